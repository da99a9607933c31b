import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CoverageReport } from './coverage.ts';
import { KNOWN_GAPS } from './known-gaps.ts';
import { htmlReport } from './report-html.ts';
import { junitReport } from './report-junit.ts';
import { countsOf, type CaseResult } from './results.ts';

export const REPORT_FORMATS = ['json', 'junit', 'html'] as const;

/** A run, as a report has it. */
export interface RunOutcome {
  readonly url: string;
  readonly seed: number;
  readonly only: string;
  /** How many cases and scenarios were to run. */
  readonly jobs: number;
  readonly results: readonly CaseResult[];
  readonly coverage: CoverageReport;
}

/** Writes `conformance.json`, `.xml` and `.html` into a folder that exists. */
export function writeReports(outcome: RunOutcome, formats: readonly string[], folder: string): void {
  const { url, seed, only, jobs, results, coverage } = outcome;
  const { failed: failures, known: knownFailures, skipped } = countsOf(results);
  const facts = { url, seed, only, jobs, ran: results.length - skipped, failures, knownFailures, skipped };
  const texts: Readonly<Record<string, () => readonly [string, string]>> = {
    json: () => ['conformance.json', `${JSON.stringify({ ...facts, coverage, results }, null, 1)}\n`],
    junit: () => ['conformance.xml', junitReport(results)],
    html: () => ['conformance.html', htmlReport({ url, seed, only, jobs, results, coverage, gaps: KNOWN_GAPS })],
  };
  for (const format of formats) {
    const [name, text] = texts[format]?.() ?? [];
    if (name !== undefined && text !== undefined) writeFileSync(join(folder, name), text);
  }
}
