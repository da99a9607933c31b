import { isFailure } from './known-failures.ts';
import { lineOf, type TimelineEntry } from './timeline.ts';

/** How one case or scenario ended. */
export interface CaseResult {
  readonly name: string;
  /** What breaks the contract; empty when it conforms. */
  readonly problems: readonly string[];
  /** Why it may fail; then its problems are no failure. */
  readonly known?: string;
  readonly milliseconds: number;
  /** Only of what failed. */
  readonly timeline: readonly TimelineEntry[];
}

/** Results for a CI server; a failure has the timeline of all actors. */
export function junitReport(results: readonly CaseResult[]): string {
  const failures = results.filter(isFailure).length;
  const skipped = results.filter(({ known }) => known !== undefined).length;
  const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(3);
  const total = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const cases = results.map(({ name, problems, known, milliseconds, timeline }) => {
    const open = `  <testcase classname="conformance" name="${escapeXml(name)}" time="${seconds(milliseconds)}"`;
    const body = escapeXml([...problems, '', ...timeline.map(lineOf)].join('\n'));
    if (known !== undefined)
      return `${open}>\n    <skipped message="${escapeXml(`known failure: ${known}`)}">${body}</skipped>\n  </testcase>`;
    return problems.length === 0
      ? `${open}/>`
      : `${open}>\n    <failure message="${escapeXml(problems[0] ?? '')}">${body}</failure>\n  </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="conformance" tests="${results.length}" failures="${failures}" skipped="${skipped}" time="${seconds(total)}">`,
    ...cases,
    '</testsuite>',
    '',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '').replaceAll(/[^\P{Cc}\n\t]/gu, '�');
