import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { expect, test, vi } from 'vitest';
import { startTestApp, TEST_PASSCODE } from '../../support/app.ts';
import { describeFindings } from './findings.ts';
import { fuzz, newSeed, type FuzzReport } from './fuzz.ts';
import type { Input } from './input.ts';
import { createReplay } from './replay.ts';
import { inputSequence, textOfName } from './sequence.ts';
import { startFuzzedServer } from './server.ts';
import { shrinkFindings } from './shrink-findings.ts';

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
  expect(describeFindings(report.findings, stored, { seed })).toBe('');
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
  expect(report.findings.map(({ text }) => text)).toContainEqual(expect.stringMatching(/came twice/));
});

/** A page of conversations that is longer than the defect of the server below takes. */
const isLongPage = (input: Input): boolean =>
  input.kind === 'request' &&
  input.event === 'getConversations' &&
  input.sender !== null &&
  input.ack &&
  /"limit":(2[1-9]|[3-9]\d|100)\b/.test(JSON.stringify(input.args));

const firstIndex = (seed: number, wanted: (input: Input) => boolean): number => {
  const sequence = inputSequence(seed);
  for (let index = 0; ; index += 1) if (wanted(sequence.next().value)) return index;
};

test(
  'what is found is shrunken, and the command that is printed sends the smallest input',
  { timeout: TIMEOUT_MS },
  async () => {
    const seed = 42;
    const longPage = firstIndex(seed, isLongPage);
    const app = await startTestApp();
    try {
      const { url, services } = app;
      const { getConversations } = services.conversations;
      vi.spyOn(services.conversations, 'getConversations').mockImplementation(async (...args) => {
        if (Number(args[1].limit) > 20) throw new Error('a defect');
        return await getConversations(...args);
      });
      const { findings } = await fuzz({ url, runs: 1, seed, only: { index: longPage, path: '' } });
      expect(findings).toMatchObject([{ kind: 'internal', input: longPage }]);

      const open = () => Promise.resolve({ url, close: () => Promise.resolve() });
      const replay = createReplay({ open, passcode: TEST_PASSCODE, seed });
      const shrinkings = await shrinkFindings({ replay, seed, now: () => performance.now() }, findings);
      const [shrinking] = shrinkings.values();
      if (shrinking?.kind !== 'shrunken') throw new Error(`not shrunken: ${JSON.stringify(shrinking)}`);
      expect(shrinking).toMatchObject({ text: 'getConversations({"limit":21})', minimal: true });
      const text = describeFindings(findings, [], { seed, shrinkings });
      expect(text).toMatch(
        /shrunken to \(no smaller one in \d+ tries\):\n {4}#\d+ getConversations\(\{"limit":21\}\)\n/,
      );
      expect(text).toContain(`again: npm run conformance:fuzz -- --seed ${seed} --only ${textOfName(shrinking.name)}`);
      // The command does what it says.
      const again = await fuzz({ url, runs: 1, seed, only: shrinking.name });
      expect(again.findings).toMatchObject([{ kind: 'internal', sent: [{ text: shrinking.text }] }]);
    } finally {
      vi.restoreAllMocks();
      await app.close();
    }
  },
);
