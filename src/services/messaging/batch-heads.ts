import type { MessageModel, MessageRecord } from '../../models/Message.ts';
import { objectId, objectIds } from './object-ids.ts';

/** The batches are done with. */
export async function clearHeads(model: MessageModel, heads: readonly string[]): Promise<void> {
  if (heads.length === 0) return;
  await model.collection.updateMany({ _id: { $in: objectIds(heads) } }, { $unset: { batch: 1 } });
}

/** Everything but the domain events is done; anybody may publish them, at once. */
export async function releaseHeads(model: MessageModel, heads: readonly string[]): Promise<void> {
  if (heads.length === 0) return;
  await model.collection.updateMany(
    { _id: { $in: objectIds(heads) }, 'batch.at': { $exists: true } },
    { $set: { 'batch.delivered': true }, $unset: { 'batch.holder': 1 } },
  );
}

/** These messages of the batch are delivered, though it is not done. */
export async function noteDelivered(model: MessageModel, headId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await model.collection.updateOne(
    { _id: objectId(headId), 'batch.at': { $exists: true } },
    { $addToSet: { 'batch.deliveredIds': { $each: objectIds(ids) } } },
  );
}

/** A message that begins a batch which is not done. */
export type HeadRecord = Pick<MessageRecord, '_id' | 'writeId'> & {
  readonly batch: NonNullable<MessageRecord['batch']>;
};

/** The batches that are not done, oldest first. */
export function findHeads(model: MessageModel, limit: number): Promise<HeadRecord[]> {
  return model.collection
    .find<HeadRecord>({ 'batch.at': { $gt: new Date(0) } }, { projection: { batch: 1, writeId: 1 } })
    .sort({ 'batch.at': 1 })
    .limit(limit)
    .toArray();
}

/** Takes a batch over; false when it is not as it was seen any more. */
export async function takeOverHead(model: MessageModel, head: HeadRecord, holder: string): Promise<boolean> {
  const { modifiedCount } = await model.collection.updateOne(
    {
      _id: objectId(head._id.toHexString()),
      'batch.at': head.batch.at,
      'batch.holder': head.batch.holder ?? null,
      'batch.beats': head.batch.beats ?? null,
    },
    { $set: { 'batch.holder': holder }, $inc: { 'batch.beats': 1 } },
  );
  return modifiedCount === 1;
}

/** Shows that these batches are still in the hands of this holder; gives how many are. */
export async function holdHeads(model: MessageModel, heads: readonly string[], holder: string): Promise<number> {
  const { modifiedCount } = await model.collection.updateMany(
    { _id: { $in: objectIds(heads) }, 'batch.at': { $exists: true }, 'batch.holder': { $in: [null, holder] } },
    { $set: { 'batch.holder': holder }, $inc: { 'batch.beats': 1 } },
  );
  return modifiedCount;
}
