import { recordOf } from './checks.ts';
import { ask, firstOf } from './example-cast.ts';
import type { Cast, Person } from './example-cast.ts';
import type { Prepare } from './example-settings.ts';
import { sampleFile } from './sample-files.ts';

/** How the examples of messages, conversations and groups come true. */
export const chatSettings: Readonly<Record<string, Prepare>> = {
  async chatMessage(cast, { payload }) {
    const { world, caller, friend, newIdLike } = cast;
    const sender = firstOf(caller);
    const { conversationId, messageId } = await say(cast, caller, friend);
    const file = 'mediaId' in payload ? await world.upload(sender, sampleFile(payload['type'])) : {};
    const values = {
      conversationId,
      replyTo: messageId,
      recipientId: friend.id,
      clientMessageId: newIdLike(String(payload['clientMessageId'])),
      mediaId: recordOf(recordOf(file)['data'])['mediaId'],
    };
    // Addresses of files are signed anew each time: a list of conversations would never look the same twice.
    const after = (): Promise<unknown> => say(cast, caller, friend);
    return { sender, values, members: [caller, friend], holds: ['newMessage'], after };
  },
  async editMessage(cast) {
    const { caller, friend } = cast;
    const { messageId } = await say(cast, caller, friend);
    return { sender: firstOf(caller), values: { messageId }, members: [caller, friend] };
  },
  async deleteMessage(cast) {
    const { caller, friend } = cast;
    const { messageId } = await say(cast, caller, friend);
    return { sender: firstOf(caller), values: { messageId }, members: [caller, friend], holds: ['messageDeleted'] };
  },
  async getChatMessages(cast) {
    const { caller, friend } = cast;
    const { conversationId } = await say(cast, caller, friend);
    return { sender: firstOf(caller), values: { conversationId } };
  },
  async markRead(cast) {
    const { caller, friend } = cast;
    const { conversationId, messageId } = await say(cast, friend, caller);
    const values = { conversationId, messageId };
    return { sender: firstOf(caller), values, members: [caller, friend], holds: ['messagesRead'] };
  },
  async typing(cast) {
    const { caller, friend } = cast;
    const { conversationId } = await say(cast, caller, friend);
    const values = { conversationId, recipientId: friend.id };
    const after = (): Promise<unknown> => firstOf(caller).request('stopTyping', { conversationId });
    return { sender: firstOf(caller), values, members: [caller, friend], after };
  },
  async stopTyping(cast) {
    const { caller, friend } = cast;
    const { conversationId } = await say(cast, caller, friend);
    await ask(firstOf(caller), 'typing', { conversationId });
    return { sender: firstOf(caller), values: { conversationId, recipientId: friend.id }, members: [caller, friend] };
  },
  getConversations: async ({ caller }) => ({ sender: firstOf(caller), values: {} }),
  async createGroup({ caller, friend, third }, { payload: { userIds } }) {
    const added = [friend, third].slice(0, Array.isArray(userIds) ? userIds.length : 0);
    return { sender: firstOf(caller), values: { userIds: added.map(({ id }) => id) }, added };
  },
  async addToGroup(cast) {
    const { caller, friend, third } = cast;
    const values = { conversationId: await group(cast, [friend]), userIds: [third.id] };
    const holds = ['addedToGroup', 'usersAddedToGroup'];
    return { sender: firstOf(caller), values, members: [caller, friend], added: [third], holds };
  },
  async leaveGroup(cast) {
    const { caller, friend, third } = cast;
    const values = { conversationId: await group(cast, [friend, third]) };
    const members = [caller, friend, third];
    return { sender: firstOf(caller), values, members, removed: [caller], holds: ['userLeftGroup'] };
  },
  async removeFromGroup(cast) {
    const { caller, friend, third } = cast;
    const values = { conversationId: await group(cast, [friend, third]), userId: friend.id };
    const members = [caller, friend, third];
    return { sender: firstOf(caller), values, members, removed: [friend], holds: ['userRemovedFromGroup'] };
  },
};

const say = async ({ newIdLike }: Cast, from: Person, to: Person): Promise<Readonly<Record<string, unknown>>> =>
  await ask(firstOf(from), 'chatMessage', {
    recipientId: to.id,
    clientMessageId: newIdLike('before-the-example'),
    text: 'Hello',
  });

const group = async ({ caller }: Cast, others: readonly Person[]): Promise<unknown> => {
  const created = await ask(firstOf(caller), 'createGroup', { title: 'Walk', userIds: others.map(({ id }) => id) });
  return recordOf(created['conversation'])['conversationId'];
};
