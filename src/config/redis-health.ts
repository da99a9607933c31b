import type { Redis } from 'ioredis';
import type { Logger } from '../contract/context.ts';
import type { RedisStatus } from '../services/redis-script.ts';

/** Whether Redis answers: a connection alone says nothing about a frozen server. */
export interface RedisHealth {
  status(): RedisStatus;
  onStatus(listener: (status: RedisStatus) => void): () => void;
  /** A command got no answer in time: Redis counts as down, at once and for everybody, until a ping comes back. */
  timedOut(): void;
  close(): void;
}

const PROBE_EVERY_MS = 250;
/** After that many pings without an answer the connection itself may be dead (half open): make a new one. */
const PROBES_BEFORE_RECONNECT = 12;

/** Watches one connection. */
export function watchRedis(client: Redis, log: Logger): RedisHealth {
  const listeners = new Set<(status: RedisStatus) => void>();
  let connected = client.status === 'ready';
  let frozen = false;
  let reported: RedisStatus = connected ? 'ready' : 'down';
  let probes = 0;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const status = (): RedisStatus => (connected && !frozen ? 'ready' : 'down');
  const report = (): void => {
    const now = status();
    if (now === reported || closed) return;
    reported = now;
    if (now === 'ready') log.info({}, 'Redis is ready');
    else log.warn({ connected, frozen }, 'Redis is down: going on without it');
    for (const listener of [...listeners]) listener(now);
  };
  const probe = (): void => {
    timer = null;
    if (closed || !frozen || !connected) return;
    client.ping().then(
      () => {
        frozen = false;
        probes = 0;
        report();
      },
      () => {
        probes += 1;
        if (probes % PROBES_BEFORE_RECONNECT === 0) client.disconnect(true);
        timer ??= setTimeout(probe, PROBE_EVERY_MS).unref();
      },
    );
  };
  client.on('ready', () => {
    connected = true;
    frozen = false;
    probes = 0;
    report();
  });
  client.on('close', () => {
    connected = false;
    report();
  });
  let lastError = '';
  client.on('error', (error: Error) => {
    // One line for each new cause; a server that is away fails every attempt to connect.
    if (error.message !== lastError) log.warn({ err: error }, 'Redis connection error');
    lastError = error.message;
  });

  return {
    status,
    onStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    timedOut() {
      if (frozen || closed) return;
      frozen = true;
      report();
      // At once: when only this process was busy, the answer is already there.
      timer ??= setTimeout(probe, 0).unref();
    },
    close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      listeners.clear();
    },
  };
}
