import { contract } from '../../../generated/contract.ts';
import { declaredAudiences } from './audiences.ts';
import { readBranches, type Branches } from './branches.ts';

/** What was seen of the contract, and what never was. */
export interface CoverageReport {
  /** That succeeded. */
  readonly operations: Part;
  /** That worked without an acknowledgement. */
  readonly unacknowledged: Part;
  readonly emissions: Part;
  /** `<operation>:<code>`. */
  readonly errors: Part;
  /** `<event> sent|received|acknowledged: <variant of a oneOf>`. */
  readonly branches: Part;
  /** `<operation> → <event> to <role>`. */
  readonly audiences: Part;
}

export interface Part {
  readonly total: number;
  readonly seen: readonly string[];
  readonly missing: readonly string[];
  /** Missing, and listed as a known gap. */
  readonly known: readonly string[];
  /** Listed as a known gap, and seen: the list is out of date. */
  readonly unexpected: readonly string[];
  /** Seen, and not in the spec. */
  readonly undocumented: readonly string[];
}

type Kind = keyof CoverageReport;

/** How a payload travelled. */
type Way = 'sent' | 'received' | 'acknowledged';

/** Collects what a runner sees. Give one to several worlds to join what they see. */
export interface Coverage {
  succeeded(operation: string): void;
  failed(operation: string, code: string): void;
  told(operation: string): void;
  received(event: string): void;
  /** A valid payload of a type: the variants of its `oneOf`s. */
  payload(event: string, way: Way, typed: { readonly type: string; readonly value: unknown }): void;
  /** A fact of `audiences.ts`. */
  audience(fact: string): void;
  report(knownGaps: readonly string[]): CoverageReport;
}

export function createCoverage(branches: Branches = readBranches()): Coverage {
  const seen: Readonly<Record<Kind, Set<string>>> = {
    operations: new Set(),
    unacknowledged: new Set(),
    emissions: new Set(),
    errors: new Set(),
    branches: new Set(),
    audiences: new Set(),
  };
  const declared = declaredIn(branches);
  const partOf = (kind: Kind, gaps: readonly string[]): Part => {
    const isSeen = (name: string): boolean => seen[kind].has(name);
    const isGap = (name: string): boolean => matches(gaps, name);
    return {
      total: declared[kind].length,
      seen: declared[kind].filter(isSeen),
      missing: declared[kind].filter((name) => !isSeen(name) && !isGap(name)),
      known: declared[kind].filter((name) => !isSeen(name) && isGap(name)),
      unexpected: declared[kind].filter((name) => isSeen(name) && isGap(name)),
      undocumented: [...seen[kind]].filter((name) => !declared[kind].includes(name)),
    };
  };
  const ofAll = <Value>(make: (kind: Kind) => Value): Readonly<Record<Kind, Value>> => ({
    operations: make('operations'),
    unacknowledged: make('unacknowledged'),
    emissions: make('emissions'),
    errors: make('errors'),
    branches: make('branches'),
    audiences: make('audiences'),
  });
  return {
    succeeded: (operation) => void seen.operations.add(operation),
    failed: (operation, code) => void seen.errors.add(`${operation}:${code}`),
    told: (operation) => void seen.unacknowledged.add(operation),
    received: (event) => void seen.emissions.add(event),
    payload(event, way, { type, value }) {
      for (const branch of branches.seen(type, value)) seen.branches.add(branchFact(event, way, branch));
    },
    audience: (fact) => void seen.audiences.add(fact),
    report: (gaps) => ofAll((kind) => partOf(kind, gaps)),
  };
}

const branchFact = (event: string, way: Way, branch: string): string => `${event} ${way}: ${branch}`;

function declaredIn(branches: Branches): Readonly<Record<Kind, readonly string[]>> {
  const operations = Object.entries(contract.operations);
  const of = (event: string, way: Way, type: string | null): readonly string[] =>
    type === null ? [] : branches.declared(type).map((branch) => branchFact(event, way, branch));
  return {
    operations: operations.map(([event]) => event),
    unacknowledged: operations.map(([event]) => event),
    emissions: Object.keys(contract.emissions),
    errors: operations.flatMap(([event, { errors }]) => errors.map((code) => `${event}:${code}`)),
    branches: [
      ...operations.flatMap(([event, { payload }]) => of(event, 'sent', payload)),
      ...Object.entries(contract.emissions).flatMap(([event, { payload }]) => of(event, 'received', payload)),
      ...operations.flatMap(([event, { ackData }]) => of(event, 'acknowledged', ackData)),
    ],
    audiences: declaredAudiences(),
  };
}

/** A gap is a name, or `*…` for every name that ends so. */
export const matches = (gaps: readonly string[], name: string): boolean =>
  gaps.some((gap) => (gap.startsWith('*') ? name.endsWith(gap.slice(1)) : gap === name));

const LONGEST_LIST = 12;

/** The report for a terminal: a line for each kind, and what is missing. */
export function coverageTable(report: CoverageReport): string {
  const list = (label: string, names: readonly string[]): string => {
    const more = names.length > LONGEST_LIST ? ` and ${names.length - LONGEST_LIST} more` : '';
    return names.length === 0 ? '' : `\n    ${label}: ${names.slice(0, LONGEST_LIST).join(', ')}${more}`;
  };
  return Object.entries(report)
    .map(([name, part]: [string, Part]) => {
      const percent = part.total === 0 ? 100 : Math.floor((100 * part.seen.length) / part.total);
      const line = `  ${name.padEnd(15)}${String(part.seen.length).padStart(4)} of ${String(part.total).padEnd(4)}${String(percent).padStart(4)} %`;
      const known = part.known.length === 0 ? '' : `  (${part.known.length} known gaps)`;
      return `${line}${known}${list('never seen', part.missing)}${list('not in the spec', part.undocumented)}`;
    })
    .join('\n');
}
