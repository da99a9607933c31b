import type { ConversationModel } from '../../models/Conversation.ts';
import type { MessageRecord } from '../../models/Message.ts';
import { updateAll } from '../../models/commands.ts';
import { readStateId } from '../../models/ReadState.ts';
import type { ReadStateModel } from '../../models/ReadState.ts';
import type { FinishedMessage } from './message-events.ts';
import type { MediaPort } from './ports.ts';

export interface EntryDependencies {
  readonly conversations: ConversationModel;
  readonly readStates: ReadStateModel;
  readonly media: Pick<MediaPort, 'markReferenced'>;
}

/**
 * What stored messages change in what is derived from them, merged per conversation: the sender has read up to their own
 * message, and the conversation knows its newest one. The highest number wins, whatever the order.
 */
export class Entries {
  /** How many messages it is made of. */
  messages = 0;
  /** Newest message of each conversation. */
  readonly newest = new Map<string, MessageRecord>();
  /** Newest own message of each sender in each conversation, by {@link readStateId}. */
  readonly sent = new Map<string, MessageRecord>();
  readonly mediaIds = new Set<string>();

  add({ record, keys: { conversationId, senderId } }: FinishedMessage): void {
    this.messages += 1;
    keepHighest(this.newest, conversationId, record);
    keepHighest(this.sent, readStateId(conversationId, senderId), record);
    if (record.mediaId !== undefined) this.mediaIds.add(record.mediaId.toHexString());
  }

  merge(other: Entries): void {
    this.messages += other.messages;
    for (const [id, record] of other.newest) keepHighest(this.newest, id, record);
    for (const [id, record] of other.sent) keepHighest(this.sent, id, record);
    for (const id of other.mediaIds) this.mediaIds.add(id);
  }
}

/** Writes them. Doing it again, in any order, changes nothing. */
export async function enter(deps: EntryDependencies, { newest, sent, mediaIds }: Entries): Promise<void> {
  if (newest.size === 0) return;
  await Promise.all([
    mediaIds.size === 0 ? undefined : deps.media.markReferenced([...mediaIds]),
    // First the marks: whoever sees the new maximum in the conversation then also sees what its sender has read.
    markSent(deps.readStates, sent).then(() => raiseLast(deps.conversations, newest)),
  ]);
}

function keepHighest(map: Map<string, MessageRecord>, key: string, record: MessageRecord): void {
  const known = map.get(key);
  if (known === undefined || known.seq < record.seq) map.set(key, record);
}

// Every value comes from a stored message: nothing is cast.

const markSent = (model: ReadStateModel, sent: ReadonlyMap<string, MessageRecord>): Promise<void> =>
  updateAll(
    model,
    [...sent].map(([_id, { conversationId, senderId, seq }]) => ({
      q: { _id },
      u: { $max: { lastReadSeq: seq }, $setOnInsert: { conversationId, userId: senderId } },
      upsert: true,
    })),
  );

const raiseLast = (model: ConversationModel, newest: ReadonlyMap<string, MessageRecord>): Promise<void> =>
  updateAll(
    model,
    [...newest.values()].map(({ _id, conversationId, seq, createdAt }) => ({
      q: { _id: conversationId, 'last.seq': { $lt: seq } },
      u: { $set: { last: { seq, messageId: _id, at: createdAt }, updatedAt: createdAt } },
    })),
  );
