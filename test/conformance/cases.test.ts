import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import knownGaps from './known-gaps.json' with { type: 'json' };
import { coverageTable } from './runner/coverage.ts';
import { createSuite, LAST_JOB, readJobs, type Suite } from './runner/jobs.ts';
import { readKnownFailures, unknownNames, verdictOf } from './runner/known-failures.ts';
import { createWorld, type World } from './runner/world.ts';

describe('Every case that the contract implies', () => {
  const jobs = [...readJobs(), LAST_JOB];
  const known = readKnownFailures();
  let app: TestApp;
  let world: World;
  let suite: Suite;
  beforeAll(async () => {
    app = await startTestApp();
    world = createWorld({ url: app.url });
    suite = createSuite(world);
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') console.error(`seed ${world.seed}\n${world.timeline.text()}`);
  });
  afterAll(async () => {
    world.closeAll();
    await app.close();
  });

  for (const { name, run } of jobs) {
    it(name, async ({ skip }) => {
      const verdict = verdictOf(known, name, await run(suite));
      if (verdict.known !== undefined) skip(`known failure: ${verdict.known}\n${verdict.problems.join('\n')}`);
      expect(verdict.problems).toEqual([]);
    });
  }

  it('has no known failure that does not exist', () => {
    expect(
      unknownNames(
        known,
        jobs.map(({ name }) => name),
      ),
    ).toEqual([]);
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
