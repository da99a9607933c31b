import { isFailure } from './known-failures.ts';
import type { TimelineEntry } from './timeline.ts';

/** How one case or scenario ended. */
export interface CaseResult {
  readonly name: string;
  /** What breaks the contract; empty when it conforms. */
  readonly problems: readonly string[];
  /** Why it may fail; then its problems are no failure. */
  readonly known?: string;
  /** Why it did not run; then it neither passed nor failed. */
  readonly skipped?: string;
  readonly milliseconds: number;
  /** Only of what failed. */
  readonly timeline: readonly TimelineEntry[];
}

/** How many of each kind; every result is of exactly one. */
export interface Counts {
  readonly failed: number;
  readonly known: number;
  readonly skipped: number;
  readonly passed: number;
}

export function countsOf(results: readonly CaseResult[]): Counts {
  const count = (state: State): number => results.filter((result) => stateOf(result) === state).length;
  return { failed: count('failed'), known: count('known'), skipped: count('skipped'), passed: count('passed') };
}

export type State = keyof Counts;

export function stateOf(result: CaseResult): State {
  if (result.skipped !== undefined) return 'skipped';
  if (isFailure(result)) return 'failed';
  return result.known === undefined ? 'passed' : 'known';
}
