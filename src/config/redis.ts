import { randomUUID } from 'node:crypto';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from '../contract/context.ts';
import { createEmbeddedRedis } from '../embedded/redis.ts';
import type { RedisStatus, ScriptClient } from '../services/redis-script.ts';
import { watchRedis } from './redis-health.ts';
import { createScriptClient } from './redis-scripts.ts';

/** Connections of their own for the Socket.IO adapter; whoever opened them closes them. */
export interface RedisPubSub {
  /** No offline queue: what cannot be published now is rejected, never sent late. */
  readonly publisher: Redis;
  /** Subscribes again by itself after every reconnect. */
  readonly subscriber: Redis;
  close(): void;
}

export interface RedisResource {
  readonly kind: 'real' | 'embedded';
  /** For commands; fails within 200 ms when Redis does not answer, at once when it is not connected. */
  readonly client: Redis;
  /** The narrow port for services. */
  readonly scripts: ScriptClient;
  /** Null when embedded: the in-memory adapter does. */
  openPubSub(): RedisPubSub | null;
  status(): RedisStatus;
  onStatus(listener: (status: RedisStatus) => void): () => void;
  close(): Promise<void>;
}

export interface RedisOpenOptions {
  /** How long a command may take. Default 200. */
  readonly commandTimeoutMs?: number;
}

const COMMAND_TIMEOUT_MS = 200;
const CONNECT_TIMEOUT_MS = 1_000;
const LONGEST_BACKOFF_MS = 1_000;

const OPTIONS: RedisOptions = {
  lazyConnect: true,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  commandTimeout: COMMAND_TIMEOUT_MS,
  connectTimeout: CONNECT_TIMEOUT_MS,
  // Commands under way when the connection broke are not sent again: a script may have run.
  autoResendUnfulfilledCommands: false,
  retryStrategy: (attempt) => Math.min(50 * 2 ** Math.min(attempt, 6), LONGEST_BACKOFF_MS),
};

/**
 * Opens Redis, real by its URL or embedded when `url` is null. Resolves also when Redis is down (status `down`): the server
 * starts without it and takes it up when it comes.
 */
export async function openRedis(
  url: string | null,
  log: Logger,
  options: RedisOpenOptions = {},
): Promise<RedisResource> {
  return url === null ? openEmbedded() : await openReal(url, log, options);
}

function openEmbedded(): RedisResource {
  const client = createEmbeddedRedis(`embedded-${randomUUID()}`);
  const health = { status: (): RedisStatus => 'ready', onStatus: () => () => {} };
  return {
    kind: 'embedded',
    client,
    scripts: createScriptClient(client, health),
    openPubSub: () => null,
    ...health,
    async close() {
      client.disconnect();
    },
  };
}

async function openReal(
  url: string,
  log: Logger,
  { commandTimeoutMs = COMMAND_TIMEOUT_MS }: RedisOpenOptions,
): Promise<RedisResource> {
  const client = new Redis(url, { ...OPTIONS, commandTimeout: commandTimeoutMs });
  const health = watchRedis(client, log);
  observeTimeouts(client, () => health.timedOut());
  await firstAttempt(client, log);
  return {
    kind: 'real',
    client,
    scripts: createScriptClient(client, health),
    openPubSub: () => openPubSub(url, log),
    status: () => health.status(),
    onStatus: (listener) => health.onStatus(listener),
    async close() {
      health.close();
      client.disconnect();
    },
  };
}

/** Waits for the first attempt to connect, not for its success: later ones go on by themselves. A frozen server accepts and says nothing. */
async function firstAttempt(client: Redis, log: Logger): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>(
    (resolve) => (timer = setTimeout(resolve, CONNECT_TIMEOUT_MS + COMMAND_TIMEOUT_MS)),
  );
  const attempt = client
    .connect()
    .catch((error: unknown) => log.warn({ err: error }, 'Redis is not there yet: starting without it'));
  await Promise.race([attempt, patience]);
  clearTimeout(timer);
}

/** Sees every command's outcome, whoever sent it (the rate limiter's too), so that one timeout spares all others the wait. */
function observeTimeouts(client: Redis, timedOut: () => void): void {
  const send = client.sendCommand.bind(client);
  client.sendCommand = (command, stream) => {
    command.promise.catch((error: unknown) => {
      if (error instanceof Error && error.message === 'Command timed out') timedOut();
    });
    return send(command, stream);
  };
}

function openPubSub(url: string, log: Logger): RedisPubSub {
  const publisher = new Redis(url, { ...OPTIONS, lazyConnect: false });
  // The one subscription must survive being made before the connection: its queue is as short as the list of channels.
  const { commandTimeout: _none, ...patient } = OPTIONS;
  const subscriber = new Redis(url, {
    ...patient,
    lazyConnect: false,
    enableOfflineQueue: true,
    maxRetriesPerRequest: null,
  });
  for (const client of [publisher, subscriber]) {
    client.on('error', (error: Error) => log.debug({ err: error }, 'Redis pub/sub connection error'));
  }
  return {
    publisher,
    subscriber,
    close() {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}
