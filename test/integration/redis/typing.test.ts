import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RedisResource } from '../../../src/config/redis.ts';
import { createTypingService, type TypingService } from '../../../src/services/TypingService.ts';
import { recording, type Emitted } from '../../support/recorded-emitter.ts';
import {
  keysWithContent,
  manualTimers,
  redisEngines,
  withClock,
  type ClockedRedis,
} from '../../support/redis-engines.ts';
import { silentLog } from '../../support/silent-log.ts';

const engines = await redisEngines();
afterAll(async () => {
  await Promise.all(engines.map((engine) => engine.close()));
});

const ann = 'a'.repeat(24);
const bob = 'b'.repeat(24);
const carol = 'c'.repeat(24);
const conversationId = '1'.repeat(24);
const typist = { userId: ann, name: 'Ann Example', connectionId: 's1' };
const group = { conversationId, memberIds: [ann, bob, carol] };
const payload = { conversationId, userId: ann, sender: 'Ann Example' };

describe.each(engines)('typing on $name', ({ available, open }) => {
  describe.skipIf(!available)('of a member', () => {
    let redis: RedisResource;
    let clock: ClockedRedis;
    let emitted: Emitted[];
    let members: readonly string[];
    let uptime: number;
    let down: boolean;
    const node = (): TypingService =>
      createTypingService({
        scripts: {
          ...clock.scripts,
          run: (script, keys, args) =>
            down ? Promise.reject(new Error('down')) : clock.scripts.run(script, keys, args),
          status: () => (down ? 'down' : 'ready'),
        },
        emitter: { typing: recording(emitted, 'typing'), stopTyping: recording(emitted, 'stopTyping') },
        currentMembers: async () => members,
        timers: manualTimers(),
        uptimeMs: () => uptime,
        log: silentLog,
      });
    const pass = async (ms: number): Promise<void> => {
      uptime += ms;
      await clock.advance(ms);
    };
    const stops = (): Emitted[] => emitted.filter(({ event }) => event === 'stopTyping');

    beforeEach(async () => {
      redis = await open();
      clock = await withClock(redis);
      emitted = [];
      members = group.memberIds;
      uptime = 0;
      down = false;
    });
    afterEach(() => redis.close());

    it('reaches the other members only, and again at every renewal', async () => {
      const one = node();
      await one.start(typist, group);
      await one.start(typist, group);
      expect(emitted).toEqual([
        { event: 'typing', to: [bob, carol], payload },
        { event: 'typing', to: [bob, carol], payload },
      ]);
    });

    it('ends by itself 6 s after the last renewal, once, also when its node is dead', async () => {
      await node().start(typist, group);
      const others = [node(), node()];
      await pass(4_000);
      await node().start(typist, group);
      await pass(5_900);
      for (const other of others) await other.sweep();
      expect(stops()).toEqual([]);
      await pass(101);
      await Promise.all(others.map((other) => other.sweep()));
      await Promise.all(others.map((other) => other.settled()));
      expect(stops()).toEqual([{ event: 'stopTyping', to: [bob, carol], payload }]);
      expect(await keysWithContent(redis, 'letschat:t:*')).toEqual([]);
    });

    it('does not tell its end to somebody removed meanwhile', async () => {
      const one = node();
      await one.start(typist, group);
      members = [ann, bob];
      await pass(6_001);
      await one.sweep();
      await one.settled();
      expect(stops()).toEqual([{ event: 'stopTyping', to: [bob], payload }]);
    });

    it('ends with a sent message, and then not again', async () => {
      const one = node();
      await one.start(typist, group);
      one.messageSent(ann, group);
      one.messageSent(ann, group);
      await one.settled();
      expect(stops()).toHaveLength(1);
      await pass(7_000);
      await one.sweep();
      await one.settled();
      expect(stops()).toHaveLength(1);
    });

    it('says nothing at a sent message when nobody was typing', async () => {
      const one = node();
      one.messageSent(ann, group);
      await one.settled();
      expect(emitted).toEqual([]);
    });

    it('ends with the connection that typed, and not with another', async () => {
      const one = node();
      await one.start(typist, group);
      one.connectionLost('s2');
      await one.settled();
      expect(stops()).toHaveLength(0);
      one.connectionLost('s1');
      await one.settled();
      expect(stops()).toHaveLength(1);
    });

    it('tells an explicit end at once and no second one at the end of the TTL', async () => {
      const [one, two] = [node(), node()];
      await one.start(typist, group);
      await two.stop(typist, group);
      await pass(6_001);
      await Promise.all([one.sweep(), two.sweep()]);
      expect(stops()).toHaveLength(1);
    });

    it('tells a person with no conversation yet, without an id', async () => {
      const one = node();
      await one.start(typist, { conversationId: null, memberIds: [ann, bob] });
      await pass(6_001);
      await one.sweep();
      await one.settled();
      const direct = { to: [bob], payload: { userId: ann, sender: 'Ann Example' } };
      expect(emitted).toEqual([
        { event: 'typing', ...direct },
        { event: 'stopTyping', ...direct },
      ]);
    });

    it('goes by the clock of the node while Redis is away', async () => {
      const one = node();
      await one.start(typist, group);
      down = true;
      await one.sweep();
      await one.start({ ...typist, userId: bob, name: 'Bob' }, group);
      await pass(5_900);
      await one.sweep();
      expect(stops()).toEqual([]);
      await pass(101);
      await one.sweep();
      await one.settled();
      expect(stops().map(({ to }) => to)).toEqual([
        [bob, carol],
        [ann, carol],
      ]);
    });
  });
});
