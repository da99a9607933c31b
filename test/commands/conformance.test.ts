import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildNode, startChildNode, type ChildNode, type NodeProgram } from '../support/child-node.ts';
import { missingStores } from '../support/cluster.ts';
import { openTestMongo } from '../support/mongo.ts';
import { startProcess, temporaryFolder } from '../support/processes.ts';
import { openTestRabbit } from '../support/rabbitmq.ts';
import { openTestRedis } from '../support/redis.ts';
import { KINDS } from '../conformance/runner/coverage-facts.ts';
import type { CoverageReport } from '../conformance/runner/coverage.ts';
import { readJobs } from '../conformance/runner/jobs.ts';
import { timedJobs } from '../conformance/runner/timers.ts';

const root = resolve(import.meta.dirname, '../..');
const RUN_MS = 240_000;
const SHORT_MS = 90_000;
const START_MS = 60_000;
const missing = missingStores();

/** `conformance.json`, as far as it is looked at here. */
interface Report {
  readonly jobs: number;
  readonly ran: number;
  readonly failures: number;
  readonly skipped: number;
  readonly coverage: CoverageReport;
  readonly results: readonly {
    readonly name: string;
    readonly problems: readonly string[];
    readonly skipped?: string;
  }[];
}

/** Runs the command of `npm run conformance` in a process of its own. */
async function conformance(
  args: readonly string[],
): Promise<{ readonly status: number | string; readonly text: string }> {
  const child = startProcess({
    command: process.execPath,
    args: ['--import', 'tsx', 'test/conformance/runner/conformance-cli.ts', ...args],
    cwd: root,
  });
  return { status: await child.exited, text: child.output() };
}

describe('The conformance command', () => {
  const folder = temporaryFolder('conformance');
  const nodes: ChildNode[] = [];
  const closers: (() => Promise<void>)[] = [];
  let program: NodeProgram;
  const start = async (env: Readonly<Record<string, string>>): Promise<string> => {
    const data = temporaryFolder('separate');
    closers.push(() => data.remove());
    const node = await startChildNode(program, { dataDir: data.path, env, timeoutMs: START_MS });
    nodes.push(node);
    return node.url;
  };
  const reportOf = (): Report => {
    const report: Report = JSON.parse(readFileSync(join(folder.path, 'conformance.json'), 'utf8'));
    return report;
  };
  const reporting = ['--report', 'json,junit', '--out', folder.path];

  beforeAll(async () => {
    program = await buildNode();
  });
  afterAll(async () => {
    await Promise.all(nodes.map(({ process }) => process.stop()));
    await Promise.all(closers.map((close) => close()));
    await folder.remove();
    program.remove();
  });

  describe.skipIf(missing.length > 0)(
    `against a server of its own process on real stores${missing.map((store) => ` (no ${store})`).join('')}`,
    () => {
      let url: string;
      beforeAll(async () => {
        const [mongo, redis, rabbit] = await Promise.all([
          openTestMongo({ kind: 'real' }),
          openTestRedis({ control: true }),
          openTestRabbit(),
        ]);
        if (mongo === null || redis === null || rabbit === null) throw new Error('a real store is missing');
        closers.push(mongo.close, redis.close, rabbit.close);
        url = await start({ MONGODB_URI: mongo.uri, REDIS_URL: redis.url, RABBITMQ_URL: rabbit.url });
        expect(nodes.at(-1)?.process.output()).toContain('mongodb: real, redis: real, rabbitmq: real');
      }, 120_000);

      it(
        'finds that everything conforms, and writes reports that say so',
        async () => {
          const { status, text } = await conformance(['--url', url, ...reporting]);
          expect(status, text).toBe(0);
          const { jobs, ran, failures, skipped, coverage, results } = reportOf();
          expect(jobs).toBe(readJobs().length + timedJobs(null).length + 1);
          expect([ran, failures, skipped]).toEqual([readJobs().length + 1, 0, timedJobs(null).length]);
          expect(results.flatMap(({ problems }) => problems)).toEqual([]);
          // What waits for timers is named, and never counted as passed.
          expect(results.flatMap(({ name, skipped }) => (skipped === undefined ? [] : [name]))).toEqual(
            timedJobs(null).map(({ name }) => name),
          );
          expect(KINDS.flatMap((kind) => coverage[kind].missing)).toEqual([]);
          const xml = readFileSync(join(folder.path, 'conformance.xml'), 'utf8');
          expect(xml).toContain(`tests="${jobs}" failures="0" skipped="${skipped}"`);
          expect(xml.match(/<testcase /g)).toHaveLength(jobs);
        },
        RUN_MS,
      );

      it(
        'runs only what it is asked for, with --only',
        async () => {
          const { status, text } = await conformance(['--url', url, '--only', 'getFriends', ...reporting]);
          expect(status, text).toBe(0);
          const [last, ...others] = reportOf()
            .results.map(({ name }) => name)
            .toReversed();
          const wanted = readJobs().flatMap(({ name }) => (name.includes('getFriends') ? [name] : []));
          expect(others.toReversed()).toEqual(wanted);
          expect(last).toContain('after the last case');
        },
        SHORT_MS,
      );

      it(
        'fails by a known failure that is none, and stops there with --bail',
        async () => {
          const [first] = readJobs().filter(({ name }) => name.includes('getFriends'));
          const list = join(folder.path, 'known.json');
          writeFileSync(list, JSON.stringify({ [first?.name ?? '']: 'for this test' }));
          const args = ['--url', url, '--only', 'getFriends', '--known', list, '--bail', ...reporting];
          const { status, text } = await conformance(args);
          expect(status, text).toBe(1);
          expect(text).toContain('take it off the list');
          expect(reportOf().ran).toBe(1);
        },
        SHORT_MS,
      );

      it(
        'says what to do when nobody can sign in by the passcode',
        async () => {
          const { status, text } = await conformance(['--url', url, '--passcode', '123456']);
          expect(status, text).toBe(2);
          expect(text).toContain('Start the server with DEV_PASSCODE=123456, or name its code by --passcode.');
        },
        SHORT_MS,
      );
    },
  );

  it.each([
    ['before the first case when the limits are the real ones', '1', /start it with RATE_LIMIT_SCALE=0\.\s*$/],
    [
      'at the case that meets a limit when the limits are wider',
      '2',
      /RATE_LIMIT_SCALE=0\. It refused something in “scenario: /,
    ],
  ])(
    'says what to do %s',
    async (_when, scale, advice) => {
      const { status, text } = await conformance([
        '--url',
        await start({ RATE_LIMIT_SCALE: scale }),
        '--only',
        'scenario:',
      ]);
      expect(status, text).toBe(2);
      expect(text).toMatch(advice);
    },
    SHORT_MS,
  );

  it(
    'says so when the server does not answer',
    async () => {
      const { status, text } = await conformance(['--url', 'http://127.0.0.1:1']);
      expect(status, text).toBe(2);
      expect(text).toContain('is it running?');
    },
    SHORT_MS,
  );
});
