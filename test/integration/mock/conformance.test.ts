import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCases } from '../../conformance/runner/case-file.ts';
import { createCaseRunner } from '../../conformance/runner/cases.ts';
import type { CaseRunner } from '../../conformance/runner/cases.ts';
import { readKnownFailures, unknownNames, verdictOf } from '../../conformance/runner/known-failures.ts';
import { createWorld } from '../../conformance/runner/world.ts';
import type { World } from '../../conformance/runner/world.ts';
import { startTestMock } from '../../support/mock.ts';
import type { TestMock } from '../../support/mock.ts';

describe('every case that the contract implies, on the mock', () => {
  let mock: TestMock;
  let world: World;
  let runner: CaseRunner;
  beforeAll(async () => {
    mock = await startTestMock({ strangers: true });
    world = createWorld({ url: mock.url, seed: 1 });
    runner = createCaseRunner(world);
  });
  afterAll(async () => {
    world.closeAll();
    await mock.close();
  });
  const known = readKnownFailures(fileURLToPath(new URL('known-failures.json', import.meta.url)));
  it.each(readCases().map((one) => [one.id, one] as const))('%s', async (id, one) => {
    const verdict = verdictOf(known, id, await runner.run(one));
    if (verdict.known === undefined) expect(verdict.problems).toEqual([]);
  });

  it('has no known failure that does not exist', () => {
    expect(
      unknownNames(
        known,
        readCases().map(({ id }) => id),
      ),
    ).toEqual([]);
  });
});
