import { waitFor } from '../../support/processes.ts';
import { expect, it } from 'vitest';
import type { Message } from '../../../generated/payloads.ts';
import { auditUnread } from '../../../src/audit.ts';
import { messageIds, codeOf, createSurroundings, infoOf, newId, openDirect, openGroup, openNode } from './world.ts';
import type { TestNode } from './world.ts';
import { describeWithMongo } from '../../support/mongo.ts';
import { newestPipeline } from '../../../src/services/messaging/stored-messages.ts';

const settled = async (nodes: readonly TestNode[]): Promise<void> => {
  for (const node of nodes) await node.messages.stop();
};

describeWithMongo('ordered group commit', ['real', 'embedded'], (mongo) => {
  it('makes 2,000 messages of a storm of 2,000 × 5 sends over two nodes, with equal answers and one delivery each', async () => {
    const around = createSurroundings();
    const nodes = [await openNode(mongo().uri, around), await openNode(mongo().uri, around)] as const;
    const conversations = await Promise.all(Array.from({ length: 20 }, () => openDirect(nodes[0], around)));
    const answers = new Map<string, string[]>();
    const sends: Promise<void>[] = [];
    for (let index = 0; index < 2_000; index += 1) {
      const place = conversations[index % conversations.length];
      if (place === undefined) throw new Error('no conversation');
      for (let copy = 0; copy < 5; copy += 1) {
        const at = nodes[copy % 2 === 0 ? 0 : 1];
        const send = at.messages.chatMessage(
          { userId: place.ann },
          { conversationId: place.conversationId, clientMessageId: `m${index}`, text: `text ${index}` },
          infoOf(`s${copy}`),
        );
        sends.push(
          send.then(
            (message) => void answers.set(`${index}`, [...(answers.get(`${index}`) ?? []), JSON.stringify(message)]),
          ),
        );
      }
    }
    await Promise.all(sends);
    expect([...answers.values()].every((all) => all.length === 5 && new Set(all).size === 1)).toBe(true);
    await settled(nodes);
    const report = await auditUnread(nodes[0].connection);
    expect(report).toMatchObject({ findings: [], messages: 2_000, unfinishedBatches: 0 });
    const delivered = messageIds(around.emissions.filter(({ event }) => event === 'newMessage'));
    expect(delivered).toHaveLength(2_000);
    expect(new Set(delivered).size).toBe(2_000);
    expect(new Set(around.published.map(({ id }) => id)).size).toBe(2_000);
    for (const node of nodes) await node.close();
  }, 60_000);

  it('numbers without gaps and in each sender’s order when two nodes write the same conversations', async () => {
    const around = createSurroundings();
    const nodes = [await openNode(mongo().uri, around), await openNode(mongo().uri, around)] as const;
    const { people, group } = await openGroup(nodes[0], around, 8);
    const answers: Message[] = [];
    await Promise.all(
      people.map(async (userId, person) => {
        const at = nodes[person % 2 === 0 ? 0 : 1];
        // A pipelining client: the next is sent before the last is answered.
        await Promise.all(
          Array.from({ length: 60 }, async (_, index) => {
            const message = await at.messages.chatMessage(
              { userId },
              { conversationId: group.conversationId, clientMessageId: `${index}`, text: 'x' },
              infoOf(),
            );
            answers.push(message);
          }),
        );
      }),
    );
    expect(answers.map(({ seq }) => seq).toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 480 }, (_, index) => index + 1),
    );
    for (const userId of people) {
      const own = answers.filter(({ senderId }) => senderId === userId).toSorted((one, other) => one.seq - other.seq);
      expect(own.map(({ clientMessageId }) => Number(clientMessageId))).toEqual(
        Array.from({ length: 60 }, (_, index) => index),
      );
    }
    await settled(nodes);
    expect((await auditUnread(nodes[0].connection)).findings).toEqual([]);
    for (const node of nodes) await node.close();
  });

  it('refuses another body under the same clientMessageId on the other node too, at the same moment', async () => {
    const around = createSurroundings();
    const nodes = [await openNode(mongo().uri, around), await openNode(mongo().uri, around)] as const;
    const { ann, conversationId } = await openDirect(nodes[0], around);
    for (let round = 0; round < 20; round += 1) {
      const codes = await Promise.all(
        nodes.map((node, index) =>
          codeOf(
            node.messages.chatMessage(
              { userId: ann },
              { conversationId, clientMessageId: `c${round}`, text: `body ${index}` },
              infoOf(),
            ),
          ),
        ),
      );
      expect(codes.toSorted()).toEqual(['CONFLICT', 'OK']);
    }
    for (const node of nodes) await node.close();
  });

  it('delivers within 5 s, once, what a node stored and died before delivering', async () => {
    const around = createSurroundings();
    const survivors = [await openNode(mongo().uri, around), await openNode(mongo().uri, around)] as const;
    const { ann, bob, conversationId } = await openDirect(survivors[0], around);
    // What is in the database when a process dies between its write and its deliveries.
    const ids = Array.from({ length: 10 }, newId);
    const records = ids.map((id, index) => ({
      _id: objectId(survivors[0], id),
      conversationId: objectId(survivors[0], conversationId),
      seq: index + 1,
      senderId: objectId(survivors[0], ann),
      clientMessageId: `c${index}`,
      digest: 'digest',
      type: 'text',
      text: 'hello',
      createdAt: new Date(),
      ...(index === 0
        ? {
            batch: {
              at: new Date(),
              ids: ids.map((one) => objectId(survivors[0], one)),
              correlationIds: ids.map((one) => `correlation ${one}`),
            },
          }
        : {}),
    }));
    await survivors[0].models.messages.collection.insertMany(records);
    await waitFor('all are delivered', () => around.received(bob, 'newMessage').length >= ids.length, {
      timeoutMs: 5_000,
    });
    await waitFor(
      'the batch is done',
      async () => (await survivors[0].models.messages.countDocuments({ batch: { $exists: true } })) === 0,
      { timeoutMs: 5_000 },
    );
    expect(messageIds(around.received(bob, 'newMessage'))).toEqual(ids);
    expect(messageIds(around.received(ann, 'newMessage'))).toEqual(ids);
    expect(around.published.map(({ id, correlationid }) => [id, correlationid])).toEqual(
      ids.map((id) => [id, `correlation ${id}`]),
    );
    expect((await auditUnread(survivors[0].connection)).findings).toEqual([]);
    for (const node of survivors) await node.close();
  });

  it('keeps the batch of a dead node for recovery when its first message is sent again', async () => {
    const around = createSurroundings();
    const dying = await openNode(mongo().uri, around, {
      publish: () => new Promise(() => undefined),
      emitter: silentEmitter,
    });
    const { ann, conversationId } = await openDirect(dying, around);
    const survivor = await openNode(mongo().uri, around);
    const command = (index: number) => ({ conversationId, clientMessageId: `c${index}`, text: 'x' });
    // The broker never answers this node: its batches stay unfinished, as after a crash; its deliveries went nowhere.
    const sent = await Promise.all(
      [0, 1, 2].map((index) => dying.messages.chatMessage({ userId: ann }, command(index), infoOf())),
    );
    expect(await survivor.messages.chatMessage({ userId: ann }, command(0), infoOf())).toEqual(sent[0]);
    await survivor.messages.entered();
    // From here on only the other one can publish.
    await dying.close();
    await waitFor('its events are published', () => around.published.length === 3, { timeoutMs: 15_000 });
    await survivor.close();
  });

  it('does not deliver again what another node was seen to deliver before it died', async () => {
    const around = createSurroundings();
    const survivor = await openNode(mongo().uri, around);
    const { ann, conversationId } = await openDirect(survivor, around);
    const id = newId();
    survivor.messages.observeDelivery({ messageId: id, conversationId, seq: 1 });
    await survivor.models.messages.collection.insertOne({
      _id: objectId(survivor, id),
      conversationId: objectId(survivor, conversationId),
      seq: 1,
      senderId: objectId(survivor, ann),
      clientMessageId: 'c1',
      digest: 'digest',
      type: 'text',
      text: 'hello',
      createdAt: new Date(),
      batch: { at: new Date(), ids: [objectId(survivor, id)], correlationIds: ['correlation'] },
    });
    await waitFor('the event is published', () => around.published.length === 1, { timeoutMs: 15_000 });
    expect(around.emissions).toEqual([]);
    await survivor.close();
    const other = await openNode(mongo().uri, around);
    expect((await auditUnread(other.connection)).findings).toEqual([]);
    await other.close();
  });

  it('shows no unread drift to anybody while messages pour in', async () => {
    const around = createSurroundings();
    const node = await openNode(mongo().uri, around);
    const { ann, bob, conversationId } = await openDirect(node, around);
    for (let count = 1; count <= 30; count += 1) {
      await node.messages.chatMessage(
        { userId: ann },
        { conversationId, clientMessageId: `c${count}`, text: 'x' },
        infoOf(),
      );
      const [mine] = (await node.conversations.getConversations({ userId: ann }, {})).conversations;
      const [theirs] = (await node.conversations.getConversations({ userId: bob }, {})).conversations;
      expect([mine?.unreadCount, theirs?.unreadCount, theirs?.lastMessage?.seq]).toEqual([0, count, count]);
    }
    await node.close();
  });
});

