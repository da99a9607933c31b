import { createHash } from 'node:crypto';
import type { Conversation, Friend, Message, Participant, User, UserSummary } from '../../generated/payloads.ts';
import { ChatError } from '../contract/errors.ts';

export interface MockConversation {
  readonly id: string;
  readonly type: 'direct' | 'group';
  readonly title: string | null;
  readonly roles: Map<string, 'admin' | 'member'>;
  readonly messages: Message[];
  /** Highest number that each member has read. */
  readonly read: Map<string, number>;
  readonly createdAt: string;
  updatedAt: string;
}

export interface MockCall {
  readonly id: string;
  readonly callerId: string;
  readonly calleeId: string;
  answered: boolean;
}

/** Everything the mock remembers. It dies with the process. */
export interface World {
  readonly users: Map<string, User>;
  readonly conversations: Map<string, MockConversation>;
  readonly calls: Map<string, MockCall>;
  /** The same sequence of ids for the same seed. */
  newId(): string;
  now(): string;
  /** The person with this number, made if there is none. */
  personOf(phoneNumber: string, name?: string): User;
  user(userId: string): User;
  areFriends(one: string, other: string): boolean;
  /** @returns whether that changes something */
  befriend(one: string, other: string): boolean;
  /** @returns whether that changes something */
  part(one: string, other: string): boolean;
  conversationOf(conversationId: string, userId: string): MockConversation;
  direct(userId: string, friendId: string): MockConversation;
  open(details: Pick<MockConversation, 'type' | 'title' | 'roles'>): MockConversation;
  message(
    messageId: string,
    userId: string,
  ): { readonly conversation: MockConversation; readonly index: number; readonly message: Message };
  view(conversation: MockConversation, userId: string): Conversation;
}

const NAMES = ['Ada', 'Ben', 'Clara', 'Deniz', 'Emeka', 'Farah', 'Goran', 'Hana', 'Ines', 'Jonas', 'Kim', 'Lena'];
const NEUTRAL = 'There is nothing like that here.';

export const notFound = (): ChatError => new ChatError('NOT_FOUND', NEUTRAL);
const pairKey = (one: string, other: string): string => [one, other].sort().join(':');
export const summaryOf = ({ userId, name, phoneNumber }: User): UserSummary => ({ userId, name, phoneNumber });

export interface WorldOptions {
  /** The same seed gives the same ids and names in the same order of requests. */
  readonly seed: number;
  readonly clock: () => Date;
  /** Nobody is a friend of anybody until they are added; otherwise everybody is until they are removed. */
  readonly strangers: boolean;
}

export function createWorld({ seed, clock, strangers }: WorldOptions): World {
  let counter = 0;
  const users = new Map<string, User>();
  /** Pairs for which it is the other way round than for everybody. */
  const exceptions = new Set<string>();
  const conversations = new Map<string, MockConversation>();
  const newId = (): string =>
    createHash('sha256')
      .update(`${seed}:${(counter += 1)}`)
      .digest('hex')
      .slice(0, 24);
  const turn = (key: string, exceptional: boolean): boolean => {
    if (exceptions.has(key) === exceptional) return false;
    if (exceptional) exceptions.add(key);
    else exceptions.delete(key);
    return true;
  };
  const now = (): string => clock().toISOString();
  const user = (userId: string): User => {
    const found = users.get(userId);
    if (found === undefined) throw notFound();
    return found;
  };
  const open: World['open'] = (details) => {
    const at = now();
    const conversation: MockConversation = {
      id: newId(),
      ...details,
      messages: [],
      read: new Map(),
      createdAt: at,
      updatedAt: at,
    };
    conversations.set(conversation.id, conversation);
    return conversation;
  };
  return {
    users,
    conversations,
    calls: new Map(),
    newId,
    now,
    user,
    open,
    personOf(phoneNumber, name) {
      const known = [...users.values()].find((one) => one.phoneNumber === phoneNumber);
      if (known !== undefined) return known;
      const made: User = {
        userId: newId(),
        name: name ?? NAMES[(seed + users.size) % NAMES.length] ?? 'Ada',
        phoneNumber,
        createdAt: now(),
      };
      users.set(made.userId, made);
      return made;
    },
    areFriends: (one, other) =>
      one !== other && users.has(one) && users.has(other) && exceptions.has(pairKey(one, other)) === strangers,
    befriend: (one, other) => turn(pairKey(one, other), strangers),
    part: (one, other) => turn(pairKey(one, other), !strangers),
    conversationOf(conversationId, userId) {
      const found = conversations.get(conversationId);
      if (found === undefined || !found.roles.has(userId)) throw notFound();
      return found;
    },
    direct(userId, friendId) {
      const found = [...conversations.values()].find(
        ({ type, roles }) => type === 'direct' && roles.has(userId) && roles.has(friendId),
      );
      return (
        found ??
        open({
          type: 'direct',
          title: null,
          roles: new Map([
            [userId, 'member'],
            [friendId, 'member'],
          ]),
        })
      );
    },
    message(messageId, userId) {
      for (const conversation of conversations.values()) {
        const index = conversation.messages.findIndex((one) => one.messageId === messageId);
        const message = conversation.messages[index];
        if (message !== undefined && conversation.roles.has(userId)) return { conversation, index, message };
      }
      throw notFound();
    },
    view({ id, type, title, roles, messages, read, createdAt, updatedAt }, userId) {
      const participants = [...roles].map(([member, role]): Participant => ({ ...summaryOf(user(member)), role }));
      const last = messages.at(-1) ?? null;
      return {
        conversationId: id,
        type,
        title,
        participants,
        lastMessage: last,
        unreadCount: (last?.seq ?? 0) - (read.get(userId) ?? 0),
        createdAt,
        updatedAt,
      };
    },
  };
}

export const friendOf = (user: User, online: boolean): Friend => ({ ...summaryOf(user), online, lastSeenAt: null });
