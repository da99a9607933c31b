import { escapeHtml } from '../../../codegen/emit/docs/html.ts';
import { KINDS } from './coverage-facts.ts';
import type { CoverageReport, Part } from './coverage.ts';
import type { KnownGaps } from './known-gaps.ts';
import { coverageSection } from './report-html-coverage.ts';
import { figure, htmlPage } from './report-html-page.ts';

/** What all conformance tests of a run saw together. */
export interface JointRun {
  readonly report: CoverageReport;
  /** Why the run fails. */
  readonly problems: readonly string[];
  /** Why the run was not whole; null when it was. */
  readonly partial: string | null;
  readonly gaps: KnownGaps;
}

/** A page for people: what of the contract a whole test run saw, and what it did not. */
export function jointReport({ report, problems, partial, gaps }: JointRun): string {
  const title = partial !== null ? 'Partial' : problems.length === 0 ? 'Covered' : 'Not covered';
  const state = partial !== null ? 'partial' : problems.length === 0 ? 'good' : 'bad';
  const note = partial === null ? '' : `<p class="warning">Not judged: ${escapeHtml(partial)}.</p>`;
  const list = problems.map((problem) => `<li>${escapeHtml(problem)}</li>`).join('');
  const count = (of: (part: Part) => readonly string[]): number =>
    KINDS.reduce((sum, kind) => sum + of(report[kind]).length, 0);
  const figures = [
    figure(
      'good',
      count(({ seen }) => seen),
      'seen',
    ),
    figure(
      'known',
      count(({ known }) => known),
      'known gaps',
    ),
    figure(
      'bad',
      count(({ missing }) => missing),
      'never seen',
    ),
    figure(
      'bad',
      count(({ undocumented }) => undocumented),
      'in no contract',
    ),
  ];
  const head = `<header class="${state}">
<p class="kicker">Coverage of the contract by all conformance tests</p>
<h1>${title}</h1>
<ul class="figures">${figures.join('')}</ul>
${note}${list === '' ? '' : `<ul class="problems">${list}</ul>`}
</header>`;
  return htmlPage(
    `${title}: coverage of the contract`,
    `${head}\n${coverageSection(report, { never: gaps.never, elsewhere: {} }, null)}`,
  );
}
