import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** One place of a source file, and what stands there instead. */
export interface Patch {
  /** Path from the root of the repository. */
  readonly file: string;
  /** Text that the file has exactly once. */
  readonly find: string;
  readonly replace: string;
}

/** A patch that does not fit the source any more: the table of mutants has to follow the code. */
export class PatchError extends Error {
  override readonly name = 'PatchError';
}

/**
 * The source with the patches in it, one after the other.
 * @throws PatchError when a text to find is not there, or not once
 */
export function applyPatches(source: string, patches: readonly Patch[]): string {
  return patches.reduce((text, { file, find, replace }) => {
    const times = text.split(find).length - 1;
    if (find === '' || times !== 1) throw new PatchError(`${file} has ${times} times, not once: ${find}`);
    return text.replace(find, () => replace);
  }, source);
}

/**
 * Patches source files while esbuild reads them; nothing on disk changes. A patch that does not fit, or is of a file that
 * the build does not include, fails the build.
 * @param root folder that the patches' paths start from
 */
export function createPatchPlugin(root: string, patches: readonly Patch[]): Plugin {
  const pending = new Set(patches.map(({ file }) => file));
  return {
    name: 'patch',
    setup({ onLoad, onEnd }) {
      for (const file of [...pending]) {
        const path = join(root, file);
        onLoad({ filter: new RegExp(`^${path.replace(/[^\w/]/g, '\\$&')}$`) }, async () => {
          const source = await readFile(path, 'utf8');
          const own = patches.filter((patch) => patch.file === file);
          const contents = applyPatches(source, own);
          pending.delete(file);
          return { contents, loader: file.endsWith('.ts') ? 'ts' : 'js' };
        });
      }
      onEnd(({ errors }) => {
        if (errors.length > 0 || pending.size === 0) return {};
        return { errors: [{ text: `The build does not include ${[...pending].join(', ')}` }] };
      });
    },
  };
}
