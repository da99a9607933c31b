import { join } from 'node:path';
import type { FileTexts } from '../check/drift.ts';
import { lint } from '../lint/lint.ts';
import type { Finding } from '../lint/finding.ts';
import { sortFindings } from '../lint/finding.ts';
import { createSpecLoader } from '../load/load-spec.ts';
import { newestRelease } from '../load/release.ts';
import { buildContract } from '../model/build-contract.ts';
import type { Contract, Json } from '../model/contract.ts';
import { isArray } from '../model/json.ts';
import type { Cache } from './cache.ts';
import { readText, readTree } from './disk.ts';

export interface BuilderOptions {
  readonly specFolder: string;
  readonly cache: Cache;
}

/** What a spec gives: findings alone, or a contract and the files printed from it. */
export type Build =
  | { readonly ok: false; readonly findings: readonly Finding[] }
  | { readonly ok: true; readonly contract: Contract; readonly document: Json; readonly files: FileTexts };

export interface Builder {
  /** @param validate whether the AsyncAPI parser looks too (seconds for a document that it has not seen) */
  build(options: { readonly validate: boolean }): Promise<Build>;
}

/** Reads the spec folder, checks it and prints the generated files in memory. */
export function createBuilder({ specFolder, cache }: BuilderOptions): Builder {
  const reader = { read: (file: string) => readText(join(specFolder, file)) };
  const loader = createSpecLoader({ reader, validated: cache.validated });
  return {
    build: async ({ validate }) => {
      const spec = loader.load();
      const model = buildContract(spec);
      const release = newestRelease(readTree(join(specFolder, 'releases')));
      const readable = spec.findings.every(({ rule }) => rule !== 'yaml-syntax');
      const findings = readable
        ? sortFindings([...lint({ spec, model, release }), ...(validate ? await spec.validate() : [])])
        : sortFindings(spec.findings);
      if (findings.length > 0) return { ok: false, findings };
      const { contract } = model;
      const files = await emit(contract, spec.document, cache);
      return { ok: true, contract, document: spec.document, files };
    },
  };
}

/** The emitters take seconds to load: they are, when the contract or the generator has changed. */
async function emit(contract: Contract, document: Json, cache: Cache): Promise<FileTexts> {
  const printed = await cache.remember(
    ['emitted', JSON.stringify(contract), JSON.stringify(document)],
    async () => {
      const { emitAll } = await import('../emit/emitters.ts');
      return [...(await emitAll(contract, document))].map(([path, text]) => [path, text]);
    },
    isTextPairs,
  );
  return new Map(printed.map(([path = '', text = '']) => [path, text]));
}

const isTextPairs = (value: Json): value is string[][] =>
  isArray(value) && value.every((pair) => isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'));
