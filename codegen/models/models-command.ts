import { join } from 'node:path';
import { Command } from 'commander';
import { writeText } from '../cli/disk.ts';
import type { CommandIo } from '../cli/run-command.ts';
import { InputError } from '../cli/input-error.ts';
import { readContract } from '../diff/read-contract.ts';

interface CliOptions {
  readonly lang: string;
  readonly out: string;
  readonly spec: string;
  readonly package: string;
  readonly all?: true;
}

const HELP = `
Languages and what a project needs to use the models:
  csharp   .NET 9, System.Text.Json
  dart     Dart 3, no packages
  go       the standard library
  java     Jackson's annotations
  kotlin   kotlinx.serialization
  python   Python 3.11, typed dictionaries
  rust     serde with the feature derive
  swift    Swift 5.5, no packages
For TypeScript take generated/payloads.ts.

Names on the wire stay as they are in the contract. What may be missing or null is optional in the language.

Examples:
  npm run models -- --lang kotlin --out ../android/chat/models
  npm run models -- --lang java --out src/main/java --package com.example.chat`;

/** `npm run models`. */
export const createModelsCommand = ({ print, warn }: CommandIo): Command =>
  new Command('models')
    .description('Writes the payloads of the contract as types of another programming language.')
    .requiredOption('--lang <language>', 'csharp, dart, go, java, kotlin, python, rust or swift')
    .requiredOption('--out <dir>', 'folder to write into')
    .option('--package <name>', 'package, namespace or module', 'letschat')
    .option('--all', 'the domain events of RabbitMQ too, not only what clients send and receive')
    .option('--spec <path>', 'spec folder or bundled document', 'spec')
    .addHelpText('after', HELP)
    .action(async (options: CliOptions) => {
      if (!/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(options.package))
        throw new InputError(`--package ${options.package} is no name; give one like com.example.chat.`);
      const contract = readContract(options.spec);
      warn(`Loading the generator …\n`);
      const { generateModels, UnknownLanguageError } = await import('./generate-models.ts');
      try {
        const files = await generateModels(contract, {
          language: options.lang,
          packageName: options.package,
          scope: options.all === true ? 'all' : 'client',
        });
        for (const { path, text } of files) writeText(join(options.out, path), text);
        print(
          `Wrote ${files.length === 1 ? `${join(options.out, files[0]?.path ?? '')}` : `${files.length} files into ${options.out}`}.\n`,
        );
      } catch (error) {
        if (error instanceof UnknownLanguageError) throw new InputError(error.message, { cause: error });
        throw error;
      }
    });
