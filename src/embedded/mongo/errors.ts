import type { Doc } from './types.ts';

/** MongoDB's error codes that this server answers with; names and numbers are those of mongod's error_codes.yml. */
export const errorCodes = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  InvalidLength: 16,
  IllegalOperation: 20,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  NotSingleValueField: 54,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  WriteConcernFailed: 64,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  CannotIndexParallelArrays: 171,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  Location31249: 31249,
  Location31253: 31253,
  Location31254: 31254,
  Location40323: 40323,
  Location40324: 40324,
  Location40415: 40415,
  Location51091: 51091,
} as const;

export type ErrorName = keyof typeof errorCodes;

/** A refusal with a code of MongoDB's; `extra` are further fields of the answer (E11000: keyPattern, keyValue). */
export class MongoError extends Error {
  readonly codeName: ErrorName;
  readonly extra: Doc;

  constructor(codeName: ErrorName, message: string, extra: Doc = {}) {
    super(message);
    this.name = 'MongoError';
    this.codeName = codeName;
    this.extra = extra;
  }

  get code(): number {
    return errorCodes[this.codeName];
  }
}

/** The answer to a command that failed as a whole. */
export function failureReply(error: unknown): Doc {
  const known = toMongoError(error);
  return { ok: 0, errmsg: known.message, code: known.code, codeName: known.codeName, ...known.extra };
}

/** An entry of `writeErrors`. */
export function writeErrorEntry(error: unknown, index: number): Doc {
  const known = toMongoError(error);
  return { index, code: known.code, ...known.extra, errmsg: known.message };
}

/** What is not ours comes from mingo, which refuses expressions with plain errors. */
export function toMongoError(error: unknown): MongoError {
  if (error instanceof MongoError) return error;
  return new MongoError('BadValue', error instanceof Error ? error.message : String(error));
}
