import { describe, expect, it } from 'vitest';
import { PatchError } from './patch-plugin.ts';
import type { Mutant } from './read-mutants.ts';
import { outcomeJson, outcomeTable } from './report.ts';
import { runMutants, type MutantRunDependencies } from './run-mutants.ts';

const mutant = (id: string): Mutant => ({ id, breaks: `the promise of ${id}`, change: `what ${id} does`, patches: [] });
const never = new AbortController().signal;
const finding = { name: 'a case', problems: ['what is wrong'] };

const judge: MutantRunDependencies['judge'] = ({ first }) => {
  if (first === 'throw') return Promise.reject(new PatchError('it does not fit'));
  return Promise.resolve(first === 'pass' ? null : finding);
};
const run = async (mutants: readonly Mutant[], jobs = 1) =>
  await runMutants({ judge, now: () => 0, progress: () => undefined, signal: never }, mutants, jobs);

describe('A run of mutants', () => {
  it('says which are caught and by what, which survive, and which say nothing', async () => {
    const outcomes = await run([
      mutant('one'),
      { ...mutant('two'), first: 'pass' },
      { ...mutant('three'), first: 'throw' },
    ]);
    expect(outcomes.map(({ verdict }) => verdict)).toEqual([
      { kind: 'caught', by: finding },
      { kind: 'survived' },
      { kind: 'broken', reason: 'it does not fit' },
    ]);
    const table = outcomeTable(outcomes, 61_000);
    expect(table).toContain('caught by a case\n  what is wrong');
    expect(table).toContain('SURVIVED\n  breaks: the promise of two\n  by:     what two does');
    expect(table).toContain('BROKEN: it does not fit');
    expect(table).toContain('1 of 3 mutants caught in 61 s');
    expect(JSON.parse(outcomeJson(outcomes, 61_000))).toMatchObject({ mutants: [{ case: 'a case' }, {}, {}] });
  });

  it('begins with no further mutant once it is aborted', async () => {
    const stop = new AbortController();
    const stopping = { judge, now: () => 0, progress: () => stop.abort(), signal: stop.signal };
    const outcomes = await runMutants(stopping, ['one', 'two'].map(mutant), 1);
    expect(outcomes.map(({ mutant: { id } }) => id)).toEqual(['one']);
  });

  it('keeps the order of the mutants, whichever ends first, and judges as many at a time as it is told', async () => {
    let running = 0;
    let most = 0;
    const ends: (() => void)[] = [];
    const slow: MutantRunDependencies['judge'] = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
      return finding;
    };
    const finished: string[] = [];
    const outcomes = runMutants(
      {
        judge: slow,
        now: () => 0,
        signal: never,
        progress: (outcome, done) => {
          finished.push(`${done} ${outcome.mutant.id}`);
          ends.pop()?.();
        },
      },
      ['one', 'two', 'three'].map(mutant),
      2,
    );
    await expect.poll(() => ends.length).toBe(2);
    ends.pop()?.();
    await expect.poll(() => finished.length + ends.length).toBeGreaterThanOrEqual(2);
    while (finished.length < 3) {
      ends.pop()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await outcomes).map(({ mutant: { id } }) => id)).toEqual(['one', 'two', 'three']);
    expect(finished[0]).toBe('1 two');
    expect(most).toBe(2);
  });
});
