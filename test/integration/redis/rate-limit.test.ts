import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RedisResource } from '../../../src/config/redis.ts';
import { createRateLimiter } from '../../../src/middleware/rate-limit.ts';
import { redisEngines } from '../../support/redis-engines.ts';
import { silentLog } from '../../support/silent-log.ts';

const engines = await redisEngines();
afterAll(async () => {
  await Promise.all(engines.map((engine) => engine.close()));
});

const limits = {
  message: { points: 3, durationSeconds: 30, scope: 'user' },
  passcode: { points: 2, durationSeconds: 30, scope: 'address' },
} as const;
const ann = { userId: 'a'.repeat(24), address: '10.0.0.1' };
const bob = { userId: 'b'.repeat(24), address: '10.0.0.1' };

describe.each(engines)('rate limits on $name', ({ name, available, open }) => {
  describe.skipIf(!available)('of a class', () => {
    let redis: RedisResource;
    beforeEach(async () => {
      redis = await open();
    });
    afterEach(() => redis.close());
    const limiter = (scale = 1) => createRateLimiter({ redis, limits, scale, log: silentLog });
    const take = async (times: number, run: () => Promise<{ readonly allowed: boolean }>): Promise<boolean[]> => {
      const taken: boolean[] = [];
      for (let i = 0; i < times; i += 1) taken.push((await run()).allowed);
      return taken;
    };

    /** How many commands Redis gets from here on. */
    const countCommands = (): (() => number) => {
      let sent = 0;
      const send = redis.client.sendCommand.bind(redis.client);
      redis.client.sendCommand = (command, stream) => {
        sent += 1;
        return send(command, stream);
      };
      return () => sent;
    };

    it('counts by user, whatever the address, and says in whole seconds when to come back', async () => {
      const limit = limiter();
      expect(await take(3, () => limit.consume('message', ann))).toEqual([true, true, true]);
      const refused = await limit.consume('message', { ...ann, address: '10.0.0.2' });
      expect(refused).toEqual({ allowed: false, retryAfter: expect.any(Number) });
      if (!refused.allowed) {
        expect(Number.isInteger(refused.retryAfter)).toBe(true);
        expect(refused.retryAfter).toBeGreaterThanOrEqual(1);
        expect(refused.retryAfter).toBeLessThanOrEqual(30);
      }
      expect(await limit.consume('message', bob)).toEqual({ allowed: true });
    });

    it('counts by address where the class says so, signed in or not', async () => {
      const limit = limiter();
      await limit.consume('passcode', { userId: null, address: '10.0.0.1' });
      await limit.consume('passcode', ann);
      expect((await limit.consume('passcode', bob)).allowed).toBe(false);
      expect((await limit.consume('passcode', { ...ann, address: '10.0.0.9' })).allowed).toBe(true);
    });

    it('is off at scale 0 and multiplied otherwise', async () => {
      const off = limiter(0);
      expect(await take(10, () => off.consume('message', ann))).not.toContain(false);
      const double = limiter(2);
      expect(await take(7, () => double.consume('message', ann))).toEqual([true, true, true, true, true, true, false]);
    });

    it('lets a class that it does not know through', async () => {
      expect(await limiter().consume('nothing', ann)).toEqual({ allowed: true });
    });

    it.skipIf(name === 'embedded Redis')('is shared by all nodes', async () => {
      const [one, two] = [limiter(), limiter()];
      await take(2, () => one.consume('message', ann));
      expect(await take(2, () => two.consume('message', ann))).toEqual([true, false]);
    });

    it('counts requests of the same moment exactly, in their order', async () => {
      const limit = limiter();
      const all = [ann, ann, bob, ann, ann, bob, ann].map((who) => limit.consume('message', who));
      const allowed = (await Promise.all(all)).map((decision) => decision.allowed);
      expect(allowed).toEqual([true, true, true, true, false, true, false]);
      expect(await take(2, () => limit.consume('message', bob))).toEqual([true, false]);
    });

    it.skipIf(name === 'embedded Redis')('costs one round trip for all requests of the same moment', async () => {
      const limit = limiter();
      await limit.consume('message', ann);
      const sent = countCommands();
      const whos = [ann, bob, { userId: null, address: '10.0.0.7' }];
      await Promise.all(whos.flatMap((who) => [limit.consume('message', who), limit.consume('passcode', who)]));
      expect(sent()).toBe(1);
    });

    it.skipIf(name === 'embedded Redis')('costs one round trip', async () => {
      const limit = limiter();
      await limit.consume('message', ann);
      const sent = countCommands();
      await limit.consume('message', ann);
      expect(sent()).toBe(1);
    });
  });
});
