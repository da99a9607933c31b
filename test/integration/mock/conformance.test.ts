import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaseRunner, readCases } from '../../conformance/runner/cases.ts';
import type { CaseRunner } from '../../conformance/runner/cases.ts';
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
  it.each(readCases().map((one) => [one.id, one] as const))('%s', async (_id, one) => {
    expect(await runner.run(one)).toEqual([]);
  });
});
