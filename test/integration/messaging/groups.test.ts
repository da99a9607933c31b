import { afterEach, beforeEach, expect, it } from 'vitest';
import { auditUnread } from '../../../src/audit.ts';
import { describeWithMongo } from '../../support/mongo.ts';
import { codeOf, createSurroundings, infoOf, newId, openDirect, openGroup, openNode } from './world.ts';
import type { Surroundings, TestNode } from './world.ts';

describeWithMongo('groups and conversations', ['real', 'embedded'], (mongo) => {
  let around: Surroundings;
  let node: TestNode;
  beforeEach(async () => {
    around = createSurroundings();
    node = await openNode(mongo().uri, around);
  });
  afterEach(async () => {
    await node.messages.stop();
    expect((await auditUnread(node.connection)).findings).toEqual([]);
    await node.close();
  });
  const send = (userId: string, conversationId: string, clientMessageId: string) =>
    node.messages.chatMessage({ userId }, { conversationId, clientMessageId, text: 'hello' }, infoOf());
  const listOf = async (userId: string, page: object = {}) =>
    (await node.conversations.getConversations({ userId }, page)).conversations;

  it('creates a group of friends, whose creator is its admin', async () => {
    const { people, admin, group } = await openGroup(node, around, 3);
    expect(group).toMatchObject({ type: 'group', title: 'Friends', unreadCount: 0, lastMessage: null });
    expect(group.participants.map(({ userId, role }) => [userId, role])).toEqual(
      people.map((id) => [id, id === admin ? 'admin' : 'member']),
    );
    expect(around.received(admin, 'addedToGroup')).toHaveLength(0);
    for (const other of people.slice(1))
      expect(around.received(other, 'addedToGroup')).toMatchObject([{ payload: { conversation: group } }]);
    for (const person of people) expect(await listOf(person)).toEqual([group]);
    await node.relay.flush();
    expect(around.published).toMatchObject([{ type: 'group.created', data: { creatorId: admin, memberIds: people } }]);
  });

  it('refuses groups with strangers, with oneself, without a title, and of too many', async () => {
    const [ann, bob] = [newId(), newId()];
    around.befriend(ann, bob);
    const create = (title: string, userIds: readonly string[]) =>
      codeOf(node.conversations.createGroup({ userId: ann }, { title, userIds }, infoOf()));
    expect(await create('x', [bob, newId()])).toBe('NOT_FOUND');
    expect(await create('x', [ann, bob])).toBe('INVALID_PAYLOAD');
    expect(await create('x', [])).toBe('INVALID_PAYLOAD');
    expect(await create('  ', [bob])).toBe('INVALID_PAYLOAD');
    expect(await create('x'.repeat(65), [bob])).toBe('INVALID_PAYLOAD');
    expect(await create('x', Array.from({ length: 256 }, newId))).toBe('INVALID_PAYLOAD');
    expect(await create(' 🙂 ', [bob, bob])).toBe('OK');
    expect((await listOf(ann)).map(({ title }) => title)).toEqual(['🙂']);
  });

  it('adds friends of an admin, tells old and new members, and passes over who is in it', async () => {
    const { people, admin, group } = await openGroup(node, around, 2);
    const [, bob = ''] = people;
    const { conversationId } = group;
    await send(admin, conversationId, 'before');
    const [cleo, dora] = [newId(), newId()];
    const add = (userId: string, userIds: readonly string[]) =>
      codeOf(node.conversations.addToGroup({ userId }, { conversationId, userIds }, infoOf()));
    expect(await add(admin, [cleo])).toBe('NOT_FOUND');
    around.befriend(admin, cleo);
    around.befriend(bob, dora);
    expect(await add(bob, [dora])).toBe('FORBIDDEN');
    expect(await add(dora, [cleo])).toBe('NOT_FOUND');
    expect(await add(admin, [cleo, bob])).toBe('OK');
    expect(await add(admin, [cleo, bob])).toBe('OK');
    for (const old of [admin, bob])
      expect(around.received(old, 'usersAddedToGroup')).toMatchObject([
        { payload: { conversationId, userIds: [cleo] } },
      ]);
    expect(around.received(cleo, 'usersAddedToGroup')).toHaveLength(0);
    expect(around.received(cleo, 'addedToGroup')).toMatchObject([
      { payload: { conversation: { conversationId, unreadCount: 0, lastMessage: { seq: 1 } } } },
    ]);
    await send(bob, conversationId, 'after');
    expect((await listOf(cleo))[0]).toMatchObject({ unreadCount: 1 });
    expect((await listOf(admin))[0]).toMatchObject({ unreadCount: 1 });
    expect((await listOf(bob))[0]).toMatchObject({ unreadCount: 0 });
    expect(await node.messages.getChatMessages({ userId: cleo }, { conversationId })).toHaveLength(2);
  });

  it('lets a removed member keep nothing', async () => {
    const { people, admin, group } = await openGroup(node, around, 3);
    const [, bob = '', cleo = ''] = people;
    const { conversationId } = group;
    await send(admin, conversationId, 'before');
    const remove = (userId: string, whom: string) =>
      codeOf(node.conversations.removeFromGroup({ userId }, { conversationId, userId: whom }, infoOf()));
    expect(await remove(bob, cleo)).toBe('FORBIDDEN');
    expect(await remove(newId(), cleo)).toBe('NOT_FOUND');
    expect(await remove(admin, newId())).toBe('NOT_FOUND');
    expect(await remove(admin, admin)).toBe('INVALID_PAYLOAD');
    expect(await remove(admin, bob)).toBe('OK');
    expect(await remove(admin, bob)).toBe('NOT_FOUND');
    expect(around.received(bob, 'removedFromGroup')).toMatchObject([{ payload: { conversationId } }]);
    expect(around.received(cleo, 'userRemovedFromGroup')).toMatchObject([{ payload: { conversationId, userId: bob } }]);
    expect(around.received(admin, 'userRemovedFromGroup')).toHaveLength(0);
    const heard = around.received(bob, 'newMessage').length;
    await send(admin, conversationId, 'after');
    expect(around.received(bob, 'newMessage')).toHaveLength(heard);
    expect(await listOf(bob)).toEqual([]);
    expect(await codeOf(node.messages.getChatMessages({ userId: bob }, { conversationId }))).toBe('NOT_FOUND');
    expect(await codeOf(send(bob, conversationId, 'mine'))).toBe('NOT_FOUND');
    expect(await codeOf(node.conversations.leaveGroup({ userId: bob }, { conversationId }, infoOf()))).toBe(
      'NOT_FOUND',
    );
    await expect(node.conversations.membersFor(bob, conversationId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('delivers to nobody who was removed while messages were being sent', async () => {
    const { people, admin, group } = await openGroup(node, around, 4);
    const [, bob = ''] = people;
    const { conversationId } = group;
    const sends = Array.from({ length: 200 }, (_, index) => send(admin, conversationId, `c${index}`));
    const removal = node.conversations.removeFromGroup({ userId: admin }, { conversationId, userId: bob }, infoOf());
    await Promise.all([...sends, removal]);
    const removedAt = around.emissions.findIndex(({ event }) => event === 'removedFromGroup');
    const late = around.emissions
      .slice(removedAt)
      .filter((emission) => around.received(bob, 'newMessage').includes(emission));
    expect(late).toEqual([]);
  });

  it('hands the admin role to the longest-standing member, and ends with the last one', async () => {
    const { people, admin, group } = await openGroup(node, around, 3);
    const [, bob = '', cleo = ''] = people;
    const { conversationId } = group;
    const dora = newId();
    around.befriend(admin, dora);
    await node.conversations.addToGroup({ userId: admin }, { conversationId, userIds: [dora] }, infoOf());
    await node.conversations.leaveGroup({ userId: bob }, { conversationId }, infoOf());
    expect(await node.conversations.leaveGroup({ userId: admin }, { conversationId }, infoOf())).toEqual({
      conversationId,
    });
    expect(around.received(cleo, 'userLeftGroup').map(({ payload }) => payload)).toEqual([
      { conversationId, userId: bob },
      { conversationId, userId: admin },
    ]);
    expect(around.received(bob, 'userLeftGroup')).toHaveLength(0);
    expect((await listOf(dora))[0]?.participants.map(({ userId, role }) => [userId, role])).toEqual([
      [cleo, 'admin'],
      [dora, 'member'],
    ]);
    await Promise.all(
      [cleo, dora].map((userId) => node.conversations.leaveGroup({ userId }, { conversationId }, infoOf())),
    );
    for (const person of [admin, bob, cleo, dora]) expect(await listOf(person)).toEqual([]);
    expect(await node.conversations.currentMembers(conversationId)).toBeNull();
    expect(await node.models.conversations.findById(conversationId).lean()).toMatchObject({
      participants: [],
      endedAt: expect.any(Date),
    });
  });

  it('loses no change when many change one group at once, over two nodes', async () => {
    const other = await openNode(mongo().uri, around);
    try {
      const { people, admin, group } = await openGroup(node, around, 12);
      const { conversationId } = group;
      const newcomers = Array.from({ length: 10 }, newId);
      for (const id of newcomers) around.befriend(admin, id);
      await Promise.all([
        ...people
          .slice(1)
          .map((userId, index) =>
            (index % 2 === 0 ? node : other).conversations.leaveGroup({ userId }, { conversationId }, infoOf()),
          ),
        ...newcomers.map((id, index) =>
          (index % 2 === 0 ? node : other).conversations.addToGroup(
            { userId: admin },
            { conversationId, userIds: [id] },
            infoOf(),
          ),
        ),
      ]);
      expect((await node.conversations.membersFor(admin, conversationId)).toSorted()).toEqual(
        [admin, ...newcomers].toSorted(),
      );
    } finally {
      await other.close();
    }
  });

  it('does not let group commands touch a direct conversation', async () => {
    const { ann, bob, conversationId } = await openDirect(node, around);
    expect(await codeOf(node.conversations.leaveGroup({ userId: ann }, { conversationId }, infoOf()))).toBe(
      'FORBIDDEN',
    );
    expect(
      await codeOf(node.conversations.removeFromGroup({ userId: ann }, { conversationId, userId: bob }, infoOf())),
    ).toBe('FORBIDDEN');
    expect(
      await codeOf(node.conversations.addToGroup({ userId: ann }, { conversationId, userIds: [bob] }, infoOf())),
    ).toBe('FORBIDDEN');
    expect(await codeOf(node.conversations.leaveGroup({ userId: newId() }, { conversationId }, infoOf()))).toBe(
      'NOT_FOUND',
    );
  });

  it('lists conversations newest first, in pages, with the last message and the exact unread count at once', async () => {
    const ann = newId();
    const friends = Array.from({ length: 7 }, newId);
    for (const friend of friends) around.befriend(ann, friend);
    // One batch: all seven get the same time.
    await Promise.all(
      friends.map((friend, index) =>
        node.messages.chatMessage(
          { userId: friend },
          { recipientId: ann, clientMessageId: `c${index}`, text: `from ${index}` },
          infoOf(),
        ),
      ),
    );
    const newest = await node.messages.chatMessage(
      { userId: friends[3] ?? '' },
      { recipientId: ann, clientMessageId: 'newest', text: 'newest' },
      infoOf(),
    );
    const all = await listOf(ann);
    expect(all).toHaveLength(7);
    expect(all[0]).toMatchObject({
      conversationId: newest.conversationId,
      lastMessage: newest,
      unreadCount: 2,
      updatedAt: newest.createdAt,
    });
    expect(all.map(({ updatedAt }) => updatedAt)).toEqual(
      all
        .map(({ updatedAt }) => updatedAt)
        .toSorted()
        .toReversed(),
    );
    const paged: string[] = [];
    let before: string | undefined;
    for (
      let page = await listOf(ann, { limit: 2 });
      page.length > 0;
      page = await listOf(ann, { limit: 2, before: before ?? '' })
    ) {
      paged.push(...page.map(({ conversationId }) => conversationId));
      before = page.at(-1)?.updatedAt;
    }
    expect(paged.toSorted()).toEqual(all.map(({ conversationId }) => conversationId).toSorted());
  });

  it('shows a message to others and oneself as it stands on another node, before any after-work', async () => {
    const { ann, bob, conversationId } = await openDirect(node, around);
    const other = await openNode(mongo().uri, around);
    try {
      const message = await send(ann, conversationId, 'c1');
      const [mine] = (await other.conversations.getConversations({ userId: ann }, {})).conversations;
      const [theirs] = (await other.conversations.getConversations({ userId: bob }, {})).conversations;
      expect(mine).toMatchObject({ lastMessage: message, unreadCount: 0 });
      expect(theirs).toMatchObject({ lastMessage: message, unreadCount: 1 });
    } finally {
      await other.close();
    }
  });
});
