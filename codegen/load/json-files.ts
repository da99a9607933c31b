import type { Finding } from '../lint/finding.ts';

/** The files that can be read, and a finding for each JSON file that cannot. */
export interface ReadableFiles {
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Takes out the `.json` files (the profile's schema, the frozen releases) that are no JSON: the rest is still checked. */
export function withoutBrokenJson(texts: ReadonlyMap<string, string>): ReadableFiles {
  const findings = [...texts].flatMap(([file, text]) => (file.endsWith('.json') ? jsonFindings(file, text) : []));
  const broken = new Set(findings.map(({ file }) => file));
  return { texts: new Map([...texts].filter(([file]) => !broken.has(file))), findings };
}

function jsonFindings(file: string, text: string): readonly Finding[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const fix = 'Correct the JSON, or take the file back from version control.';
    return [{ rule: 'json-syntax', message: `${message}.`, fix, file, line: lineOf(message, text), pointer: '' }];
  }
}

/** The engine names a position in most of its messages; what ends too early ends at the last line. */
function lineOf(message: string, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position));
  return before.split('\n').length;
}
