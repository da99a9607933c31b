import { mongo } from 'mongoose';
import type { Connection } from 'mongoose';

// For the hot path: one command as it is written, past the driver's cursors, bulk builders and retries, which cost more than a
// small command itself; and for a write that may be retried the server keeps a record. Callers try again by themselves.

type Document = mongo.BSON.Document;

/** What of a model a command needs. `db.db` is missing before the first connection. */
export interface CommandTarget {
  readonly db: { readonly db?: Pick<NonNullable<Connection['db']>, 'command'> | undefined };
  readonly collection: { readonly collectionName: string };
}

/** Milliseconds the database may take for one read of the hot path. */
export const READ_LIMIT_MS = 3_000;

/** An error that one document of a write met. */
export interface WriteError {
  /** Place of the document in the command. */
  readonly index: number;
  readonly code: number;
  readonly errmsg: string;
}

/**
 * Finds a small number of documents by one command.
 * @throws MongoServerError, or what else the driver throws when the server cannot be reached
 */
export async function findFew<Found>(
  model: CommandTarget,
  query: { readonly filter: Document; readonly projection: Document; readonly maxTimeMS: number },
): Promise<readonly Found[]> {
  const { cursor } = await run(model, {
    find: model.collection.collectionName,
    ...query,
    singleBatch: true,
    batchSize: MOST_FOUND,
  });
  return cursor.firstBatch;
}

/** More than anybody asks for: ids of one batch of messages, or members of a group. */
const MOST_FOUND = 10_000;

/**
 * Inserts documents in this order, up to the first that cannot be, and gives its error.
 * @throws MongoServerError when the command failed as a whole, or the write concern was not met
 */
export async function insertInOrder(
  model: CommandTarget,
  documents: readonly Document[],
  options: { readonly writeConcern: Document; readonly maxTimeMS: number },
): Promise<WriteError | null> {
  const { writeErrors } = await run(model, {
    insert: model.collection.collectionName,
    documents,
    ordered: true,
    ...options,
  });
  return writeErrors?.[0] ?? null;
}

/** One statement of an `update` command. */
export interface UpdateStatement {
  readonly q: Document;
  readonly u: Document;
  readonly upsert?: boolean;
}

/** Small ones: far below the 16 MB of a command. */
const MOST_UPDATES = 10_000;

/**
 * Makes these small updates, each whatever becomes of the others, durably.
 * @throws MongoServerError when one of them failed; of more than {@link MOST_UPDATES}, later ones may then be left out
 */
export async function updateAll(model: CommandTarget, updates: readonly UpdateStatement[]): Promise<void> {
  for (let start = 0; start < updates.length; start += MOST_UPDATES) {
    const { writeErrors } = await run(model, {
      update: model.collection.collectionName,
      updates: updates.slice(start, start + MOST_UPDATES),
      ordered: false,
      writeConcern: { w: 'majority' },
    });
    const first: WriteError | undefined = writeErrors?.[0];
    if (first !== undefined) throw new mongo.MongoServerError({ code: first.code, errmsg: first.errmsg });
  }
}

async function run(model: CommandTarget, command: Document): Promise<Document> {
  const { db } = model.db;
  if (db === undefined) throw new mongo.MongoNotConnectedError('MongoDB is not connected yet.');
  return await db.command(command);
}
