import type { Connection, mongo } from 'mongoose';
import { PoisonEventError } from '../contract/amqp.ts';
import type { OutboxEntry } from './outbox.ts';

export type DocumentId = string | mongo.ObjectId;

export interface OutboxDocument {
  readonly _id: DocumentId;
  readonly outbox?: readonly OutboxEntry[];
}

/** An entry and where it stands. */
export interface Pending {
  readonly collection: string;
  readonly documentId: DocumentId;
  readonly entry: OutboxEntry;
}

/** What became of entries that were given to the broker. */
export interface Outcome {
  readonly confirmed: readonly Pending[];
  readonly failed: readonly Pending[];
  readonly refused: readonly (Pending & { readonly reason: string })[];
  /** Of one that failed. */
  readonly cause: unknown;
}

/** @param results of publishing each of `entries` */
export function sorted(entries: readonly Pending[], results: readonly PromiseSettledResult<void>[]): Outcome {
  const confirmed: Pending[] = [];
  const failed: Pending[] = [];
  const refused: (Pending & { reason: string })[] = [];
  let cause: unknown;
  entries.forEach((entry, index) => {
    const result = results[index];
    if (result?.status === 'fulfilled') confirmed.push(entry);
    else if (result?.reason instanceof PoisonEventError) refused.push({ ...entry, reason: result.reason.message });
    else {
      failed.push(entry);
      cause = result?.reason;
    }
  });
  return { confirmed, failed, refused, cause };
}

/** Takes out what is published; notes of the rest that clients know it, or that it is hopeless. */
export async function settle(connection: Connection, { confirmed, failed, refused }: Outcome): Promise<void> {
  const operations: { one: Pending; update: mongo.UpdateFilter<OutboxDocument> }[] = [
    ...confirmed.map((one) => ({ one, update: { $pull: { outbox: { 'event.id': one.entry.event.id } } } })),
    ...failed
      .filter(({ entry }) => entry.announced !== true)
      .map((one) => ({ one, update: { $set: { 'outbox.$.announced': true } } })),
    ...refused.map((one) => ({
      one,
      update: { $set: { 'outbox.$.refused': one.reason }, $unset: { 'outbox.$.at': true as const } },
    })),
  ];
  for (const name of new Set(operations.map(({ one }) => one.collection))) {
    await connection.collection<OutboxDocument>(name).bulkWrite(
      operations
        .filter(({ one }) => one.collection === name)
        .map(({ one, update }) => ({
          updateOne: { filter: { _id: one.documentId, 'outbox.event.id': one.entry.event.id }, update },
        })),
      { ordered: false },
    );
  }
}
