import { describe, expect, it } from 'vitest';
import { createTurnMemory } from '../../../src/contract/turn-memory.ts';
import { oldMemoryOf } from '../../support/old-memory.ts';

const endOfTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe('a memory of one turn', () => {
  it('knows what it was told until the turn is over, and then again what it is told', async () => {
    const memory = createTurnMemory<string>();
    const [message, other] = [{}, {}];
    for (const text of ['first', 'second']) {
      expect(memory.get(message)).toBeUndefined();
      memory.set(message, text);
      expect([memory.get(message), memory.get(other)]).toEqual([text, undefined]);
      await endOfTurn();
    }
    expect(memory.get(message)).toBeUndefined();
  });

  it('lets go of it without a collection of all memory', async () => {
    const memory = createTurnMemory<readonly number[]>();
    const turn = async (): Promise<void> => {
      for (let count = 0; count < 50; count += 1) memory.set({}, new Array<number>(100).fill(count));
      await endOfTurn();
    };
    expect(await oldMemoryOf(turn, 100)).toBeLessThan(1_000_000);
  });
});
