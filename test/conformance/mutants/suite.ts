import { caseJobs, createSuite, scenarioJob, type Job, type Suite } from '../runner/jobs.ts';
import { isTimed, readAllScenarios } from '../runner/scenario-file.ts';
import { createWorld } from '../runner/world.ts';

/** What the conformance suite holds against a server. */
export interface Finding {
  /** Name of the case or scenario. */
  readonly name: string;
  readonly problems: readonly string[];
}

/** Shorter than in other runs, because in most of these something does not come. */
const ARRIVAL_SECONDS = 4;
/** No job takes longer, the waits for a server that never answers included. */
const LONGEST_MS = 120_000;

/**
 * Runs the conformance suite against a server until something is found: all cases, and all scenarios but those that need a
 * server of their own.
 * @param first part of the names of jobs to run before all others
 * @returns the first finding; null when the server conforms
 */
export async function firstFinding(url: string, first: string | undefined): Promise<Finding | null> {
  const suite = createSuite(createWorld({ url }));
  const scenarios = readAllScenarios().filter(({ server }) => server === undefined);
  const jobsOf = (timed: boolean): readonly Job[] =>
    scenarios.filter((one) => isTimed(one) === timed).map((one) => scenarioJob(one, ARRIVAL_SECONDS));
  const isFirst = ({ name }: Job): boolean => first !== undefined && name.includes(first);
  const jobs = [...jobsOf(false), ...caseJobs(), ...jobsOf(true)];
  try {
    for (const job of [...jobs.filter(isFirst), ...jobs.filter((one) => !isFirst(one))]) {
      const problems = await lastingProblemsOf(job, suite);
      if (problems.length > 0) return { name: job.name, problems };
    }
    return null;
  } finally {
    suite.world.closeAll();
  }
}

/** A machine that is too busy for a moment is no finding: a job that fails must do so twice of at most three times. */
async function lastingProblemsOf(job: Job, suite: Suite): Promise<readonly string[]> {
  const problems = await problemsOf(job, suite);
  if (problems.length === 0) return problems;
  const again = await problemsOf(job, suite);
  return again.length > 0 ? again : await problemsOf(job, suite);
}

async function problemsOf({ run }: Job, suite: Suite): Promise<readonly string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly string[]>((resolve) => {
    timer = setTimeout(() => resolve([`no end after ${LONGEST_MS / 1_000} s`]), LONGEST_MS);
  });
  const ended = run(suite).catch((error: unknown) => [String(error)]);
  return await Promise.race([ended, late]).finally(() => clearTimeout(timer));
}
