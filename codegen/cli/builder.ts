import type { FileTexts } from '../check/drift.ts';
import type { Finding } from '../lint/finding.ts';
import type { Contract, Json } from '../model/contract.ts';
import type { SpecBuilder } from './build-spec.ts';
import type { Cache } from './cache.ts';
import { readTree } from './disk.ts';

/** A contract, and the files printed from it. */
export interface BuiltSpec {
  readonly contract: Contract;
  /** The bundled AsyncAPI document. */
  readonly document: Json;
  readonly files: readonly (readonly [path: string, text: string])[];
  /** Events that clients could send at the newest release. */
  readonly formerEvents: readonly string[];
}

/** What a spec gives: something to write, or everything that is wrong with it. */
export type Build = { readonly ok: true; readonly spec: BuiltSpec } | { readonly ok: false; readonly findings: readonly Finding[] };

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

