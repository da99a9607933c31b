import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { testEnvironment } from '../support/app.ts';
import { openTestMongo } from '../support/mongo.ts';
import { temporaryFolder } from '../support/processes.ts';
import { openTestRabbit } from '../support/rabbitmq.ts';
import { openTestRedis } from '../support/redis.ts';

const root = resolve(import.meta.dirname, '../..');

/** A server in a process of its own. */
export interface BenchServer {
  readonly url: string;
  readonly pid: number;
  close(): Promise<void>;
}

/** Starts the relay without checks and storage that everything is compared with. */
export const startRelay = (): Promise<BenchServer> =>
  start(['--import', 'tsx', 'test/bench/relay-server.ts'], {}, /^(http:\S+)/);

/**
 * Starts a node as built by `npm run build`, on real stores where they can be had.
 * @param nodeArgs options of Node itself, such as `--cpu-prof`
 */
export async function startNode(nodeArgs: readonly string[] = []): Promise<BenchServer & { readonly stores: string }> {
  const [mongo, redis, rabbit] = [await openTestMongo(), await openTestRedis(), await openTestRabbit()];
  const folder = temporaryFolder('bench');
  const env = {
    ...testEnvironment,
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    DATA_DIR: folder.path,
    HOST: '127.0.0.1',
    // Limits are asked, and never reached.
    RATE_LIMIT_SCALE: '1000000',
    ...(mongo?.kind === 'real' ? { MONGODB_URI: mongo.uri } : {}),
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
    ...(rabbit === null ? {} : { RABBITMQ_URL: rabbit.url }),
  };
  const server = await start([...nodeArgs, 'dist/main.js'], env, /serves at (http:\S+)/);
  const kind = (real: boolean): string => (real ? 'real' : 'embedded');
  return {
    ...server,
    stores: `MongoDB ${kind(mongo?.kind === 'real')}, Redis ${kind(redis !== null)}, RabbitMQ ${kind(rabbit !== null)}`,
    async close() {
      await server.close();
      await Promise.all([mongo?.close(), redis?.close(), rabbit?.close(), folder.remove()]);
    },
  };
}

async function start(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: RegExp,
): Promise<BenchServer> {
  const child: ChildProcess = spawn(process.execPath, args, {
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
    async close() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
