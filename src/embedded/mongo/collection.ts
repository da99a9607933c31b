import { BSON, ObjectId } from 'bson';
import { CollectionIndex, parseIndexSpec, type IndexSpec, type StoredRecord } from './collection-index.ts';
import { MongoError } from './errors.ts';
import { equalValues } from './key-string.ts';
import { OrderedMap } from './ordered-map.ts';
import type { Storage } from './storage.ts';
import { fieldOf, idFirst, isDoc, type Doc } from './types.ts';

const maxDocumentBytes = 16 * 1024 * 1024;

/** Counts of work done, so that tests can see that an index was used. */
export interface Counters {
  /** Documents held against a filter. */
  examined: number;
}

export interface CollectionDeps {
  readonly storage: Storage;
  readonly counters: Counters;
  /** The prefix of the collection's documents in the storage. */
  readonly storageKey: string;
}

/** The documents and indexes of one collection. Every change is complete, or refused with nothing changed. */
export class Collection {
  readonly database: string;
  readonly name: string;
  readonly uuid: string;
  readonly deps: CollectionDeps;
  readonly indexes = new Map<string, CollectionIndex>();
  /** In natural order. */
  readonly records = new OrderedMap<StoredRecord>();
  #lastRecord = 0;

  constructor(
    about: { readonly database: string; readonly name: string; readonly uuid: string },
    deps: CollectionDeps,
  ) {
    this.database = about.database;
    this.name = about.name;
    this.uuid = about.uuid;
    this.deps = deps;
    this.indexes.set(
      '_id_',
      new CollectionIndex({ ...parseIndexSpec({ name: '_id_', key: { _id: 1 } }), unique: true }),
    );
  }

  get namespace(): string {
    return `${this.database}.${this.name}`;
  }

  /**
   * Stores a new document; `_id` is put first, or given.
   * @param raw its BSON when it came as such with `_id` first; taken over as it is
   */
  insert(given: Doc, raw?: Uint8Array): StoredRecord {
    const doc = withIdFirst(given);
    checkId(doc._id);
    const bytes = doc === given && raw !== undefined ? raw : BSON.serialize(doc);
    checkSize(bytes);
    const record: StoredRecord = { recordKey: recordKeyOf(this.#lastRecord + 1), doc };
    const changes = this.#prepare(record, doc);
    this.#lastRecord += 1;
    for (const { index, keys } of changes) index.add(keys, record);
    this.records.set(record.recordKey, record);
    this.#persist(record, bytes);
    return record;
  }

  /** Puts another document in a record's place. */
  replace(record: StoredRecord, doc: Doc): void {
    if (!equalValues(record.doc._id, doc._id)) {
      throw new MongoError(
        'ImmutableField',
        "Performing an update on the path '_id' would modify the immutable field '_id'",
      );
    }
    const bytes = BSON.serialize(doc);
    checkSize(bytes);
    for (const { index, keys, before } of this.#prepare(record, doc)) {
      const kept = new Set(keys);
      index.remove(
        before.filter((key) => !kept.has(key)),
        record,
      );
      index.add(keys, record);
    }
    record.doc = doc;
    this.#persist(record, bytes);
  }

  remove(record: StoredRecord): void {
    for (const index of this.indexes.values()) index.remove(index.keysOf(record.doc), record);
    this.records.delete(record.recordKey);
    this.deps.storage.record({ type: 'del', key: this.#storageKeyOf(record) });
  }

  /** Takes a document over from the storage: its place and bytes are known and need not be written. */
  restore(recordKey: string, doc: Doc): void {
    const record: StoredRecord = { recordKey, doc };
    for (const index of this.indexes.values()) index.add(index.keysOf(doc), record);
    this.records.set(recordKey, record);
    this.#lastRecord = Math.max(this.#lastRecord, recordNumber(recordKey));
  }

  /**
   * Builds an index over what is stored.
   * @throws DuplicateKey when two documents clash, and nothing is changed
   */
  addIndex(spec: IndexSpec): void {
    const index = new CollectionIndex(spec);
    for (const record of this.#all()) {
      index.add(index.keysOf(record.doc), record);
    }
    index.refuseDuplicates(this.namespace);
    this.indexes.set(spec.name, index);
  }

  /** Forgets every document in the storage; the collection is not to be used afterwards. */
  eraseAll(): void {
    for (const record of this.#all()) this.deps.storage.record({ type: 'del', key: this.#storageKeyOf(record) });
  }

  #all(): StoredRecord[] {
    const records: StoredRecord[] = [];
    this.records.scan('', '\xff', (record) => records.push(record) > 0);
    return records;
  }

  /** The keys before and after in every index, checked before anything is changed. */
  #prepare(
    record: StoredRecord,
    doc: Doc,
  ): { index: CollectionIndex; keys: readonly string[]; before: readonly string[] }[] {
    const stored = this.records.get(record.recordKey) === record;
    return [...this.indexes.values()].map((index) => {
      const keys = index.keysOf(doc);
      index.checkUnique(keys, record, { doc, namespace: this.namespace });
      return { index, keys, before: stored ? index.keysOf(record.doc) : [] };
    });
  }

  #persist(record: StoredRecord, value: Uint8Array): void {
    this.deps.storage.record({ type: 'put', key: this.#storageKeyOf(record), value });
  }

  #storageKeyOf(record: StoredRecord): string {
    return this.deps.storageKey + record.recordKey;
  }
}

/** Eight digits of base 36: rising with the number, and plain text for the storage. */
function recordKeyOf(number: number): string {
  return number.toString(36).padStart(8, '0');
}

function recordNumber(recordKey: string): number {
  return Number.parseInt(recordKey, 36);
}

function withIdFirst(doc: Doc): Doc {
  return Object.hasOwn(doc, '_id') ? idFirst(doc) : { _id: new ObjectId(), ...doc };
}

function checkId(id: unknown): void {
  if (Array.isArray(id)) throw new MongoError('InvalidIdField', "The '_id' value cannot be of type array");
  if (id instanceof RegExp) throw new MongoError('InvalidIdField', "The '_id' value cannot be of type regex");
  if (isDoc(id) && Object.keys(id).some((name) => name.startsWith('$'))) {
    throw new MongoError(
      'DollarPrefixedFieldName',
      `_id fields may not contain '$'-prefixed fields: ${Object.keys(id)[0] ?? ''} is not valid for storage.`,
    );
  }
}

function checkSize(bytes: Uint8Array): void {
  if (bytes.length > maxDocumentBytes) {
    throw new MongoError(
      'BSONObjectTooLarge',
      `object to insert too large. size in bytes: ${bytes.length}, max size: ${maxDocumentBytes}`,
    );
  }
}

/** A document's `_id`, whatever its type. */
export function idOf(doc: Doc): unknown {
  return fieldOf(doc, '_id');
}
