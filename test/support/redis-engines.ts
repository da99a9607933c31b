import { openRedis, type RedisResource } from '../../src/config/redis.ts';
import { LUA_NOW, type ScriptClient } from '../../src/services/redis-script.ts';
import type { Timers } from '../../src/services/timers.ts';
import { silentLog } from './silent-log.ts';
import { openTestRedis } from './redis.ts';

/** One kind of Redis that the same cases run on. */
export interface RedisEngine {
  /** For the names of tests; says so when there is none. */
  readonly name: string;
  readonly available: boolean;
  /** An empty one. */
  open(): Promise<RedisResource>;
  /** For `afterAll`. */
  close(): Promise<void>;
}

/** The embedded engine, and the real one where it can be had (else an entry to skip by name). */
export async function redisEngines(): Promise<readonly RedisEngine[]> {
  const real = await openTestRedis();
  return [
    { name: 'embedded Redis', available: true, open: () => openRedis(null, silentLog), close: async () => {} },
    {
      name: real === null ? 'real Redis (none found)' : 'real Redis',
      available: real !== null,
      async open() {
        if (real === null) throw new Error('there is no real Redis');
        await real.flush();
        // Patient: the machine may be busy, and these cases are not about that.
        return await openRedis(real.url, silentLog, { commandTimeoutMs: 10_000 });
      },
      close: async () => await real?.close(),
    },
  ];
}

/** Redis whose clock only moves when told to. */
export interface ClockedRedis {
  readonly scripts: ScriptClient;
  advance(ms: number): Promise<void>;
  /** Takes all keys away, as a restart of a Redis that keeps nothing does; the time goes on. */
  loseKeys(): Promise<void>;
}

const START = 1_800_000_000_000;

/** Puts a clock that the test moves in the place of Redis' own. */
export async function withClock(redis: RedisResource): Promise<ClockedRedis> {
  let now = START;
  const set = (): Promise<unknown> => redis.client.set('test:now', String(now));
  await set();
  const fake = LUA_NOW.replace(/local clock[^]*?\/ 1000\)\n/, "local now = tonumber(redis.call('GET', 'test:now'))\n");
  return {
    scripts: {
      ...redis.scripts,
      run: (script, keys, args) =>
        redis.scripts.run(
          { ...script, name: `${script.name}AtTestTime`, lua: script.lua.replace(LUA_NOW, fake) },
          keys,
          args,
        ),
    },
    async advance(ms) {
      now += ms;
      await set();
    },
    async loseKeys() {
      await redis.client.flushall();
      await set();
    },
  };
}

/** Timers that never run by themselves: the test calls what they would. */
export interface ManualTimers extends Timers {
  /** Runs everything that was to run once. */
  runDelayed(): void;
}

export function manualTimers(): ManualTimers {
  const delayed = new Set<() => void>();
  return {
    every: () => () => {},
    after(_ms, task) {
      delayed.add(task);
      return () => delayed.delete(task);
    },
    runDelayed() {
      const tasks = [...delayed];
      delayed.clear();
      tasks.forEach((task) => task());
    },
  };
}

/** The keys that hold something, sorted (the embedded engine also lists sets that have become empty). */
export async function keysWithContent({ client }: RedisResource, pattern: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const key of await client.keys(pattern)) {
    const type = await client.type(key);
    const size =
      type === 'zset'
        ? await client.zcard(key)
        : type === 'set'
          ? await client.scard(key)
          : type === 'hash'
            ? await client.hlen(key)
            : 1;
    if (size > 0) found.push(key);
  }
  return found.sort();
}
