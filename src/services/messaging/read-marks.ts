import type { ReadStateModel } from '../../models/ReadState.ts';
import { nativeCollection } from '../../models/native.ts';
import { readStateId } from '../../models/ReadState.ts';
import type { OutboxEntry } from '../outbox.ts';
import { isDuplicateKey } from '../duplicate-key.ts';
import { objectId } from './object-ids.ts';

export interface ReadMark {
  readonly conversationId: string;
  readonly userId: string;
  readonly seq: number;
  readonly entry: OutboxEntry;
}

/**
 * Moves a person's read mark forward, with the domain event in the same write. False when it stood there or further on:
 * then nothing changed.
 */
export async function moveReadMark(
  model: ReadStateModel,
  { conversationId, userId, seq, entry }: ReadMark,
): Promise<boolean> {
  const collection = nativeCollection(model);
  const filter = { _id: readStateId(conversationId, userId), lastReadSeq: { $lt: seq } };
  const update = { $set: { lastReadSeq: seq }, $push: { outbox: entry } };
  const onInsert = { $setOnInsert: { conversationId: objectId(conversationId), userId: objectId(userId) } };
  try {
    const { modifiedCount, upsertedCount } = await collection.updateOne(
      filter,
      { ...update, ...onInsert },
      { upsert: true },
    );
    return modifiedCount + upsertedCount > 0;
  } catch (error) {
    // There is one: further on, or made a moment ago and still behind.
    if (!isDuplicateKey(error)) throw error;
    const { modifiedCount } = await collection.updateOne(filter, update);
    return modifiedCount > 0;
  }
}
