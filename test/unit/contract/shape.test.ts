import { describe, expect, it } from 'vitest';
import { shapeProblem } from '../../../src/contract/shape.ts';

const limits = { maxDepth: 4, maxValues: 100 };
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('the shape of a payload', () => {
  it('may be anything flat and small', () => {
    for (const payload of [null, true, 5, 'text', {}, [], { a: 1, b: 'x', c: null, d: [1, 2] }]) {
      expect(shapeProblem(payload, limits)).toBeNull();
    }
  });

  it('may be as deep as the limit and not deeper', () => {
    expect(shapeProblem(nested(4), limits)).toBeNull();
    expect(shapeProblem(nested(5), limits)).toMatch(/nested too deeply: at most 4/);
  });

  it('is refused at any depth without overflowing the stack', () => {
    expect(shapeProblem(nested(5_000), { maxDepth: 16, maxValues: 100_000 })).toMatch(/too deeply/);
    expect(shapeProblem(nested(30_000), { maxDepth: 1_000_000, maxValues: 1_000_000 })).toBeNull();
  });

  it('may not hold too many values, at all depths together', () => {
    expect(
      shapeProblem(
        Array.from({ length: 101 }, () => 1),
        limits,
      ),
    ).toMatch(/too many parts: at most 100/);
    expect(shapeProblem([Array.from({ length: 60 }, () => 1), Array.from({ length: 60 }, () => 1)], limits)).toMatch(
      /too many/,
    );
    expect(shapeProblem(Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`k${n}`, n])), limits)).toMatch(
      /too many/,
    );
  });

  it('may hold keys such as __proto__ and constructor without harm', () => {
    expect(shapeProblem(JSON.parse('{"__proto__":{"polluted":true},"constructor":1,"toJSON":"x"}'), limits)).toBeNull();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('may not hold halves of surrogate pairs or NUL, anywhere', () => {
    for (const bad of ['\ud800', 'x\udfffy', '\0', 'a\0b']) {
      expect(shapeProblem(bad, limits)).not.toBeNull();
      expect(shapeProblem({ a: { b: [bad] } }, limits)).not.toBeNull();
    }
    expect(shapeProblem({ a: '😀 \u202e\u200b' }, limits)).toBeNull();
  });

  it('may not be binary, nor what the parser leaves in its place', () => {
    for (const bad of [Buffer.from('x'), new ArrayBuffer(1), { _placeholder: true, num: 0 }]) {
      expect(shapeProblem({ a: bad }, limits)).toMatch(/Binary/);
    }
  });
});
