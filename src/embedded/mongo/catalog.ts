import { randomUUID } from 'node:crypto';
import { BSON } from 'bson';
import { decodeDocument } from './codec.ts';
import { parseIndexSpec, type IndexSpec } from './collection-index.ts';
import { Collection, type Counters } from './collection.ts';
import { MongoError } from './errors.ts';
import type { Storage } from './storage.ts';
import { isDoc, type Doc } from './types.ts';

/** All collections of the server, by namespace. */
export class Catalog {
  readonly counters: Counters = { examined: 0 };
  readonly #collections = new Map<string, Collection>();
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Reads everything stored. Descriptions of collections sort before documents, so indexes exist when these come. */
  async load(): Promise<void> {
    const byKey = new Map<string, Collection>();
    await this.#storage.load((key, value) => {
      const content = decodeDocument(value);
      if (key.startsWith('c/')) {
        const collection = this.#restore(content);
        byKey.set(collection.deps.storageKey, collection);
        return;
      }
      const prefix = key.slice(0, key.lastIndexOf('/') + 1);
      byKey.get(prefix)?.restore(key.slice(prefix.length), content);
    });
  }

  find(database: string, name: string): Collection | null {
    return this.#collections.get(`${database}.${name}`) ?? null;
  }

  /** Makes the collection when there is none, as the first write to it does. */
  findOrCreate(database: string, name: string): Collection {
    return this.find(database, name) ?? this.create(database, name);
  }

  create(database: string, name: string): Collection {
    if (name === '' || name.includes('$') || name.includes('\0')) {
      throw new MongoError('InvalidNamespace', `Invalid namespace specified '${database}.${name}'`);
    }
    const collection = this.#build(database, name, randomUUID());
    this.#collections.set(collection.namespace, collection);
    this.saveDescription(collection);
    return collection;
  }

  drop(collection: Collection): void {
    collection.eraseAll();
    this.#collections.delete(collection.namespace);
    this.#storage.record({ type: 'del', key: descriptionKey(collection) });
  }

  inDatabase(database: string): Collection[] {
    return this.all().filter((collection) => collection.database === database);
  }

  all(): Collection[] {
    return [...this.#collections.values()];
  }

  /** Stores the names and indexes of a collection; to be called after its indexes changed. */
  saveDescription(collection: Collection): void {
    const { database, name, uuid } = collection;
    const indexes = [...collection.indexes.values()].map(({ spec }) => spec.description);
    this.#storage.record({
      type: 'put',
      key: descriptionKey(collection),
      value: BSON.serialize({ database, name, uuid, indexes }),
    });
  }

  #restore(stored: Doc): Collection {
    const collection = this.#build(String(stored.database), String(stored.name), String(stored.uuid));
    for (const spec of readSpecs(stored.indexes)) if (spec.name !== '_id_') collection.addIndex(spec);
    this.#collections.set(collection.namespace, collection);
    return collection;
  }

  #build(database: string, name: string, uuid: string): Collection {
    const deps = { storage: this.#storage, counters: this.counters, storageKey: `d/${uuid}/` };
    return new Collection({ database, name, uuid }, deps);
  }
}

function descriptionKey(collection: Collection): string {
  return `c/${collection.uuid}`;
}

function readSpecs(stored: unknown): IndexSpec[] {
  return Array.isArray(stored) ? stored.filter(isDoc).map(parseIndexSpec) : [];
}
