import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { CommandIo } from '../../../cli/run-command.ts';
import { InputError } from '../../../cli/input-error.ts';
import { buildClient } from './build-client.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

const HELP = `
Writes a package that an app installs: index.js (ES module for Node and bundlers), browser.js (with socket.io-client in it),
declarations, package.json. The folder is emptied first.

Examples:
  npm run build:client
  npm pack ./dist/client                  one file to install: npm install ./letschat-client-1.0.0.tgz`;

/** `npm run build:client`. */
export const createBuildClientCommand = ({ print, warn }: CommandIo): Command =>
  new Command('build:client')
    .description('Builds the typed client as an npm package.')
    .option('--out <dir>', 'where to write it', 'dist/client')
    .addHelpText('after', HELP)
    .action(async ({ out }: { readonly out: string }) => {
      const folder = resolve(out);
      // The folder is emptied: only one that was built here, or a new one, may be.
      if (existsSync(folder) && !existsSync(join(folder, 'browser.js')))
        throw new InputError(
          `${out} exists and is not a built client. Give a new folder, like ${join(out, 'client')}.`,
        );
      warn('Compiling the client …\n');
      const { gzipped, browserGzipped, declarations } = await buildClient({ root: ROOT, out: folder });
      print(
        `${out}: ${kilobytes(gzipped)} minified and gzipped (browser.js with socket.io-client ${kilobytes(browserGzipped)}), ${declarations} declaration files.\n`,
      );
    });

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
