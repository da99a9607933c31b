import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { FileTexts } from '../check/drift.ts';

/** The text of a file; `null` when there is none. */
export function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Writes a file whole or not at all: whoever watches it never sees a half. */
export function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

export const removeFile = (path: string): void => rmSync(path, { force: true });

/** All files under a folder (none when it does not exist), by path relative to it with forward slashes. */
export function readTree(folder: string, accept: (path: string) => boolean = () => true): FileTexts {
  const paths = listFiles(folder)
    .map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }))
    .filter(({ name }) => accept(name));
  return new Map(paths.map(({ path, name }) => [name, readFileSync(path, 'utf8')]));
}

/** Files of a folder whose names begin so, the newest first. */
export const listByAge = (folder: string, prefix: string): readonly string[] =>
  listFiles(folder)
    .filter((path) => path.startsWith(join(folder, prefix)))
    .map((path) => ({ path, time: statSync(path).mtimeMs }))
    .sort((a, b) => b.time - a.time)
    .map(({ path }) => path);

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => (entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)]))
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
