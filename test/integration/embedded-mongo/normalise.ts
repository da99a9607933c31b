import { EJSON } from 'bson';
import mongoose from 'mongoose';

const perServer: ReadonlySet<string> = new Set([
  '$clusterTime',
  'operationTime',
  'opTime',
  'electionId',
  'commitQuorum',
  'errInfo',
  'uuid',
]);

/**
 * An answer without what differs from server to server: times, ids of cursors, the name of the database, wording (but of
 * E11000, which programs read; what it says of an empty array as a key, undefined, is taken as null), the order of an answer's own fields. Documents keep their order of fields.
 */
export function normaliseAnswer(answer: unknown, database: string): unknown {
  const text = EJSON.stringify(answer, { relaxed: true })
    .replaceAll(database, 'DB')
    .replace(/(dup key: .*)/u, (text) => text.replaceAll(': undefined', ': null'));
  return envelope(JSON.parse(text));
}

const envelopes: ReadonlySet<string> = new Set(['cursor', 'writeErrors', 'lastErrorObject', 'info']);

function envelope(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(envelope);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(
    ([name, field]) => !perServer.has(name) && !isWording(name, field, 'ok' in value),
  );
  const kept: Record<string, unknown> = {};
  for (const [name, field] of fields.sort(([left], [right]) => (left < right ? -1 : 1))) {
    if (name === 'id' && 'ns' in value) kept[name] = field === 0 ? 0 : 'open';
    else if (name === 'cursorsKilled') kept[name] = Array.isArray(field) ? field.length : field;
    else if (name === 'firstBatch' && Array.isArray(field)) kept[name] = field.map(withoutUuid);
    else kept[name] = envelopes.has(name) ? envelope(field) : field;
  }
  return kept;
}

function isWording(name: string, field: unknown, ofAnswer: boolean): boolean {
  return name === 'errmsg' && (ofAnswer || typeof field !== 'string' || !field.startsWith('E11000'));
}

function withoutUuid(doc: unknown): unknown {
  if (typeof doc !== 'object' || doc === null || !('info' in doc) || !('idIndex' in doc)) return doc;
  return { ...doc, info: envelope(doc.info) };
}

/** The answer, also to a refusal. */
export async function answerTo(
  db: mongoose.mongo.Db,
  command: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  try {
    return await db.command(command, { promoteLongs: false });
  } catch (error) {
    if (error instanceof mongoose.mongo.MongoServerError) return { ...error.errorResponse };
    throw error;
  }
}
