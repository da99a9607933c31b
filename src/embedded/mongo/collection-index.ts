import { MongoError } from './errors.ts';
import { documentKeys, type IndexField } from './index-keys.ts';
import { afterAll } from './key-string.ts';
import { compileFilter, type Predicate } from './matcher.ts';
import { OrderedMap } from './ordered-map.ts';
import { shellText } from './shell-text.ts';
import { asBoolean, asNumber, isDoc, type Doc } from './types.ts';

/** A stored document and its place in the natural order. */
export interface StoredRecord {
  /** Eight characters, rising with the order of insertion; the tail of every index key, which makes them distinct. */
  readonly recordKey: string;
  doc: Doc;
}

/** What `createIndexes` was given, in the order and form that `listIndexes` answers with. */
export interface IndexSpec {
  readonly name: string;
  readonly key: Doc;
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly partial: Doc | null;
  /** TTL in seconds after the date in the field; null for none. */
  readonly expireAfterSeconds: number | null;
  /** As `listIndexes` answers it. */
  readonly description: Doc;
}

/** Reads one index specification. */
export function parseIndexSpec(given: unknown): IndexSpec {
  if (!isDoc(given) || !isDoc(given.key) || Object.keys(given.key).length === 0) {
    throw new MongoError('CannotCreateIndex', 'Index keys cannot be empty.');
  }
  for (const direction of Object.values(given.key)) {
    if (typeof direction !== 'number' || direction === 0) {
      throw new MongoError('CannotCreateIndex', `Unsupported index type: ${String(direction)}`);
    }
  }
  const { background: _background, v: _version, ns: _namespace, ...kept } = given;
  const expires = given.expireAfterSeconds;
  return {
    name: typeof given.name === 'string' ? given.name : defaultName(given.key),
    key: given.key,
    unique: asBoolean(given.unique),
    sparse: asBoolean(given.sparse),
    partial: isDoc(given.partialFilterExpression) ? given.partialFilterExpression : null,
    expireAfterSeconds: expires === undefined ? null : asNumber(expires, 0),
    description: { v: 2, ...kept },
  };
}

function defaultName(key: Doc): string {
  return Object.entries(key)
    .map(([path, direction]) => `${path}_${String(direction)}`)
    .join('_');
}

/** One index of a collection: ordered, and kept in step by the collection. */
export class CollectionIndex {
  readonly spec: IndexSpec;
  readonly fields: readonly IndexField[];
  readonly entries = new OrderedMap<StoredRecord>();
  /** Positions of fields that some document has, or once had, through an array. */
  readonly multikey = new Set<number>();
  readonly #admits: Predicate | null;

  constructor(spec: IndexSpec) {
    this.spec = spec;
    this.fields = Object.entries(spec.key).map(([path, direction]) => ({
      path,
      parts: path.split('.'),
      descending: asNumber(direction, 1) < 0,
    }));
    this.#admits = spec.partial === null ? null : compileFilter(spec.partial);
  }

  /** The keys that this index holds for a document. */
  keysOf(doc: Doc): readonly string[] {
    if (this.#admits !== null && !this.#admits(doc)) return [];
    const { keys, throughArrays, anyPresent } = documentKeys(doc, this.fields);
    if (this.spec.sparse && !anyPresent) return [];
    for (const position of throughArrays) this.multikey.add(position);
    return keys;
  }

  /**
   * Refuses keys that another record has.
   * @throws DuplicateKey when the index is unique
   */
  checkUnique(
    keys: readonly string[],
    own: StoredRecord | null,
    about: { readonly doc: Doc; readonly namespace: string },
  ): void {
    if (!this.spec.unique) return;
    for (const key of keys) {
      const free = this.entries.scan(key, key + afterAll, (other) => other === own);
      if (!free) throw this.#duplicate(key, about);
    }
  }

  /**
   * Refuses what has been added: the first key, in the order of the index, that two records have.
   * @throws DuplicateKey when the index is unique
   */
  refuseDuplicates(namespace: string): void {
    if (!this.spec.unique) return;
    let before: string | null = null;
    this.entries.scan('', afterAll, ({ doc, recordKey }, entry) => {
      const key = entry.slice(0, -recordKey.length);
      if (key === before) throw this.#duplicate(key, { doc, namespace });
      before = key;
      return true;
    });
  }

  add(keys: readonly string[], record: StoredRecord): void {
    for (const key of keys) this.entries.set(key + record.recordKey, record);
  }

  remove(keys: readonly string[], record: StoredRecord): void {
    for (const key of keys) this.entries.delete(key + record.recordKey);
  }

  #duplicate(key: string, about: { readonly doc: Doc; readonly namespace: string }): MongoError {
    const keyValue: Doc = {};
    const values = clashingValues(about.doc, this.fields, key);
    this.fields.forEach((field, at) => {
      keyValue[field.path] = values[at] ?? null;
    });
    const message = `E11000 duplicate key error collection: ${about.namespace} index: ${this.spec.name} dup key: ${shellText(keyValue)}`;
    return new MongoError('DuplicateKey', message, { keyPattern: this.spec.key, keyValue });
  }
}

/** The values behind one of the document's keys: with arrays, those of the element that clashes. */
function clashingValues(doc: Doc, fields: readonly IndexField[], key: string): readonly unknown[] {
  const choices = fields.map(({ parts }) => [...leaves(doc, parts)]);
  const longest = Math.max(...choices.map((values) => values.length));
  for (let at = 0; at < longest; at += 1) {
    const values = choices.map((of) => (of.length === 1 ? of[0] : of[at]));
    const rebuilt: Doc = {};
    const flat = fields.map((field, position) => {
      rebuilt[String(position)] = values[position];
      return { ...field, parts: [String(position)] };
    });
    if (documentKeys(rebuilt, flat).keys.includes(key)) return values;
  }
  return choices.map((values) => values[0]);
}

function* leaves(value: unknown, parts: readonly string[]): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const element of value) yield* leaves(element, parts);
    return;
  }
  const [part, ...rest] = parts;
  if (part === undefined) yield value;
  else yield* leaves(isDoc(value) ? value[part] : undefined, rest);
}
