import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/processes.ts';
import { applyPatches, createPatchPlugin, PatchError, type Patch } from './patch-plugin.ts';

const patch = (find: string, replace: string, file = 'src/a.ts'): Patch => ({ file, find, replace });

describe('A patch', () => {
  it('replaces the one place that has its text', () => {
    expect(applyPatches('one two three', [patch('two', '2')])).toBe('one 2 three');
  });

  it('is refused when its text is not there', () => {
    expect(() => applyPatches('one', [patch('two', '2')])).toThrow(PatchError);
    expect(() => applyPatches('one', [patch('two', '2')])).toThrow('src/a.ts has 0 times, not once: two');
  });

  it('is refused when its text is there twice', () => {
    expect(() => applyPatches('two two', [patch('two', '2')])).toThrow('src/a.ts has 2 times, not once: two');
  });

  it('is refused when it looks for nothing', () => {
    expect(() => applyPatches('', [patch('', '2')])).toThrow(PatchError);
  });

  it('sees what the ones before it made', () => {
    expect(applyPatches('one', [patch('one', 'two'), patch('two', 'three')])).toBe('three');
  });

  it('is taken literally, dollar signs and all', () => {
    expect(applyPatches('a.b', [patch('.', "$&$1$'")])).toBe("a$&$1$'b");
  });
});

describe('A build with patches', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder('patches');
    mkdirSync(join(folder.path, 'src'));
    writeFileSync(join(folder.path, 'src/main.ts'), "import { word } from './a.ts';\nconsole.log(word);\n");
    writeFileSync(join(folder.path, 'src/a.ts'), "export const word: string = 'before';\n");
    writeFileSync(join(folder.path, 'src/unused.ts'), "export const word: string = 'before';\n");
  });
  afterEach(() => folder.remove());

  const bundle = async (patches: readonly Patch[]): Promise<string> => {
    const { outputFiles } = await build({
      entryPoints: [join(folder.path, 'src/main.ts')],
      bundle: true,
      write: false,
      logLevel: 'silent',
      plugins: [createPatchPlugin(folder.path, patches)],
    });
    return outputFiles[0]?.text ?? '';
  };

  it('has them, and the file stays as it was', async () => {
    expect(await bundle([patch('before', 'after')])).toContain('"after"');
    expect(await bundle([])).toContain('"before"');
  });

  it('fails when one does not fit, and says which', async () => {
    await expect(bundle([patch('nowhere', 'after')])).rejects.toThrow('src/a.ts has 0 times, not once: nowhere');
  });

  it('fails when it does not include a file to be patched', async () => {
    await expect(bundle([patch('before', 'after', 'src/unused.ts')])).rejects.toThrow(
      'The build does not include src/unused.ts',
    );
  });
});
