import { Redis } from 'ioredis';
import { findProgram, freePort, startProcess, temporaryFolder, waitFor } from './processes.ts';
import { absent, containerControl, noControl, startContainer, type ServerControl } from './real-servers.ts';

/** A real Redis for tests; what it keeps is lost with its process. */
export interface TestRedis extends ServerControl {
  readonly url: string;
  /** Empties it (only its own database when it is shared). */
  flush(): Promise<void>;
}

export interface TestRedisOptions {
  /** The test kills or freezes it: one that was only given by URL will not do. */
  readonly control?: boolean;
}

/**
 * Opens a real Redis: `REDIS_URL_TEST`, else Docker, else the `redis-server` found on this machine (private, free port).
 * @returns null when there is none (say so in the name of what you skip)
 * @throws Error when there is none although `REQUIRE_REAL` names redis
 */
export async function openTestRedis(options: TestRedisOptions = {}): Promise<TestRedis | null> {
  const given = process.env['REDIS_URL_TEST'];
  if (given !== undefined && given !== '' && options.control !== true) {
    // One database per worker process of the test run, so that files running side by side do not meet.
    const database = Number(process.env['VITEST_POOL_ID'] ?? '0') % 16;
    const url = new URL(given);
    url.pathname = `/${database}`;
    const flush = (): Promise<void> => command(url.href, (client) => client.flushdb());
    await flush();
    return { url: url.href, flush, ...noControl('redis', flush) };
  }
  return (
    (await openContainer()) ??
    (await openPrivate()) ??
    absent('redis', 'there is no URL, no container engine and no redis-server')
  );
}

async function openContainer(): Promise<TestRedis | null> {
  const hostPort = await freePort();
  const container = await startContainer({
    image: 'redis:7-alpine',
    port: 6379,
    hostPort,
    readyLog: /Ready to accept connections/,
  });
  if (container === null) return null;
  const url = `redis://${container.getHost()}:${hostPort}`;
  return {
    url,
    flush: () => command(url, (client) => client.flushall()),
    ...(await containerControl(container, () => answers(url))),
  };
}

async function openPrivate(): Promise<TestRedis | null> {
  const program = findProgram('redis-server');
  if (program === null) return null;
  const folder = temporaryFolder('redis');
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const start = () =>
    startProcess({
      command: program,
      args: [
        '--port',
        String(port),
        '--bind',
        '127.0.0.1',
        '--dir',
        folder.path,
        '--save',
        '',
        '--appendonly',
        'no',
        '--daemonize',
        'no',
        '--loglevel',
        'warning',
      ],
    });
  let server = start();
  const ready = (): Promise<void> =>
    answers(url).catch((error: unknown) => {
      throw new Error(`redis-server did not answer: ${server.output()}`, { cause: error });
    });
  const kill = async (): Promise<void> => {
    server.signal('SIGKILL');
    await server.exited;
  };
  await ready();
  return {
    url,
    flush: () => command(url, (client) => client.flushall()),
    kill,
    async restart() {
      await kill();
      server = start();
      await ready();
    },
    async pause() {
      server.signal('SIGSTOP');
    },
    async resume() {
      server.signal('SIGCONT');
    },
    async close() {
      await server.stop();
      await folder.remove();
    },
  };
}

async function answers(url: string): Promise<void> {
  await waitFor(`Redis answers at ${url}`, () =>
    command(url, (client) => client.ping()).then(
      () => true,
      () => false,
    ),
  );
}

async function command(url: string, run: (client: Redis) => Promise<unknown>): Promise<void> {
  const client = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    connectTimeout: 1_000,
    commandTimeout: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await run(client);
  } finally {
    client.disconnect();
  }
}
