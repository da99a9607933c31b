import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RedisResource } from '../../../src/config/redis.ts';
import { keysWithContent, redisEngines, withClock, type ClockedRedis } from '../../support/redis-engines.ts';
import { presenceCluster, type TestNode } from './presence-node.ts';

const engines = await redisEngines();
afterAll(async () => {
  await Promise.all(engines.map((engine) => engine.close()));
});

const ann = 'a'.repeat(24);
const bob = 'b'.repeat(24);

describe.each(engines)('presence on $name', ({ available, open }) => {
  describe.skipIf(!available)('of several nodes', () => {
    let redis: RedisResource;
    let clock: ClockedRedis;
    let cluster: ReturnType<typeof presenceCluster>;
    beforeEach(async () => {
      redis = await open();
      clock = await withClock(redis);
      cluster = presenceCluster(clock.scripts);
    });
    afterEach(() => redis.close());

    /** Long enough for whatever Redis postponed when it lost its keys: its first sweep gives everybody one lease more. */
    const halfAMinute = async (...nodes: readonly TestNode[]): Promise<void> => {
      for (let second = 0; second < 30; second += 1) {
        for (const node of nodes) node.timers.runDelayed();
        await clock.advance(1_000);
        await Promise.all(nodes.map((node) => node.presence.beat()));
        await Promise.all(nodes.map((node) => node.presence.sweep()));
      }
      await Promise.all(nodes.map((node) => node.presence.settled()));
    };

    /** Ann and Bob were online on the first node, and are within the grace. */
    const bothLeft = async (): Promise<readonly [TestNode, TestNode]> => {
      const [one, two] = [await cluster.node(), await cluster.node()];
      await one.presence.connect(ann, 's1');
      await one.presence.connect(bob, 's2');
      await one.presence.settled();
      await one.presence.disconnect(ann, 's1');
      await one.presence.disconnect(bob, 's2');
      return [one, two];
    };
    const loseKeysThenBobReturns = async (one: TestNode, two: TestNode): Promise<void> => {
      await clock.loseKeys();
      await Promise.all([one, two].map((node) => node.presence.beat()));
      await two.presence.connect(bob, 's3');
      await halfAMinute(one, two);
    };

    it('tells friends once when many devices connect at once on two nodes', async () => {
      const [one, two] = [await cluster.node(), await cluster.node()];
      await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? one : two).presence.connect(ann, `s${i}`)));
      await Promise.all([one.presence.settled(), two.presence.settled()]);
      expect(cluster.of(ann)).toEqual([true]);
      expect([...(await two.presence.isOnline([ann, bob]))]).toEqual([
        [ann, true],
        [bob, false],
      ]);
    });

    it('tells offline once, only after the grace of the last device', async () => {
      const [one, two] = [await cluster.node(), await cluster.node()];
      await one.presence.connect(ann, 's1');
      await two.presence.connect(ann, 's2');
      await one.presence.disconnect(ann, 's1');
      await clock.advance(4_000);
      await one.presence.beat();
      await two.presence.sweep();
      expect(cluster.of(ann)).toEqual([true]);
      await two.presence.disconnect(ann, 's2');
      await clock.advance(2_900);
      await Promise.all([one.presence.sweep(), two.presence.sweep()]);
      expect(cluster.of(ann)).toEqual([true]);
      expect((await one.presence.isOnline([ann])).get(ann)).toBe(true);
      expect((await one.presence.hasDevice([ann])).get(ann)).toBe(false);
      await clock.advance(200);
      await Promise.all([one.presence.sweep(), two.presence.sweep()]);
      await Promise.all([one.presence.settled(), two.presence.settled()]);
      expect(cluster.of(ann)).toEqual([true, false]);
      expect(cluster.lastSeen).toHaveLength(1);
      expect((await one.presence.isOnline([ann])).get(ann)).toBe(false);
    });

    it('takes a return on another node within the grace for no transition', async () => {
      const [one, two] = [await cluster.node(), await cluster.node()];
      await one.presence.connect(ann, 's1');
      await one.presence.disconnect(ann, 's1');
      await clock.advance(1_500);
      await two.presence.connect(ann, 's2');
      await clock.advance(1_900);
      await one.presence.sweep();
      await clock.advance(1_900);
      await two.presence.sweep();
      expect(cluster.of(ann)).toEqual([true]);
    });

    it('lets a sign-out of the last device count at once', async () => {
      const one = await cluster.node();
      await one.presence.connect(ann, 's1');
      await one.presence.connect(ann, 's2');
      await one.presence.signOut(ann, 's1');
      await one.presence.settled();
      expect(cluster.of(ann)).toEqual([true]);
      await one.presence.signOut(ann, 's2');
      await one.presence.settled();
      expect(cluster.of(ann)).toEqual([true, false]);
    });

    it('ignores a second disconnect of the same connection', async () => {
      const one = await cluster.node();
      await one.presence.connect(ann, 's1');
      await one.presence.connect(ann, 's2');
      await one.presence.signOut(ann, 's1');
      await one.presence.disconnect(ann, 's1');
      await clock.advance(4_000);
      await one.presence.beat();
      await one.presence.sweep();
      expect(cluster.of(ann)).toEqual([true]);
    });

    it('heals a dead node within two leases, each person once, whoever has a device elsewhere not at all', async () => {
      const [dead, live, other] = [await cluster.node(), await cluster.node(), await cluster.node()];
      const people = Array.from({ length: 210 }, (_, i) => i.toString(16).padStart(24, '0'));
      await Promise.all(people.map((userId) => dead.presence.connect(userId, `s-${userId}`)));
      await dead.presence.connect(bob, 's1');
      await live.presence.connect(bob, 's2');
      await Promise.all([dead, live].map((node) => node.presence.settled()));
      const elapsed = async (ms: number): Promise<void> => {
        for (let passed = 0; passed < ms; passed += 1_000) {
          await clock.advance(1_000);
          if (passed % 5_000 === 4_000) await Promise.all([live.presence.beat(), other.presence.beat()]);
          await Promise.all([live.presence.sweep(), other.presence.sweep()]);
        }
        await Promise.all([live.presence.settled(), other.presence.settled()]);
      };
      await elapsed(14_000);
      expect(cluster.told.filter((one) => !one.online)).toEqual([]);
      await elapsed(16_000);
      for (const userId of people) expect(cluster.of(userId)).toEqual([true, false]);
      expect(cluster.of(bob)).toEqual([true]);
      await live.presence.signOut(bob, 's2');
      await live.presence.settled();
      const left = await keysWithContent(redis, 'letschat:p:*');
      expect(left).toEqual(['letschat:p:epoch', 'letschat:p:meta', 'letschat:p:nodes']);
    }, 60_000);

    it('brings a node back that was only slow: offline, then online again', async () => {
      const [slow, live] = [await cluster.node(), await cluster.node()];
      await slow.presence.connect(ann, 's1');
      await slow.presence.settled();
      for (let i = 0; i < 16; i += 1) {
        await clock.advance(1_000);
        await live.presence.beat();
        await live.presence.sweep();
      }
      await live.presence.settled();
      expect(cluster.of(ann)).toEqual([true, false]);
      await slow.presence.beat();
      await slow.presence.settled();
      expect(cluster.of(ann)).toEqual([true, false, true]);
    });

    it('leaves the people of a node that stops in order the grace to come back elsewhere', async () => {
      const [stopping, live] = [await cluster.node(), await cluster.node()];
      await stopping.presence.connect(ann, 's1');
      await stopping.presence.connect(bob, 's2');
      await stopping.presence.stop();
      await clock.advance(1_000);
      await live.presence.connect(ann, 's3');
      await live.presence.sweep();
      await clock.advance(2_001);
      // The time of the last sweep matters: two seconds without one would count as an outage of Redis.
      await clock.advance(-1);
      await live.presence.sweep();
      await live.presence.settled();
      await clock.advance(1_000);
      await live.presence.sweep();
      await live.presence.settled();
      expect(cluster.of(ann)).toEqual([true]);
      expect(cluster.of(bob)).toEqual([true, false]);
    });

    it('has another node announce what a node owed when it died', async () => {
      const never = new Promise<void>(() => {});
      const [dying, live] = [await cluster.node(() => never), await cluster.node()];
      await dying.presence.connect(ann, 's1');
      expect(cluster.told).toEqual([]);
      for (let i = 0; i < 32; i += 1) {
        await clock.advance(1_000);
        await live.presence.beat();
        await live.presence.sweep();
        await live.presence.settled();
      }
      expect(cluster.of(ann).at(-1)).toBe(false);
      expect(cluster.told.every((one) => one.by === live.id)).toBe(true);
    });

    it('tells a state that changed while the last one was being told after it, in order', async () => {
      let release = (): void => {};
      const slow = await cluster.node(() => new Promise((resolve) => (release = resolve)));
      const fast = await cluster.node();
      await slow.presence.connect(ann, 's1');
      await slow.presence.signOut(ann, 's1');
      await fast.presence.connect(ann, 's2');
      await fast.presence.signOut(ann, 's2');
      await fast.presence.settled();
      expect(cluster.told).toEqual([]);
      release();
      await expect.poll(() => cluster.told.length).toBe(1);
      await expect.poll(async () => (release(), cluster.told.length)).toBe(2);
      await slow.presence.settled();
      expect(cluster.of(ann)).toEqual([true, false]);
    });

    it('tells of somebody who was within the grace when Redis lost its keys, once, and of nobody who came back', async () => {
      const [one, two] = await bothLeft();
      await loseKeysThenBobReturns(one, two);
      expect([cluster.of(ann), cluster.of(bob)]).toEqual([[true, false], [true]]);
    });

    it('still knows of somebody whose grace was over when Redis lost its keys, but of whom nobody was told', async () => {
      const [one, two] = await bothLeft();
      await clock.advance(3_100);
      one.timers.runDelayed();
      await loseKeysThenBobReturns(one, two);
      expect([cluster.of(ann), cluster.of(bob)]).toEqual([[true, false], [true]]);
    });

    it('tells of somebody who leaves while the nodes restore what Redis lost', async () => {
      const [one, two] = [await cluster.node(), await cluster.node()];
      // Restored in portions: these are the first one.
      for (let i = 0; i < 100; i += 1) await one.presence.connect(i.toString(16).padStart(24, '0'), 's');
      await one.presence.connect(ann, 's1');
      await one.presence.connect(bob, 's2');
      await two.presence.connect(bob, 's3');
      await Promise.all([one, two].map((node) => node.presence.settled()));
      await clock.loseKeys();
      const restoring = one.presence.beat();
      await expect.poll(() => redis.client.scard('letschat:p:n:node1')).toBe(100);
      await one.presence.disconnect(ann, 's1');
      await one.presence.signOut(bob, 's2');
      one.timers.runDelayed();
      await restoring;
      await two.presence.beat();
      await halfAMinute(one, two);
      expect([cluster.of(ann), cluster.of(bob)]).toEqual([[true, false], [true]]);
    });

    it('restores everybody without a word when Redis has lost its keys', async () => {
      const [one, two] = [await cluster.node(), await cluster.node()];
      await one.presence.connect(ann, 's1');
      await two.presence.connect(ann, 's2');
      await two.presence.connect(bob, 's3');
      await Promise.all([one, two].map((node) => node.presence.settled()));
      await clock.loseKeys();
      // A second device of somebody known elsewhere, and somebody new, before all nodes have restored theirs.
      const carol = 'c'.repeat(24);
      await one.presence.connect(bob, 's4');
      await one.presence.connect(carol, 's5');
      await one.presence.sweep();
      await two.presence.sweep();
      expect(cluster.of(carol)).toEqual([]);
      one.timers.runDelayed();
      two.timers.runDelayed();
      await Promise.all([one, two].map((node) => node.presence.beat()));
      await Promise.all([one, two].map((node) => node.presence.beat()));
      await Promise.all([one, two].map((node) => node.presence.settled()));
      expect([cluster.of(ann), cluster.of(bob), cluster.of(carol)]).toEqual([[true], [true], [true]]);
      const after = await two.presence.hasDevice([ann, bob, carol]);
      expect([...after.values()]).toEqual([true, true, true]);
      await one.presence.disconnect(ann, 's1');
      await two.presence.disconnect(ann, 's2');
      for (let i = 0; i < 4; i += 1) {
        await clock.advance(1_000);
        await one.presence.sweep();
      }
      await one.presence.settled();
      expect(cluster.of(ann)).toEqual([true, false]);
    });
  });
});
