import { waitFor } from '../../support/processes.ts';
import { beforeEach, afterEach, expect, it } from 'vitest';
import { auditUnread } from '../../../src/audit.ts';
import { describeWithMongo } from '../../support/mongo.ts';
import { codeOf, createSurroundings, infoOf, messageIds, newId, openDirect, openGroup, openNode } from './world.ts';
import type { Surroundings, TestNode } from './world.ts';

describeWithMongo('messages', ['real', 'embedded'], (mongo) => {
  let around: Surroundings;
  let node: TestNode;
  beforeEach(async () => {
    around = createSurroundings();
    node = await openNode(mongo().uri, around);
  });
  afterEach(async () => {
    await node.close();
    await expectNoDrift();
  });
  const expectNoDrift = async (): Promise<void> => {
    const other = await openNode(mongo().uri, createSurroundings());
    try {
      expect((await auditUnread(other.connection)).findings).toEqual([]);
    } finally {
      await other.close();
    }
  };
  const text = (conversationId: string, clientMessageId: string, words = 'hello') => ({
    conversationId,
    clientMessageId,
    text: words,
  });

  it('stores a message, answers it and delivers it once to everybody but the requesting socket', async () => {
    const { ann, bob, conversationId } = await openDirect(node, around);
    const message = await node.messages.chatMessage(
      { userId: ann },
      text(conversationId, 'c1', '  hello  '),
      infoOf('socket-1'),
    );
    expect(message).toMatchObject({
      conversationId,
      senderId: ann,
      clientMessageId: 'c1',
      seq: 1,
      type: 'text',
      text: 'hello',
      media: null,
      replyTo: null,
      editedAt: null,
      deletedAt: null,
    });
    expect(around.emissions).toEqual([
      {
        event: 'newMessage',
        payload: message,
        audience: {
          name: 'membersExceptCaller',
          rooms: expect.arrayContaining([`u:${ann}`, `u:${bob}`]),
          except: ['socket-1'],
        },
      },
    ]);
    expect(await node.messages.getChatMessages({ userId: bob }, { conversationId })).toEqual([message]);
    await waitFor('message.created', () => around.published.length === 1, { timeoutMs: 3_000 });
    expect(around.published[0]).toMatchObject({
      type: 'message.created',
      correlationid: 'correlation-socket-1',
      data: { messageId: message.messageId, recipientIds: [bob], seq: 1 },
    });
    await waitFor(
      'no head left',
      async () => (await node.models.messages.countDocuments({ batch: { $exists: true } })) === 0,
      { timeoutMs: 3_000 },
    );
  });

  it('makes one message of forty parallel sends with one clientMessageId', async () => {
    const { ann, bob, conversationId } = await openDirect(node, around);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        node.messages.chatMessage({ userId: ann }, text(conversationId, 'same'), infoOf(`socket-${index}`)),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await node.models.messages.countDocuments({ clientMessageId: 'same' })).toBe(1);
    expect(around.received(bob, 'newMessage')).toHaveLength(1);
  });

  it('answers a repeat with the first message after a restart too, and another body with CONFLICT', async () => {
    const { ann, bob, conversationId } = await openDirect(node, around);
    const first = await node.messages.chatMessage({ userId: ann }, text(conversationId, 'c1'), infoOf());
    expect(
      await codeOf(node.messages.chatMessage({ userId: ann }, text(conversationId, 'c1', 'other'), infoOf())),
    ).toBe('CONFLICT');
    await node.messages.chatMessage(
      { userId: bob },
      text(conversationId, 'c1', 'another sender, another message'),
      infoOf(),
    );
    const restarted = await openNode(mongo().uri, around);
    try {
      expect(await restarted.messages.chatMessage({ userId: ann }, text(conversationId, 'c1'), infoOf())).toEqual(
        first,
      );
      expect(
        await codeOf(restarted.messages.chatMessage({ userId: ann }, text(conversationId, 'c1', 'other'), infoOf())),
      ).toBe('CONFLICT');
      expect(around.received(bob, 'newMessage')).toHaveLength(2);
    } finally {
      await restarted.close();
    }
  });

  it('answers each repeat of many messages with the first one, long after it forgot their answers', async () => {
    const { ann, bob, conversationId } = await openDirect(node, around);
    const send = () =>
      Promise.all(
        Array.from({ length: 1_200 }, (_, index) =>
          node.messages.chatMessage({ userId: ann }, text(conversationId, `c${index}`), infoOf()),
        ),
      );
    const first = await send();
    expect(await send()).toEqual(first);
    expect(
      await codeOf(node.messages.chatMessage({ userId: ann }, text(conversationId, 'c0', 'other'), infoOf())),
    ).toBe('CONFLICT');
    expect(await node.models.messages.countDocuments({ conversationId })).toBe(1_200);
    expect(around.received(bob, 'newMessage')).toHaveLength(1_200);
  });

  it('answers a repeat of an edited message with the message, not with CONFLICT', async () => {
    const { ann, conversationId } = await openDirect(node, around);
    const first = await node.messages.chatMessage({ userId: ann }, text(conversationId, 'c1'), infoOf());
    await node.messages.editMessage({ userId: ann }, { messageId: first.messageId, text: 'better' }, infoOf());
    expect(await node.messages.chatMessage({ userId: ann }, text(conversationId, 'c1'), infoOf())).toMatchObject({
      messageId: first.messageId,
      text: 'better',
    });
  });

  it('tells nobody outside that a conversation, a recipient or a message exists', async () => {
    const { ann, bob, conversationId } = await openDirect(node, around);
    const eve = newId();
    const message = await node.messages.chatMessage({ userId: ann }, text(conversationId, 'c1'), infoOf());
    const { messageId } = message;
    expect(await codeOf(node.messages.chatMessage({ userId: eve }, text(conversationId, 'c1'), infoOf()))).toBe(
      'NOT_FOUND',
    );
    expect(await codeOf(node.messages.chatMessage({ userId: eve }, text(newId(), 'c1'), infoOf()))).toBe('NOT_FOUND');
    expect(
      await codeOf(
        node.messages.chatMessage({ userId: eve }, { recipientId: bob, clientMessageId: 'c1', text: 'x' }, infoOf()),
      ),
    ).toBe('NOT_FOUND');
    expect(
      await codeOf(
        node.messages.chatMessage(
          { userId: eve },
          { recipientId: newId(), clientMessageId: 'c1', text: 'x' },
          infoOf(),
        ),
      ),
    ).toBe('NOT_FOUND');
    expect(await codeOf(node.messages.editMessage({ userId: eve }, { messageId, text: 'x' }, infoOf()))).toBe(
      'NOT_FOUND',
    );
    expect(await codeOf(node.messages.deleteMessage({ userId: eve }, { messageId }, infoOf()))).toBe('NOT_FOUND');
    expect(await codeOf(node.messages.getChatMessages({ userId: eve }, { conversationId }))).toBe('NOT_FOUND');
    expect(await codeOf(node.messages.markRead({ userId: eve }, { conversationId, messageId }, infoOf()))).toBe(
      'NOT_FOUND',
    );
    expect(await codeOf(node.messages.editMessage({ userId: bob }, { messageId, text: 'x' }, infoOf()))).toBe(
      'FORBIDDEN',
    );
    expect(await codeOf(node.messages.deleteMessage({ userId: bob }, { messageId }, infoOf()))).toBe('FORBIDDEN');
    expect(around.emissions).toHaveLength(1);
  });

  it('makes one conversation of the first contact from both sides at once', async () => {
    const other = await openNode(mongo().uri, around);
    try {
      const [ann, bob] = [newId(), newId()];
      around.befriend(ann, bob);
      const sent = await Promise.all(
        [node, other, node, other].map((at, index) => {
          const [from, to] = index % 2 === 0 ? [ann, bob] : [bob, ann];
          return at.messages.chatMessage(
            { userId: from },
            { recipientId: to, clientMessageId: `c${index}`, text: 'hi' },
            infoOf(),
          );
        }),
      );
      expect(new Set(sent.map(({ conversationId }) => conversationId)).size).toBe(1);
      expect(sent.map(({ seq }) => seq).sort()).toEqual([1, 2, 3, 4]);
      expect(
        await codeOf(
          node.messages.chatMessage(
            { userId: ann },
            { recipientId: ann, clientMessageId: 'self', text: 'hi' },
            infoOf(),
          ),
        ),
      ).toBe('INVALID_PAYLOAD');
    } finally {
      await other.close();
    }
  });

  it('keeps a direct conversation readable and closed once the two are friends no more', async () => {
    const { ann, bob, conversationId } = await openDirect(node, around);
    await node.messages.chatMessage({ userId: ann }, text(conversationId, 'c1'), infoOf());
    around.friends.clear();
    expect(await codeOf(node.messages.chatMessage({ userId: ann }, text(conversationId, 'c2'), infoOf()))).toBe(
      'FORBIDDEN',
    );
    expect(
      await codeOf(
        node.messages.chatMessage({ userId: bob }, { recipientId: ann, clientMessageId: 'c3', text: 'x' }, infoOf()),
      ),
    ).toBe('FORBIDDEN');
    expect(await node.messages.getChatMessages({ userId: bob }, { conversationId })).toHaveLength(1);
    around.befriend(ann, bob);
    expect((await node.messages.chatMessage({ userId: ann }, text(conversationId, 'c2'), infoOf())).seq).toBe(2);
  });

  it('takes replies within a conversation only', async () => {
    const { ann, conversationId } = await openDirect(node, around);
    const first = await node.messages.chatMessage({ userId: ann }, text(conversationId, 'c1'), infoOf());
    const reply = await node.messages.chatMessage(
      { userId: ann },
      { ...text(conversationId, 'c2'), replyTo: first.messageId },
      infoOf(),
    );
    expect(reply.replyTo).toBe(first.messageId);
    const elsewhere = await openDirect(node, around);
    expect(
      await codeOf(
        node.messages.chatMessage(
          { userId: elsewhere.ann },
          { ...text(elsewhere.conversationId, 'c1'), replyTo: first.messageId },
          infoOf(),
        ),
      ),
    ).toBe('NOT_FOUND');
    expect(
      await codeOf(
        node.messages.chatMessage({ userId: ann }, { ...text(conversationId, 'c3'), replyTo: newId() }, infoOf()),
      ),
    ).toBe('NOT_FOUND');
  });

  it('sends own media, of a type that fits, and keeps the order of sending', async () => {
    const { ann, bob, conversationId } = await openDirect(node, around);
    const [mine, others] = [newId(), newId()];
    around.media
      .set(mine, { ownerId: ann, mimeType: 'image/png' })
      .set(others, { ownerId: bob, mimeType: 'image/png' });
    const [picture, words] = await Promise.all([
      node.messages.chatMessage(
        { userId: ann },
        { conversationId, clientMessageId: 'c1', type: 'image', mediaId: mine },
        infoOf(),
      ),
      node.messages.chatMessage({ userId: ann }, text(conversationId, 'c2'), infoOf()),
    ]);
    expect(picture).toMatchObject({
      seq: 1,
      type: 'image',
      text: null,
      media: { mediaId: mine, url: `/media/${mine}` },
    });
    expect(words.seq).toBe(2);
    expect(
      await codeOf(
        node.messages.chatMessage(
          { userId: ann },
          { conversationId, clientMessageId: 'c3', mediaId: others },
          infoOf(),
        ),
      ),
    ).toBe('NOT_FOUND');
    expect(
      await codeOf(
        node.messages.chatMessage(
          { userId: ann },
          { conversationId, clientMessageId: 'c4', type: 'video', mediaId: mine },
          infoOf(),
        ),
      ),
    ).toBe('INVALID_PAYLOAD');
    expect(
      await codeOf(node.messages.editMessage({ userId: ann }, { messageId: picture.messageId, text: 'x' }, infoOf())),
    ).toBe('CONFLICT');
    await node.messages.entered();
    expect(around.referenced).toEqual(new Set([mine]));
    await node.messages.deleteMessage({ userId: ann }, { messageId: picture.messageId }, infoOf());
    expect((await node.messages.getChatMessages({ userId: bob }, { conversationId }))[0]).toMatchObject({
      type: 'image',
      text: null,
      media: null,
      deletedAt: expect.any(String),
    });
  });

  it('edits and deletes for every device of every member, and deletes once', async () => {
    const { ann, bob, conversationId } = await openDirect(node, around);
    const { messageId } = await node.messages.chatMessage({ userId: ann }, text(conversationId, 'c1'), infoOf());
    await node.messages.editMessage({ userId: ann }, { messageId, text: ' better ' }, infoOf());
    for (const person of [ann, bob])
      expect(around.received(person, 'messageEdited')).toMatchObject([
        { payload: { messageId, text: 'better', editedAt: expect.any(String) }, audience: { except: [] } },
      ]);
    expect(await codeOf(node.messages.editMessage({ userId: ann }, { messageId, text: '   ' }, infoOf()))).toBe(
      'INVALID_PAYLOAD',
    );
    await Promise.all([1, 2, 3].map(() => node.messages.deleteMessage({ userId: ann }, { messageId }, infoOf())));
    for (const person of [ann, bob])
      expect(around.received(person, 'messageDeleted')).toMatchObject([{ payload: { messageId, conversationId } }]);
    expect(await codeOf(node.messages.editMessage({ userId: ann }, { messageId, text: 'x' }, infoOf()))).toBe(
      'CONFLICT',
    );
    expect(await node.messages.getChatMessages({ userId: bob }, { conversationId })).toMatchObject([
      { messageId, seq: 1, text: null, deletedAt: expect.any(String) },
    ]);
    await node.relay.flush();
    await node.messages.stop();
    expect(around.published.map(({ type }) => type).sort()).toEqual([
      'message.created',
      'message.deleted',
      'message.edited',
    ]);
    expect(await node.models.messages.collection.countDocuments({ 'outbox.at': { $gt: new Date(0) } })).toBe(0);
  });

  it('pages through history by seq, oldest first', async () => {
    const { ann, conversationId } = await openDirect(node, around);
    await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        node.messages.chatMessage({ userId: ann }, text(conversationId, `c${index + 1}`), infoOf()),
      ),
    );
    const seqs = async (window: object): Promise<number[]> =>
      (await node.messages.getChatMessages({ userId: ann }, { conversationId, ...window })).map(({ seq }) => seq);
    expect(await seqs({ limit: 3 })).toEqual([23, 24, 25]);
    expect(await seqs({ before: 23, limit: 3 })).toEqual([20, 21, 22]);
    expect(await seqs({ after: 20, limit: 3 })).toEqual([21, 22, 23]);
    expect(await seqs({ after: 20, before: 23 })).toEqual([21, 22]);
    expect(await seqs({ after: 23, before: 20 })).toEqual([]);
    expect(await seqs({ after: 25 })).toEqual([]);
    expect(await seqs({})).toHaveLength(25);
  });

  it('moves the read mark forward only, and tells the others when it moved', async () => {
    const { people, group, admin } = await openGroup(node, around, 3);
    const [, bob = '', cleo = ''] = people;
    const { conversationId } = group;
    const [one, two] = await Promise.all(
      ['c1', 'c2'].map((id) => node.messages.chatMessage({ userId: admin }, text(conversationId, id), infoOf())),
    );
    const unread = async (userId: string): Promise<number | undefined> =>
      (await node.conversations.getConversations({ userId }, {})).conversations[0]?.unreadCount;
    expect([await unread(admin), await unread(bob), await unread(cleo)]).toEqual([0, 2, 2]);
    const mark = (messageId = '') => node.messages.markRead({ userId: bob }, { conversationId, messageId }, infoOf());
    expect(await mark(two?.messageId)).toEqual({ conversationId, messageId: two?.messageId });
    await mark(one?.messageId);
    await mark(two?.messageId);
    expect([await unread(admin), await unread(bob), await unread(cleo)]).toEqual([0, 0, 2]);
    expect(around.received(admin, 'messagesRead')).toMatchObject([
      { payload: { conversationId, userId: bob, messageId: two?.messageId } },
    ]);
    expect(around.received(cleo, 'messagesRead')).toHaveLength(1);
    expect(around.received(bob, 'messagesRead')).toHaveLength(0);
    await node.relay.flush();
    expect(around.published.filter(({ type }) => type === 'conversation.read')).toMatchObject([
      { data: { seq: 2, userId: bob } },
    ]);
    expect(await codeOf(mark(newId()))).toBe('NOT_FOUND');
  });

  it('counts one move of many parallel marks of the same message', async () => {
    const { ann, bob, conversationId } = await openDirect(node, around);
    const { messageId } = await node.messages.chatMessage({ userId: ann }, text(conversationId, 'c1'), infoOf());
    await Promise.all(
      Array.from({ length: 20 }, () =>
        node.messages.markRead({ userId: bob }, { conversationId, messageId }, infoOf()),
      ),
    );
    expect(around.received(ann, 'messagesRead')).toHaveLength(1);
  });

  it('keeps domain events while the broker is away, and publishes them when it is back', async () => {
    const { ann, conversationId } = await openDirect(node, around);
    around.brokerUp = false;
    const messages = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        node.messages.chatMessage({ userId: ann }, text(conversationId, `c${index}`), infoOf()),
      ),
    );
    await waitFor(
      'the batch waits',
      async () => (await node.models.messages.countDocuments({ 'batch.delivered': true })) > 0,
      { timeoutMs: 5_000 },
    );
    around.brokerUp = true;
    await waitFor('all are published', () => new Set(around.published.map(({ id }) => id)).size === messages.length, {
      timeoutMs: 8_000,
    });
    await waitFor(
      'no head left',
      async () => (await node.models.messages.countDocuments({ batch: { $exists: true } })) === 0,
      { timeoutMs: 3_000 },
    );
    expect(messageIds(around.received(ann, 'newMessage')).sort()).toEqual(
      messages.map(({ messageId }) => messageId).sort(),
    );
  });
});
