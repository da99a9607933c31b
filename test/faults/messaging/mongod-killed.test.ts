import { waitFor } from '../../support/processes.ts';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../generated/payloads.ts';
import { auditUnread } from '../../../src/audit.ts';
import { ChatError } from '../../../src/contract/errors.ts';
import { messageIds, createSurroundings, infoOf, openDirect, openNode } from '../../integration/messaging/world.ts';
import { mongoAvailable, startMongod } from '../../support/mongo.ts';
import { mongoUri } from '../../support/mongod.ts';

/** Sends until it is answered with a message, as the SDK does: the same clientMessageId, again and again. */
const send = async (attempt: () => Promise<Message>): Promise<{ message: Message; slowestMs: number }> => {
  let slowestMs = 0;
  for (;;) {
    const began = performance.now();
    try {
      const message = await attempt();
      return { message, slowestMs: Math.max(slowestMs, performance.now() - began) };
    } catch (error) {
      if (!(error instanceof ChatError) || error.code !== 'UNAVAILABLE') throw error;
      slowestMs = Math.max(slowestMs, performance.now() - began);
    }
  }
};

describe.skipIf(!mongoAvailable('real'))('messages while MongoDB is killed (kill -9), twice', () => {
  for (const downMs of [0, 5_000]) {
    it(
      `loses nothing, doubles nothing, answers all in time, when it is away for ${downMs} ms`,
      { timeout: 100_000 },
      async () => {
        const mongod = await startMongod();
        const uri = mongoUri(mongod.uri, 'faults');
        const around = createSurroundings();
        const join = () => openNode(uri, around, { joined: true });
        const nodes = [await join(), await join()] as const;
        const conversations = await Promise.all(Array.from({ length: 10 }, () => openDirect(nodes[0], around)));
        const acknowledged: Message[] = [];
        let slowestMs = 0;
        let stop = false;
        // Each person sends one after the other to one node, so that repeats keep their order.
        const people = conversations.flatMap(({ ann, bob, conversationId }) =>
          [ann, bob].map((userId) => ({ userId, conversationId })),
        );
        const chatting = people.map(async ({ userId, conversationId }, person) => {
          const at = nodes[person % 2 === 0 ? 0 : 1];
          for (let count = 0; !stop; count += 1) {
            const result = await send(() =>
              at.messages.chatMessage(
                { userId },
                { conversationId, clientMessageId: `c${count}`, text: `text ${count}` },
                infoOf(`s${person}`),
              ),
            );
            acknowledged.push(result.message);
            slowestMs = Math.max(slowestMs, result.slowestMs);
          }
        });
        try {
          for (let kill = 0; kill < 2; kill += 1) {
            const before = acknowledged.length;
            await waitFor('messages flow', () => acknowledged.length > before + 300, { timeoutMs: 20_000 });
            await mongod.kill('SIGKILL');
            await new Promise((resolve) => setTimeout(resolve, downMs));
            await mongod.restart();
          }
          const before = acknowledged.length;
          await waitFor('messages flow again', () => acknowledged.length > before + 300, { timeoutMs: 20_000 });
          stop = true;
          await Promise.all(chatting);
          await waitFor(
            'no batch is left',
            async () => (await nodes[0].models.messages.countDocuments({ batch: { $exists: true } })) === 0,
            { timeoutMs: 20_000 },
          );
          for (const node of nodes) await node.messages.stop();

          const stored = await nodes[0].models.messages.find({}, { _id: 1, seq: 1, conversationId: 1 }).lean();
          const seqs = new Map(stored.map(({ _id, seq }) => [_id.toHexString(), seq]));
          expect(acknowledged.filter(({ messageId, seq }) => seqs.get(messageId) !== seq)).toEqual([]);
          expect(stored).toHaveLength(acknowledged.length);
          const delivered = messageIds(around.emissions.filter(({ event }) => event === 'newMessage'));
          expect(new Set(delivered)).toEqual(new Set(seqs.keys()));
          expect(delivered.length - seqs.size).toBe(0);
          expect(new Set(around.published.map(({ id }) => id))).toEqual(new Set(seqs.keys()));
          for (const { userId, conversationId } of people) {
            const own = acknowledged
              .filter((message) => message.senderId === userId && message.conversationId === conversationId)
              .toSorted((one, other) => one.seq - other.seq);
            expect(own.map(({ clientMessageId }) => clientMessageId)).toEqual(own.map((_, index) => `c${index}`));
          }
          expect((await auditUnread(nodes[0].connection)).findings).toEqual([]);
          expect(slowestMs).toBeLessThan(5_000);
        } finally {
          stop = true;
          for (const node of nodes) await node.close();
          await mongod.close();
        }
      },
    );
  }
});
