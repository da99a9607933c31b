import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OrderedMap } from '../../../../src/embedded/mongo/ordered-map.ts';

describe('the ordered map', () => {
  it('agrees with a sorted list of pairs after any changes', () => {
    const key = fc.integer({ min: 0, max: 3_000 }).map((number) => number.toString(36).padStart(3, '0'));
    const change = fc.record({ key, removes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3_000, size: 'max' }), key, key, (changes, low, high) => {
        const map = new OrderedMap<string>();
        const model = new Map<string, string>();
        changes.forEach(({ key: at, removes }, number) => {
          if (removes) {
            expect(map.delete(at)).toBe(model.delete(at));
          } else {
            map.set(at, String(number));
            model.set(at, String(number));
          }
        });
        const wanted = [...model].filter(([at]) => at >= low && at < high).sort(([a], [b]) => (a < b ? -1 : 1));
        const up: [string, string][] = [];
        map.scan(low, high, (value, at) => up.push([at, value]) > 0);
        const down: [string, string][] = [];
        map.scanDown(low, high, (value, at) => down.push([at, value]) > 0);
        expect(up).toEqual(wanted);
        expect(down).toEqual(wanted.toReversed());
        expect(map.size).toBe(model.size);
        for (const [at, value] of model) expect(map.get(at)).toBe(value);
      }),
      { numRuns: 30 },
    );
  });

  it('stops a scan when the visitor has enough', () => {
    const map = new OrderedMap<number>();
    for (let number = 0; number < 2_000; number += 1) map.set(String(number).padStart(5, '0'), number);
    const seen: number[] = [];
    expect(map.scan('00700', '99999', (value) => seen.push(value) < 3)).toBe(false);
    expect(map.scanDown('', '00700', (value) => seen.push(value) < 6)).toBe(false);
    expect(seen).toEqual([700, 701, 702, 699, 698, 697]);
  });
});
