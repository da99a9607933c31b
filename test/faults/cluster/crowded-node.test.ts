import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChildCluster, type ChildCluster } from '../../support/child-cluster.ts';
import { missingStores } from '../../support/cluster.ts';
import { waitFor } from '../../support/processes.ts';
import { openRawClient, type RawClient } from '../../support/raw-client.ts';
import { createRandom, testSeed } from '../../support/random.ts';
import { seedFriendships, seedPeople, type SeededPerson } from '../../support/seeded-people.ts';
import { createPresenceView, type PresenceView } from './presence-view.ts';
import { createRoamingDevice } from './roaming-device.ts';

const missing = missingStores();
const PEOPLE = 500;
const OBSERVERS = 3;
const AT_ONCE = 25;
const TWO_LEASES_MS = 30_000;

describe.skipIf(missing.length > 0)(
  `A node that holds ${PEOPLE} people (missing: ${missing.join(', ') || 'nothing'})`,
  () => {
    const seed = testSeed();
    const random = createRandom(seed);
    let cluster: ChildCluster;
    let here: readonly SeededPerson[];
    let elsewhereToo: readonly SeededPerson[];
    let stranger: RawClient;
    let views: readonly PresenceView[];
    const clients: RawClient[] = [];
    const connectAll = async (people: readonly SeededPerson[], url: string): Promise<void> => {
      for (let next = 0; next < people.length; next += AT_ONCE) {
        const some = people.slice(next, next + AT_ONCE);
        clients.push(...(await Promise.all(some.map(({ token }) => openRawClient(url, token)))));
      }
    };
    /** How many of these people each observer was told so often, and in which order. */
    const told = (people: readonly SeededPerson[]): Readonly<Record<string, number>>[] =>
      views.map((view) => {
        const counts: Record<string, number> = {};
        for (const { userId } of people) {
          const seen = view.transitions(userId).map((online) => (online ? 'online' : 'offline'));
          const key = seen.length === 0 ? 'nothing' : seen.join(', ');
          counts[key] = (counts[key] ?? 0) + 1;
        }
        return counts;
      });
    const each = (transitions: string, count: number): Readonly<Record<string, number>>[] =>
      views.map(() => ({ [transitions]: count }));
    const allTold = (people: readonly SeededPerson[], times: number): boolean =>
      views.every((view) => people.every(({ userId }) => view.transitions(userId).length >= times));

    beforeAll(async () => {
      console.log(`a crowded node killed: TEST_SEED=${seed}`);
      cluster = await startChildCluster();
      const people = await seedPeople(cluster.connection, '+4917300', PEOPLE + OBSERVERS + 1);
      const crowd = people.slice(0, PEOPLE);
      const observers = people.slice(PEOPLE, PEOPLE + OBSERVERS);
      const bystander = people.at(-1);
      if (bystander === undefined) throw new Error('nobody stands by');
      await seedFriendships(
        cluster.connection,
        observers.flatMap((observer) => crowd.map((person) => [observer, person] as const)),
      );
      views = observers.map((person) =>
        createPresenceView(
          createRoamingDevice({ person, urls: cluster.urls, start: 1, random, note: () => undefined }),
        ),
      );
      for (const { device } of views) {
        device.open();
        await device.signedIn();
      }
      stranger = await openRawClient(cluster.urls[1], bystander.token);
      elsewhereToo = crowd.filter(() => random.chance(0.2));
      here = crowd.filter((person) => !elsewhereToo.includes(person));
      await connectAll(crowd, cluster.urls[0]);
      await connectAll(elsewhereToo, cluster.urls[1]);
      await waitFor('everybody was told online', () => allTold(crowd, 1), { timeoutMs: 30_000 });
    });
    afterAll(async () => {
      for (const client of [...clients, stranger]) client.close();
      for (const { device } of views) device.close();
      await cluster.close();
    });

    it('tells one userOffline of each when it is killed, none of who has a device elsewhere, and one userOnline of who comes back', async () => {
      expect(told([...here, ...elsewhereToo])).toEqual(each('online', PEOPLE));
      for (const view of views) view.forget();
      await cluster.killNode(0);
      const killedAt = performance.now();
      await waitFor('everybody who is gone was told offline', () => allTold(here, 1), {
        timeoutMs: TWO_LEASES_MS,
      }).catch(() => undefined);
      const tookMs = performance.now() - killedAt;
      expect(told(here)).toEqual(each('offline', here.length));

      // They come back, to either node, and with that whatever else there might have been has passed.
      await cluster.startNode(0);
      const [early, late] = [here.slice(0, here.length / 2), here.slice(here.length / 2)];
      await connectAll(early, cluster.urls[0]);
      await connectAll(late, cluster.urls[1]);
      await waitFor('everybody is told online again', () => allTold(here, 2), { timeoutMs: TWO_LEASES_MS }).catch(
        () => undefined,
      );
      expect(told(here)).toEqual(each('offline, online', here.length));
      expect(told(elsewhereToo)).toEqual(each('nothing', elsewhereToo.length));
      for (const view of views) {
        const list = await view.ask();
        expect([...(list ?? [])].filter(([, online]) => !online)).toEqual([]);
        expect(view.device.losses()).toBe(0);
      }
      expect(stranger.count('userOffline') + stranger.count('userOnline')).toBe(0);
      console.log(
        `${here.length} told offline ${Math.round(tookMs)} ms after the kill, ${elsewhereToo.length} not at all`,
      );
    }, 100_000);
  },
);
