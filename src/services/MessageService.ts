import type {
  ChatMessageRequest,
  DeleteMessageRequest,
  EditMessageRequest,
  GetChatMessagesRequest,
  MarkReadRequest,
  MarkReadSuccess,
  Message,
} from '../../generated/payloads.ts';
import type { Emitter } from '../../generated/socket/emitter.ts';
import type { ConversationModel } from '../models/Conversation.ts';
import type { MessageModel, MessageRecord } from '../models/Message.ts';
import type { ReadStateModel } from '../models/ReadState.ts';
import type { Logger } from '../contract/context.ts';
import { ChatError } from '../contract/errors.ts';
import { outboxEntry } from './outbox.ts';
import type { OutboxSignal } from './outbox.ts';
import { createAfterWork } from './messaging/after-work.ts';
import { editRefusal, ownMessage, writeEdit, writeTombstone } from './messaging/change-message.ts';
import { memberConversation } from './messaging/conversation-access.ts';
import { createDeliveryMemory } from './messaging/delivery-memory.ts';
import { createDirectConversations } from './messaging/direct-conversations.ts';
import type { DirectConversations } from './messaging/direct-conversations.ts';
import { createHeldHeads } from './messaging/held-heads.ts';
import { createGenerationMap } from './messaging/generation-map.ts';
import { createMessageAnnouncements } from './messaging/message-announcements.ts';
import type { MessageAnnouncements } from './messaging/message-announcements.ts';
import { createMessageCommitter } from './messaging/message-committer.ts';
import { decideText } from './messaging/message-body.ts';
import { readHistory } from './messaging/message-history.ts';
import { createMessageIds } from './messaging/message-ids.ts';
import { objectId } from './messaging/object-ids.ts';
import type {
  Actor,
  Clock,
  FriendshipPort,
  IdSource,
  MediaPort,
  PublishEvents,
  RequestInfo,
  TypingPort,
} from './messaging/ports.ts';
import { createPreparation } from './messaging/prepare-message.ts';
import { moveReadMark } from './messaging/read-marks.ts';
import { recoveredDelivery } from './messaging/recovered-delivery.ts';
import { createRecovery } from './messaging/recovery.ts';
import { createRepeater } from './messaging/repeater.ts';
import { createSequenceMemory } from './messaging/sequence-memory.ts';

export interface MessageServiceDependencies {
  readonly models: {
    readonly conversations: ConversationModel;
    readonly messages: MessageModel;
    readonly readStates: ReadStateModel;
  };
  readonly emitter: Pick<Emitter, 'newMessage' | 'messageEdited' | 'messageDeleted' | 'messagesRead'>;
  readonly friendship: FriendshipPort;
  readonly media: MediaPort;
  readonly typing: TypingPort;
  /** For `message.created`; all other events go through `outbox`. */
  readonly publishEvents: PublishEvents;
  readonly outbox: OutboxSignal;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Secret of the message ids: the same on all nodes and for ever. */
  readonly idSecret: string;
  readonly log: Logger;
}

export interface MessageService {
  /** Accepts a message: resolves once it is durable, with everybody else's `newMessage` on its way. */
  chatMessage(actor: Actor, command: ChatMessageRequest, info: RequestInfo): Promise<Message>;
  editMessage(actor: Actor, command: EditMessageRequest, info: RequestInfo): Promise<void>;
  /** Deleting twice is a success that changes nothing. */
  deleteMessage(actor: Actor, command: DeleteMessageRequest, info: RequestInfo): Promise<void>;
  /** Oldest first. */
  getChatMessages(actor: Actor, command: GetChatMessagesRequest): Promise<readonly Message[]>;
  /** Marking what was read already is a success that changes nothing. */
  markRead(actor: Actor, command: MarkReadRequest, info: RequestInfo): Promise<MarkReadSuccess>;
  /** To be told of every `newMessage` that another node delivered: its number is known here at once, and it is never delivered twice. */
  observeDelivery(message: Pick<Message, 'messageId' | 'conversationId' | 'seq'>): void;
  /** For changes that a node has committed and not announced before it died. */
  readonly announcements: MessageAnnouncements;
  /** Direct conversations by who is in them. */
  readonly direct: DirectConversations;
  /** Resolves when what this node has accepted so far stands in read states and conversations. */
  entered(): Promise<void>;
  /** Begins to answer what waits too long, and to finish what dead nodes left behind. */
  start(): void;
  /** Stops that, and finishes what was accepted. Call it when no more requests come in. */
  stop(): Promise<void>;
}

const SWEEP_MS = 250;
const RENEWAL_MS = 500;
const RECOVERY_MS = 1_000;

