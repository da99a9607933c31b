import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { testEnvironment } from '../support/app.ts';
import { openTestMongo } from '../support/mongo.ts';
import { temporaryFolder } from '../support/processes.ts';
import { openTestRabbit } from '../support/rabbitmq.ts';
import { openTestRedis } from '../support/redis.ts';

const root = resolve(import.meta.dirname, '../..');

/** The options with which `npm start` runs Node; the relay gets the same. */
function startOptions(): readonly string[] {
  const { scripts }: { readonly scripts: { readonly start: string } } = JSON.parse(
    readFileSync(resolve(root, 'package.json'), 'utf8'),
  );
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

/** A server in a process of its own. */
export interface BenchServer {
  readonly url: string;
  readonly pid: number;
  /** Resolves with the bytes that are alive once the process has collected all its garbage; only with {@link COLLECTING}. */
  collect(): Promise<number>;
  close(): Promise<void>;
}

/** Options of Node with which a server collects its garbage when asked to. */
export const COLLECTING: readonly string[] = [
  '--expose-gc',
  '--import',
  resolve(import.meta.dirname, 'collect-on-signal.mjs'),
];

/** Starts the relay without checks and storage that everything is compared with. */
export const startRelay = (nodeArgs: readonly string[] = []): Promise<BenchServer> =>
  start([...nodeArgs, '--import', 'tsx', 'test/bench/relay-server.ts'], {}, /^(http:\S+)/);

/** The stores of one or several nodes: real ones where they can be had. */
export interface BenchStores {
  readonly names: string;
  /** Null: embedded, and so nobody's but the node's. */
  readonly mongoUri: string | null;
  /** Whether several nodes can work on them. */
  readonly shared: boolean;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function openStores(): Promise<BenchStores> {
  const [mongo, redis, rabbit] = [await openTestMongo(), await openTestRedis(), await openTestRabbit()];
  const mongoUri = mongo?.kind === 'real' ? mongo.uri : null;
  const folder = temporaryFolder('bench');
  const kind = (real: boolean): string => (real ? 'real' : 'embedded');
  return {
    names: `MongoDB ${kind(mongoUri !== null)}, Redis ${kind(redis !== null)}, RabbitMQ ${kind(rabbit !== null)}`,
    mongoUri,
    shared: mongoUri !== null && redis !== null && rabbit !== null,
    env: {
      DATA_DIR: folder.path,
      ...(mongoUri === null ? {} : { MONGODB_URI: mongoUri }),
      ...(redis === null ? {} : { REDIS_URL: redis.url }),
      ...(rabbit === null ? {} : { RABBITMQ_URL: rabbit.url }),
    },
    async close() {
      await Promise.all([mongo?.close(), redis?.close(), rabbit?.close(), folder.remove()]);
    },
  };
}

/**
 * Starts a node as built by `npm run build`.
 * @param nodeArgs options of Node itself, such as `--cpu-prof`
 */
export const startNode = ({ env }: BenchStores, nodeArgs: readonly string[] = []): Promise<BenchServer> =>
  start(
    [...nodeArgs, 'dist/main.js'],
    {
      ...testEnvironment,
      NODE_ENV: 'development',
      LOG_LEVEL: 'warn',
      HOST: '127.0.0.1',
      // Limits are asked, and never reached.
      RATE_LIMIT_SCALE: '1000000',
      ...env,
    },
    /serves at (http:\S+)/,
  );

async function start(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: RegExp,
): Promise<BenchServer> {
  const child: ChildProcess = spawn(process.execPath, [...startOptions(), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null || child.pid === undefined) throw new Error('a server did not start');
  const lines = createInterface(child.stdout);
  const url = await new Promise<string>((resolveUrl, reject) => {
    lines.on('line', (line) => {
      const found = ready.exec(line)?.[1];
      if (found !== undefined) resolveUrl(found);
    });
    child.once('exit', () => reject(new Error('a server ended before it served')));
  });
  return {
    url,
    pid: child.pid,
    async collect() {
      const collected = new Promise<number>((resolve) => {
        const look = (line: string): void => {
          const [, bytes] = /^collected (\d+)$/.exec(line) ?? [];
          if (bytes === undefined) return;
          lines.off('line', look);
          resolve(Number(bytes));
        };
        lines.on('line', look);
      });
      child.kill('SIGUSR2');
      return await collected;
    },
    async close() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
