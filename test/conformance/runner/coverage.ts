import { readBranches, type Branches } from './branches.ts';
import {
  branchFact,
  declaredFacts,
  KINDS,
  publicationFact,
  type Facts,
  type Kind,
  type Way,
} from './coverage-facts.ts';
import { matches } from './known-gaps.ts';

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
  /** `publishes <type>`. */
  readonly domainEvents: Part;
}

export interface Part {
  readonly total: number;
  readonly seen: readonly string[];
  readonly missing: readonly string[];
  /** Missing, and listed as a known gap. */
  readonly known: readonly string[];
  /** Listed as what no server shows, and seen: the list is out of date. */
  readonly unexpected: readonly string[];
  /** Seen, and not in the spec. */
  readonly undocumented: readonly string[];
}

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
  /** A domain event, by its type. */
  published(type: string): void;
  /** What was seen until now, sorted. */
  facts(): Facts;
  /** Adds what another one saw. */
  add(facts: Facts): void;
  /**
   * @param never names and patterns of what no server can show
   * @param elsewhere of what may be missing here, or not
   */
  report(never: readonly string[], elsewhere?: readonly string[]): CoverageReport;
}

export function createCoverage(branches: Branches = readBranches()): Coverage {
  const seen = byKind(() => new Set<string>());
  const declared = declaredFacts(branches);
  const partOf = (kind: Kind, never: readonly string[], elsewhere: readonly string[]): Part => {
    const isSeen = (name: string): boolean => seen[kind].has(name);
    const isGap = (name: string): boolean => matches([...never, ...elsewhere], name);
    return {
      total: declared[kind].length,
      seen: declared[kind].filter(isSeen),
      missing: declared[kind].filter((name) => !isSeen(name) && !isGap(name)),
      known: declared[kind].filter((name) => !isSeen(name) && isGap(name)),
      unexpected: declared[kind].filter((name) => isSeen(name) && matches(never, name)),
      undocumented: [...seen[kind]].filter((name) => !declared[kind].includes(name)),
    };
  };
  return {
    succeeded: (operation) => void seen.operations.add(operation),
    failed: (operation, code) => void seen.errors.add(`${operation}:${code}`),
    told: (operation) => void seen.unacknowledged.add(operation),
    received: (event) => void seen.emissions.add(event),
    payload(event, way, { type, value }) {
      for (const branch of branches.seen(type, value)) seen.branches.add(branchFact(event, way, branch));
    },
    audience: (fact) => void seen.audiences.add(fact),
    published: (type) => void seen.domainEvents.add(publicationFact(type)),
    facts: () => byKind((kind) => [...seen[kind]].toSorted()),
    add: (facts) => KINDS.forEach((kind) => facts[kind].forEach((fact) => seen[kind].add(fact))),
    report: (never, elsewhere = []) => byKind((kind) => partOf(kind, never, elsewhere)),
  };
}

const byKind = <Value>(make: (kind: Kind) => Value): Readonly<Record<Kind, Value>> => ({
  operations: make('operations'),
  unacknowledged: make('unacknowledged'),
  emissions: make('emissions'),
  errors: make('errors'),
  branches: make('branches'),
  audiences: make('audiences'),
  domainEvents: make('domainEvents'),
});
