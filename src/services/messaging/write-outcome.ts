import { mongo } from 'mongoose';
import { insertInOrder } from '../../models/commands.ts';
import type { CommandTarget, WriteError } from '../../models/commands.ts';
import type { MessageRecord } from '../../models/Message.ts';

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
  writeConcern: { w: 'majority', j: true, wtimeout: WRITE_LIMIT_MS },
  maxTimeMS: WRITE_LIMIT_MS,
} as const;

/** Writes messages in this order, in one command; answered only once they are durable. Never rejects. */
export async function insertOrdered(model: CommandTarget, records: readonly MessageRecord[]): Promise<WriteOutcome> {
  try {
    const error = await insertInOrder(model, records, DURABLE);
    return error === null ? { kind: 'stored' } : outcomeAt(error);
  } catch (error) {
    // Also for want of the write concern: what was written is then not known to last.
    return { kind: 'unknown', cause: error };
  }
}

/** What the error of one document means. */
export function outcomeAt({ index, ...error }: WriteError): WriteOutcome {
  if (error.code === DUPLICATE_KEY) return { kind: 'duplicate', at: index };
  if (HOPELESS.has(error.code)) return { kind: 'refused', at: index, cause: new mongo.MongoServerError(error) };
  return { kind: 'unknown', cause: new mongo.MongoServerError(error) };
}
