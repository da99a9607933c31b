import { Command, InvalidArgumentError } from 'commander';
import type { CommandIo } from '../../codegen/cli/run-command.ts';
import { countOption } from '../support/options.ts';
import { crossNode } from './parts/cross-node.ts';
import { direct } from './parts/direct.ts';
import { group } from './parts/group.ts';
import { history } from './parts/history.ts';
import { idle } from './parts/idle.ts';
import { signIn } from './parts/sign-in.ts';
import { openStores } from './servers.ts';
import { createWorld } from './world.ts';
import type { World } from './world.ts';

const PARTS: Readonly<Record<string, (world: World) => Promise<void>>> = {
  idle,
  direct,
  group,
  'sign-in': signIn,
  history,
  'cross-node': crossNode,
};

const HELP = `
Each part says what it measured, and for what has a goal whether it is met. A missed goal is no error.
  idle         memory of a signed-in connection that does nothing, without garbage
  direct       messages between two: as many as go, 2,000 and 500 a second
  group        one member of a group of 256 writes to the others
  sign-in      people who sign in by token, a second
  history      a page at depth 100 and at depth 100,000
  cross-node   from sending on one node to newMessage on another

Quote ratios to the relay of the same run: absolute figures drift by a fifth and more. Exit code 0: everything was
measured; 1: something failed; 2: the command line is wrong.

Examples:
  npm run bench                                  everything, about five minutes
  npm run bench -- --only direct --rounds 5      one part, more thoroughly
  npm run bench -- --only idle --only history`;

interface CliOptions {
  readonly only: readonly string[];
  readonly rounds: number;
  readonly seconds: number;
}

const partOption = (part: string, parts: readonly string[]): readonly string[] => {
  if (!Object.hasOwn(PARTS, part)) throw new InvalidArgumentError(`There is ${Object.keys(PARTS).join(', ')}.`);
  return [...parts, part];
};

/** `npm run bench`. */
export const createBenchCommand = (io: CommandIo): Command =>
  new Command('bench')
    .description('Measures a node against a relay without checks and storage, in one run, as ratios.')
    .option('--only <part>', 'only this part; may be repeated', partOption, [])
    .option('--rounds <count>', 'rounds of each measurement, of which the median is said', countOption, 3)
    .option('--seconds <count>', 'length of a round', countOption, 5)
    .addHelpText('after', HELP)
    .action((options: CliOptions) => run(options, io));

async function run({ only, rounds, seconds }: CliOptions, { print }: CommandIo): Promise<void> {
  const stores = await openStores();
  const world = createWorld(stores, { rounds, seconds });
  try {
    print(`stores: ${stores.names}\n`);
    for (const [name, part] of Object.entries(PARTS)) {
      if (only.length === 0 || only.includes(name)) await part(world);
    }
  } finally {
    await world.close();
    await stores.close();
  }
}
