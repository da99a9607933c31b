import { Binary, UUID } from 'bson';
import type { Collection } from '../collection.ts';
import { MongoError } from '../errors.ts';
import { compileFilter } from '../matcher.ts';
import { asBoolean, asNumber, type Doc } from '../types.ts';
import { collectionName, docField, existing, type Command } from './command.ts';

const create: Command = {
  writes: true,
  run(call, { catalog }) {
    const name = collectionName(call);
    for (const option of ['capped', 'timeseries', 'viewOn', 'validator', 'collation', 'clusteredIndex']) {
      if (asBoolean(call.command[option]) || typeof call.command[option] === 'object') {
        throw new MongoError('InvalidOptions', `the option ${option} is not served by the embedded MongoDB`);
      }
    }
    if (catalog.find(call.database, name) !== null) {
      throw new MongoError('NamespaceExists', `Collection ${call.database}.${name} already exists.`);
    }
    catalog.create(call.database, name);
    return { doc: { ok: 1 } };
  },
};

const drop: Command = {
  writes: true,
  run(call, state) {
    const collection = existing(call, state);
    if (collection === null) throw new MongoError('NamespaceNotFound', 'ns not found');
    state.catalog.drop(collection);
    return { doc: { nIndexesWas: collection.indexes.size, ns: collection.namespace, ok: 1 } };
  },
};

const dropDatabase: Command = {
  writes: true,
  run(call, { catalog }) {
    for (const collection of catalog.inDatabase(call.database)) catalog.drop(collection);
    return { doc: { ok: 1 } };
  },
};

const listCollections: Command = {
  writes: false,
  run(call, { catalog, cursors }) {
    const matches = compileFilter(docField(call.command, 'filter'));
    const nameOnly = asBoolean(call.command.nameOnly);
    const docs = catalog
      .inDatabase(call.database)
      .map(describe)
      .filter((doc) => matches(doc));
    const batchSize = docField(call.command, 'cursor').batchSize;
    const batch = cursors.first({
      namespace: `${call.database}.$cmd.listCollections`,
      docs: nameOnly ? docs.map(({ name, type }) => ({ name, type })) : docs,
      project: null,
      batchSize: batchSize === undefined ? undefined : asNumber(batchSize, 0),
      singleBatch: false,
    });
    return { batch };
  },
};

function describe(collection: Collection): Doc {
  return {
    name: collection.name,
    type: 'collection',
    options: {},
    info: { readOnly: false, uuid: new Binary(new UUID(collection.uuid).buffer, Binary.SUBTYPE_UUID) },
    idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
  };
}

const listDatabases: Command = {
  writes: false,
  run(call, { catalog }) {
    const names = [...new Set(catalog.all().map(({ database }) => database))].sort();
    const databases = names.map((name) => ({ name, sizeOnDisk: 0, empty: false }));
    return {
      doc: {
        databases: asBoolean(call.command.nameOnly) ? names.map((name) => ({ name })) : databases,
        totalSize: 0,
        ok: 1,
      },
    };
  },
};

export const catalogCommands: Readonly<Record<string, Command>> = {
  create,
  drop,
  dropDatabase,
  listCollections,
  listDatabases,
};
