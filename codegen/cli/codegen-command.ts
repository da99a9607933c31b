import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { createBuilder } from './builder.ts';
import { createCache } from './cache.ts';
import { createCommands } from './commands.ts';
import type { CommandIo } from './run-command.ts';
import { watchSpec } from './watch.ts';

interface CliOptions {
  readonly check?: true;
  readonly watch?: true;
  readonly release?: true;
  readonly spec: string;
  readonly out: string;
  readonly handlers: string;
}

const HELP = `
Exit code 0: done. 1: mistakes in the spec, drift, or a handler that is missing; each with its file, line and how to mend it.
2: the command line is wrong.

Examples:
  npm run codegen                        after a change of the spec
  npm run codegen -- --watch             again after each
  npm run codegen:check                  for CI: changes nothing
  npm run codegen -- --release           freeze what is there as a release`;

/** `npm run codegen`. */
export const createCodegenCommand = ({ print, exit }: CommandIo): Command =>
  new Command('codegen')
    .description('Generates generated/ from spec/, and adds stubs to hand-written handlers for events that have none.')
    .addOption(
      new Option('--check', 'change nothing; fail on mistakes in the spec, on drift and on missing handlers').conflicts(
        ['watch', 'release'],
      ),
    )
    .addOption(new Option('--watch', 'generate again after each change of the spec').conflicts('release'))
    .option('--release', 'freeze the spec as <spec>/releases/<version>.json')
    .option('--spec <dir>', 'folder of asyncapi.yaml', 'spec')
    .option('--out <dir>', 'folder of the generated files: all in it is generated', 'generated')
    .option('--handlers <dir>', 'folder of the hand-written handlers', 'src/socket/handlers')
    .addHelpText('after', HELP)
    .action(async (options: CliOptions) => {
      exit(await run(options, print));
    });

async function run(options: CliOptions, print: CommandIo['print']): Promise<number> {
  const root = process.cwd();
  const workspace = {
    root,
    spec: resolve(options.spec),
    out: resolve(options.out),
    handlers: resolve(options.handlers),
  };
  const cache = createCache(join(root, '.cache', 'codegen'), dirname(dirname(fileURLToPath(import.meta.url))));
  const commands = createCommands({
    workspace,
    cache,
    print,
    builder: createBuilder({ specFolder: workspace.spec, cache }),
  });
  if (options.check === true) return commands.check();
  if (options.release === true) return commands.release();
  if (options.watch !== true) return commands.generate({ validate: true });
  const watching = await watchSpec({ folder: workspace.spec, commands, print, now: () => performance.now() });
  await new Promise<void>((stop) => process.once('SIGINT', stop).once('SIGTERM', stop));
  await watching.close();
  return 0;
}
