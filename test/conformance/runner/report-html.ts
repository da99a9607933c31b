import { createHash } from 'node:crypto';
import { escapeHtml } from '../../../codegen/emit/docs/html.ts';
import type { CoverageReport } from './coverage.ts';
import { isFailure } from './known-failures.ts';
import { allCases, failuresSection } from './report-html-cases.ts';
import { coverageSection } from './report-html-coverage.ts';
import { SCRIPT } from './report-html-script.ts';
import { STYLE } from './report-html-style.ts';
import type { CaseResult } from './report-junit.ts';

/** One run of the suite on one server. */
export interface ConformanceRun {
  readonly url: string;
  readonly seed: number;
  /** How many cases and scenarios were to run; more than there are results when the run stopped early. */
  readonly jobs: number;
  readonly results: readonly CaseResult[];
  readonly coverage: CoverageReport;
  /** Reasons of the known gaps of coverage, by name or `*…` pattern. */
  readonly gaps: Readonly<Record<string, string>>;
}

/**
 * A page for people: what failed and where, what was covered, and everything that ran. One file that fetches nothing; its
 * content security policy allows its own style and its own script alone.
 */
export function htmlReport(run: ConformanceRun): string {
  const failures = run.results.filter(isFailure).length;
  const title = failures === 0 ? 'Conforms' : `${failures} ${failures === 1 ? 'failure' : 'failures'}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}: conformance of ${escapeHtml(run.url)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${summary(run, title)}
${failuresSection(run.results)}
${coverageSection(run.coverage, run.gaps)}
${allCases(run.results)}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function summary({ url, seed, jobs, results }: ConformanceRun, title: string): string {
  const failed = results.filter(isFailure).length;
  const known = results.filter((result) => result.known !== undefined).length;
  const milliseconds = results.reduce((sum, result) => sum + result.milliseconds, 0);
  const figure = (kind: string, count: number, label: string): string =>
    `<li class="${count === 0 ? 'none' : kind}"><strong>${count}</strong> ${label}</li>`;
  const fact = (name: string, value: string): string => `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`;
  const left = jobs - results.length;
  const early = left > 0 ? `<p class="warning">The run stopped early: ${left} of ${jobs} did not run.</p>` : '';
  return `<header class="${failed === 0 ? 'good' : 'bad'}">
<p class="kicker">Conformance to the contract</p>
<h1>${title}</h1>
<ul class="figures">${figure('bad', failed, 'failed')}${figure('known', known, 'known to fail')}${figure('good', results.length - failed - known, 'passed')}</ul>
<dl>${fact('Server', url)}${fact('Seed', String(seed))}${fact('Duration', duration(milliseconds))}</dl>
${early}<nav><a href="#failures">Failures</a><a href="#coverage">Coverage</a><a href="#cases">All cases</a></nav>
</header>`;
}

function duration(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
