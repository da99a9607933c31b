import type { MessageModel, MessageRecord } from '../../models/Message.ts';
import { READ_LIMIT_MS } from '../../models/commands.ts';
import { objectIds } from './object-ids.ts';

/**
 * The messages of these ids that will last, by id: what could still be rolled back is not answered for.
 */
export async function findStored(model: MessageModel, ids: readonly string[]): Promise<Map<string, MessageRecord>> {
  const found = await model.collection
    .find<MessageRecord>({ _id: { $in: objectIds(ids) } }, { readConcern: 'majority', maxTimeMS: READ_LIMIT_MS })
    .toArray();
  return new Map(found.map((record) => [record._id.toHexString(), record]));
}

/** The newest message of a conversation. */
export interface Newest {
  readonly seq: number;
  readonly messageId: string;
}

/**
 * The newest message of each of these conversations, from the index: one step per conversation, however long it is.
 * A conversation without messages is left out.
 */
export async function findNewest(
  model: MessageModel,
  conversationIds: readonly string[],
): Promise<Map<string, Newest>> {
  if (conversationIds.length === 0) return new Map();
  const rows = await model.collection
    .aggregate<{ _id: MessageRecord['conversationId']; seq: number; messageId: MessageRecord['_id'] }>(
      newestPipeline(conversationIds),
      {
        maxTimeMS: READ_LIMIT_MS,
      },
    )
    .toArray();
  return new Map(rows.map((row) => [row._id.toHexString(), { seq: row.seq, messageId: row.messageId.toHexString() }]));
}

/** Sorted along the index {conversationId, seq} backwards, so that the database jumps from conversation to conversation. */
export const newestPipeline = (conversationIds: readonly string[]): Record<string, unknown>[] => [
  { $match: { conversationId: { $in: objectIds(conversationIds) } } },
  { $sort: { conversationId: -1, seq: -1 } },
  { $group: { _id: '$conversationId', seq: { $first: '$seq' }, messageId: { $first: '$_id' } } },
];
