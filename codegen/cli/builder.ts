import type { FileTexts } from '../check/drift.ts';
import type { Build, BuiltSpec } from './build.ts';
import type { SpecBuilder } from './build-spec.ts';
import type { Cache } from './cache.ts';
import { readTree } from './disk.ts';

export interface Builder {
  /** @param validate whether the AsyncAPI parser looks too (seconds for a document that it has not seen) */
  build(options: { readonly validate: boolean }): Promise<Build>;
}

export interface BuilderOptions {
  readonly specFolder: string;
  readonly cache: Cache;
}

/**
 * Reads the spec folder, checks it and prints the generated files in memory. What was built from the same texts by the same
 * generator is not built again, and the tools for it are not even loaded.
 */
export function createBuilder({ specFolder, cache }: BuilderOptions): Builder {
  let specBuilder: SpecBuilder | null = null;
  const fresh = async (texts: FileTexts, validate: boolean): Promise<Build> => {
    if (specBuilder === null) {
      const { createSpecBuilder } = await import('./build-spec.ts');
      specBuilder = createSpecBuilder(cache);
    }
    return specBuilder.build(texts, { validate });
  };
  return {
    build: async ({ validate }) => {
      const texts = readTree(specFolder, (path) => /\.(ya?ml|json)$/.test(path));
      const key = [...texts].flat();
      const stored = validate ? cache.read('built', key) : null;
      if (stored !== null) {
        const spec: BuiltSpec = JSON.parse(stored);
        return { ok: true, spec };
      }
      const result = await fresh(texts, validate);
      if (result.ok && validate) cache.write('built', key, JSON.stringify(result.spec));
      return result;
    },
  };
}
