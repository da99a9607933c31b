import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { createCaseRunner, readCases } from './cases.ts';
import { coverageTable } from './coverage.ts';
import { junitReport, type CaseResult } from './report-junit.ts';
import { readScenarios, runScenario } from './scenario.ts';
import { createWorld, type World } from './world.ts';

interface CliOptions {
  readonly url: string;
  readonly only: string;
  readonly passcode: string;
  readonly seed?: number;
  readonly bail?: true;
  readonly report: readonly string[];
  readonly out: string;
}

const FORMATS = ['json', 'junit'];
const PROGRESS_EVERY = 100;

const urlOf = (text: string): string => {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new InvalidArgumentError('Say which server, like http://127.0.0.1:3000.');
  return text;
};
const formatsOf = (text: string): readonly string[] => {
  const formats = text.split(',');
  const unknown = formats.filter((format) => !FORMATS.includes(format));
  if (unknown.length > 0)
    throw new InvalidArgumentError(`There is ${FORMATS.join(' and ')}, not ${unknown.join(', ')}.`);
  return formats;
};
const seedOf = (text: string): number => {
  if (!/^\d{1,8}$/.test(text)) throw new InvalidArgumentError('It is a whole number of at most eight digits.');
  return Number(text);
};

/** @throws Error that says what to do when the suite cannot run on this server */
async function checkServer(world: World, url: string): Promise<void> {
  await world.connect('scout').catch((error: unknown) => {
    throw new Error(`No Socket.IO server answers at ${url}: is it running?`, { cause: error });
  });
  await world.person('scout').catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    const advice = `Start the server with DEV_PASSCODE=${world.passcode} and RATE_LIMIT_SCALE=0, or name its code by --passcode.`;
    throw new Error(`Nobody can sign in at ${url} by the passcode ${world.passcode}. ${advice}\n${reason}`, {
      cause: error,
    });
  });
}

async function main({ url, only, passcode, seed, bail, report, out }: CliOptions): Promise<void> {
  const world = createWorld({ url, passcode, ...(seed === undefined ? {} : { seed }) });
  const runner = createCaseRunner(world);
  const jobs = [
    ...readCases().map((one) => ({ name: one.id, run: () => runner.run(one) })),
    ...readScenarios().map((one) => ({ name: `scenario: ${one.title}`, run: () => runScenario(world, one) })),
  ].filter(({ name }) => name.includes(only));
  if (jobs.length === 0) throw new Error(`No case and no scenario has ${only} in its name.`);
  const results: CaseResult[] = [];
  try {
    await checkServer(world, url);
    for (const { name, run } of jobs) {
      const started = performance.now();
      const problems = await run();
      const failed = problems.length > 0;
      const timeline = failed ? [...world.timeline.entries] : [];
      results.push({ name, problems, milliseconds: performance.now() - started, timeline });
      if (failed) console.error(`FAILED ${name}\n  ${problems.join('\n  ')}\n${world.timeline.text()}\n`);
      if (results.length % PROGRESS_EVERY === 0) console.error(`${results.length} of ${jobs.length} …`);
      if (failed && bail === true) break;
    }
  } finally {
    world.closeAll();
  }
  const failures = results.filter(({ problems }) => problems.length > 0).length;
  const coverage = world.coverage.report([]);
  const summary = { url, seed: world.seed, jobs: jobs.length, ran: results.length, failures };
  if (report.length > 0) mkdirSync(out, { recursive: true });
  if (report.includes('json'))
    writeFileSync(join(out, 'conformance.json'), `${JSON.stringify({ ...summary, coverage, results }, null, 1)}\n`);
  if (report.includes('junit')) writeFileSync(join(out, 'conformance.xml'), junitReport(results));
  console.log(
    `${results.length - failures} of ${results.length} conform (seed ${world.seed})\n${coverageTable(coverage)}`,
  );
  process.exitCode = failures === 0 ? 0 : 1;
}

const HELP = `
The server needs DEV_PASSCODE (see --passcode) and RATE_LIMIT_SCALE=0.
Exit code 0: it conforms. 1: something breaks the contract. 2: the suite could not run.`;

const program = new Command('conformance')
  .description('Holds any server against the contract: the cases that the spec implies, and its scenarios.')
  .requiredOption('--url <server>', 'the server, like http://127.0.0.1:3000', urlOf)
  .option('--only <text>', 'only cases and scenarios whose name has the text', '')
  .option('--bail', 'stop at the first failure')
  .option('--report <formats>', 'json, junit, or both with a comma between', formatsOf, [])
  .option('--out <dir>', 'where reports go', 'reports/conformance')
  .option('--passcode <code>', 'the code that signs everybody in', '000000')
  .option('--seed <number>', 'repeat a run: phone numbers start here', seedOf)
  .addHelpText('after', HELP)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(main);

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
