import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { InputError, readContract } from '../diff/read-contract.ts';
import { CLIENT_RULES } from './finding.ts';
import { lintClient } from './lint-client.ts';
import { clientReportAsJson, printClientReport } from './report.ts';

interface CliOptions {
  readonly spec: string;
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
socketRef. Anything made otherwise (new EventEmitter(), DOM nodes, the generated SDK) is none.

Exit code 0: no errors. 1: errors (with --strict warnings too). 2: the command line or the spec is wrong.`;

const program = new Command('contract:lint-client')
  .description(
    'Finds dead listeners, unknown events and impossible payloads in client code (.ts .tsx .js .jsx .mjs .cjs, scripts in .html .vue .svelte).',
  )
  .argument('<dir>', 'folder or file with client code')
  .option('--spec <path>', 'spec folder or bundled document', 'spec')
  .option('--strict', 'fail on warnings too')
  .option('--json', 'print JSON')
  .addHelpText('after', HELP)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action((folder: string, options: CliOptions) => {
    if (!existsSync(folder))
      throw new InputError(`There is no ${folder}. Give the folder of a client, like examples/web/src.`);
    const contract = readContract(options.spec);
    if (process.stderr.isTTY) process.stderr.write(`Reading ${folder} …\n`);
    const report = lintClient(contract, folder);
    process.stdout.write(options.json === true ? clientReportAsJson(report) : printClientReport(report, folder));
    const failing = options.strict === true ? ['error', 'warning'] : ['error'];
    process.exitCode = report.findings.some(({ level }) => failing.includes(level)) ? 1 : 0;
  });

try {
  program.parse();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
