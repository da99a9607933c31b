import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';

const PAGE = fileURLToPath(new URL('../../../generated/docs/index.html', import.meta.url));

new Command('docs')
  .description(
    'Writes the contract for people as one HTML file that works offline. Run `npm run codegen` first when the spec has changed.',
  )
  .option('--out <file>', 'where to write it', 'reports/docs.html')
  .action(({ out }: { readonly out: string }) => {
    const target = resolve(out);
    try {
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(PAGE, target);
    } catch (error) {
      console.error(`docs: ${target} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
      return;
    }
    console.log(`${target} written: open it in a browser, it needs no server.`);
  })
  .parse();
