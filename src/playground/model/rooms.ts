import type { Conversation, Message } from '../../../generated/payloads.ts';

/** A conversation, and what happened in it. */
export interface Room {
  /** The friend of a direct conversation; of a group its conversation. */
  readonly key: string;
  conversation: Conversation;
  /** The known messages, in order. */
  messages: readonly Message[];
  /** Up to where oneself has read. */
  readSeq: number;
  /** Up to where each other member has read, as far as they said it. */
  readonly reads: Map<string, number>;
  /** Who types: id and name. */
  readonly typing: Map<string, string>;
}

export interface Rooms {
  get(key: string): Room | undefined;
  byConversation(conversationId: string): Room | undefined;
  /** By conversation; without one it is the direct one with the person. */
  find(conversationId: string | undefined, userId: string): Room | undefined;
  /** Last changed first. */
  all(): readonly Room[];
  /** Takes the list of the server as the truth. */
  replace(conversations: readonly Conversation[]): void;
  merge(room: Room, messages: readonly Message[]): void;
  bury(conversationId: string, messageId: string, at: string): void;
  readBy(conversationId: string, userId: string, messageId: string): void;
}

/** Exact at all times, as the contract defines it. */
export const unreadOf = ({ conversation, readSeq }: Room): number =>
  Math.max(0, (conversation.lastMessage?.seq ?? 0) - readSeq);

export function createRooms(me: string): Rooms {
  const rooms = new Map<string, Room>();

  const keyOf = ({ type, conversationId, participants }: Conversation): string =>
    (type === 'direct' ? participants.find(({ userId }) => userId !== me)?.userId : undefined) ?? conversationId;
  const byConversation = (conversationId: string): Room | undefined =>
    [...rooms.values()].find(({ conversation }) => conversation.conversationId === conversationId);

  const merge = (room: Room, messages: readonly Message[]): void => {
    const known = new Map(room.messages.map((message) => [message.messageId, message]));
    for (const message of messages) known.set(message.messageId, message);
    room.messages = [...known.values()].sort((one, other) => one.seq - other.seq);
    const last = room.messages.at(-1);
    if (last !== undefined && last.seq >= (room.conversation.lastMessage?.seq ?? 0)) {
      room.conversation = {
        ...room.conversation,
        lastMessage: last,
        updatedAt: last.createdAt > room.conversation.updatedAt ? last.createdAt : room.conversation.updatedAt,
      };
    }
  };

  return {
    get: (key) => rooms.get(key),
    byConversation,
    find: (conversationId, userId) =>
      conversationId === undefined ? rooms.get(userId) : byConversation(conversationId),
    all: () =>
      [...rooms.values()].sort((one, other) => other.conversation.updatedAt.localeCompare(one.conversation.updatedAt)),
    replace(conversations) {
      const named = new Map(conversations.map((conversation) => [keyOf(conversation), conversation]));
      for (const key of rooms.keys()) if (!named.has(key)) rooms.delete(key);
      for (const [key, conversation] of named) {
        const readSeq = (conversation.lastMessage?.seq ?? 0) - conversation.unreadCount;
        const known = rooms.get(key);
        if (known === undefined)
          rooms.set(key, { key, conversation, messages: [], readSeq, reads: new Map(), typing: new Map() });
        else {
          known.conversation = conversation;
          known.readSeq = Math.max(known.readSeq, readSeq);
          known.typing.clear();
        }
      }
    },
    merge,
    bury(conversationId, messageId, at) {
      const room = byConversation(conversationId);
      const message = room?.messages.find((one) => one.messageId === messageId);
      if (room !== undefined && message !== undefined)
        merge(room, [{ ...message, text: null, media: null, deletedAt: at }]);
    },
    readBy(conversationId, userId, messageId) {
      const room = byConversation(conversationId);
      const seq =
        room?.messages.find((one) => one.messageId === messageId)?.seq ?? room?.conversation.lastMessage?.seq ?? 0;
      room?.reads.set(userId, Math.max(room.reads.get(userId) ?? 0, seq));
    },
  };
}
