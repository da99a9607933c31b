import { parseArgs } from 'node:util';
import { contract } from '../../../generated/contract.ts';
import { fuzz, newSeed } from './fuzz.ts';
import { describeFindings } from './findings.ts';
import { startFuzzedServer } from './server.ts';

const HELP = `Usage: npm run conformance:fuzz -- [options]

Sends valid and hostile inputs, made from the contract's schemas, over real sockets, and fails on a crash, a request without
exactly one answer, an undocumented or invalid packet, an INTERNAL error, more than a few UNAVAILABLE ones, a domain event
that no consumer could take, an unread count that drifted, or memory that grows without bound.

  --runs <n>      inputs; default 20000
  --seed <n>      the same inputs again; default: a new one, printed
  --only <n>      of these, only the input of that number
  --url <url>     a server that runs already (with DEV_PASSCODE and RATE_LIMIT_SCALE=0); default: one of its own, with
                  embedded stores, which is looked into after the run
  --passcode <p>  its DEV_PASSCODE; default 000000
  --help
`;

/** @throws Error when it is none */
function whole(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} needs a whole number, not ${text}.`);
  return number;
}

/** The command line. @throws Error which says what is wrong with it */
function readOptions() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '20000' },
      seed: { type: 'string' },
      only: { type: 'string' },
      url: { type: 'string' },
      passcode: { type: 'string', default: '000000' },
      help: { type: 'boolean', default: false },
    },
  });
  const only = values.only === undefined ? null : whole('only', values.only);
  if (values.url !== undefined && !URL.canParse(values.url))
    throw new Error(`--url needs a server like http://127.0.0.1:3000, not ${values.url}.`);
  return {
    ...values,
    only,
    seed: values.seed === undefined ? newSeed() : whole('seed', values.seed),
    runs: only === null ? whole('runs', values.runs) : only + 1,
  };
}

try {
  const options = readOptions();
  if (options.help) console.log(HELP);
  else await run(options);
} catch (error) {
  console.error(
    `conformance:fuzz: ${error instanceof Error ? error.message : String(error)}\nTry \`npm run conformance:fuzz -- --help\`.`,
  );
  process.exitCode = 2;
}

async function run({ seed, only, runs, passcode, ...given }: ReturnType<typeof readOptions>): Promise<void> {
  console.log(`fuzzing with ${runs} inputs, --seed ${seed}`);
  const server = given.url === undefined ? await startFuzzedServer() : null;
  const url = server?.url ?? given.url ?? '';
  let report: Awaited<ReturnType<typeof fuzz>>;
  try {
    report = await fuzz({
      url,
      runs,
      seed,
      passcode,
      ...(only === null ? {} : { only }),
      progress: (done, findings) => console.log(`  ${done} of ${runs} inputs, ${findings} findings`),
    });
  } catch (error) {
    console.log(`the run broke off: ${String(error)}\n${(await server?.finish())?.join('\n') ?? ''}`);
    process.exit(1);
  }
  const stored = (await server?.finish()) ?? [];
  const reached = Object.keys(contract.operations).filter((event) => report.succeeded.has(event)).length;
  const mebibytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
  console.log(
    `${report.done} inputs in ${(report.milliseconds / 1_000).toFixed(1)} s; ${reached} of ${Object.keys(contract.operations).length} events ` +
      `succeeded at least once; heap ${mebibytes(report.before.heapBytes)} → ${mebibytes(report.after.heapBytes)} MiB, ` +
      `resident ${mebibytes(report.before.residentBytes)} → ${mebibytes(report.after.residentBytes)} MiB\n${report.unavailable}`,
  );
  if (report.findings.length + stored.length > 0) {
    console.log(describeFindings(report.findings, stored, seed));
    process.exit(1);
  }
  console.log('no findings');
  // Sockets that a refused connection left half open must not hold the program.
  process.exit(0);
}
