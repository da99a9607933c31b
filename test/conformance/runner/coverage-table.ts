import { KINDS } from './coverage-facts.ts';
import type { CoverageReport, Part } from './coverage.ts';

const LONGEST_LIST = 12;

/** The report for a terminal: a line for each kind, and what is missing. */
export const coverageTable = (report: CoverageReport): string =>
  KINDS.map((kind) => row(kind, report[kind])).join('\n');

function row(name: string, { total, seen, known, missing, undocumented, unexpected }: Part): string {
  const percent = total === 0 ? 100 : Math.floor((100 * seen.length) / total);
  const line = `  ${name.padEnd(15)}${String(seen.length).padStart(4)} of ${String(total).padEnd(4)}${String(percent).padStart(4)} %`;
  const gaps = known.length === 0 ? '' : `  (${known.length} known ${known.length === 1 ? 'gap' : 'gaps'})`;
  return `${line}${gaps}${list('never seen', missing)}${list('not in the spec', undocumented)}${list('seen, and listed as a known gap', unexpected)}`;
}

function list(label: string, names: readonly string[]): string {
  const more = names.length > LONGEST_LIST ? ` and ${names.length - LONGEST_LIST} more` : '';
  return names.length === 0 ? '' : `\n    ${label}: ${names.slice(0, LONGEST_LIST).join(', ')}${more}`;
}
