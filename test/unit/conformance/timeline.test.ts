import { describe, expect, it } from 'vitest';
import { MASK, masked } from '../../conformance/runner/mask.ts';
import { createTimeline, lineOf, underTimeline } from '../../conformance/runner/timeline.ts';

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzaWQiOiJzLTEifQ.q1w2e3r4-_';

const timelineAt = (...times: readonly number[]) => {
  const left = [...times];
  return createTimeline(() => left.shift() ?? times.at(-1) ?? 0);
};

describe('A timeline', () => {
  it('has what happened on all devices in order, by milliseconds since the case began', async () => {
    const timeline = timelineAt(0, 1_000, 1_002, 1_007.4, 1_020);
    await underTimeline(timeline, 'getFriends/valid', async () => {
      timeline.add('ada', 'send', 'getFriends');
      timeline.add('ada', 'acknowledged', 'getFriends', { ok: true });
      timeline.add('ben', 'note', 'the server ended the connection');
      return [];
    });
    expect(timeline.text()).toBe(
      [
        '     2 ms  ada          → getFriends',
        '     7 ms  ada          ↩ getFriends {"ok":true}',
        '    20 ms  ben          · the server ended the connection',
      ].join('\n'),
    );
  });

  it('marks what the case found, what it threw and what packets broke, and gives each once', async () => {
    const timeline = timelineAt(0);
    const found = await underTimeline(timeline, 'one', async () => {
      timeline.fail('ben', 'newMassage is in no contract');
      return ['answered ok'];
    });
    expect(found).toEqual(['answered ok', 'ben: newMassage is in no contract']);
    expect(timeline.entries.map(({ direction, event }) => [direction, event])).toEqual([
      ['break', 'newMassage is in no contract'],
      ['break', 'answered ok'],
    ]);
    const thrown = await underTimeline(timeline, 'two', () => Promise.reject(new Error('ada cannot sign in')));
    expect(thrown).toEqual(['ada cannot sign in']);
    expect(timeline.entries.map(({ event }) => event)).toEqual(['ada cannot sign in']);
  });

  it('says at the next case what broke after the end of the one before', async () => {
    const timeline = timelineAt(0);
    await underTimeline(timeline, 'one', async () => []);
    timeline.fail('ben', 'newMassage is in no contract');
    expect(await underTimeline(timeline, 'two', async () => [])).toEqual([
      'ben: newMassage is in no contract (after the end of one)',
    ]);
    expect(timeline.entries).toHaveLength(1);
  });

  it('shortens long payloads, and says how long they are', () => {
    const timeline = timelineAt(0);
    timeline.add('ada', 'send', 'chatMessage', 'a'.repeat(5_000));
    expect(timeline.entries[0]?.payload).toMatch(/^"a{399}… \(5002 characters\)$/);
  });
});

describe('Tokens and passcodes', () => {
  it('are masked in payloads, wherever they stand', () => {
    const timeline = timelineAt(0);
    timeline.add('ada', 'send', 'signIn', { phoneNumber: '+491701234567', passcode: '482913' });
    timeline.add('ada', 'acknowledged', 'signIn', { ok: true, data: { user: { name: 'Ada' }, token: TOKEN } });
    timeline.add('ada', 'send', 'signIn', { passcode: 482_913, token: 'short "quoted" one', note: TOKEN });
    expect(timeline.entries.map(({ payload }) => payload)).toEqual([
      `{"phoneNumber":"+491701234567","passcode":"${MASK}"}`,
      `{"ok":true,"data":{"user":{"name":"Ada"},"token":"${MASK}"}}`,
      `{"passcode":"${MASK}","token":"${MASK}","note":"${MASK}"}`,
    ]);
  });

  it('are masked before a payload is shortened: no half of one stays', () => {
    const timeline = timelineAt(0);
    timeline.add('ada', 'send', 'signIn', { name: 'a'.repeat(380), token: TOKEN });
    expect(timeline.entries[0]?.payload).not.toContain('eyJ');
  });

  it('are masked in what is told of problems', async () => {
    const timeline = timelineAt(0);
    const found = await underTimeline(timeline, 'one', async () => {
      timeline.fail('ada', `not a SignInSuccess: {"token":"${TOKEN}"}`);
      return [`/token is "${TOKEN}" instead of "x"`, 'the rest {"passcode":"482913"}'];
    });
    expect([...found, timeline.text()].join('\n')).not.toMatch(/eyJ|482913/);
    expect(found).toEqual([
      `/token is "${MASK}" instead of "x"`,
      `the rest {"passcode":"${MASK}"}`,
      `ada: not a SignInSuccess: {"token":"${MASK}"}`,
    ]);
  });

  it('leave everything else as it is', () => {
    const text = '{"tokens":"many","text":"my passcode is long","url":"/media/1?exp=9&sig=abc-_1","code":"482913"}';
    expect(masked(text)).toBe(text.replace('abc-_1', MASK));
    expect(masked('{"raw":"{\\"token\\":\\"abc\\",\\"a\\":1}"}')).toBe(
      `{"raw":"{\\"token\\":\\"${MASK}\\",\\"a\\":1}"}`,
    );
  });

  it('are masked in a line for a terminal too', () => {
    const timeline = timelineAt(0);
    timeline.add('ada', 'break', `came with ${TOKEN}`);
    expect(timeline.entries.map(lineOf).join('')).toContain(`came with ${MASK}`);
  });
});
