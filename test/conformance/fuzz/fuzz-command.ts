import { Command, InvalidArgumentError } from 'commander';
import type { CommandIo } from '../../../codegen/cli/run-command.ts';
import { countOption, serverUrl } from '../../support/options.ts';
import { checkServer } from '../runner/preflight.ts';
import { newSeed } from './fuzz.ts';
import { nameOfText, type InputName } from './sequence.ts';

/** What a run is asked to do. */
export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  /** Only this input; `null`: all. */
  readonly only: InputName | null;
  /** A server that runs already; else the run has its own. */
  readonly url?: string;
  readonly passcode: string;
}

interface CliOptions {
  readonly runs: number;
  readonly seed?: number;
  readonly only?: InputName;
  readonly url?: string;
  readonly passcode: string;
}

const HELP = `
Sends valid and hostile inputs, made from the contract's schemas, over real sockets, and fails on a crash, a request without
exactly one answer, an undocumented or invalid packet, an INTERNAL error, more than a few UNAVAILABLE ones, a domain event
that no consumer could take, an unread count that drifted, or memory that grows without bound. What is found is sent again
alone, by new people, and shrunken to the smallest input that does the same.

Exit code 0: nothing was found. 1: something was. 2: the command line or the server that it names is wrong.

Examples:
  npm run conformance:fuzz                                 20,000 new inputs
  npm run conformance:fuzz -- --seed 7 --runs 100000       many, and the same ones each time
  npm run conformance:fuzz -- --seed 7 --only 123:0:2      a finding again, as it was printed`;

const seedOption = (text: string): number => {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(seed)) throw new InvalidArgumentError('It is a whole number.');
  return seed;
};

const inputOption = (text: string): InputName => {
  const name = nameOfText(text);
  if (name === null)
    throw new InvalidArgumentError(
      'It is the number of an input, or a shrunken one like 123:0:2, as a finding prints it.',
    );
  return name;
};

/** `npm run conformance:fuzz`. @param run what does the work once the command line and the server are known to be right */
export const createFuzzCommand =
  (run: (options: FuzzOptions) => Promise<void>) =>
  (_io: CommandIo): Command =>
    new Command('conformance:fuzz')
      .description(
        'Sends a server what the contract allows and what it does not, at random, and looks for what breaks.',
      )
      .option('--runs <count>', 'inputs', countOption, 20_000)
      .option('--seed <number>', 'the same inputs again (default: a new one, printed)', seedOption)
      .option('--only <input>', 'of these, only the input of that number, or what it was shrunken to', inputOption)
      .option(
        '--url <server>',
        'a server that runs already, with DEV_PASSCODE and RATE_LIMIT_SCALE=0 (default: one of its own, with embedded stores, which is looked into after the run)',
        serverUrl,
      )
      .option('--passcode <code>', 'its DEV_PASSCODE', '000000')
      .addHelpText('after', HELP)
      .action(async ({ runs, seed, only, url, passcode }: CliOptions) => {
        if (url !== undefined) await checkServer(url, passcode);
        await run({
          runs: only === undefined ? runs : 1,
          seed: seed ?? newSeed(),
          only: only ?? null,
          passcode,
          ...(url === undefined ? {} : { url }),
        });
      });
