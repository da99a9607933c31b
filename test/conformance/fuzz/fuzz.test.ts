import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { expect, test } from 'vitest';
import { describeFindings } from './findings.ts';
import { fuzz, newSeed, type FuzzReport } from './fuzz.ts';
import { startFuzzedServer } from './server.ts';

const TIMEOUT_MS = 180_000;

async function run(
  runs: number,
  plugins: readonly Plugin[] = [],
): Promise<{ seed: number; report: FuzzReport; stored: readonly string[] }> {
  const seed = newSeed();
  console.log(`fuzzing with ${runs} inputs, --seed ${seed}`);
  const server = await startFuzzedServer(plugins);
  try {
    const report = await fuzz({ url: server.url, runs, seed });
    return { seed, report, stored: await server.finish() };
  } catch (error) {
    throw new Error(`the run broke off: ${(await server.finish()).join('\n')}`, { cause: error });
  }
}

test('no input, valid or hostile, makes a server break the contract', { timeout: TIMEOUT_MS }, async () => {
  const { seed, report, stored } = await run(1_000);
  expect(describeFindings(report.findings, stored, seed)).toBe('');
  // Valid inputs reach the services: of 22 events, those that need a ringing call may miss it.
  expect(report.succeeded.size).toBeGreaterThanOrEqual(14);
});

/** A server that answers every request twice. */
const answersTwice: Plugin = {
  name: 'answers-twice',
  setup: ({ onLoad }) =>
    onLoad({ filter: /src\/socket\/connection\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const write = 'this.#world.write(this.socket, { type: PACKET.ACK, id: ackId, data });';
      if (!source.includes(write)) throw new Error('the line to break is not there any more');
      return { contents: source.replace(write, `${write}${write}`), loader: 'ts' };
    }),
};

test('a server that answers twice is found out', { timeout: TIMEOUT_MS }, async () => {
  const { report } = await run(20, [answersTwice]);
  expect(report.findings.map(({ problem }) => problem)).toContainEqual(expect.stringMatching(/came twice/));
});
