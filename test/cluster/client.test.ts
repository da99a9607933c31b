import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesOf, createTestClients, streamOf, textsOf } from '../support/client.ts';
import { missingStores, startCluster } from '../support/cluster.ts';
import type { Cluster } from '../support/cluster.ts';
import { waitFor } from '../support/processes.ts';
import { wayTo } from '../support/way.ts';

const PATIENT = { timeoutMs: 60_000 };
const missing = missingStores();

describe.skipIf(missing.length > 0)(
  `The client over two nodes${missing.map((store) => ` (no ${store})`).join('')}`,
  () => {
    const { person, friends, closeAll } = createTestClients();
    let cluster: Cluster;
    beforeAll(async () => {
      cluster = await startCluster();
    }, 120_000);
    afterAll(async () => {
      closeAll();
      await cluster.close();
    });

    it('shows each message once and in order while it moves from node to node, edits and deletions included', async () => {
      const [first, second] = cluster.nodes;
      const road = await wayTo(first.url);
      try {
        const [ada, , graceId] = await friends(second.url);
        const grace = await person(road.url, '+491710000012');
        const got = streamOf(grace);
        const { edited, deleted } = changesOf(grace);
        const early = await ada.chatMessage({ recipientId: graceId, text: '0' });
        const gone = await ada.chatMessage({ recipientId: graceId, text: '1' });
        await waitFor('the first two arrived', () => got.length === 2);
        const sent = Array.from({ length: 40 }, (_, index) =>
          ada.chatMessage({ recipientId: graceId, text: `${index + 2}` }),
        );
        await waitFor('some arrived', () => got.length >= 8, PATIENT);
        road.cut(second.url);
        await waitFor('more arrived by the other node', () => got.length >= 20, PATIENT);
        road.open(false);
        await waitFor('grace is offline', () => grace.state === 'offline', PATIENT);
        await Promise.all(sent);
        await ada.editMessage({ messageId: early.messageId, text: 'zero' });
        await ada.deleteMessage({ messageId: gone.messageId });
        road.cut(first.url);
        road.open(true);
        await waitFor('everything came', () => got.length >= 42 && edited.length > 0 && deleted.length > 0, PATIENT);
        await grace.getFriends();
        expect(textsOf(got)).toEqual(Array.from({ length: 42 }, (_, index) => `${index}`));
        expect([edited, deleted]).toEqual([['zero'], [gone.messageId]]);
      } finally {
        road.close();
      }
    }, 180_000);
  },
);
