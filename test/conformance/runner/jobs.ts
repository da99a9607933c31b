import { readCases } from './case-file.ts';
import { createCaseRunner, type CaseRunner } from './cases.ts';
import type { Scenario } from '../../../src/mock/scenario/scenario.ts';
import { readScenarios, runScenario } from './scenario.ts';
import type { World } from './world.ts';

/** A case or a scenario. */
export interface Job {
  readonly name: string;
  /** @returns what breaks the contract; empty when the server conforms */
  readonly run: (suite: Suite) => Promise<readonly string[]>;
  /** Why it is not run on this server. */
  readonly skipped?: string;
}

/** What jobs run on, one after another. */
export interface Suite {
  readonly world: World;
  readonly cases: CaseRunner;
}

export const createSuite = (world: World): Suite => ({ world, cases: createCaseRunner(world) });

/** All cases and all scenarios that need no server of their own, in the order in which they run. */
export function readJobs(): readonly Job[] {
  return [...caseJobs(), ...readScenarios().map((one) => scenarioJob(one))];
}

export const caseJobs = (): readonly Job[] =>
  readCases().map((one) => ({ name: one.id, run: ({ cases }) => cases.run(one) }));

/** @param arrivalSeconds how long to wait for what must come, unless the scenario says; see {@link runScenario} */
export const scenarioJob = (one: Scenario, arrivalSeconds?: number): Job => ({
  name: `scenario: ${one.title}`,
  run: ({ world }) => runScenario(world, one, arrivalSeconds),
});

/** Runs behind all others: what comes late counts, also when it comes after the very last of them. */
export const LAST_JOB: Job = {
  name: 'nothing that breaks the contract comes after the last case',
  run: async ({ world }) => {
    const unanswered = await world.settle().then(
      () => [],
      (error: unknown) => [error instanceof Error ? error.message : String(error)],
    );
    return [...unanswered, ...world.timeline.take()];
  },
};
