import { afterEach, describe, expect, it, vi } from 'vitest';
import { groupedIncrements } from '../../../src/middleware/grouped-increments.ts';
import { createLoadPacing } from '../../../src/middleware/load-pacing.ts';

/** Faked timers know no busy loop. */
const littleToDo = () => createLoadPacing({ now: () => performance.now(), busy: () => 0 });

/** A client whose script answers what the test wants, and remembers how it was called. */
const clientAnswering = (answer: (args: readonly unknown[]) => Promise<unknown>) => {
  const calls: unknown[][] = [];
  const client = {
    status: 'ready',
    defineCommand(name: string) {
      Reflect.set(client, name, (...args: unknown[]) => {
        calls.push(args);
        return answer(args);
      });
    },
  };
  return { increments: groupedIncrements(client, littleToDo()), calls, client };
};

describe('increments of one turn', () => {
  it('go as one command, a counter once, and each gets the count that it made', async () => {
    const { increments, calls } = clientAnswering(async () => [7, 900, 4, 1_500]);
    const [a1, b, a2, a3] = [
      increments.rlflxIncr(['a', '1', '10']),
      increments.rlflxIncr(['b', '1', '20']),
      increments.rlflxIncr(['a', '2', '10']),
      increments.rlflxIncr(['a', '1', '10']),
    ];
    expect(await Promise.all([a1, b, a2, a3])).toEqual([
      [4, 900],
      [4, 1_500],
      [6, 900],
      [7, 900],
    ]);
    expect(calls).toEqual([[2, 'a', 'b', 4, 1, '10', '20']]);
  });

  describe('under load', () => {
    afterEach(() => void vi.useRealTimers());

    it('wait a few milliseconds for each other, and not at all after a pause', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate', 'performance'] });
      const { increments, calls } = clientAnswering(async () => [1, 900]);
      const counted = (): number => calls.length;
      void increments.rlflxIncr(['a', '1', '10']);
      await vi.advanceTimersByTimeAsync(0);
      expect(counted()).toBe(1);
      for (let turn = 0; turn < 5; turn += 1) {
        void increments.rlflxIncr(['a', '1', '10']);
        await vi.advanceTimersByTimeAsync(1);
      }
      expect(counted()).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(calls).toEqual([
        [1, 'a', 1, '10'],
        [1, 'a', 5, '10'],
      ]);
      await vi.advanceTimersByTimeAsync(50);
      void increments.rlflxIncr(['a', '1', '10']);
      await vi.advanceTimersByTimeAsync(0);
      expect(counted()).toBe(3);
    });
  });

  it('all fail when the command does, and the next ones are a new try', async () => {
    let failing = true;
    const { increments, calls } = clientAnswering(async () => {
      if (failing) throw new Error('Command timed out');
      return [1, 5];
    });
    const outcomes = await Promise.allSettled(['a', 'b'].map((key) => increments.rlflxIncr([key, '1', '10'])));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    failing = false;
    expect(await increments.rlflxIncr(['a', '1', '10'])).toEqual([1, 5]);
    expect(calls).toHaveLength(2);
  });

  it.each([[null], [[1]], [[1, 2, 3]]])('fail when the answer is none: %j', async (reply) => {
    const { increments } = clientAnswering(async () => reply);
    await expect(increments.rlflxIncr(['a', '1', '10'])).rejects.toThrow(TypeError);
  });

  it('tell whether the client is there', () => {
    const { increments, client } = clientAnswering(async () => []);
    client.status = 'reconnecting';
    expect(increments.status).toBe('reconnecting');
  });
});
