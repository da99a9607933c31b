import { createTwoFilesPatch } from 'diff';
import type { Drift } from '../check/drift.ts';

/** More lines of one file than this tell a reader nothing more. */
const MAX_PATCH_LINES = 60;

/** JSON may stand on one line of a megabyte. */
const MAX_LINE_LENGTH = 240;

/** The difference between what is on disk and what the spec gives, as unified diffs. */
export function printDrift(drift: readonly Drift[], folder: string): string {
  return drift.map((change) => `${headline(change, folder)}\n${patchOf(change, folder)}`).join('\n');
}

/** What generating did to the folder, in a line. */
export function printWritten(drift: readonly Drift[], folder: string): string {
  const written = drift.filter(({ expected }) => expected !== null).map(({ path }) => path);
  if (written.length === 0) return `${folder}/ is up to date.\n`;
  return `${folder}/ got ${written.length === 1 ? '1 file' : `${written.length} files`}: ${written.join(', ')}.\n`;
}

function headline({ kind, path }: Drift, folder: string): string {
  const file = `${folder}/${path}`;
  if (kind === 'missing') return `${file} is missing: the spec gives it.`;
  return kind === 'unexpected'
    ? `${file} is not generated from the spec any more.`
    : `${file} differs from what the spec gives.`;
}

function patchOf({ path, actual, expected, kind }: Drift, folder: string): string {
  if (kind !== 'changed') return '';
  const patch = createTwoFilesPatch(
    `${folder}/${path}`,
    `${folder}/${path}`,
    actual ?? '',
    expected ?? '',
    'on disk',
    'from the spec',
    { context: 3 },
  );
  const lines = patch.split('\n').slice(1);
  const shown = lines.slice(0, MAX_PATCH_LINES).map(cut);
  const rest = lines.length - shown.length;
  return `${shown.join('\n')}${rest > 0 ? `\n… and ${rest} more lines` : ''}\n`;
}

const cut = (line: string): string => (line.length > MAX_LINE_LENGTH ? `${line.slice(0, MAX_LINE_LENGTH)} …` : line);
