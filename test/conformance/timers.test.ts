import { afterEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { recordedCoverage } from './joint/recorded-coverage.ts';
import { isTimed, readAllScenarios } from './runner/scenario-file.ts';
import { runScenario } from './runner/scenario.ts';
import { createWorld, type World } from './runner/world.ts';

describe('What a server does by itself', () => {
  const coverage = recordedCoverage();
  let app: TestApp | null = null;
  let world: World | null = null;
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') console.error(world?.timeline.text());
    world?.closeAll();
    await app?.close();
  });

  it.each(readAllScenarios().flatMap((one) => (isTimed(one) ? [[one.title, one] as const] : [])))(
    'scenario: %s',
    async (_title, scenario) => {
      app = await startTestApp({ env: scenario.server ?? {} });
      world = createWorld({ url: app.url, coverage });
      expect(await runScenario(world, scenario)).toEqual([]);
    },
    60_000,
  );
});
