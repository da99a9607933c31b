import { countsOf, type CaseResult } from './results.ts';
import { lineOf } from './timeline.ts';

/** Results for a CI server; a failure has the timeline of all actors. */
export function junitReport(results: readonly CaseResult[]): string {
  const counts = countsOf(results);
  const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(3);
  const total = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const cases = results.map(({ name, problems, known, skipped, milliseconds, timeline }) => {
    const open = `  <testcase classname="conformance" name="${escapeXml(name)}" time="${seconds(milliseconds)}"`;
    const body = escapeXml([...problems, '', ...timeline.map(lineOf)].join('\n'));
    if (skipped !== undefined) return `${open}>\n    <skipped message="${escapeXml(skipped)}"/>\n  </testcase>`;
    if (known !== undefined)
      return `${open}>\n    <skipped message="${escapeXml(`known failure: ${known}`)}">${body}</skipped>\n  </testcase>`;
    return problems.length === 0
      ? `${open}/>`
      : `${open}>\n    <failure message="${escapeXml(problems[0] ?? '')}">${body}</failure>\n  </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="conformance" tests="${results.length}" failures="${counts.failed}" skipped="${counts.known + counts.skipped}" time="${seconds(total)}">`,
    ...cases,
    '</testsuite>',
    '',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot have, however it is written. */
const IMPOSSIBLE = /[^\P{Cc}\n\t]|\p{Cs}|[\ufffe\uffff]/gu;

const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '').replaceAll(IMPOSSIBLE, '�');
