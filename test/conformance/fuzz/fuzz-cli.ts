import { runInTerminal } from '../../../codegen/cli/run-command.ts';
import { contract } from '../../../generated/contract.ts';
import { fuzz } from './fuzz.ts';
import { createFuzzCommand, type FuzzOptions } from './fuzz-command.ts';
import { describeFindings } from './findings.ts';
import { createReplay, type ReplayServer } from './replay.ts';
import { startFuzzedServer } from './server.ts';
import { shrinkFindings } from './shrink-findings.ts';

await runInTerminal(createFuzzCommand(run));

async function run({ seed, only, runs, passcode, ...given }: FuzzOptions): Promise<void> {
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
    const open = async (): Promise<ReplayServer> => {
      if (given.url !== undefined) return { url, close: () => Promise.resolve() };
      const own = await startFuzzedServer();
      return { url: own.url, close: own.finish };
    };
    const replay = createReplay({ open, passcode, seed });
    console.log('found something; looking for the smallest input that does the same');
    const shrinkings = await shrinkFindings({ replay, seed, now: () => performance.now() }, report.findings);
    await replay.close();
    console.log(describeFindings(report.findings, stored, { seed, shrinkings }));
    process.exit(1);
  }
  console.log('no findings');
  // Sockets that a refused connection left half open must not hold the program.
  process.exit(0);
}
