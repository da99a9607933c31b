import type { SourceLocation } from '../model/contract.ts';

/** One mistake in the spec: which rule, where, what is wrong, and how to mend it. */
export interface Finding extends SourceLocation {
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
}

/** Gives the place in the spec's files of a pointer into the bundled document. */
export type Locate = (pointer: string) => SourceLocation;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Findings by file, line, rule and message, each once. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const unique = new Map(
    findings.map((finding) => [JSON.stringify([finding.rule, finding.file, finding.line, finding.message]), finding]),
  );
  return [...unique.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}
