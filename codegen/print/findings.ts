import type { Finding } from '../lint/finding.ts';

/** Findings as a person reads them: place and rule, what is wrong, how to mend it; then the count. */
export function printFindings(findings: readonly Finding[], folder: string): string {
  const entries = findings.map(
    ({ file, line, rule, message, fix }) => `${folder}/${file}:${line}  ${rule}\n  ${message}\n  Fix: ${fix}\n`,
  );
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  return `${entries.join('\n')}\n${count} in the spec.\n`;
}
