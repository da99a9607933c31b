import { parseIndexSpec, type IndexSpec } from '../collection-index.ts';
import type { Collection } from '../collection.ts';
import { MongoError } from '../errors.ts';
import { equalValues } from '../key-string.ts';
import { isDoc, type Doc } from '../types.ts';
import {
  collectionName,
  existing,
  listOf,
  refuseCollation,
  type Call,
  type Command,
  type ServerState,
} from './command.ts';

const createIndexes: Command = {
  writes: true,
  run(call, { catalog }) {
    const given = listOf(call, 'indexes').map(({ doc }) => doc);
    refuseCollation(...given);
    const specs = given.map(parseIndexSpec);
    const name = collectionName(call);
    const isNew = catalog.find(call.database, name) === null;
    const collection = catalog.findOrCreate(call.database, name);
    const numIndexesBefore = collection.indexes.size;
    const wanted = specs.filter((spec) => isNewIndex(collection, spec));
    for (const spec of wanted) collection.addIndex(spec);
    if (wanted.length > 0) catalog.saveDescription(collection);
    const more =
      wanted.length === 0 ? { note: 'all indexes already exist' } : { createdCollectionAutomatically: isNew };
    return { doc: { numIndexesBefore, numIndexesAfter: collection.indexes.size, ...more, ok: 1 } };
  },
};

/**
 * False when the same index exists.
 * @throws IndexKeySpecsConflict, IndexOptionsConflict when another has its name or its keys
 */
function isNewIndex(collection: Collection, spec: IndexSpec): boolean {
  for (const { spec: present } of collection.indexes.values()) {
    if (present.name === '_id_' && equalValues(present.key, spec.key)) return false;
    const same =
      equalValues(present.key, spec.key) &&
      equalValues(present.partial, spec.partial) &&
      present.unique === spec.unique &&
      present.sparse === spec.sparse;
    if (present.name === spec.name && same && present.expireAfterSeconds === spec.expireAfterSeconds) return false;
    if (present.name === spec.name && !same) {
      throw new MongoError(
        'IndexKeySpecsConflict',
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${spec.name}, existing index: ${present.name}`,
      );
    }
    if (same)
      throw new MongoError(
        'IndexOptionsConflict',
        `An equivalent index already exists with the name ${present.name}, or with other options`,
      );
  }
  return true;
}

const dropIndexes: Command = {
  writes: true,
  run(call, state) {
    const collection = mustExist(call, state);
    const nIndexesWas = collection.indexes.size;
    const names = namesToDrop(collection, call.command.index);
    for (const name of names) collection.indexes.delete(name);
    state.catalog.saveDescription(collection);
    const all = call.command.index === '*' ? { msg: 'non-_id indexes dropped for collection' } : {};
    return { doc: { nIndexesWas, ...all, ok: 1 } };
  },
};

function namesToDrop(collection: Collection, wanted: unknown): string[] {
  if (wanted === '*') return [...collection.indexes.keys()].filter((name) => name !== '_id_');
  if (Array.isArray(wanted)) return wanted.flatMap((one: unknown) => namesToDrop(collection, one));
  const found = [...collection.indexes.values()].find(({ spec }) =>
    isDoc(wanted) ? equalValues(spec.key, wanted) : spec.name === wanted,
  );
  if (found === undefined) {
    throw new MongoError(
      'IndexNotFound',
      isDoc(wanted) ? "can't find index with key" : `index not found with name [${String(wanted)}]`,
    );
  }
  if (found.spec.name === '_id_') throw new MongoError('InvalidOptions', 'cannot drop _id index');
  return [found.spec.name];
}

const listIndexes: Command = {
  writes: false,
  run(call, state) {
    const collection = mustExist(call, state);
    const docs = [...collection.indexes.values()].map(({ spec }): Doc => {
      const { key, name, ...options } = spec.description;
      return { v: 2, key, name: name ?? spec.name, ...options };
    });
    const batch = state.cursors.first({
      namespace: collection.namespace,
      docs,
      project: null,
      batchSize: undefined,
      singleBatch: false,
    });
    return { batch };
  },
};

function mustExist(call: Call, state: ServerState): Collection {
  const collection = existing(call, state);
  if (collection === null) {
    const namespace = `${call.database}.${collectionName(call)}`;
    throw new MongoError(
      'NamespaceNotFound',
      call.name === 'listIndexes' ? `ns does not exist: ${namespace}` : `ns not found ${namespace}`,
    );
  }
  return collection;
}

export const indexCommands: Readonly<Record<string, Command>> = {
  createIndexes,
  dropIndexes,
  deleteIndexes: dropIndexes,
  listIndexes,
};
