import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { applyPatches } from './patch-plugin.ts';
import { readMutants } from './read-mutants.ts';

const root = new URL('../../../', import.meta.url);

describe('The table of mutants', () => {
  it.each(readMutants().map((mutant) => [mutant.id, mutant.patches] as const))('%s fits the source', (_id, patches) => {
    for (const file of new Set(patches.map((patch) => patch.file))) {
      const source = readFileSync(new URL(file, root), 'utf8');
      const patched = applyPatches(
        source,
        patches.filter((patch) => patch.file === file),
      );
      expect(patched).not.toBe(source);
    }
  });

  const tableOf = (text: string): (() => unknown) => {
    const folder = mkdtempSync(join(tmpdir(), 'letschat-mutants-'));
    writeFileSync(join(folder, 'some.yaml'), text);
    return () => {
      try {
        return readMutants(pathToFileURL(`${folder}/`));
      } finally {
        rmSync(folder, { recursive: true });
      }
    };
  };
  const mutant = `- { id: one, breaks: a promise, change: a change, patches: [{ file: src/a.ts, find: a, replace: b }] }\n`;

  it('is refused with the place of what is wrong', () => {
    expect(tableOf(mutant.replace('src/a.ts', 'test/a.ts'))).toThrow('some.yaml/0/patches/0/file must match pattern');
  });

  it('is refused when two mutants have one name', () => {
    expect(tableOf(mutant + mutant)).toThrow('two mutants are called one');
  });
});
