import type { Message, TypingRequest } from '../../generated/payloads.ts';
import type { ChatHandlers } from '../../generated/socket/handlers.ts';
import {
  added,
  members,
  membersBefore,
  membersExceptCaller,
  otherMembers,
  otherRemainingMembers,
  remainingMembers,
  removed,
} from '../contract/audience.ts';
import { ChatError } from '../contract/errors.ts';
import type { MockHandlerDependencies } from './user.ts';
import { notFound } from './world.ts';
import type { MockConversation } from './world.ts';

const PAGE = 50;

export function createMockChatHandlers({ world, emitter }: MockHandlerDependencies): Partial<ChatHandlers> {
  const target = (userId: string, request: TypingRequest): MockConversation => {
    if (request.recipientId === undefined) return world.conversationOf(request.conversationId, userId);
    if (!world.areFriends(userId, request.recipientId)) throw notFound();
    return world.direct(userId, request.recipientId);
  };
  const own = (messageId: string, userId: string): ReturnType<typeof world.message> => {
    const found = world.message(messageId, userId);
    if (found.message.senderId !== userId) throw new ChatError('FORBIDDEN', 'Only its sender may change a message.');
    return found;
  };
  const group = (conversationId: string, userId: string): MockConversation => {
    const found = world.conversationOf(conversationId, userId);
    if (found.type !== 'group') throw notFound();
    return found;
  };
  const asAdmin = (conversationId: string, userId: string): MockConversation => {
    const found = group(conversationId, userId);
    if (found.roles.get(userId) !== 'admin') throw new ChatError('FORBIDDEN', 'Only an admin may do that.');
    return found;
  };
  const friendsOnly = (userId: string, ids: readonly string[]): void => {
    if (ids.some((id) => !world.areFriends(userId, id))) throw notFound();
  };
  const typing = (
    request: TypingRequest,
    who: { readonly userId: string; readonly name: string },
  ): Parameters<typeof emitter.typing> => {
    const conversation = target(who.userId, request);
    return [
      otherMembers([...conversation.roles.keys()], who.userId),
      { conversationId: conversation.id, userId: who.userId, sender: who.name },
    ];
  };

  return {
    async chatMessage(payload, { identity, connection }) {
      const conversation = target(
        identity.userId,
        payload.recipientId === undefined
          ? { conversationId: payload.conversationId }
          : { recipientId: payload.recipientId },
      );
      const known = conversation.messages.find(
        ({ senderId, clientMessageId }) => senderId === identity.userId && clientMessageId === payload.clientMessageId,
      );
      const text = payload.text?.trim() ?? null;
      if (known !== undefined) {
        if (known.deletedAt === null && known.editedAt === null && known.text !== text)
          throw new ChatError('CONFLICT', 'This id was used for another message.');
        return known;
      }
      if (payload.mediaId !== undefined) throw notFound();
      const replyTo = payload.replyTo ?? null;
      if (replyTo !== null && !conversation.messages.some(({ messageId }) => messageId === replyTo)) throw notFound();
      const at = world.now();
      const message: Message = {
        messageId: world.newId(),
        conversationId: conversation.id,
        senderId: identity.userId,
        clientMessageId: payload.clientMessageId,
        seq: conversation.messages.length + 1,
        type: 'text',
        text,
        media: null,
        replyTo,
        createdAt: at,
        editedAt: null,
        deletedAt: null,
      };
      conversation.messages.push(message);
      conversation.updatedAt = at;
      conversation.read.set(identity.userId, message.seq);
      emitter.newMessage(membersExceptCaller([...conversation.roles.keys()], connection.id), message);
      return message;
    },
    async editMessage({ messageId, text }, { identity }) {
      const { conversation, index, message } = own(messageId, identity.userId);
      if (message.deletedAt !== null) throw notFound();
      const edited = { ...message, text: text.trim(), editedAt: world.now() };
      conversation.messages[index] = edited;
      emitter.messageEdited(members([...conversation.roles.keys()]), edited);
    },
    async deleteMessage({ messageId }, { identity }) {
      const { conversation, index, message } = own(messageId, identity.userId);
      if (message.deletedAt !== null) return;
      conversation.messages[index] = { ...message, text: null, media: null, deletedAt: world.now() };
      emitter.messageDeleted(members([...conversation.roles.keys()]), { messageId, conversationId: conversation.id });
    },
    async getChatMessages({ conversationId, before, after, limit = PAGE }, { identity }) {
      const { messages } = world.conversationOf(conversationId, identity.userId);
      const within = messages.filter(({ seq }) => seq > (after ?? 0) && seq < (before ?? Infinity));
      return after === undefined ? within.slice(-limit) : within.slice(0, limit);
    },
    async markRead({ conversationId, messageId }, { identity: { userId } }) {
      const { conversation, message } = world.message(messageId, userId);
      if (conversation.id !== conversationId) throw notFound();
      if (message.seq > (conversation.read.get(userId) ?? 0)) {
        conversation.read.set(userId, message.seq);
        emitter.messagesRead(otherMembers([...conversation.roles.keys()], userId), {
          conversationId,
          userId,
          messageId,
        });
      }
      return { conversationId, messageId };
    },
    async typing(payload, { identity }) {
      emitter.typing(...typing(payload, identity));
    },
    async stopTyping(payload, { identity }) {
      emitter.stopTyping(...typing(payload, identity));
    },
    async getConversations({ before, limit = PAGE }, { identity: { userId } }) {
      const mine = [...world.conversations.values()].filter(
        ({ roles, updatedAt }) => roles.has(userId) && (before === undefined || updatedAt < before),
      );
      return {
        conversations: mine
          .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
          .slice(0, limit)
          .map((one) => world.view(one, userId)),
      };
    },
    async createGroup({ title, userIds }, { identity: { userId } }) {
      friendsOnly(userId, userIds);
      const roles = new Map<string, 'admin' | 'member'>([
        [userId, 'admin'],
        ...userIds.map((id) => [id, 'member'] as const),
      ]);
      const conversation = world.open({ type: 'group', title: title.trim(), roles });
      for (const id of userIds) emitter.addedToGroup(added([id]), { conversation: world.view(conversation, id) });
      return { conversation: world.view(conversation, userId) };
    },
    async addToGroup({ conversationId, userIds }, { identity: { userId } }) {
      const conversation = asAdmin(conversationId, userId);
      friendsOnly(userId, userIds);
      const fresh = userIds.filter((id) => !conversation.roles.has(id));
      if (fresh.length === 0) return;
      const before = [...conversation.roles.keys()];
      for (const id of fresh) {
        conversation.roles.set(id, 'member');
        conversation.read.set(id, conversation.messages.length);
      }
      for (const id of fresh) emitter.addedToGroup(added([id]), { conversation: world.view(conversation, id) });
      emitter.usersAddedToGroup(membersBefore(before), { conversationId, userIds: fresh });
    },
    async leaveGroup({ conversationId }, { identity: { userId } }) {
      const { roles } = group(conversationId, userId);
      roles.delete(userId);
      const [heir] = roles.keys();
      if (heir !== undefined && ![...roles.values()].includes('admin')) roles.set(heir, 'admin');
      if (heir !== undefined) emitter.userLeftGroup(remainingMembers([...roles.keys()]), { conversationId, userId });
      return { conversationId };
    },
    async removeFromGroup({ conversationId, userId }, { identity }) {
      const { roles } = asAdmin(conversationId, identity.userId);
      if (userId === identity.userId) throw new ChatError('INVALID_PAYLOAD', 'Leave the group instead.');
      if (!roles.delete(userId)) throw notFound();
      emitter.removedFromGroup(removed(userId), { conversationId });
      emitter.userRemovedFromGroup(otherRemainingMembers([...roles.keys()], identity.userId), {
        conversationId,
        userId,
      });
      return { conversationId, userId };
    },
  };
}
