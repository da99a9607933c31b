import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { createDeliveryMemory } from '../../../../src/services/messaging/delivery-memory.ts';
import { createGenerationMap } from '../../../../src/services/messaging/generation-map.ts';
import { createSequenceMemory } from '../../../../src/services/messaging/sequence-memory.ts';
import { insertOrdered, outcomeAt } from '../../../../src/services/messaging/write-outcome.ts';

describe('a generation map', () => {
  it('keeps entries for one period at least and two at most', () => {
    let now = 0;
    const map = createGenerationMap<string, number>({ nowMs: () => now, keepMs: 10, maxEntries: 100 });
    map.set('a', 1);
    now = 12;
    map.set('b', 2);
    expect(map.get('a')).toBe(1);
    now = 23;
    map.set('c', 3);
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([undefined, 2, 3]);
    now = 99;
    map.set('d', 4);
    expect([map.has('b'), map.has('c'), map.has('d')]).toEqual([false, false, true]);
  });

  it('never holds more than twice its bound', () => {
    const map = createGenerationMap<number, number>({ nowMs: () => 0, keepMs: 1_000, maxEntries: 10 });
    for (let key = 0; key < 1_000; key += 1) map.set(key, key);
    expect(Array.from({ length: 1_000 }, (_, key) => key).filter((key) => map.has(key)).length).toBeLessThanOrEqual(20);
    expect(map.get(999)).toBe(999);
  });

  it('forgets what is deleted', () => {
    const map = createGenerationMap<string, number>({ nowMs: () => 0, keepMs: 10, maxEntries: 1 });
    map.set('a', 1);
    map.set('b', 2);
    map.delete('a');
    expect(map.has('a')).toBe(false);
  });
});

describe('the memory of numbers', () => {
  it('only rises, and knows contention for five seconds', () => {
    let now = 0;
    const sequences = createSequenceMemory(() => now);
    sequences.raise('c', 5);
    sequences.raise('c', 3);
    expect([sequences.last('c'), sequences.last('d')]).toEqual([5, 0]);
    sequences.conflicted('c');
    expect([sequences.isContended('c'), sequences.isContended('d')]).toEqual([true, false]);
    now = 5_000;
    expect(sequences.isContended('c')).toBe(false);
  });
});

describe('the memory of deliveries', () => {
  it('knows what was delivered in the last half minute', () => {
    let now = 0;
    const delivered = createDeliveryMemory(() => now);
    delivered.note('m');
    now = 29_000;
    expect([delivered.has('m'), delivered.has('n')]).toEqual([true, false]);
  });
});

describe('the outcome of a write', () => {
  const failedWith = (code: number) => outcomeAt({ index: 3, code, errmsg: 'refused' });

  it('is a duplicate, a refusal or unknown, by what the server said of the document', () => {
    expect(failedWith(11_000)).toEqual({ kind: 'duplicate', at: 3 });
    expect(failedWith(10_334)).toMatchObject({ kind: 'refused', at: 3 });
    for (const code of [64, 91, 189, 10_107, 11_600]) expect(failedWith(code)).toMatchObject({ kind: 'unknown' });
  });

  it('is unknown for whatever else goes wrong, a write concern that was not met included', async () => {
    const errors = [
      new mongo.MongoServerError({ code: 11_000, errmsg: 'of the whole command' }),
      new mongo.MongoNetworkError('gone'),
      new Error('boom'),
    ];
    for (const error of errors) {
      const messages = {
        collection: { collectionName: 'messages' },
        db: { db: { command: () => Promise.reject(error) } },
      };
      expect(await insertOrdered(messages, [])).toEqual({ kind: 'unknown', cause: error });
    }
  });
});
