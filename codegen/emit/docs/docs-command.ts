import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { CommandIo } from '../../cli/run-command.ts';
import { InputError } from '../../cli/input-error.ts';

const PAGE = fileURLToPath(new URL('../../../generated/docs/index.html', import.meta.url));

const HELP = `
Every event with its payloads, examples, audience and errors, sequence diagrams, search, and what changed since the last release,
in one file without a single request to anywhere. A running server has the same page at /docs.

Examples:
  npm run docs
  npm run docs -- --out ../site/chat.html`;

/** `npm run docs`. */
export const createDocsCommand = ({ print }: CommandIo): Command =>
  new Command('docs')
    .description(
      'Writes the contract for people as one HTML file that works offline. Run `npm run codegen` first when the spec has changed.',
    )
    .option('--out <file>', 'where to write it', 'reports/docs.html')
    .addHelpText('after', HELP)
    .action(({ out }: { readonly out: string }) => {
      mkdirSync(dirname(out), { recursive: true });
      if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === true)
        throw new InputError(`--out ${out} is a folder. Give a file, like ${join(out, 'docs.html')}.`);
      copyFileSync(PAGE, out);
      print(`${out} written: open it in a browser, it needs no server.\n`);
    });
