/** A BSON document as `bson` decodes it: int64 as bigint, every other number as number. Stored ones are never mutated. */
export interface Doc {
  [field: string]: unknown;
}

/** Where the server reports what its operator should know. */
export interface EmbeddedMongoLog {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** True for an embedded document: no array, date or other BSON type. */
export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The value of an own field; undefined when missing. */
export function fieldOf(doc: Doc, name: string): unknown {
  return Object.hasOwn(doc, name) ? doc[name] : undefined;
}

/** A number of a command (`limit`, `batchSize`, …), which drivers send as int32, int64 or double. */
export function asNumber(value: unknown, otherwise: number): number {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' ? value : otherwise;
}

/** True for what MongoDB takes as true in `ordered`, `upsert`, `multi`, index options: true and numbers but zero. */
export function asBoolean(value: unknown, otherwise = false): boolean {
  if (value === undefined || value === null) return otherwise;
  return value === true || (typeof value === 'number' && value !== 0) || (typeof value === 'bigint' && value !== 0n);
}

/** Copies documents and arrays at every depth; other BSON values are immutable and shared. */
export function cloneDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cloneDeep);
  return isDoc(value) ? cloneDoc(value) : value;
}

export function cloneDoc(doc: Doc): Doc {
  const copy: Doc = {};
  for (const name of Object.keys(doc)) setField(copy, name, cloneDeep(doc[name]));
  return copy;
}

/** The document with its `_id`, if it has one, as its first field. */
export function idFirst(doc: Doc): Doc {
  if (!Object.hasOwn(doc, '_id') || Object.keys(doc)[0] === '_id') return doc;
  const { _id, ...rest } = doc;
  return { _id, ...rest };
}

/** Assigns a field of any name, also `__proto__`, as an own property. */
export function setField(doc: Doc, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(doc, name, { value, enumerable: true, configurable: true, writable: true });
  else doc[name] = value;
}
