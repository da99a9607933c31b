import { expect, test } from 'vitest';
import type { Problem } from './findings.ts';
import { createJudge, type Judge } from './judge.ts';
import { sumOf } from './metrics.ts';

const OK = { ok: true, data: { expiresIn: 300 } };

function watched(): { judge: Judge; found: string[] } {
  const found: string[] = [];
  const report = ({ text }: Problem): void => void found.push(text);
  return { judge: createJudge({ report }, { signingIn: false }), found };
}

const ask = (judge: Judge, invalid = false): void =>
  judge.asked(1, { event: 'requestPasscode', input: 7, invalid, deadline: 1_000 });

test('a documented answer in time is no finding', () => {
  const { judge, found } = watched();
  ask(judge);
  judge.got({ type: 3, id: 1, data: [OK] });
  judge.check(2_000);
  expect(found).toEqual([]);
});

test.each<readonly [string, (judge: Judge) => void, RegExp]>([
  ['no answer', (judge) => judge.check(1_001), /not answered in time/],
  ['a second answer', (judge) => [1, 2].forEach(() => judge.got({ type: 3, id: 1, data: [OK] })), /came twice/],
  ['an answer to nothing', (judge) => judge.got({ type: 3, id: 9, data: [OK] }), /answers nothing/],
  ['an undocumented answer', (judge) => judge.got({ type: 3, id: 1, data: [{ ok: true, data: 1 }] }), /not a/],
  ['an answer of two arguments', (judge) => judge.got({ type: 3, id: 1, data: [OK, OK] }), /2 arguments/],
  [
    'INTERNAL',
    (judge) => judge.got({ type: 3, id: 1, data: [{ ok: false, error: { code: 'INTERNAL', message: 'x' } }] }),
    /failed with INTERNAL/,
  ],
  ['an undocumented event', (judge) => judge.got({ type: 2, data: ['typingNow', {}] }), /in no contract/],
  ['an invalid packet', (judge) => judge.got({ type: 2, data: ['signInError', 5] }), /not a/],
  ['a notification to somebody signed out', (judge) => judge.got({ type: 2, data: ['newMessage', {}] }), /signed out/],
  ['a request for an acknowledgement', (judge) => judge.got({ type: 2, id: 0, data: ['signInError', 'x'] }), /asks/],
  ['a binary packet', (judge) => judge.got({ type: 5, data: ['signInError'] }), /binary/],
])('%s is a finding', (_name, act, problem) => {
  const { judge, found } = watched();
  ask(judge);
  act(judge);
  expect(found).toEqual([expect.stringMatching(problem)]);
});

test('an invalid payload that is answered with a success is a finding', () => {
  const { judge, found } = watched();
  ask(judge, true);
  judge.got({ type: 3, id: 1, data: [OK] });
  expect(found).toEqual([expect.stringMatching(/invalid payload with a success/)]);
});

test('a metric is summed over its labels, and no other', () => {
  expect(sumOf('# HELP a_total x\na_total{event="x y"} 2\na_total{event="z"} 3\na_total_more 9\n', 'a_total')).toBe(5);
});
