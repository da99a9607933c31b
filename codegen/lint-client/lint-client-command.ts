import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { createProgress } from '../cli/progress.ts';
import type { CommandIo } from '../cli/run-command.ts';
import { InputError } from '../cli/input-error.ts';
import { readContract } from '../diff/read-contract.ts';
import { CLIENT_RULES } from './finding.ts';
import { lintClient, rootOf } from './lint-client.ts';
import { clientReportAsJson, printClientReport } from './report.ts';

interface CliOptions {
  readonly spec: string;
  readonly sdk: readonly string[];
  readonly json?: true;
  readonly strict?: true;
}

const HELP = `
Rules:
${Object.entries(CLIENT_RULES)
  .map(([id, sentence]) => `  ${id.padEnd(25)} ${sentence}`)
  .join('\n')}

What counts as a socket: what io(), connect() or Manager.socket() of socket.io-client makes (also in refs, state, contexts and
fields), what is declared with its type Socket, and, where neither is known, what is called socket, sock, io, …Socket or
socketRef. Anything made otherwise (new EventEmitter(), DOM nodes) is none.

What counts as the generated client: what connect() of letschat-client, letschat-backend/client or generated/client makes, and what
the compiler infers to be a LetsChatClient. Its methods count as what they send, on() and onMessage() as what they listen to.

A finding that is meant is ignored by a comment on its line or the line before:
  // contract-lint-ignore payload-mismatch: shows what a refusal looks like

Exit code 0: no errors. 1: errors (with --strict warnings too). 2: the command line or the spec is wrong.`;

/** `npm run contract:lint-client`. */
export const createLintClientCommand = ({ print, warn, exit }: CommandIo): Command =>
  new Command('contract:lint-client')
    .description(
      'Finds dead listeners, unknown events and impossible payloads in client code (.ts .tsx .js .jsx .mjs .cjs, scripts in .html .vue .svelte).',
    )
    .argument('<dir>', 'folder or file with client code')
    .option('--spec <path>', 'spec folder or bundled document', 'spec')
    .option('--sdk <modules...>', 'further names under which the generated client is imported', [])
    .option('--strict', 'fail on warnings too')
    .option('--json', 'print JSON')
    .addHelpText('after', HELP)
    .action((folder: string, options: CliOptions) => {
      if (!existsSync(folder))
        throw new InputError(`There is no ${folder}. Give the folder of a client, like examples/web/src.`);
      const contract = readContract(options.spec);
      const progress = createProgress(() => performance.now(), warn);
      const report = lintClient(contract, folder, { sdkModules: options.sdk, progress });
      if (report.fileCount === 0)
        throw new InputError(
          `${folder} has no TypeScript, JavaScript, Vue, Svelte or HTML. Give the folder of a client.`,
        );
      print(options.json === true ? clientReportAsJson(report) : printClientReport(report, rootOf(folder)));
      const failing = options.strict === true ? ['error', 'warning'] : ['error'];
      if (report.findings.some(({ level }) => failing.includes(level))) exit(1);
    });
