import { mongo } from 'mongoose';
import type { MessageModel, MessageRecord } from '../../models/Message.ts';

/** What is known after writing messages in order. Everything before `at` is stored. */
export type WriteOutcome =
  | { readonly kind: 'stored' }
  /** The id or the number at this place was taken. */
  | { readonly kind: 'duplicate'; readonly at: number }
  /** The message at this place can never be stored. */
  | { readonly kind: 'refused'; readonly at: number; readonly cause: unknown }
  /** Any of them may be stored or not, or become so. */
  | { readonly kind: 'unknown'; readonly cause: unknown };

const DUPLICATE_KEY = 11_000;
/** BSONObjectTooLarge, DocumentValidationFailure: about one document, whenever it is tried. */
const HOPELESS = new Set<unknown>([10_334, 121]);

const WRITE_LIMIT_MS = 3_000;
// `j`: an answer outlives the death of the database process, also where the default does not say so.
const DURABLE = {
  writeConcern: { w: 'majority', j: true, wtimeoutMS: WRITE_LIMIT_MS },
  maxTimeMS: WRITE_LIMIT_MS,
} as const;

/** Writes messages in this order, in one command; answered only once they are durable. Never rejects. */
export async function insertOrdered(model: MessageModel, records: readonly MessageRecord[]): Promise<WriteOutcome> {
  try {
    const [only] = records;
    if (records.length === 1 && only !== undefined) await model.collection.insertOne(only, DURABLE);
    else await model.collection.insertMany([...records], { ...DURABLE, ordered: true });
    return { kind: 'stored' };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Reads the outcome from what the driver threw. */
export function outcomeOf(error: unknown): WriteOutcome {
  if (error instanceof mongo.MongoBulkWriteError) {
    const [first] = [error.writeErrors].flat();
    // Without the write concern, what stands before the failed one is not known to last.
    if (first === undefined || error.result.getWriteConcernError() !== undefined)
      return { kind: 'unknown', cause: error };
    return at(first.index, { code: first.code, error });
  }
  if (error instanceof mongo.MongoServerError) return at(0, { code: error.code, error });
  return { kind: 'unknown', cause: error };
}

function at(index: number, { code, error }: { code: unknown; error: unknown }): WriteOutcome {
  if (code === DUPLICATE_KEY) return { kind: 'duplicate', at: index };
  if (HOPELESS.has(code)) return { kind: 'refused', at: index, cause: error };
  return { kind: 'unknown', cause: error };
}
