import { describe, expect, it } from 'vitest';
import { createPassingMap } from '../../../../src/services/messaging/passing-map.ts';
import { oldMemoryOf } from '../../../support/old-memory.ts';

describe('a map of what passes', () => {
  it('has each entry until it is deleted, however many have come and gone', () => {
    const map = createPassingMap<number, string>();
    for (let key = 0; key < 1_000; key += 1) {
      map.set(key, `value ${key}`);
      expect(map.get(key - 5)).toBe(key < 5 ? undefined : `value ${key - 5}`);
      map.delete(key - 5);
      expect(map.get(key - 5)).toBeUndefined();
    }
    expect(map.get(999)).toBe('value 999');
    map.delete(0);
    expect(map.get(999)).toBe('value 999');
  });

  it('takes the newest value of a key', () => {
    const map = createPassingMap<string, number>();
    for (let value = 0; value < 4; value += 1) {
      map.set('same', value);
      expect(map.get('same')).toBe(value);
    }
    map.delete('same');
    expect(map.get('same')).toBeUndefined();
  });

  it('lets go of what has passed without a collection of all memory', async () => {
    const map = createPassingMap<number, readonly number[]>();
    let key = 0;
    const pass = (): void => {
      for (let count = 0; count < 200; count += 1) {
        map.set(key, new Array<number>(100).fill(key));
        map.delete(key - 20);
        key += 1;
      }
    };
    expect(await oldMemoryOf(pass, 100)).toBeLessThan(2_000_000);
  });
});
