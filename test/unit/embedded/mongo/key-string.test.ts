import { Binary, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareValues, encodeKey, equalValues, invertKey } from '../../../../src/embedded/mongo/key-string.ts';

/** MongoDB's order over the types, each with values in rising order. */
const rising: readonly unknown[] = [
  new MinKey(),
  null,
  Number.NaN,
  -Infinity,
  -(2n ** 63n),
  -1e15,
  -2.5,
  -1,
  0,
  0.1,
  1,
  2n,
  9007199254740992,
  9007199254740993n,
  2n ** 63n - 1n,
  1e300,
  Infinity,
  '',
  '\u0000',
  'a',
  'a\u0000',
  'a\u0000b',
  'ab',
  'b',
  'é',
  '\uffee',
  '\u{1f600}',
  {},
  { a: 1 },
  { a: 2 },
  { b: 1 },
  { a: 'x' },
  [],
  [1],
  [1, 2],
  [2],
  new Binary(Buffer.from([9])),
  new Binary(Buffer.from([1, 2])),
  new ObjectId('000000000000000000000001'),
  new ObjectId('ff0000000000000000000000'),
  false,
  true,
  new Date(-5),
  new Date(0),
  new Date(5),
  new Timestamp({ t: 1, i: 2 }),
  new Timestamp({ t: 2, i: 1 }),
  /a/u,
  new MaxKey(),
];

describe('keys of values', () => {
  it('sort as MongoDB sorts, over all types', () => {
    rising.forEach((value, at) => {
      rising.forEach((other, otherAt) => {
        expect(Math.sign(compareValues(value, other)), `${String(value)} against ${String(other)}`).toBe(
          Math.sign(at - otherAt),
        );
      });
    });
  });

  it('sort the other way round when inverted', () => {
    const keys = rising.map((value) => invertKey(encodeKey(value)));
    expect([...keys].sort()).toEqual(keys.toReversed());
  });

  it('are equal for equal numbers of different types and for no other values', () => {
    expect(equalValues(1, 1n)).toBe(true);
    expect(equalValues(-0, 0)).toBe(true);
    expect(equalValues(undefined, null)).toBe(true);
    expect(equalValues({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(false);
    expect(equalValues('1', 1)).toBe(false);
  });

  it('are no prefix of each other, so that compound keys cannot be confused', () => {
    const keys = rising.map(encodeKey);
    for (const key of keys) expect(keys.filter((other) => other.startsWith(key))).toEqual([key]);
    const anyValue = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(anyValue, anyValue, (left, right) => {
        const [a, b] = [encodeKey(left), encodeKey(right)];
        return a === b || (!a.startsWith(b) && !b.startsWith(a));
      }),
    );
  });
});
