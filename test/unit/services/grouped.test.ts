import { describe, expect, it } from 'vitest';
import { grouped } from '../../../src/services/grouped.ts';

/** Runs that end when they are told to. */
function heldRuns(limit = 100) {
  const runs: { readonly items: readonly string[]; end: (results?: readonly string[]) => void; fail: () => void }[] =
    [];
  const begun: (() => void)[] = [];
  const ask = grouped<string, string>({
    limit,
    run: (items) =>
      new Promise((resolve, reject) => {
        runs.push({
          items,
          end: (results = items.map((item) => item.toUpperCase())) => resolve(results),
          fail: () => reject(new Error('the database is away')),
        });
        begun.shift()?.();
      }),
  });
  const nextRun = (): Promise<void> => new Promise((resolve) => begun.push(resolve));
  return { runs, ask, nextRun };
}

describe('what is asked one by one and done at once', () => {
  it('is one run for all of a turn, and each gets its own result', async () => {
    const { runs, ask, nextRun } = heldRuns();
    const begun = nextRun();
    const answers = Promise.all(['a', 'b', 'a'].map(ask));
    await begun;
    runs[0]?.end();
    expect(await answers).toEqual(['A', 'B', 'A']);
    expect(runs.map(({ items }) => items)).toEqual([['a', 'b', 'a']]);
  });

  it('never joins a run under way: the next one begins after what was asked', async () => {
    const { runs, ask, nextRun } = heldRuns();
    const first = nextRun();
    const one = ask('a');
    await first;
    const second = nextRun();
    const others = Promise.all([ask('a'), ask('b')]);
    runs[0]?.end();
    await second;
    runs[1]?.end();
    expect([await one, ...(await others)]).toEqual(['A', 'A', 'B']);
    expect(runs.map(({ items }) => items)).toEqual([['a'], ['a', 'b']]);
  });

  it('is at most so many at a time', async () => {
    const { runs, ask, nextRun } = heldRuns(2);
    const first = nextRun();
    const answers = Promise.all(['a', 'b', 'c'].map(ask));
    await first;
    const second = nextRun();
    runs[0]?.end();
    await second;
    runs[1]?.end();
    expect(await answers).toEqual(['A', 'B', 'C']);
    expect(runs.map(({ items }) => items)).toEqual([['a', 'b'], ['c']]);
  });

  it('fails for those of a failed run only', async () => {
    const { runs, ask, nextRun } = heldRuns();
    const first = nextRun();
    const failed = expect(ask('a')).rejects.toThrow('the database is away');
    await first;
    const second = nextRun();
    const later = ask('b');
    runs[0]?.fail();
    await failed;
    await second;
    runs[1]?.end();
    expect(await later).toBe('B');
  });

  it('fails when a run answers for fewer than were asked for', async () => {
    const { runs, ask, nextRun } = heldRuns();
    const begun = nextRun();
    const answer = expect(ask('a')).rejects.toThrow(TypeError);
    await begun;
    runs[0]?.end([]);
    await answer;
  });
});
