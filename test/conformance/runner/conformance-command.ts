import { mkdirSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { InputError } from '../../../codegen/cli/input-error.ts';
import type { CommandIo } from '../../../codegen/cli/run-command.ts';
import { serverUrl } from '../../support/options.ts';
import { coverageTable } from './coverage-table.ts';
import { createSuite, LAST_JOB, readJobs } from './jobs.ts';
import { isFailure, KNOWN_FAILURES_FILE, readKnownFailures, unknownNames } from './known-failures.ts';
import { KNOWN_GAPS } from './known-gaps.ts';
import { checkServer } from './preflight.ts';
import { countsOf, type CaseResult } from './results.ts';
import { runJobs } from './run-jobs.ts';
import { lineOf } from './timeline.ts';
import { readTimers, timedJobs, type Timers } from './timers.ts';
import { createWorld } from './world.ts';
import { REPORT_FORMATS, writeReports } from './write-reports.ts';

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

const PROGRESS_EVERY = 100;

const formatsOf = (text: string): readonly string[] => {
  const formats = text.split(',');
  const known: readonly string[] = REPORT_FORMATS;
  const unknown = formats.filter((format) => !known.includes(format));
  if (unknown.length > 0) throw new InvalidArgumentError(`There is ${known.join(', ')}, not ${unknown.join(', ')}.`);
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

const HELP = `
The server needs DEV_PASSCODE (see --passcode) and RATE_LIMIT_SCALE=0.
Scenarios that wait for timers of the server run only with --timers: default if it was started with none of them set, else
what it was started with, like CALL_RING_MS=1500,PRESENCE_GRACE_MS=2000.
A known failure still runs and is no failure; one that conforms is: take it off the list.

Exit code 0: it conforms. 1: something breaks the contract. 2: the suite could not run.

Examples:
  npm run conformance -- --url http://127.0.0.1:3000
  npm run conformance -- --url https://chat.example.com --only chatMessage --report html`;

/** `npm run conformance`. */
export const createConformanceCommand = (io: CommandIo): Command =>
  new Command('conformance')
    .description('Holds any server against the contract: the cases that the spec implies, and its scenarios.')
    .requiredOption('--url <server>', 'the server, like http://127.0.0.1:3000', serverUrl)
    .option('--only <text>', 'only cases and scenarios whose name has the text', '')
    .option('--bail', 'stop at the first failure')
    .option(
      '--known <file>',
      'known failures: JSON, names of cases or scenarios and why each fails',
      KNOWN_FAILURES_FILE,
    )
    .option('--timers <settings>', 'how timers of the server are set: default, or like CALL_RING_MS=1500', timersOf)
    .option('--report <formats>', 'json, junit, html, with a comma between', formatsOf, [])
    .option('--out <dir>', 'where reports go', 'reports/conformance')
    .option('--passcode <code>', 'the code that signs everybody in', '000000')
    .option('--seed <number>', 'repeat a run: phone numbers start here', seedOf)
    .addHelpText('after', HELP)
    .action((options: CliOptions) => run(options, io));

/** @throws InputError when it cannot be made */
function makeFolder(out: string): void {
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`--out ${out} cannot be used: ${reason}. Give a folder that can be written to.`, {
      cause: error,
    });
  }
}

async function run(options: CliOptions, { print, warn, exit }: CommandIo): Promise<void> {
  const { url, only, passcode, seed, report, out } = options;
  const known = readKnownFailures(options.known);
  const all = [...readJobs(), ...timedJobs(options.timers ?? null)];
  const unknown = unknownNames(
    known,
    [...all, LAST_JOB].map(({ name }) => name),
  );
  if (unknown.length > 0)
    throw new InputError(`--known ${options.known} lists what does not exist: ${unknown.join(', ')}. Take it off.`);
  const chosen = all.filter(({ name }) => name.includes(only));
  if (chosen.length === 0)
    throw new InputError(
      `No case and no scenario has ${only} in its name: give --only a part of one, like an event of the contract.`,
    );
  const jobs = [...chosen, LAST_JOB];
  // Before the run, which takes a minute: a folder that cannot be made must not cost its outcome.
  if (report.length > 0) makeFolder(out);
  await checkServer(url, passcode);
  const world = createWorld({ url, passcode, ...(seed === undefined ? {} : { seed }) });
  const onResult = (result: CaseResult, { length }: readonly CaseResult[]): void => {
    if (isFailure(result))
      warn(`FAILED ${result.name}\n  ${[...result.problems, ...result.timeline.map(lineOf)].join('\n  ')}\n\n`);
    else if (result.known !== undefined) warn(`known failure: ${result.name} (${result.known})\n`);
    else if (result.skipped !== undefined) warn(`did not run: ${result.name}. ${result.skipped}\n`);
    if (length % PROGRESS_EVERY === 0) warn(`${length} of ${jobs.length} …\n`);
  };
  const results = await runJobs(createSuite(world), { jobs, known, bail: options.bail === true, onResult }).finally(
    () => world.closeAll(),
  );
  const { failed, known: knownFailures, skipped, passed } = countsOf(results);
  const coverage = world.coverage.report(Object.keys(KNOWN_GAPS.never), Object.keys(KNOWN_GAPS.elsewhere));
  writeReports({ url, seed: world.seed, only, jobs: jobs.length, results, coverage }, report, out);
  const others = [
    ...(knownFailures === 0 ? [] : [`, ${knownFailures} fail as is known`]),
    ...(skipped === 0 ? [] : [`, ${skipped} did not run`]),
  ].join('');
  print(`${passed} of ${results.length} conform${others} (seed ${world.seed})\n${coverageTable(coverage)}\n`);
  if (failed > 0) exit(1);
}
