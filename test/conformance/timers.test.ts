import { describe, expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { recordedCoverage } from './joint/recorded-coverage.ts';
import { isTimed, readAllScenarios } from './runner/scenario-file.ts';
import { runScenario } from './runner/scenario.ts';
import { createWorld } from './runner/world.ts';

describe('What a server does by itself', () => {
  const coverage = recordedCoverage();
  // Each waits for its own timers, on a server of its own.
  it.concurrent.each(readAllScenarios().flatMap((one) => (isTimed(one) ? [[one.title, one] as const] : [])))(
    'scenario: %s',
    async (_title, scenario) => {
      const app = await startTestApp({ env: scenario.server ?? {} });
      const world = createWorld({ url: app.url, coverage });
      try {
        const problems = await runScenario(world, scenario);
        expect(problems, problems.length === 0 ? undefined : world.timeline.text()).toEqual([]);
      } finally {
        world.closeAll();
        await app.close();
      }
    },
    60_000,
  );
});
