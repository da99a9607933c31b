import { parseArgs } from 'node:util';
import { contract } from '../../../generated/contract.ts';
import { fuzz, newSeed } from './fuzz.ts';
import { describeFindings } from './findings.ts';
import { startFuzzedServer } from './server.ts';

const HELP = `Usage: npm run conformance:fuzz -- [options]

Sends valid and hostile inputs, made from the contract's schemas, over real sockets, and fails on a crash, a request without
exactly one answer, an undocumented or invalid packet, an INTERNAL error, a domain event that no consumer could take, an
unread count that drifted, or memory that grows without bound.

  --runs <n>      inputs; default 20000
  --seed <n>      the same inputs again; default: a new one, printed
  --only <n>      of these, only the input of that number
  --url <url>     a server that runs already (with DEV_PASSCODE and RATE_LIMIT_SCALE=0); default: one of its own, with
                  embedded stores, which is looked into after the run
  --passcode <p>  its DEV_PASSCODE; default 000000
  --help
`;

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

/** @throws Error when it is none */
function whole(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} needs a whole number, not ${text}`);
  return number;
}

if (values.help) console.log(HELP);
else await run();

async function run(): Promise<void> {
  const seed = values.seed === undefined ? newSeed() : whole('seed', values.seed);
  const only = values.only === undefined ? null : whole('only', values.only);
  const runs = only === null ? whole('runs', values.runs) : only + 1;
  console.log(`fuzzing with ${runs} inputs, --seed ${seed}`);
  const server = values.url === undefined ? await startFuzzedServer() : null;
  const url = server?.url ?? values.url ?? '';
  let report: Awaited<ReturnType<typeof fuzz>>;
  try {
    report = await fuzz({
      url,
      runs,
      seed,
      passcode: values.passcode,
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
      `resident ${mebibytes(report.before.residentBytes)} → ${mebibytes(report.after.residentBytes)} MiB`,
  );
  if (report.findings.length + stored.length > 0) {
    console.log(describeFindings(report.findings, stored, seed));
    process.exit(1);
  }
  console.log('no findings');
  // Sockets that a refused connection left half open must not hold the program.
  process.exit(0);
}
