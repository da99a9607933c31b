import { describe, expect, it } from 'vitest';
import { diffContracts } from '../../../../codegen/diff/diff-contracts.ts';
import { DIFF_RULES } from '../../../../codegen/diff/rules.ts';
import { fromEvents } from './event-cases.ts';
import { contract, object, operation } from './mini-contract.ts';
import { flag, only, text } from './rule-case.ts';
import type { Case } from './rule-case.ts';
import { fromSchemas } from './schema-cases.ts';

const base = contract();
const renamed = contract(
  { operations: [operation({ payload: 'Question' })] },
  { Question: object({ type: 'string' }) },
);
const cases: readonly Case[] = [
  ...fromSchemas,
  ...fromEvents,
  {
    rule: 'type-renamed',
    direction: 'c2s',
    before: base,
    after: { ...renamed, types: renamed.types.filter(({ name }) => name !== 'Ask') },
  },
];

describe('each rule of the comparison', () => {
  it.each(cases)('$rule ($direction) is the one finding', ({ rule, direction, before, after }) => {
    expect(diffContracts(before, after).map((finding) => `${finding.rule} ${finding.direction}`)).toEqual([
      `${rule} ${direction}`,
    ]);
  });

  it('has a case', () => {
    const tried = new Set<string>(cases.map(({ rule }) => rule));
    expect(Object.keys(DIFF_RULES).filter((id) => !tried.has(id))).toEqual([]);
    expect(Object.keys(DIFF_RULES).length).toBeGreaterThanOrEqual(40);
  });

  it('breaks for one side what is harmless for the other', () => {
    const widened = (name: string) =>
      diffContracts(contract({}, { [name]: object(only('a')) }), contract({}, { [name]: object(only('a', 'b')) }));
    expect(widened('Ask').map(({ level }) => level)).toEqual(['info']);
    expect(widened('Answer').map(({ level }) => level)).toEqual(['breaking']);
  });

  it('finds nothing between equal contracts', () => {
    expect(diffContracts(contract(), contract())).toEqual([]);
  });

  it('tells a change of a shared type once, and names the events that carry it', () => {
    const findings = diffContracts(contract({}, { Answer: object(text) }), contract({}, { Answer: object(flag) }));
    expect(findings.map(({ pointer, text: words }) => [pointer, words])).toEqual([
      ['/types/Answer/properties/value', 'Answer.value: was string and is boolean (in ask (ack), askSuccess, asked)'],
    ]);
  });
});
