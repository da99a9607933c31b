import { Command, InvalidArgumentError, Option } from 'commander';
import { crossNode } from './parts/cross-node.ts';
import { direct } from './parts/direct.ts';
import { group } from './parts/group.ts';
import { history } from './parts/history.ts';
import { idle } from './parts/idle.ts';
import { signIn } from './parts/sign-in.ts';
import { say } from './report.ts';
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

const countOf = (text: string): number => {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('It is a whole number from 1.');
  return count;
};

const only = new Option('--only <part>', 'only this part; may be repeated').choices(Object.keys(PARTS)).default([]);

const program = new Command('bench')
  .description('Measures a node against a relay without checks and storage, in one run, as ratios.')
  .addOption(only.argParser((part: string, parts: readonly string[]) => [...parts, part]))
  .option('--rounds <count>', 'rounds of each measurement, of which the median is said', countOf, 3)
  .option('--seconds <count>', 'length of a round', countOf, 5)
  .addHelpText('after', HELP)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(async ({ only: wanted, rounds, seconds }: CliOptions) => {
    const unknown = wanted.find((part) => PARTS[part] === undefined);
    if (unknown !== undefined) program.error(`There is no part ${unknown}: use ${Object.keys(PARTS).join(', ')}.`);
    const stores = await openStores();
    const world = createWorld(stores, { rounds, seconds });
    try {
      say(`stores: ${stores.names}`);
      for (const [name, part] of Object.entries(PARTS)) {
        if (wanted.length === 0 || wanted.includes(name)) await part(world);
      }
    } finally {
      await world.close();
      await stores.close();
    }
  });

await program.parseAsync();
process.exit(0);
