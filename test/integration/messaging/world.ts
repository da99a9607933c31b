import { randomBytes } from 'node:crypto';
import type { Connection } from 'mongoose';
import type { DomainEvent } from '../../../generated/amqp/events.ts';
import type { Conversation, Message, UserSummary } from '../../../generated/payloads.ts';
import type { Emitter } from '../../../generated/socket/emitter.ts';
import type { Audience } from '../../../src/contract/audience.ts';
import { userRoom } from '../../../src/contract/audience.ts';
import { openDatabase } from '../../../src/config/database.ts';
import { ChatError } from '../../../src/contract/errors.ts';
import { createConversationModel } from '../../../src/models/Conversation.ts';
import { friendshipId } from '../../../src/models/Friendship.ts';
import { createMessageModel } from '../../../src/models/Message.ts';
import { createReadStateModel } from '../../../src/models/ReadState.ts';
import { createConversationService } from '../../../src/services/ConversationService.ts';
import { createLease } from '../../../src/services/lease.ts';
import { createMessageService } from '../../../src/services/MessageService.ts';
import type { MessageServiceDependencies } from '../../../src/services/MessageService.ts';
import type { AttachedMedia, MediaPort, RequestInfo } from '../../../src/services/messaging/ports.ts';
import { createOutboxRelay } from '../../../src/services/outbox-relay.ts';
import { silentLog } from '../../support/silent-log.ts';

export interface Emission {
  readonly event: string;
  readonly audience: Audience;
  readonly payload: unknown;
}

/** Everything around messaging, in memory: who is friends with whom, the files, the broker, and what was emitted. */
export interface Surroundings {
  readonly friends: Set<string>;
  readonly media: Map<string, { ownerId: string; mimeType: string }>;
  readonly referenced: Set<string>;
  readonly published: DomainEvent[];
  readonly emissions: Emission[];
  /** The nodes that are joined. */
  readonly joined: Set<TestNode['messages']>;
  brokerUp: boolean;
  befriend(one: string, other: string): void;
  /** The events of this name that reached a person, in order. */
  received(userId: string, event: string): Emission[];
}

export const newId = (): string => randomBytes(12).toString('hex');

export const infoOf = (connectionId = 'connection-1'): RequestInfo => ({
  connectionId,
  correlationId: `correlation-${connectionId}`,
  signal: new AbortController().signal,
});

export function createSurroundings(): Surroundings {
  const emissions: Emission[] = [];
  const friends = new Set<string>();
  return {
    friends,
    media: new Map(),
    referenced: new Set(),
    published: [],
    emissions,
    joined: new Set(),
    brokerUp: true,
    befriend: (one, other) => void friends.add(friendshipId(one, other)),
    received: (userId, event) =>
      emissions.filter((emission) => emission.event === event && emission.audience.rooms.includes(userRoom(userId))),
  };
}

type MessagingEmitter = Pick<
  Emitter,
  | 'newMessage'
  | 'messageEdited'
  | 'messageDeleted'
  | 'messagesRead'
  | 'addedToGroup'
  | 'usersAddedToGroup'
  | 'userLeftGroup'
  | 'removedFromGroup'
  | 'userRemovedFromGroup'
>;

const recordingEmitter = (emissions: Emission[]): MessagingEmitter => {
  const record =
    (event: string) =>
    (audience: Audience, payload: unknown): void =>
      void emissions.push({ event, audience, payload });
  return {
    newMessage: record('newMessage'),
    messageEdited: record('messageEdited'),
    messageDeleted: record('messageDeleted'),
    messagesRead: record('messagesRead'),
    addedToGroup: record('addedToGroup'),
    usersAddedToGroup: record('usersAddedToGroup'),
    userLeftGroup: record('userLeftGroup'),
    removedFromGroup: record('removedFromGroup'),
    userRemovedFromGroup: record('userRemovedFromGroup'),
  };
};

const mediaOf = (around: Surroundings): MediaPort => {
  const attachment = (mediaId: string, mimeType: string): AttachedMedia => ({
    mimeType,
    view: () => ({ mediaId, fileName: 'file', mimeType, size: 1, url: `/media/${mediaId}` }),
  });
  return {
    async forMessage(mediaId, ownerId) {
      const file = around.media.get(mediaId);
      if (file?.ownerId !== ownerId) throw new ChatError('NOT_FOUND', 'There is no such file.');
      return attachment(mediaId, file.mimeType);
    },
    async attached(mediaIds) {
      return new Map(
        mediaIds.flatMap((id) =>
          around.media.has(id) ? [[id, attachment(id, around.media.get(id)?.mimeType ?? '')] as const] : [],
        ),
      );
    },
    async markReferenced(mediaIds) {
      for (const id of mediaIds) around.referenced.add(id);
    },
  };
};

