import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { coverageTable } from './coverage-table.ts';
import { createSuite, LAST_JOB, readJobs } from './jobs.ts';
import { isFailure, KNOWN_FAILURES_FILE, readKnownFailures, unknownNames } from './known-failures.ts';
import { KNOWN_GAPS } from './known-gaps.ts';
import { checkServer } from './preflight.ts';
import { htmlReport } from './report-html.ts';
import { junitReport } from './report-junit.ts';
import { countsOf, type CaseResult } from './results.ts';
import { runJobs } from './run-jobs.ts';
import { lineOf } from './timeline.ts';
import { readTimers, timedJobs, type Timers } from './timers.ts';
import { createWorld } from './world.ts';

interface CliOptions {
  readonly url: string;
  readonly only: string;
  readonly passcode: string;
  readonly seed?: number;
  readonly bail?: true;
  readonly known: string;
  readonly timers?: Timers;
  readonly report: readonly string[];
  readonly out: string;
}

const FORMATS = ['json', 'junit', 'html'];
const PROGRESS_EVERY = 100;

const urlOf = (text: string): string => {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new InvalidArgumentError('Say which server, like http://127.0.0.1:3000.');
  return text;
};
const formatsOf = (text: string): readonly string[] => {
  const formats = text.split(',');
  const unknown = formats.filter((format) => !FORMATS.includes(format));
  if (unknown.length > 0) throw new InvalidArgumentError(`There is ${FORMATS.join(', ')}, not ${unknown.join(', ')}.`);
  return formats;
};
const seedOf = (text: string): number => {
  if (!/^\d{1,8}$/.test(text)) throw new InvalidArgumentError('It is a whole number of at most eight digits.');
  return Number(text);
};

const timersOf = (text: string): Timers => {
  try {
    return readTimers(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
};

async function main({ url, only, passcode, seed, bail, known: list, timers, report, out }: CliOptions): Promise<void> {
  const known = readKnownFailures(list);
  const all = [...readJobs(), ...timedJobs(timers ?? null)];
  const unknown = unknownNames(
    known,
    [...all, LAST_JOB].map(({ name }) => name),
  );
  if (unknown.length > 0) throw new Error(`${list} lists what does not exist: ${unknown.join(', ')}`);
  const chosen = all.filter(({ name }) => name.includes(only));
  if (chosen.length === 0) throw new Error(`No case and no scenario has ${only} in its name.`);
  const jobs = [...chosen, LAST_JOB];
  await checkServer(url, passcode);
  const world = createWorld({ url, passcode, ...(seed === undefined ? {} : { seed }) });
  const onResult = (result: CaseResult, { length }: readonly CaseResult[]): void => {
    if (isFailure(result))
      console.error(`FAILED ${result.name}\n  ${[...result.problems, ...result.timeline.map(lineOf)].join('\n  ')}\n`);
    else if (result.known !== undefined) console.error(`known failure: ${result.name} (${result.known})`);
    else if (result.skipped !== undefined) console.error(`did not run: ${result.name}. ${result.skipped}`);
    if (length % PROGRESS_EVERY === 0) console.error(`${length} of ${jobs.length} …`);
  };
  const results = await runJobs(createSuite(world), { jobs, known, bail: bail === true, onResult }).finally(() =>
    world.closeAll(),
  );
  const { failed: failures, known: knownFailures, skipped, passed } = countsOf(results);
  const { never, elsewhere } = KNOWN_GAPS;
  const coverage = world.coverage.report(Object.keys(never), Object.keys(elsewhere));
  const summary = { url, seed: world.seed, only, jobs: jobs.length, ran: results.length - skipped };
  if (report.length > 0) mkdirSync(out, { recursive: true });
  if (report.includes('json'))
    writeFileSync(
      join(out, 'conformance.json'),
      `${JSON.stringify({ ...summary, failures, knownFailures, skipped, coverage, results }, null, 1)}\n`,
    );
  if (report.includes('junit')) writeFileSync(join(out, 'conformance.xml'), junitReport(results));
  if (report.includes('html'))
    writeFileSync(
      join(out, 'conformance.html'),
      htmlReport({ url, seed: world.seed, only, jobs: jobs.length, results, coverage, gaps: KNOWN_GAPS }),
    );
  const others = [
    ...(knownFailures === 0 ? [] : [`, ${knownFailures} fail as is known`]),
    ...(skipped === 0 ? [] : [`, ${skipped} did not run`]),
  ].join('');
  console.log(`${passed} of ${results.length} conform${others} (seed ${world.seed})\n${coverageTable(coverage)}`);
  process.exitCode = failures === 0 ? 0 : 1;
}

const HELP = `
The server needs DEV_PASSCODE (see --passcode) and RATE_LIMIT_SCALE=0.
Scenarios that wait for timers of the server run only with --timers: default if it was started with none of them set, else
what it was started with, like CALL_RING_MS=1500,PRESENCE_GRACE_MS=2000.
A known failure still runs and is no failure; one that conforms is: take it off the list.
Exit code 0: it conforms. 1: something breaks the contract. 2: the suite could not run.`;

const program = new Command('conformance')
  .description('Holds any server against the contract: the cases that the spec implies, and its scenarios.')
  .requiredOption('--url <server>', 'the server, like http://127.0.0.1:3000', urlOf)
  .option('--only <text>', 'only cases and scenarios whose name has the text', '')
  .option('--bail', 'stop at the first failure')
  .option('--known <file>', 'known failures: JSON, names of cases or scenarios and why each fails', KNOWN_FAILURES_FILE)
  .option('--timers <settings>', 'how timers of the server are set: default, or like CALL_RING_MS=1500', timersOf)
  .option('--report <formats>', 'json, junit, html, with a comma between', formatsOf, [])
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
