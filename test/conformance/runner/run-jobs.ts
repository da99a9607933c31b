import { InputError } from '../../../codegen/cli/input-error.ts';
import type { Job, Suite } from './jobs.ts';
import { isFailure, verdictOf, type KnownFailures } from './known-failures.ts';
import type { CaseResult } from './results.ts';

export interface RunOptions {
  readonly jobs: readonly Job[];
  readonly known: KnownFailures;
  /** Stop at the first failure. */
  readonly bail: boolean;
  /** Is told of every result at once. */
  readonly onResult: (result: CaseResult, all: readonly CaseResult[]) => void;
}

/**
 * Runs jobs one after another.
 * @throws InputError when the server limits rates: then the suite says nothing about it
 */
export async function runJobs(
  suite: Suite,
  { jobs, known, bail, onResult }: RunOptions,
): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  const { timeline } = suite.world;
  for (const job of jobs) {
    const { name, skipped } = job;
    if (skipped !== undefined) {
      const result = { name, skipped, problems: [], milliseconds: 0, timeline: [] };
      results.push(result);
      onResult(result, results);
      continue;
    }
    const started = performance.now();
    const problems = await job.run(suite);
    const milliseconds = performance.now() - started;
    // No case asks for more than it may: a server that says so has its limits on.
    const limited = timeline.entries.some(({ direction, event }) => direction === 'receive' && event === 'rateLimited');
    if (limited) throw new InputError(`${timeline.text()}\n${LIMITED} It refused something in “${job.name}”.`);
    const verdict = verdictOf(known, job.name, problems);
    const result = {
      name: job.name,
      ...verdict,
      milliseconds,
      // Of a known failure that conforms there is nothing to see.
      timeline: problems.length > 0 ? [...timeline.entries] : [],
    };
    results.push(result);
    onResult(result, results);
    if (bail && isFailure(result)) break;
  }
  return results;
}

/** What to do about a server that refuses as RATE_LIMITED. */
export const LIMITED =
  'The server limits how often a client may ask, and the suite asks more often: start it with RATE_LIMIT_SCALE=0.';
