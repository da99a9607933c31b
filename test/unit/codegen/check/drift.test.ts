import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDrift } from '../../../../codegen/check/drift.ts';
import { printDrift, printWritten } from '../../../../codegen/print/drift.ts';

const texts = (entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(entries));
const drift = (actual: Readonly<Record<string, string>>, expected: Readonly<Record<string, string>>) =>
  findDrift(texts(actual), texts(expected));

describe('drift', () => {
  it('is none between equal folders', () => {
    expect(drift({ a: '1', b: '2' }, { b: '2', a: '1' })).toEqual([]);
  });

  it('tells changed, missing and left-over files, sorted by path', () => {
    expect(drift({ c: '1', a: 'old', e: '5' }, { b: '2', a: 'new', e: '5' })).toEqual([
      { kind: 'changed', path: 'a', actual: 'old', expected: 'new' },
      { kind: 'missing', path: 'b', actual: null, expected: '2' },
      { kind: 'unexpected', path: 'c', actual: '1', expected: null },
    ]);
  });

  it('sees an empty file where none should be, and the other way round', () => {
    expect(drift({ a: '' }, {})[0]?.kind).toBe('unexpected');
    expect(drift({}, { a: '' })[0]?.kind).toBe('missing');
  });

  it('applied to the folder gives what was expected', () => {
    const folder = fc.dictionary(fc.constantFrom('a', 'b', 'c/d', 'c/e'), fc.constantFrom('', '1', '2'));
    fc.assert(
      fc.property(folder, folder, (actual, expected) => {
        const result = new Map(texts(actual));
        for (const change of drift(actual, expected)) {
          if (change.expected === null) result.delete(change.path);
          else result.set(change.path, change.expected);
        }
        expect(Object.fromEntries(result)).toEqual({ ...expected });
      }),
    );
  });
});

describe('printed drift', () => {
  it('shows a changed file as a unified diff from the disk to the spec', () => {
    const text = printDrift(drift({ 'a.ts': 'one\ntwo\nthree\n' }, { 'a.ts': 'one\n2\nthree\n' }), 'generated');
    expect(text).toContain('generated/a.ts differs from what the spec gives.');
    expect(text).toContain(
      '--- generated/a.ts\ton disk\n+++ generated/a.ts\tfrom the spec\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n',
    );
  });

  it('names missing and left-over files in a line each', () => {
    const text = printDrift(drift({ 'old.ts': 'x' }, { 'new.ts': 'y' }), 'generated');
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'generated/new.ts is missing: the spec gives it.',
      'generated/old.ts is not generated from the spec any more.',
    ]);
  });

  it('cuts a long diff, and says how much is left out', () => {
    const lines = (word: string): string => Array.from({ length: 100 }, (_, index) => `${word}${index}\n`).join('');
    const text = printDrift(drift({ 'a.ts': lines('a') }, { 'a.ts': lines('b') }), 'generated');
    expect(text.split('\n').length).toBeLessThan(70);
    expect(text).toMatch(/… and \d+ more lines/);
  });

  it('cuts a long line', () => {
    const text = printDrift(drift({ 'a.json': 'a'.repeat(100_000) }, { 'a.json': 'b'.repeat(100_000) }), 'generated');
    expect(text.length).toBeLessThan(1_000);
  });

  it('says which files were written', () => {
    expect(printWritten(drift({ a: '1' }, { a: '2', b: '1' }), 'generated')).toBe('generated/ got 2 files: a, b.\n');
    expect(printWritten([], 'generated')).toBe('generated/ is up to date.\n');
  });
});
