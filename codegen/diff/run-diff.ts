import { join } from 'node:path';
import { readText, writeText } from '../cli/disk.ts';
import { changelogBlock, writeChangelog } from './changelog.ts';
import { diffContracts } from './diff-contracts.ts';
import { InputError } from '../cli/input-error.ts';
import { newestReleaseOf, readContract } from './read-contract.ts';
import { printReport, reportAsJson } from './report.ts';
import { judgeVersion } from './version.ts';
import { applyWaivers, parseWaivers } from './waivers.ts';
import type { Waiver } from './waivers.ts';

export interface DiffOptions {
  /** The older contract; the newest release of the spec folder when left out. */
  readonly oldPath: string | undefined;
  /** The newer contract; the spec folder when left out. */
  readonly newPath: string | undefined;
  readonly specFolder: string;
  /** `waivers.yaml` of the spec folder when left out. */
  readonly waiversPath: string | undefined;
  readonly json: boolean;
  readonly changelog: boolean;
}

export interface DiffResult {
  readonly output: string;
  /** 0: may be released so. 1: breaks, or the version is too low. */
  readonly exitCode: 0 | 1;
}

/**
 * Compares two contracts and says whether the newer one may go out under its version.
 * @throws InputError for paths, specs and waivers that cannot be read
 */
export function runDiff(
  { oldPath, newPath, specFolder, waiversPath, json, changelog }: DiffOptions,
  now: Date,
): DiffResult {
  const older = oldPath ?? newestReleaseOf(specFolder);
  if (older === null) {
    const text = `${join(specFolder, 'releases')} has no release yet, so there is nothing to compare with.`;
    return { output: json ? `${JSON.stringify({ old: null, findings: [], note: text })}\n` : `${text}\n`, exitCode: 0 };
  }
  const newer = newPath ?? specFolder;
  const waivers = readWaivers(waiversPath, specFolder);
  const [before, after] = [readContract(older), readContract(newer)];
  const judged = applyWaivers(diffContracts(before, after), waivers, now);
  const version = explain(() =>
    judgeVersion(
      { before: before.version, after: after.version },
      judged.open,
      judged.waived.map(({ finding }) => finding),
    ),
  );
  const report = { ...judged, version, oldPath: older, newPath: newer };
  const note =
    changelog && version.sufficient
      ? record(join(specFolder, 'CHANGELOG.md'), after.version, changelogBlock(judged))
      : '';
  const refused = changelog && !version.sufficient ? 'CHANGELOG.md is not written before the version is right.\n' : '';
  return {
    output: json ? reportAsJson(report) : printReport(report) + note + refused,
    exitCode: version.sufficient ? 0 : 1,
  };
}

function readWaivers(path: string | undefined, specFolder: string): readonly Waiver[] {
  const file = path ?? join(specFolder, 'waivers.yaml');
  const text = readText(file);
  if (text === null) {
    if (path === undefined) return [];
    throw new InputError(`There is no ${path}. Leave --waivers out, or create the file with \`waivers: []\`.`);
  }
  return explain(() => parseWaivers(text), `${file}: `);
}

function record(file: string, version: string, block: string): string {
  const current = readText(file) ?? '# Changes of the contract\n';
  const next = writeChangelog(current, version, block);
  if (next !== current) writeText(file, next);
  return next === current
    ? `${file} has the entry ${version} already.\n`
    : `Wrote the entry ${version} into ${file}.\n`;
}

function explain<Result>(read: () => Result, prefix = ''): Result {
  try {
    return read();
  } catch (error) {
    throw new InputError(prefix + (error instanceof Error ? error.message : String(error)), { cause: error });
  }
}
