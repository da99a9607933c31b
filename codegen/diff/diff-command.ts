import { existsSync } from 'node:fs';
import { Command } from 'commander';
import type { CommandIo } from '../cli/run-command.ts';
import { InputError } from '../cli/input-error.ts';
import { rulesAsMarkdown } from './report.ts';
import { runDiff } from './run-diff.ts';

interface CliOptions {
  readonly spec: string;
  readonly waivers?: string;
  readonly json?: true;
  readonly changelog?: true;
  readonly rules?: true;
}

const HELP = `
A contract is a spec folder, or a bundled document like spec/releases/1.0.0.json.
What clients send may get wider, what they receive may get narrower; the other way round breaks.

Exit code 0: the new contract may be released under its version. 1: it breaks, or the version was not raised enough.
2: the command line, a spec or the waivers file is wrong.

Examples:
  npm run contract:diff                                   the last release against spec/
  npm run contract:diff -- --changelog                    and write the entry of spec/CHANGELOG.md
  npm run contract:diff -- old/spec new/spec --json       any two contracts, for a tool`;

/** `npm run contract:diff`. */
export const createDiffCommand = ({ print, warn, exit }: CommandIo): Command =>
  new Command('contract:diff')
    .description('Finds breaking changes of the contract and says whether info.version was raised enough.')
    .argument('[old]', 'the older contract (default: the newest of <spec>/releases)')
    .argument('[new]', 'the newer contract (default: the spec folder)')
    .option('--spec <dir>', 'spec folder', 'spec')
    .option('--waivers <file>', 'accepted changes (default: <spec>/waivers.yaml)')
    .option('--changelog', 'write the entry of <spec>/CHANGELOG.md, if the version is right')
    .option('--rules', 'list all rules and stop')
    .option('--json', 'print JSON')
    .addHelpText('after', HELP)
    .action((oldPath: string | undefined, newPath: string | undefined, options: CliOptions) => {
      if (options.rules === true) return print(rulesAsMarkdown());
      if (!existsSync(options.spec))
        throw new InputError(`There is no ${options.spec}. Give --spec the folder that has asyncapi.yaml.`);
      if (process.stderr.isTTY) warn('Reading both contracts …\n');
      const { output, exitCode } = runDiff(
        {
          oldPath,
          newPath,
          specFolder: options.spec,
          waiversPath: options.waivers,
          json: options.json === true,
          changelog: options.changelog === true,
        },
        new Date(),
      );
      print(output);
      exit(exitCode);
    });
