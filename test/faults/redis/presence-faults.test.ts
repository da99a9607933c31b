import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRedis, type RedisResource } from '../../../src/config/redis.ts';
import { createPresenceService, type PresenceService } from '../../../src/services/PresenceService.ts';
import { systemTimers } from '../../../src/services/timers.ts';
import { waitFor } from '../../support/processes.ts';
import { openTestRedis, type TestRedis } from '../../support/redis.ts';
import { silentLog } from '../../support/silent-log.ts';

const server = await openTestRedis({ control: true });
const times = { graceMs: 300, beatMs: 500, leaseMs: 1_500, sweepMs: 100, settleMs: 1_000 };
const people = Array.from({ length: 50 }, (_, i) => i.toString(16).padStart(24, '0'));
const ann = 'a'.repeat(24);
const bob = 'b'.repeat(24);
const carol = 'c'.repeat(24);
const dora = 'd'.repeat(24);

describe.skipIf(server === null)(
  server === null ? 'presence when Redis fails (no real Redis found)' : 'presence when Redis fails',
  () => {
    let redis: TestRedis;
    let nodes: readonly { readonly presence: PresenceService; readonly resource: RedisResource }[];
    let told: { readonly userId: string; readonly online: boolean }[];
    const of = (userId: string): readonly boolean[] =>
      told.filter((one) => one.userId === userId).map((one) => one.online);
    const right = async (online: readonly string[], offline: readonly string[]): Promise<boolean> => {
      for (const { presence } of nodes) {
        // Rejects until Redis can say.
        const states = await presence.hasDevice([...online, ...offline]).catch(() => null);
        if (
          states === null ||
          !online.every((userId) => states.get(userId) === true) ||
          offline.some((userId) => states.get(userId) === true)
        )
          return false;
      }
      return true;
    };

    beforeEach(async () => {
      if (server === null) throw new Error('skipped');
      redis = server;
      await redis.restart();
      told = [];
      nodes = await Promise.all(
        ['node1', 'node2'].map(async (nodeId) => {
          const resource = await openRedis(redis.url, silentLog);
          let epochs = 0;
          const presence = createPresenceService(
            {
              scripts: resource.scripts,
              nodeId,
              newId: () => `${nodeId}-${(epochs += 1)}`,
              async announceTransition(userId, online) {
                told.push({ userId, online });
              },
              async recordLastSeen() {},
              timers: systemTimers,
              log: silentLog,
            },
            times,
          );
          await presence.start();
          return { presence, resource };
        }),
      );
      const [one, two] = nodes;
      await Promise.all(people.map((userId) => one?.presence.connect(userId, `s-${userId}`)));
      await two?.presence.connect(ann, 's1');
      await one?.presence.connect(ann, 's2');
      await one?.presence.connect(bob, 's3');
      await two?.presence.connect(dora, 's4');
      await waitFor('everybody was told online', () => told.length === people.length + 3);
    });
    afterEach(async () => {
      await redis.resume();
      await Promise.all(nodes.map(({ presence }) => presence.stop()));
      await Promise.all(nodes.map(({ resource }) => resource.close()));
    });
    afterAll(async () => await server?.close());

    /** While Redis is away: bob leaves, carol comes, dora changes the node; everybody else stays. */
    const meanwhile = async (): Promise<void> => {
      const [one, two] = nodes;
      const began = performance.now();
      await one?.presence.disconnect(bob, 's3');
      await two?.presence.connect(carol, 's5');
      await two?.presence.disconnect(dora, 's4');
      await one?.presence.connect(dora, 's6');
      expect(performance.now() - began).toBeLessThan(1_500);
      expect((await two?.presence.isOnline([carol]))?.get(carol)).toBe(true);
    };

    const expectRestored = async (): Promise<void> => {
      await waitFor(
        'presence is right again',
        async () =>
          (await right([...people, ann, carol, dora], [bob])) && of(bob).length === 2 && of(carol).length === 1,
        { timeoutMs: 2 * times.leaseMs + 3_000 },
      );
      // Whatever else might come must have come by then.
      const settled = performance.now() + times.leaseMs + times.graceMs;
      await waitFor('a lease and a grace have passed', () => performance.now() > settled);
      for (const userId of [...people, ann, carol, dora]) expect(of(userId), userId).toEqual([true]);
      expect(of(bob)).toEqual([true, false]);
    };

    it('is right again after a kill and an empty restart, with one transition for who really came or went', async () => {
      await redis.kill();
      await waitFor('both nodes have noticed', () => nodes.every(({ resource }) => resource.status() === 'down'));
      await meanwhile();
      await redis.restart();
      await expectRestored();
    }, 30_000);

    it('is right again after a freeze longer than a lease, with one transition for who really came or went', async () => {
      await redis.pause();
      await meanwhile();
      const thaw = performance.now() + 2 * times.leaseMs;
      await waitFor('the freeze has outlasted the leases', () => performance.now() > thaw);
      await redis.resume();
      await expectRestored();
    }, 30_000);

    it('says nothing when Redis is emptied under way', async () => {
      await redis.flush();
      await waitFor('presence is right again', () => right([...people, ann, bob, dora], [carol]), {
        timeoutMs: 2 * times.leaseMs + 3_000,
      });
      const settled = performance.now() + times.leaseMs + times.graceMs;
      await waitFor('a lease and a grace have passed', () => performance.now() > settled);
      expect(told).toHaveLength(people.length + 3);
    }, 30_000);
  },
);
