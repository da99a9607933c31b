import { escapeHtml } from '../../../codegen/emit/docs/html.ts';
import type { CoverageReport } from './coverage.ts';
import type { KnownGaps } from './known-gaps.ts';
import { allCases, failuresSection, skippedSection } from './report-html-cases.ts';
import { coverageSection } from './report-html-coverage.ts';
import { figure, htmlPage } from './report-html-page.ts';
import { countsOf, type CaseResult } from './results.ts';

/** One run of the suite on one server. */
export interface ConformanceRun {
  readonly url: string;
  readonly seed: number;
  /** What the names of the cases that were to run have in them; empty: all were to run. */
  readonly only: string;
  /** How many cases and scenarios were to run; more than there are results when the run stopped early. */
  readonly jobs: number;
  readonly results: readonly CaseResult[];
  readonly coverage: CoverageReport;
  readonly gaps: KnownGaps;
}

/** A page for people: what failed and where, what was covered, and everything that ran. */
export function htmlReport(run: ConformanceRun): string {
  const { failed } = countsOf(run.results);
  const title = failed === 0 ? 'Conforms' : `${failed} ${failed === 1 ? 'failure' : 'failures'}`;
  const left = run.jobs - run.results.length;
  const early = left > 0 ? `The run stopped early: ${left} of ${run.jobs} did not run.` : null;
  const filtered = run.only === '' ? null : `Only what has “${run.only}” in its name was to run.`;
  const notes = [filtered, early].filter((note) => note !== null);
  return htmlPage(
    `${title}: conformance of ${run.url}`,
    [
      summary(run, title, notes),
      failuresSection(run.results),
      skippedSection(run.results),
      coverageSection(run.coverage, run.gaps, notes.length === 0 ? null : notes.join(' ')),
      allCases(run.results),
    ].join('\n'),
  );
}

function summary({ url, seed, results }: ConformanceRun, title: string, notes: readonly string[]): string {
  const { failed, known, skipped, passed } = countsOf(results);
  const milliseconds = results.reduce((sum, result) => sum + result.milliseconds, 0);
  const fact = (name: string, value: string): string => `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`;
  const warnings = notes.map((note) => `<p class="warning">${escapeHtml(note)}</p>`).join('');
  return `<header class="${failed === 0 ? 'good' : 'bad'}">
<p class="kicker">Conformance to the contract</p>
<h1>${title}</h1>
<ul class="figures">${figure('bad', failed, 'failed')}${figure('known', known, 'known to fail')}${figure('known', skipped, 'did not run')}${figure('good', passed, 'passed')}</ul>
<dl>${fact('Server', url)}${fact('Seed', String(seed))}${fact('Duration', duration(milliseconds))}</dl>
${warnings}<nav><a href="#failures">Failures</a><a href="#coverage">Coverage</a><a href="#cases">All cases</a></nav>
</header>`;
}

function duration(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
