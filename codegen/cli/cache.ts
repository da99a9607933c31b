import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { listByAge, readText, readTree, removeFile, writeText } from './disk.ts';

/** Texts by what they were made from, in a folder that may be deleted at any time. */
export interface Cache {
  /** @param kind one of a few words; the newest {@link KEPT} entries of each are kept */
  read(kind: string, key: readonly string[]): string | null;
  write(kind: string, key: readonly string[], text: string): void;
}

/** Switching between a few branches should find everything again. */
const KEPT = 6;

/** A result depends on the generator and its tools as well as on its input. */
export function createCache(folder: string, generatorFolder: string): Cache {
  const sources = readTree(generatorFolder, (path) => path.endsWith('.ts'));
  const tools = readText(join(generatorFolder, '..', 'package.json')) ?? '';
  const generator = sha256([tools, ...[...sources].flat()]);
  const fileOf = (kind: string, key: readonly string[]): string =>
    join(folder, `${kind}-${sha256([generator, ...key])}`);
  return {
    read: (kind, key) => readText(fileOf(kind, key)),
    write: (kind, key, text) => {
      writeText(fileOf(kind, key), text);
      for (const path of listByAge(folder, `${kind}-`).slice(KEPT)) removeFile(path);
    },
  };
}

const sha256 = (parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};
