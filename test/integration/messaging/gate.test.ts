import { expect, it, vi } from 'vitest';
import { friendshipId } from '../../../src/models/Friendship.ts';
import { describeWithMongo } from '../../support/mongo.ts';
import { codeOf, createSurroundings, infoOf, newId, openDirect, openGroup, openNode } from './world.ts';
import type { TestNode } from './world.ts';

const sender =
  (node: TestNode) =>
  (userId: string, conversationId: string): Promise<unknown> =>
    node.messages.chatMessage({ userId }, { conversationId, clientMessageId: newId(), text: 'x' }, infoOf());

describeWithMongo('who may send', ['real', 'embedded'], (mongo) => {
  it('reads a direct conversation once, and asks for friendship and membership every time', async () => {
    const around = createSurroundings();
    const node = await openNode(mongo().uri, around);
    const send = sender(node);
    const { ann, bob, conversationId } = await openDirect(node, around);
    const reads = vi.spyOn(node.models.conversations.collection, 'find');
    await send(ann, conversationId);
    await send(bob, conversationId);
    const before = reads.mock.calls.length;
    expect(before).toBeLessThanOrEqual(1);

    await send(ann, conversationId);
    expect(await codeOf(send(newId(), conversationId))).toBe('NOT_FOUND');
    around.friends.delete(friendshipId(ann, bob));
    expect(await codeOf(send(ann, conversationId))).toBe('FORBIDDEN');
    expect(await codeOf(send(bob, conversationId))).toBe('FORBIDDEN');
    around.befriend(ann, bob);
    await send(bob, conversationId);
    expect(reads.mock.calls.length).toBe(before);
    await node.close();
  });

  it('reads a group for every batch', async () => {
    const around = createSurroundings();
    const node = await openNode(mongo().uri, around);
    const send = sender(node);
    const { people, group } = await openGroup(node, around, 3);
    const [first = '', second = ''] = people;
    await send(first, group.conversationId);
    await send(second, group.conversationId);
    await node.conversations.leaveGroup({ userId: second }, { conversationId: group.conversationId }, infoOf());
    expect(await codeOf(send(second, group.conversationId))).toBe('NOT_FOUND');
    await send(first, group.conversationId);
    await node.close();
  });

  it('numbers on where another node has sent meanwhile', async () => {
    const around = createSurroundings();
    const nodes = [await openNode(mongo().uri, around), await openNode(mongo().uri, around)] as const;
    const { ann, bob, conversationId } = await openDirect(nodes[0], around);
    const answers: unknown[] = [];
    for (const [index, userId] of [ann, bob, ann, ann, bob, bob].entries())
      answers.push(await sender(nodes[index % 2 === 0 ? 0 : 1])(userId, conversationId));
    expect(answers).toMatchObject([1, 2, 3, 4, 5, 6].map((seq) => ({ seq })));
    for (const node of nodes) await node.close();
  });
});
