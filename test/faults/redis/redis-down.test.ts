import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRedis, type RedisResource } from '../../../src/config/redis.ts';
import { createRateLimiter } from '../../../src/middleware/rate-limit.ts';
import { createCallService } from '../../../src/services/CallService.ts';
import { LUA_NOW, type RedisScript } from '../../../src/services/redis-script.ts';
import { waitFor } from '../../support/processes.ts';
import { recording, type Emitted } from '../../support/recorded-emitter.ts';
import { manualTimers } from '../../support/redis-engines.ts';
import { openTestRedis, type TestRedis } from '../../support/redis.ts';
import { silentLog } from '../../support/silent-log.ts';

const server = await openTestRedis({ control: true });
const probe: RedisScript = { name: 'faultProbe', keys: 1, lua: `${LUA_NOW} return int(redis.call('INCR', KEYS[1]))` };
const timed = async <Result>(
  run: () => Promise<Result>,
): Promise<{ readonly ms: number; readonly outcome: PromiseSettledResult<Result> }> => {
  const began = performance.now();
  const [outcome] = await Promise.allSettled([run()]);
  return { ms: performance.now() - began, outcome };
};

describe.skipIf(server === null)(server === null ? 'Redis lost (no real Redis found)' : 'Redis lost', () => {
  let redis: TestRedis;
  let resource: RedisResource;
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  const until = (status: 'ready' | 'down') =>
    waitFor(`Redis is ${status}`, () => resource.status() === status, { timeoutMs: 15_000 });

  beforeAll(() => {
    if (server === null) throw new Error('skipped');
    redis = server;
    process.on('unhandledRejection', note);
  });
  afterAll(async () => {
    process.off('unhandledRejection', note);
    await redis.close();
  });
  beforeEach(async () => {
    await redis.restart();
    resource = await openRedis(redis.url, silentLog);
  });
  afterEach(async () => {
    await redis.resume();
    await resource.close();
    expect(unhandled).toEqual([]);
  });

  it('makes one caller wait at most 200 ms on a frozen server, the next not at all, and is ready again when it thaws', async () => {
    await redis.pause();
    const first = await timed(() => resource.scripts.run(probe, ['k'], []));
    expect(first.outcome).toMatchObject({ status: 'rejected', reason: { name: 'RedisDownError' } });
    expect(first.ms).toBeLessThan(600);
    expect(resource.status()).toBe('down');
    for (let i = 0; i < 20; i += 1) {
      const next = await timed(() => resource.scripts.run(probe, ['k'], []));
      expect(next.outcome.status).toBe('rejected');
      expect(next.ms).toBeLessThan(20);
    }
    await redis.resume();
    await until('ready');
    // The first one was sent and ran late; the others never left.
    expect(await resource.scripts.run(probe, ['k'], [])).toBe('2');
  });

  it('fails at once when the server is killed, and works again after a restart, scripts included', async () => {
    await resource.scripts.run(probe, ['k'], []);
    await redis.kill();
    await until('down');
    const failed = await timed(() => resource.scripts.run(probe, ['k'], []));
    expect(failed.outcome.status).toBe('rejected');
    expect(failed.ms).toBeLessThan(20);
    await redis.restart();
    await until('ready');
    expect(await resource.scripts.run(probe, ['k'], [])).toBe('1');
  });

  it('opens without a server, and takes it up when it comes', async () => {
    await redis.kill();
    const early = await timed(() => openRedis(redis.url, silentLog));
    expect(early.ms).toBeLessThan(2_000);
    if (early.outcome.status !== 'fulfilled') throw new Error('did not open');
    const opened = early.outcome.value;
    expect(opened.status()).toBe('down');
    await redis.restart();
    await waitFor('the late Redis is ready', () => opened.status() === 'ready');
    await opened.close();
  });

  it('opens within two seconds on a frozen server', async () => {
    await redis.pause();
    const early = await timed(() => openRedis(redis.url, silentLog));
    expect(early.ms).toBeLessThan(2_500);
    if (early.outcome.status !== 'fulfilled') throw new Error('did not open');
    const opened = early.outcome.value;
    await redis.resume();
    await waitFor('the thawed Redis is ready', () => opened.status() === 'ready');
    await opened.close();
  });

  it('refuses nothing for lack of Redis, waits on it once at most, and still stops a flood', async () => {
    const limits = { message: { points: 5, durationSeconds: 60, scope: 'user' } } as const;
    const limiter = createRateLimiter({ redis: resource, limits, scale: 1, log: silentLog });
    const ann = { userId: 'a'.repeat(24), address: '10.0.0.1' };
    await redis.pause();
    const first = await timed(() => limiter.consume('message', ann));
    expect(first.outcome).toEqual({ status: 'fulfilled', value: { allowed: true } });
    expect(first.ms).toBeLessThan(600);
    const rest = await timed(async () => {
      const decisions: boolean[] = [];
      for (let i = 0; i < 60; i += 1) decisions.push((await limiter.consume('message', ann)).allowed);
      return decisions;
    });
    expect(rest.ms).toBeLessThan(100);
    if (rest.outcome.status !== 'fulfilled') throw new Error('threw');
    expect(rest.outcome.value.slice(0, 45)).not.toContain(false);
    expect(rest.outcome.value.at(-1)).toBe(false);
  });

  it('answers calls with UNAVAILABLE, and ends what a frozen server started after all', async () => {
    const emitted: Emitted[] = [];
    const [ann, bob] = ['a'.repeat(24), 'b'.repeat(24)];
    let ids = 0;
    const calls = createCallService({
      scripts: resource.scripts,
      emitter: {
        incomingCall: recording(emitted, 'incomingCall'),
        callConnected: recording(emitted, 'callConnected'),
        callRejected: recording(emitted, 'callRejected'),
        callEnded: recording(emitted, 'callEnded'),
      },
      areFriends: async () => true,
      summaryOf: async (userId) => ({ userId, name: 'Ann', phoneNumber: '+491' }),
      publish: async () => {},
      newId: () => (ids += 1).toString(16).padStart(24, '0'),
      timers: manualTimers(),
      log: silentLog,
    });
    const start = () => calls.start({ callerId: ann, calleeId: bob, kind: 'audio', correlationId: 'c' });
    await redis.pause();
    await expect(start()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(calls.answer({ callId: 'f'.repeat(24), userId: ann, correlationId: 'c' })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    expect(await calls.ringingFor(bob)).toBeNull();
    await redis.resume();
    await until('ready');
    await calls.sweep();
    await calls.settled();
    expect(emitted.map(({ event }) => event)).not.toContain('incomingCall');
    await expect(start()).resolves.toMatchObject({ callId: expect.any(String) });
    await calls.close();
  });
});
