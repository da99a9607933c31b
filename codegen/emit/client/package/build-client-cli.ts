import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { buildClient } from './build-client.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

const HELP = `
Writes a package that an app installs: index.js (ES module for Node and bundlers), browser.js (with socket.io-client in it),
declarations, package.json. The folder is emptied first.

Examples:
  npm run build:client
  npm pack ./dist/client                  one file to install: npm install ./letschat-client-1.0.0.tgz`;

new Command('build:client')
  .description('Builds the typed client as an npm package.')
  .option('--out <dir>', 'where to write it', 'dist/client')
  .addHelpText('after', HELP)
  .action(async ({ out }: { readonly out: string }) => {
    const folder = resolve(out);
    try {
      // The folder is emptied: only one that was built here, or a new one, may be.
      if (existsSync(folder) && !existsSync(resolve(folder, 'browser.js')))
        throw new Error(`${out} exists and is not a built client. Give a new folder, like ${join(out, 'client')}.`);
      process.stderr.write('Compiling the client …\n');
      const { gzipped, browserGzipped, declarations } = await buildClient({ root: ROOT, out: folder });
      const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
      console.log(
        `${folder}: ${kilobytes(gzipped)} minified and gzipped (browser.js with socket.io-client ${kilobytes(browserGzipped)}), ${declarations} declaration files.`,
      );
    } catch (error) {
      console.error(`build:client: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  })
  .parse();