export function createMessageService(deps: MessageServiceDependencies): MessageService {
  const { models, emitter, clock, log } = deps;
  const nowMs = (): number => performance.now();
  const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));
  const sequences = createSequenceMemory(nowMs);
  const delivered = createDeliveryMemory(nowMs);
  const direct = createDirectConversations({
    conversations: models.conversations,
    friendship: deps.friendship,
    clock,
    nowMs,
  });
  const heads = createHeldHeads({ messages: models.messages, holder: deps.ids.newId(), nowMs, log });
  const afterWork = createAfterWork({ ...models, media: deps.media, publishEvents: deps.publishEvents, log, pause });
  const committer = createMessageCommitter({
    ...models,
    friendship: deps.friendship,
    directKeys: createGenerationMap<string, string>({ nowMs, keepMs: 600_000, maxEntries: 50_000 }),
    sequences,
    heads,
    clock,
    ids: deps.ids,
    log,
    pause,
    emitter,
    typing: deps.typing,
    afterWork,
    delivered,
    nowMs,
  });
  const preparation = createPreparation({ ids: createMessageIds(deps.idSecret), media: deps.media, direct });

  const recovery = createRecovery({
    ...models,
    media: deps.media,
    heads,
    publishEvents: deps.publishEvents,
    log,
    nowMs,
    deliver: recoveredDelivery({ emitter, media: deps.media, sequences, delivered, log }),
  });
  const sweeping = createRepeater({ everyMs: SWEEP_MS, log, task: async () => (committer.sweep(), false) });
  const renewing = createRepeater({ everyMs: RENEWAL_MS, log, task: async () => (await heads.renew(), false) });
  const recovering = createRepeater({ everyMs: RECOVERY_MS, log, task: recovery.pass });

  const announcements = createMessageAnnouncements({ ...models, emitter });
  const entrySource = { newId: deps.ids.newId, now: () => clock.now() };

  return {
    direct,
    announcements,
    entered: afterWork.entered,

    chatMessage: (actor, command, info) => preparation.inOrder(actor.userId, command, info, committer.submit),

    async editMessage(actor, { messageId, text }, info) {
      const newText = decideText(text);
      const record = await ownMessage(models, actor.userId, messageId);
      const refused = editRefusal(record);
      if (refused !== null) throw refused;
      const conversationId = record.conversationId.toHexString();
      const entry = outboxEntry(entrySource, {
        type: 'message.edited',
        subject: messageId,
        correlationId: info.correlationId,
        data: { messageId, conversationId, senderId: actor.userId, editedAt: clock.now().toISOString() },
      });
      const edited = await writeEdit(models.messages, record, {
        text: newText,
        at: new Date(entry.event.data.editedAt),
        entry,
      });
      if (edited === null) throw new ChatError('CONFLICT', 'The message was deleted.');
      committer.forget(messageId);
      await announcements.edited(edited);
      deps.outbox.committed(models.messages.collection.collectionName, edited._id, [entry]);
    },

    async deleteMessage(actor, { messageId }, info) {
      const record = await ownMessage(models, actor.userId, messageId);
      if (record.deletedAt !== undefined) return;
      const conversationId = record.conversationId.toHexString();
      const entry = outboxEntry(entrySource, {
        type: 'message.deleted',
        subject: messageId,
        correlationId: info.correlationId,
        data: { messageId, conversationId, senderId: actor.userId, deletedAt: clock.now().toISOString() },
      });
      const deleted = await writeTombstone(models.messages, record, {
        at: new Date(entry.event.data.deletedAt),
        entry,
      });
      if (deleted === null) return;
      committer.forget(messageId);
      await announcements.deleted({ messageId, conversationId });
      deps.outbox.committed(models.messages.collection.collectionName, deleted._id, [entry]);
    },

    getChatMessages: (actor, command) => readHistory({ ...models, media: deps.media }, actor.userId, command),

    async markRead(actor, { conversationId, messageId }, info) {
      const [, message] = await Promise.all([
        memberConversation(models.conversations, actor.userId, conversationId),
        models.messages
          .findOne({ _id: objectId(messageId), conversationId: objectId(conversationId) }, { seq: 1 })
          .lean<Pick<MessageRecord, '_id' | 'seq'> | null>()
          .exec(),
      ]);
      if (message === null) throw new ChatError('NOT_FOUND', 'There is no such message.');
      const entry = outboxEntry(entrySource, {
        type: 'conversation.read',
        subject: conversationId,
        correlationId: info.correlationId,
        data: { conversationId, userId: actor.userId, messageId, seq: message.seq },
      });
      const mark = { conversationId, userId: actor.userId, seq: message.seq, entry };
      if (await moveReadMark(models.readStates, mark)) {
        await announcements.read({ conversationId, userId: actor.userId, messageId });
        deps.outbox.committed(models.readStates.collection.collectionName, `${conversationId}:${actor.userId}`, [
          entry,
        ]);
      }
      return { conversationId, messageId };
    },

    observeDelivery({ messageId, conversationId, seq }) {
      delivered.note(messageId);
      sequences.raise(conversationId, seq);
    },

    start() {
      sweeping.start();
      renewing.start();
      recovering.start();
    },

    async stop() {
      await recovering.stop();
      await committer.idle();
      await afterWork.drained();
      await sweeping.stop();
      await renewing.stop();
    },
  };
}
