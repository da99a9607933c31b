import type { Scenario } from '../../../src/mock/scenario/scenario.ts';
import { isTimed, readAllScenarios } from './scenario-file.ts';
import { scenarioJob, type Job } from './jobs.ts';

/** How the timers of a server were set when it was started: `default`, or its environment. */
export type Timers = 'default' | ReadonlyMap<string, string>;

/**
 * Reads `default` or `NAME=value,NAME=value`.
 * @throws Error when it is neither
 */
export function readTimers(text: string): Timers {
  if (text === 'default') return 'default';
  return new Map(
    text.split(',').map((part): [string, string] => {
      const [, name, value] = /^([A-Z][A-Z0-9_]*)=(\d+)$/.exec(part) ?? [];
      if (name === undefined || value === undefined)
        throw new Error(`It is default, or what the server was started with, like CALL_RING_MS=1500; not ${part}.`);
      return [name, value];
    }),
  );
}

/** Scenarios that wait for timers of the server; those that this one is not known to fit are skipped, and say why. */
export const timedJobs = (timers: Timers | null): readonly Job[] =>
  readAllScenarios()
    .filter(isTimed)
    .map((one) => {
      const reason = reasonToSkip(one, timers);
      return reason === null ? scenarioJob(one) : { ...scenarioJob(one), skipped: reason };
    });

function reasonToSkip({ server = {} }: Scenario, timers: Timers | null): string | null {
  if (timers === null) return 'It waits for timers of the server: say by --timers how they are set.';
  // What a scenario waits for is long enough for the timers that a server has by itself.
  if (timers === 'default') return null;
  const other = Object.entries(server).filter(([name, value]) => timers.get(name) !== value);
  return other.length === 0
    ? null
    : `It needs a server started with ${other.map(([name, value]) => `${name}=${value}`).join(' and ')}.`;
}
