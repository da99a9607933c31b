import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Scenario } from '../../../src/mock/scenario/scenario.ts';

/** Whether something in it takes its time (a server's timer): not for every run. */
export const isTimed = ({ server, steps }: Scenario): boolean =>
  server !== undefined || steps.some(({ within }) => within !== undefined);

/** All of them, by file and place. */
export function readAllScenarios(): readonly Scenario[] {
  const folder = new URL('../../../spec/scenarios/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file): readonly Scenario[] => {
      const scenarios: readonly Scenario[] = parse(readFileSync(new URL(file, folder), 'utf8'));
      return scenarios;
    });
}
