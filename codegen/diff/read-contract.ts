import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readText, readTree } from '../cli/disk.ts';
import { InputError } from '../cli/input-error.ts';
import { WRONG_FORM } from '../load/document-form.ts';
import { createSpecLoader, ENTRY_FILE } from '../load/load-spec.ts';
import { newestRelease } from '../load/release.ts';
import { buildContract } from '../model/build-contract.ts';
import type { Contract } from '../model/contract.ts';
import { objectAt, textAt } from '../model/json.ts';
import { printFindings } from '../print/findings.ts';

/**
 * Reads a contract from a spec folder, its entry file, or a bundled document (`.json` or `.yaml`).
 * @throws InputError for a path that does not exist, and for a document that is not a readable spec
 */
export function readContract(path: string): Contract {
  const entry = entryOf(path);
  const folder = dirname(entry);
  const reader = { read: (file: string) => readText(file === ENTRY_FILE ? entry : join(folder, file)) };
  const spec = createSpecLoader({ reader, validated: { has: () => true, add: () => undefined } }).load();
  const findings = spec.findings.map((finding) =>
    finding.file === ENTRY_FILE ? { ...finding, file: basename(entry) } : finding,
  );
  const isNoSpec = textAt(spec.document, 'asyncapi') === '' && findings.every(({ rule }) => rule === WRONG_FORM);
  if (findings.length > 0 && !isNoSpec)
    throw new InputError(`${path} cannot be used before it is mended.\n\n${printFindings(findings, folder)}`);
  if (isNoSpec || Object.keys(objectAt(spec.document, 'operations')).length === 0) {
    throw new InputError(
      `${entry} is no AsyncAPI document with operations. Give a spec folder, or a bundled document like spec/releases/1.0.0.json.`,
    );
  }
  return buildContract(spec).contract;
}

function entryOf(path: string): string {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind === undefined)
    throw new InputError(`There is no ${path}. Give a spec folder (with ${ENTRY_FILE}) or a bundled document.`);
  if (!kind.isDirectory()) return path;
  const entry = join(path, ENTRY_FILE);
  if (readText(entry) === null)
    throw new InputError(`${path} has no ${ENTRY_FILE}. Give a spec folder or a bundled document.`);
  return entry;
}

/** Path of the newest frozen release of a spec folder; `null` when there is none yet. */
export function newestReleaseOf(specFolder: string): string | null {
  const folder = join(specFolder, 'releases');
  const release = newestRelease(readTree(folder, (name) => name.endsWith('.json')));
  return release === null ? null : join(folder, `${release.version}.json`);
}
