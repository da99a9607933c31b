import { contract } from '../../../generated/contract.ts';

/** What was seen of the contract, and what never was. */
export interface CoverageReport {
  readonly operations: Part;
  readonly emissions: Part;
  /** `<operation>:<code>`. */
  readonly errors: Part;
}

interface Part {
  readonly total: number;
  readonly seen: readonly string[];
  readonly missing: readonly string[];
  /** Missing, and listed as a known gap. */
  readonly known: readonly string[];
  /** Listed as a known gap, and seen: the list is out of date. */
  readonly unexpected: readonly string[];
}

/** Collects what a runner sees. */
export interface Coverage {
  succeeded(operation: string): void;
  failed(operation: string, code: string): void;
  received(event: string): void;
  report(knownGaps: readonly string[]): CoverageReport;
}

export function createCoverage(): Coverage {
  const [operations, errors, emissions] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const part = (declared: readonly string[], seen: ReadonlySet<string>, gaps: readonly string[]): Part => ({
    total: declared.length,
    seen: declared.filter((name) => seen.has(name)),
    missing: declared.filter((name) => !seen.has(name) && !matches(gaps, name)),
    known: declared.filter((name) => !seen.has(name) && matches(gaps, name)),
    unexpected: declared.filter((name) => seen.has(name) && matches(gaps, name)),
  });
  return {
    succeeded: (operation) => void operations.add(operation),
    failed: (operation, code) => void errors.add(`${operation}:${code}`),
    received: (event) => void emissions.add(event),
    report: (gaps) => ({
      operations: part(Object.keys(contract.operations), operations, gaps),
      emissions: part(Object.keys(contract.emissions), emissions, gaps),
      errors: part(
        Object.entries(contract.operations).flatMap(([event, operation]) =>
          operation.errors.map((code) => `${event}:${code}`),
        ),
        errors,
        gaps,
      ),
    }),
  };
}

/** A gap is a name, or `*:CODE` for a code of every operation. */
const matches = (gaps: readonly string[], name: string): boolean =>
  gaps.some((gap) => (gap.startsWith('*') ? name.endsWith(gap.slice(1)) : gap === name));

/** The report for a terminal. */
export function coverageTable(report: CoverageReport): string {
  return Object.entries(report)
    .map(([name, part]: [string, Part]) => {
      const line = `${name.padEnd(12)}${String(part.seen.length).padStart(4)} of ${part.total}`;
      const known = part.known.length === 0 ? '' : `, ${part.known.length} known gaps`;
      return `${line}${known}${part.missing.length === 0 ? '' : `\n  missing: ${part.missing.join(', ')}`}`;
    })
    .join('\n');
}
