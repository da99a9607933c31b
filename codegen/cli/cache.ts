import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ValidationCache } from '../load/asyncapi.ts';
import type { Json } from '../model/contract.ts';
import { readText, readTree, writeText } from './disk.ts';

/** Results by content hash, in a folder that may be deleted at any time. */
export interface Cache {
  readonly validated: ValidationCache;
  /** The stored result, else a new one. Results are JSON; one that cannot be read is made again. */
  remember<Result extends Json>(key: readonly string[], make: () => Promise<Result>, is: (value: Json) => value is Result): Promise<Result>;
}

/** A result depends on the generator as well as on its input. */
export function createCache(folder: string, generatorFolder: string): Cache {
  const generator = sha256([...readTree(generatorFolder, (path) => path.endsWith('.ts'))].flat());
  return {
    validated: {
      has: (hash) => readText(join(folder, `valid-${hash}`)) !== null,
      add: (hash) => {
        writeText(join(folder, `valid-${hash}`), '');
      },
    },
    remember: async (key, make, is) => {
      const file = join(folder, `${sha256([generator, ...key])}.json`);
      const stored = parse(readText(file));
      if (stored !== undefined && is(stored)) return stored;
      const made = await make();
      writeText(file, JSON.stringify(made));
      return made;
    },
  };
}

const sha256 = (parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

function parse(text: string | null): Json | undefined {
  if (text === null) return undefined;
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
