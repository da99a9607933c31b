import { parseArgs } from 'node:util';
import { createCaseRunner, readCases } from './cases.ts';
import { coverageTable } from './coverage.ts';
import { readScenarios, runScenario } from './scenario.ts';
import { createWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    only: { type: 'string', default: '' },
    passcode: { type: 'string', default: '000000' },
    seed: { type: 'string' },
  },
});
if (values.url === undefined) throw new Error('Say which server: --url http://127.0.0.1:3000');
const world = createWorld({
  url: values.url,
  passcode: values.passcode,
  ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
});
const runner = createCaseRunner(world);
const jobs = [
  ...readCases().map((one) => ({ name: one.id, run: () => runner.run(one) })),
  ...readScenarios().map((one) => ({ name: `scenario: ${one.title}`, run: () => runScenario(world, one) })),
].filter(({ name }) => name.includes(values.only));
let failures = 0;
for (const { name, run } of jobs) {
  const problems = await run().catch((error: unknown) => [String(error)]);
  if (problems.length === 0) continue;
  failures += 1;
  console.log(`FAILED ${name}\n  ${problems.join('\n  ')}\n${world.timeline.text()}`);
}
console.log(
  `${jobs.length - failures} of ${jobs.length} conform (seed ${world.seed})\n${coverageTable(world.coverage.report([]))}`,
);
world.closeAll();
process.exitCode = failures === 0 ? 0 : 1;
