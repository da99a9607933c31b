import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { createBuilder } from './cli/builder.ts';
import { createCache } from './cli/cache.ts';
import { createCommands } from './cli/commands.ts';
import { watchSpec } from './cli/watch.ts';

interface CliOptions {
  readonly check?: true;
  readonly watch?: true;
  readonly release?: true;
  readonly spec: string;
  readonly out: string;
  readonly handlers: string;
}

const program = new Command('codegen')
  .description('Generates generated/ from spec/, and adds stubs to hand-written handlers for events that have none.')
  .addOption(
    new Option('--check', 'change nothing; fail on mistakes in the spec, on drift and on missing handlers').conflicts([
      'watch',
      'release',
    ]),
  )
  .addOption(new Option('--watch', 'generate again after each change of the spec').conflicts('release'))
  .option('--release', 'freeze the spec as <spec>/releases/<version>.json')
  .option('--spec <dir>', 'folder of asyncapi.yaml', 'spec')
  .option('--out <dir>', 'folder of the generated files: all in it is generated', 'generated')
  .option('--handlers <dir>', 'folder of the hand-written handlers', 'src/socket/handlers')
  .action(async (options: CliOptions) => {
    process.exitCode = await run(options);
  });

async function run(options: CliOptions): Promise<number> {
  const root = process.cwd();
  const workspace = {
    root,
    spec: resolve(options.spec),
    out: resolve(options.out),
    handlers: resolve(options.handlers),
  };
  const cache = createCache(join(root, '.cache', 'codegen'), dirname(fileURLToPath(import.meta.url)));
  const print = (text: string): void => {
    process.stdout.write(text);
  };
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

await program.parseAsync();