describeWithMongo('query plans of messaging', ['real'], (mongo) => {
  it('never scan a collection on the way of a message, a page or a list', async () => {
    const around = createSurroundings();
    const node = await openNode(mongo().uri, around);
    const { ann, conversationId } = await openDirect(node, around);
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        node.messages.chatMessage(
          { userId: ann },
          { conversationId, clientMessageId: `c${index}`, text: 'x' },
          infoOf(),
        ),
      ),
    );
    await node.messages.entered();
    const messages = node.models.messages.collection;
    const conversations = node.models.conversations.collection;
    const id = objectId(node, conversationId);
    const plans = {
      gate: await conversations.find({ _id: { $in: [id] } }).explain('queryPlanner'),
      recovery: await messages
        .find({ 'batch.at': { $gt: new Date(0) } })
        .sort({ 'batch.at': 1 })
        .limit(200)
        .explain('queryPlanner'),
      outbox: await messages
        .find({ 'outbox.at': { $lt: new Date() } })
        .sort({ 'outbox.at': 1 })
        .limit(500)
        .explain('queryPlanner'),
      newestPage: await messages.find({ conversationId: id }).sort({ seq: -1 }).limit(50).explain('queryPlanner'),
      catchUp: await messages
        .find({ conversationId: id, seq: { $gt: 10, $lt: 40 } })
        .sort({ seq: 1 })
        .limit(50)
        .explain('queryPlanner'),
      list: await conversations
        .find({ 'participants.userId': objectId(node, ann), updatedAt: { $lt: new Date() } })
        .sort({ updatedAt: -1 })
        .limit(101)
        .explain('queryPlanner'),
      direct: await conversations.find({ directKey: 'a:b' }).explain('queryPlanner'),
      maxima: await messages.aggregate(newestPipeline([conversationId])).explain('queryPlanner'),
    };
    for (const [name, plan] of Object.entries(plans)) {
      const text = JSON.stringify(plan);
      expect(text, name).not.toContain('COLLSCAN');
      expect(text, name).not.toContain('"stage":"SORT"');
    }
    expect(JSON.stringify(plans.maxima)).toContain('DISTINCT_SCAN');
    await node.close();
  });
});

const ignore = (): void => undefined;
const silentEmitter = {
  newMessage: ignore,
  messageEdited: ignore,
  messageDeleted: ignore,
  messagesRead: ignore,
  addedToGroup: ignore,
  usersAddedToGroup: ignore,
  userLeftGroup: ignore,
  removedFromGroup: ignore,
  userRemovedFromGroup: ignore,
};

const objectId = (node: TestNode, hex: string) => node.connection.base.Types.ObjectId.createFromHexString(hex);
