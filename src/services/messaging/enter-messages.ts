import type { ConversationModel } from '../../models/Conversation.ts';
import type { MessageRecord } from '../../models/Message.ts';
import { nativeCollection } from '../../models/native.ts';
import { readStateId } from '../../models/ReadState.ts';
import type { ReadStateModel } from '../../models/ReadState.ts';
import type { MediaPort } from './ports.ts';

export interface EntryDependencies {
  readonly conversations: ConversationModel;
  readonly readStates: ReadStateModel;
  readonly media: Pick<MediaPort, 'markReferenced'>;
}

/**
 * Enters stored messages into what is derived from them: the sender has read up to their own message, and the conversation
 * knows its newest one. Merged per conversation; doing it again, in any order, changes nothing.
 */
export async function enterMessages(deps: EntryDependencies, records: readonly MessageRecord[]): Promise<void> {
  if (records.length === 0) return;
  const newest = new Map<string, MessageRecord>();
  const sent = new Map<string, MessageRecord>();
  const mediaIds = new Set<string>();
  for (const record of records) {
    const conversationId = record.conversationId.toHexString();
    keepHighest(newest, conversationId, record);
    keepHighest(sent, readStateId(conversationId, record.senderId.toHexString()), record);
    if (record.mediaId !== undefined) mediaIds.add(record.mediaId.toHexString());
  }
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

// Native bulk writes: every value comes from a stored message, and casting it anew would cost more than writing it.

async function markSent(model: ReadStateModel, sent: ReadonlyMap<string, MessageRecord>): Promise<void> {
  await nativeCollection(model).bulkWrite(
    [...sent].map(([_id, { conversationId, senderId, seq }]) => ({
      updateOne: {
        filter: { _id },
        update: { $max: { lastReadSeq: seq }, $setOnInsert: { conversationId, userId: senderId } },
        upsert: true,
      },
    })),
    { ordered: false },
  );
}

async function raiseLast(model: ConversationModel, newest: ReadonlyMap<string, MessageRecord>): Promise<void> {
  await model.collection.bulkWrite(
    [...newest.values()].map(({ _id, conversationId, seq, createdAt }) => ({
      updateOne: {
        filter: { _id: conversationId, 'last.seq': { $lt: seq } },
        update: { $set: { last: { seq, messageId: _id, at: createdAt }, updatedAt: createdAt } },
      },
    })),
    { ordered: false },
  );
}
