import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_GAPS } from './known-gaps.ts';
import { htmlReport, type ConformanceRun } from './report-html.ts';
import { junitReport } from './report-junit.ts';
import { countsOf } from './results.ts';

export const REPORT_FORMATS = ['json', 'junit', 'html'] as const;

/** Writes `conformance.json`, `.xml` and `.html` into a folder that exists. */
export function writeReports(run: Omit<ConformanceRun, 'gaps'>, formats: readonly string[], folder: string): void {
  const { url, seed, only, jobs, results, coverage } = run;
  const { failed: failures, known: knownFailures, skipped } = countsOf(results);
  const facts = { url, seed, only, jobs, ran: results.length - skipped, failures, knownFailures, skipped };
  const texts: Readonly<Record<string, () => readonly [string, string]>> = {
    json: () => ['conformance.json', `${JSON.stringify({ ...facts, coverage, results }, null, 1)}\n`],
    junit: () => ['conformance.xml', junitReport(results)],
    html: () => ['conformance.html', htmlReport({ ...run, gaps: KNOWN_GAPS })],
  };
  for (const format of formats) {
    const [name, text] = texts[format]?.() ?? [];
    if (name !== undefined && text !== undefined) writeFileSync(join(folder, name), text);
  }
}
