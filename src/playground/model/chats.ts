import type { LetsChatClient } from '../../../generated/client/client.ts';
import type { Friend, Message, User } from '../../../generated/payloads.ts';
import { createRooms } from './rooms.ts';
import type { Room, Rooms } from './rooms.ts';
import { createTyping } from './typing.ts';

/** A message that waits for its answer. */
export interface Pending {
  readonly clientMessageId: string;
  readonly chat: string;
  readonly text: string;
  readonly failed: boolean;
}

/** The conversations and friends of one person, as their app knows them. A chat is named by the friend or by the group. */
export interface Chats {
  readonly rooms: Rooms;
  readonly friends: ReadonlyMap<string, Friend>;
  readonly pending: readonly Pending[];
  /** The chat on the screen. */
  readonly opened: string | null;
  /** Messages that came by catching up. */
  readonly caughtUp: ReadonlySet<string>;
  open(chat: string | null): void;
  send(text: string): void;
  /** The person has this in the input now. */
  writing(text: string): void;
  refresh(): Promise<void>;
  missed(message: Message): void;
}

export interface ChatsDependencies {
  readonly client: LetsChatClient;
  readonly me: User;
  readonly changed: () => void;
  /** Runs a request; a failure is shown to the person. */
  readonly attempt: (request: Promise<unknown>) => Promise<void>;
}

const PAGE = 60;

export function createChats({ client, me, changed, attempt }: ChatsDependencies): Chats {
  const friends = new Map<string, Friend>();
  const rooms = createRooms(me.userId);
  const caughtUp = new Set<string>();
  let pending: readonly Pending[] = [];
  let opened: string | null = null;

  const targetOf = (chat: string): { conversationId: string } | { recipientId: string } => {
    const room = rooms.get(chat);
    return room === undefined ? { recipientId: chat } : { conversationId: room.conversation.conversationId };
  };
  const typing = createTyping({
    start: (chat) => void attempt(client.typing(targetOf(chat))),
    stop: (chat) => void attempt(client.stopTyping(targetOf(chat))),
  });

  const read = (room: Room): void => {
    const last = room.conversation.lastMessage;
    if (last === null || last.seq <= room.readSeq) return;
    room.readSeq = last.seq;
    const { conversationId } = room.conversation;
    void attempt(client.markRead({ conversationId, messageId: last.messageId }));
  };

  const loadHistory = async (room: Room): Promise<void> => {
    const { conversationId } = room.conversation;
    rooms.merge(room, await client.getChatMessages({ conversationId, limit: PAGE }));
    read(room);
    changed();
  };

  const refresh = async (): Promise<void> => {
    const [people, list] = await Promise.all([client.getFriends(), client.getConversations({ limit: 100 })]);
    friends.clear();
    for (const friend of people.friends) friends.set(friend.userId, friend);
    rooms.replace(list.conversations);
    const room = opened === null ? undefined : rooms.get(opened);
    if (room !== undefined) await loadHistory(room);
    changed();
  };
  const refreshQuietly = (): void => void attempt(refresh());

  const settle = (clientMessageId: string): void => {
    pending = pending.filter((one) => one.clientMessageId !== clientMessageId);
  };

  const arrived = (message: Message): void => {
    if (message.senderId === me.userId) settle(message.clientMessageId);
    const room = rooms.byConversation(message.conversationId);
    if (room === undefined) return refreshQuietly();
    rooms.merge(room, [message]);
    room.typing.delete(message.senderId);
    if (message.senderId === me.userId) room.readSeq = Math.max(room.readSeq, message.seq);
    else if (room.key === opened) read(room);
    changed();
  };

  const presence = (userId: string, online: boolean): void => {
    const friend = friends.get(userId);
    if (friend === undefined) return refreshQuietly();
    friends.set(userId, { ...friend, online, lastSeenAt: online ? friend.lastSeenAt : new Date().toISOString() });
    changed();
  };

  const befriended = ({ friend }: { readonly friend: Friend }): void => {
    friends.set(friend.userId, friend);
    changed();
  };
  const parted = ({ friendId }: { readonly friendId: string }): void => {
    friends.delete(friendId);
    changed();
  };

  client.onMessage(arrived);
  client.on('messageEdited', (message) => {
    const room = rooms.byConversation(message.conversationId);
    if (room !== undefined) rooms.merge(room, [message]);
    changed();
  });
  client.on('messageDeleted', ({ conversationId, messageId }) => {
    rooms.bury(conversationId, messageId, new Date().toISOString());
    changed();
  });
  client.on('messagesRead', ({ conversationId, userId, messageId }) => {
    rooms.readBy(conversationId, userId, messageId);
    changed();
  });
  client.on('typing', ({ conversationId, userId, sender }) => {
    rooms.find(conversationId, userId)?.typing.set(userId, sender);
    changed();
  });
  client.on('stopTyping', ({ conversationId, userId }) => {
    rooms.find(conversationId, userId)?.typing.delete(userId);
    changed();
  });
  client.on('userOnline', ({ userId }) => presence(userId, true));
  client.on('userOffline', ({ userId }) => presence(userId, false));
  client.on('friendAdded', befriended);
  client.on('addFriendSuccess', befriended);
  client.on('friendRemoved', parted);
  client.on('removeFriendSuccess', parted);
  client.on('addedToGroup', refreshQuietly);
  client.on('createGroupSuccess', refreshQuietly);
  client.on('usersAddedToGroup', refreshQuietly);
  client.on('userLeftGroup', refreshQuietly);
  client.on('userRemovedFromGroup', refreshQuietly);
  client.on('removedFromGroup', refreshQuietly);
  client.on('leaveGroupSuccess', refreshQuietly);

  return {
    rooms,
    friends,
    caughtUp,
    get pending() {
      return pending;
    },
    get opened() {
      return opened;
    },
    open(chat) {
      typing.end();
      opened = chat;
      const room = chat === null ? undefined : rooms.get(chat);
      if (room !== undefined) void attempt(loadHistory(room));
      changed();
    },
    send(text) {
      if (opened === null) return;
      typing.sent();
      const clientMessageId = crypto.randomUUID();
      const chat = opened;
      pending = [...pending, { clientMessageId, chat, text, failed: false }];
      changed();
      const sent = client.chatMessage({ ...targetOf(chat), text, clientMessageId }).catch((error: unknown) => {
        pending = pending.map((one) => (one.clientMessageId === clientMessageId ? { ...one, failed: true } : one));
        changed();
        throw error;
      });
      void attempt(sent);
    },
    writing: (text) => opened !== null && typing.writing(opened, text),
    refresh,
    missed(message) {
      caughtUp.add(message.messageId);
      changed();
    },
  };
}
