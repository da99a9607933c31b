import type { LoadResult } from './load.ts';
import { median } from './report.ts';
import type { BenchServer } from './servers.ts';
import { cpuMicroseconds, quantile } from './usage.ts';

export interface Measured {
  /** Microseconds of the server's CPU for each accepted message. */
  readonly cpu: number;
  readonly perSecond: number;
  /** Milliseconds until the acknowledgement. */
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of mongod's CPU for each accepted message; NaN where it is not known. */
  readonly mongod: number;
}

/** Runs a load and reads what it cost. */
export async function measure(
  server: BenchServer,
  mongodPid: number | null,
  run: () => Promise<LoadResult>,
): Promise<Measured> {
  const cpuNow = (): readonly number[] => [
    cpuMicroseconds(server.pid),
    mongodPid === null ? Number.NaN : cpuMicroseconds(mongodPid),
  ];
  const [before = 0, mongodBefore = 0] = cpuNow();
  const { accepted, seconds, latenciesMs } = await run();
  const [after = 0, mongodAfter = 0] = cpuNow();
  return {
    cpu: (after - before) / accepted,
    mongod: (mongodAfter - mongodBefore) / accepted,
    perSecond: accepted / seconds,
    p50: quantile(latenciesMs, 0.5),
    p99: quantile(latenciesMs, 0.99),
  };
}

/** The same load on both in turn, so often. */
export async function inTurn(
  rounds: number,
  runs: { readonly relay: () => Promise<Measured>; readonly node: () => Promise<Measured> },
): Promise<{ readonly relay: Measured; readonly node: Measured; readonly ratio: number }> {
  const all: { readonly relay: Measured; readonly node: Measured }[] = [];
  for (let round = 0; round < rounds; round += 1) all.push({ relay: await runs.relay(), node: await runs.node() });
  const middle = (which: 'relay' | 'node'): Measured => {
    const of = (key: keyof Measured): number => median(all.map((one) => one[which][key]));
    return { cpu: of('cpu'), perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), mongod: of('mongod') };
  };
  return {
    relay: middle('relay'),
    node: middle('node'),
    ratio: median(all.map(({ relay, node }) => node.cpu / relay.cpu)),
  };
}
