import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { InputError } from '../../../codegen/cli/input-error.ts';
import type { CommandIo } from '../../../codegen/cli/run-command.ts';
import { countOption } from '../../support/options.ts';
import { judge } from './judge.ts';
import { readMutants } from './read-mutants.ts';
import { outcomeJson, outcomeTable, progressLine } from './report.ts';
import { runMutants, type Outcome } from './run-mutants.ts';
import type { Finding } from './suite.ts';

interface CliOptions {
  readonly only: string;
  readonly jobs: number;
  readonly json?: true;
  readonly list?: true;
}

const HELP = `
Each mutant is a change of the source that breaks one promise of the contract (test/conformance/mutants/table). It is
built into a test server, which runs on embedded stores in a process of its own; nothing in src/ changes.

Exit code 0: the suite passes on the unchanged server and catches every mutant. 1: a mutant survives, or the unchanged
server fails. 2: the command line is wrong, or a mutant does not fit the source any more.

Examples:
  npm run conformance:mutants                              all of them
  npm run conformance:mutants -- --only new-message        those whose id has the text
  npm run conformance:mutants -- --list                    what there is, without running it`;

/** `npm run conformance:mutants`. */
export const createMutantsCommand = (io: CommandIo): Command =>
  new Command('conformance:mutants')
    .description(
      'Breaks the contract on purpose, one promise at a time, and says whether the conformance suite notices.',
    )
    .option('--only <text>', 'only mutants whose id contains this', '')
    .option('--jobs <count>', 'servers at a time', countOption, availableParallelism() + 1)
    .option('--json', 'print the outcome as JSON; progress goes to stderr')
    .option('--list', 'print the table and stop')
    .addHelpText('after', HELP)
    .action((options: CliOptions) => run(options, io));

async function run({ only, jobs, json, list }: CliOptions, { print, warn, exit }: CommandIo): Promise<void> {
  const mutants = readMutants().filter(({ id }) => id.includes(only));
  if (mutants.length === 0)
    throw new InputError(`No mutant's id contains ${only}. \`npm run conformance:mutants -- --list\` shows them.`);
  if (list === true) {
    for (const { id, breaks, change } of mutants) print(`${id}\n  breaks: ${breaks}\n  by:     ${change}\n`);
    return;
  }
  const say = (line: string): void => (json === true ? warn : print)(`${line}\n`);
  const now = (): number => performance.now();
  const started = now();
  const stop = new AbortController();
  const unchanged = findingOfUnchanged().then((finding) => {
    if (finding === null) say('The unchanged server passes the suite.');
    else stop.abort();
    return finding;
  });
  const progress = (outcome: Outcome, done: number): void => say(progressLine(outcome, done, mutants.length));
  const outcomes = await runMutants({ judge, now, progress, signal: stop.signal }, mutants, jobs);
  const finding = await unchanged;
  if (finding !== null) {
    warn(`The unchanged server fails: ${finding.name}\n  ${finding.problems.join('\n  ')}\n`);
    return exit(1);
  }
  const took = now() - started;
  print(json === true ? `${outcomeJson(outcomes, took)}\n` : `\n${outcomeTable(outcomes, took)}\n`);
  exit(exitCodeOf(outcomes));
}

/** That mutants are caught says something only of a suite that the unchanged server passes. */
const findingOfUnchanged = async (): Promise<Finding | null> => {
  try {
    return (await judge({ patches: [] })) ?? (await judge({ patches: [], limited: true }));
  } catch (error) {
    return { name: 'its start', problems: [error instanceof Error ? error.message : String(error)] };
  }
};

const exitCodeOf = (outcomes: readonly Outcome[]): number => {
  const kinds = outcomes.map(({ verdict }) => verdict.kind);
  return kinds.includes('broken') ? 2 : kinds.includes('survived') ? 1 : 0;
};
