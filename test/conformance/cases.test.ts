import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import knownGaps from './known-gaps.json' with { type: 'json' };
import { createCaseRunner, readCases, type CaseRunner } from './runner/cases.ts';
import { coverageTable } from './runner/coverage.ts';
import { readScenarios, runScenario } from './runner/scenario.ts';
import { createWorld, type World } from './runner/world.ts';

describe('Every case that the contract implies', () => {
  let app: TestApp;
  let world: World;
  let runner: CaseRunner;
  beforeAll(async () => {
    app = await startTestApp();
    world = createWorld({ url: app.url });
    runner = createCaseRunner(world);
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') console.error(`seed ${world.seed}\n${world.timeline.text()}`);
  });
  afterAll(async () => {
    world.closeAll();
    await app.close();
  });

  it.each(readCases().map((one) => [one.id, one] as const))('%s', async (_id, one) => {
    expect(await runner.run(one)).toEqual([]);
  });

  it.each(readScenarios().map((one) => [one.title, one] as const))('scenario: %s', async (_title, scenario) => {
    expect(await runScenario(world, scenario)).toEqual([]);
  });

  it('covers every operation, emission and declared code that needs no server of its own', () => {
    const report = world.coverage.report(Object.keys(knownGaps));
    console.log(coverageTable(report));
    expect(report.operations.missing).toEqual([]);
    expect(report.emissions.missing).toEqual([]);
    expect(report.errors.missing).toEqual([]);
    expect(report.errors.unexpected).toEqual([]);
  });
});
