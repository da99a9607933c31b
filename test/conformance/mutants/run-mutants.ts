import type { Finding } from './suite.ts';
import type { Mutant } from './read-mutants.ts';

/** How a mutant ended. */
export type Verdict =
  | { readonly kind: 'caught'; readonly by: Finding }
  | { readonly kind: 'survived' }
  /** It says nothing about the suite: a patch does not fit the source any more, or the server does not start. */
  | { readonly kind: 'broken'; readonly reason: string };

export interface Outcome {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
  readonly milliseconds: number;
}

export interface MutantRunDependencies {
  /** The first thing that the suite holds against a server with these patches; null: nothing. */
  readonly judge: (subject: Pick<Mutant, 'patches' | 'first' | 'limited'>) => Promise<Finding | null>;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly progress: (outcome: Outcome, done: number) => void;
  /** Aborted: the mutants that are waiting are left out. */
  readonly signal: AbortSignal;
}

/**
 * Judges mutants, some at a time.
 * @returns the outcomes, in the order of the mutants
 */
export async function runMutants(
  { judge, now, progress, signal }: MutantRunDependencies,
  mutants: readonly Mutant[],
  jobs: number,
): Promise<readonly Outcome[]> {
  const outcomes = new Map<Mutant, Outcome>();
  const waiting = [...mutants];
  const work = async (): Promise<void> => {
    for (let mutant = waiting.shift(); mutant !== undefined && !signal.aborted; mutant = waiting.shift()) {
      const started = now();
      const verdict = await judge(mutant).then(verdictOf, (error: unknown): Verdict => {
        return { kind: 'broken', reason: error instanceof Error ? error.message : String(error) };
      });
      const outcome = { mutant, verdict, milliseconds: now() - started };
      outcomes.set(mutant, outcome);
      progress(outcome, outcomes.size);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return mutants.flatMap((mutant) => outcomes.get(mutant) ?? []);
}

const verdictOf = (finding: Finding | null): Verdict =>
  finding === null ? { kind: 'survived' } : { kind: 'caught', by: finding };