export interface TestNode {
  readonly messages: ReturnType<typeof createMessageService>;
  readonly conversations: ReturnType<typeof createConversationService>;
  readonly relay: ReturnType<typeof createOutboxRelay>;
  readonly connection: Connection;
  readonly models: MessageServiceDependencies['models'];
  close(): Promise<void>;
}

export interface NodeOptions {
  readonly emitter?: MessagingEmitter;
  readonly publish?: (event: DomainEvent) => Promise<void>;
  /** Hears of the messages that other joined nodes deliver, and they of its own, as Redis has it. */
  readonly joined?: boolean;
}

/** One server process's worth of messaging on a database. */
export async function openNode(uri: string, around: Surroundings, options: NodeOptions = {}): Promise<TestNode> {
  const database = openDatabase(uri, silentLog);
  const { connection } = database;
  const models = {
    conversations: createConversationModel(connection),
    messages: createMessageModel(connection),
    readStates: createReadStateModel(connection),
  };
  await database.prepare(Object.values(models));
  const recording = options.emitter ?? recordingEmitter(around.emissions);
  const emitter: MessagingEmitter = {
    ...recording,
    newMessage(audience, message) {
      recording.newMessage(audience, message);
      if (options.joined === true)
        for (const node of around.joined) if (node !== messages) node.observeDelivery(message);
    },
  };
  const clock = { now: () => new Date() };
  const ids = { newId };
  const publish =
    options.publish ??
    (async (event: DomainEvent) => {
      if (!around.brokerUp) throw new Error('the broker is away');
      around.published.push(event);
    });
  const friendship = {
    activePairs: async (keys: readonly string[]) => new Set(keys.filter((key) => around.friends.has(key))),
  };
  const media = mediaOf(around);
  const people = {
    summaries: async (userIds: readonly string[]) =>
      new Map(
        userIds.map((userId): [string, UserSummary] => [
          userId,
          { userId, name: userId.slice(0, 6), phoneNumber: '+491701234567' },
        ]),
      ),
  };
  const relay = createOutboxRelay({
    connection,
    collections: ['messages', 'conversations', 'readStates'],
    publish,
    lease: createLease({ connection, name: 'outbox-relay', holder: newId(), ttlMs: 2_000, clock }),
    announce: async () => undefined,
    nowMs: () => performance.now(),
    log: silentLog,
    intervalMs: 500,
  });
  const typing = { stopped: () => undefined };
  const messages = createMessageService({
    models,
    emitter,
    friendship,
    media,
    typing,
    async publishEvents(events) {
      await Promise.all(events.map(publish));
      return [];
    },
    outbox: relay,
    clock,
    ids,
    idSecret: 'a secret of the tests',
    log: silentLog,
  });
  const conversations = createConversationService({
    models,
    emitter,
    friendship,
    people,
    media,
    outbox: relay,
    clock,
    ids,
    entered: messages.entered,
  });
  messages.start();
  if (options.joined === true) around.joined.add(messages);
  return {
    messages,
    conversations,
    relay,
    connection,
    models,
    async close() {
      await messages.stop();
      await relay.stop();
      await database.close();
    },
  };
}

/** Two friends with a direct conversation. */
export async function openDirect(
  node: TestNode,
  around: Surroundings,
): Promise<{ ann: string; bob: string; conversationId: string }> {
  const [ann, bob] = [newId(), newId()];
  around.befriend(ann, bob);
  const conversationId = await node.messages.direct.reach(ann, bob);
  return { ann, bob, conversationId };
}

/** A group of this many people, whose first is admin and friend of all. */
export async function openGroup(
  node: TestNode,
  around: Surroundings,
  size: number,
): Promise<{ people: string[]; admin: string; group: Conversation }> {
  const people = Array.from({ length: size }, newId);
  const [admin, ...others] = people;
  if (admin === undefined) throw new Error('a group has an admin');
  for (const other of others) around.befriend(admin, other);
  const { conversation } = await node.conversations.createGroup(
    { userId: admin },
    { title: 'Friends', userIds: others },
    infoOf(),
  );
  return { people, admin, group: conversation };
}

export const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise;
    return 'OK';
  } catch (error) {
    if (error instanceof ChatError) return error.code;
    throw error;
  }
};

export const messageIds = (emissions: readonly Emission[]): string[] =>
  emissions.map(({ payload }) => asMessage(payload).messageId);

export function asMessage(payload: unknown): Message {
  if (!isMessage(payload)) throw new Error('not a message');
  return payload;
}

const isMessage = (payload: unknown): payload is Message =>
  typeof payload === 'object' && payload !== null && 'messageId' in payload && 'seq' in payload;
