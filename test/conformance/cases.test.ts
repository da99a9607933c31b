import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { recordedCoverage } from './joint/recorded-coverage.ts';
import { unknownExceptions } from './runner/case-exceptions.ts';
import { readCases } from './runner/case-file.ts';
import { KINDS } from './runner/coverage-facts.ts';
import { createSuite, LAST_JOB, readJobs, type Suite } from './runner/jobs.ts';
import { readKnownFailures, unknownNames, verdictOf } from './runner/known-failures.ts';
import { KNOWN_GAPS } from './runner/known-gaps.ts';
import { createWorld, type World } from './runner/world.ts';

describe('Every case that the contract implies', () => {
  const jobs = [...readJobs(), LAST_JOB];
  const known = readKnownFailures();
  const coverage = recordedCoverage();
  let app: TestApp;
  let world: World;
  let suite: Suite;
  beforeAll(async () => {
    app = await startTestApp();
    world = createWorld({ url: app.url, coverage });
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

  it('has no exception for a valid case that does not exist', () => {
    expect(unknownExceptions(readCases())).toEqual([]);
  });

  it('covers all of the contract that one server can show, and what is listed as a gap was not seen', () => {
    const { never, elsewhere } = KNOWN_GAPS;
    const report = coverage.report([...Object.keys(never), ...Object.keys(elsewhere)]);
    for (const kind of KINDS) {
      const { missing, undocumented, unexpected } = report[kind];
      expect({ kind, missing, undocumented, unexpected }).toEqual({
        kind,
        missing: [],
        undocumented: [],
        unexpected: [],
      });
    }
  });
});
