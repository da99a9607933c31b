import { aggregate } from '../aggregation.ts';
import { encodeKey } from '../key-string.ts';
import { compileFilter } from '../matcher.ts';
import { compileProjection } from '../projection.ts';
import { selectRecords } from '../query.ts';
import { MongoError } from '../errors.ts';
import { asBoolean, asNumber, fieldOf, isDoc } from '../types.ts';
import { collectionName, docField, existing, refuseCollation, type Command } from './command.ts';

const find: Command = {
  writes: false,
  run(call, state) {
    const { command } = call;
    refuseCollation(command);
    const filter = docField(command, 'filter');
    const matches = compileFilter(filter);
    const project = compileProjection(command.projection, matches);
    const collection = existing(call, state);
    const limit = asNumber(command.limit, 0);
    const selection = {
      filter,
      sort: docField(command, 'sort'),
      skip: asNumber(command.skip, 0),
      limit: Math.abs(limit),
    };
    const docs = collection === null ? [] : selectRecords(collection, selection).map(({ doc }) => doc);
    const batch = state.cursors.first({
      namespace: `${call.database}.${collectionName(call)}`,
      docs,
      project,
      batchSize: command.batchSize === undefined ? undefined : asNumber(command.batchSize, 0),
      singleBatch: asBoolean(command.singleBatch) || limit < 0,
    });
    return { batch };
  },
};

const aggregateCommand: Command = {
  writes: false,
  run(call, state) {
    const { command } = call;
    refuseCollation(command);
    if (typeof command.aggregate !== 'string')
      throw new MongoError('InvalidNamespace', 'only aggregations of a collection are served');
    const docs = aggregate(state.catalog, existing(call, state), {
      pipeline: command.pipeline,
      database: call.database,
    });
    const batchSize = docField(command, 'cursor').batchSize;
    const batch = state.cursors.first({
      namespace: `${call.database}.${command.aggregate}`,
      docs,
      project: null,
      batchSize: batchSize === undefined ? undefined : asNumber(batchSize, 0),
      singleBatch: false,
    });
    return { batch };
  },
};

const count: Command = {
  writes: false,
  run(call, state) {
    const { command } = call;
    refuseCollation(command);
    const filter = docField(command, 'query');
    const collection = existing(call, state);
    if (collection === null) return { doc: { n: 0, ok: 1 } };
    const window = { skip: asNumber(command.skip, 0), limit: Math.abs(asNumber(command.limit, 0)) };
    const all = Object.keys(filter).length === 0 && window.skip === 0 && window.limit === 0;
    return {
      doc: { n: all ? collection.records.size : selectRecords(collection, { filter, ...window }).length, ok: 1 },
    };
  },
};

const distinct: Command = {
  writes: false,
  run(call, state) {
    const { command } = call;
    refuseCollation(command);
    if (typeof command.key !== 'string')
      throw new MongoError('TypeMismatch', "BSON field 'distinct.key' must be a string");
    const parts = command.key.split('.');
    const collection = existing(call, state);
    const values = new Map<string, unknown>();
    const records = collection === null ? [] : selectRecords(collection, { filter: docField(command, 'query') });
    for (const { doc } of records) {
      for (const value of valuesAt(doc, parts)) if (value !== undefined) values.set(encodeKey(value), value);
    }
    const sorted = [...values].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, value]) => value);
    return { doc: { values: sorted, ok: 1 } };
  },
};

function* valuesAt(value: unknown, parts: readonly string[]): Generator<unknown> {
  const [part, ...rest] = parts;
  if (Array.isArray(value)) {
    for (const element of value) {
      if (part === undefined) yield element;
      else if (isDoc(element)) yield* valuesAt(element, parts);
    }
  } else if (part === undefined) {
    yield value;
  } else if (isDoc(value)) {
    yield* valuesAt(fieldOf(value, part), rest);
  }
}

const getMore: Command = {
  writes: false,
  run(call, { cursors }) {
    const { command } = call;
    const namespace = `${call.database}.${String(command.collection)}`;
    return { batch: cursors.next(cursorId(command.getMore), { namespace, batchSize: asNumber(command.batchSize, 0) }) };
  },
};

const killCursors: Command = {
  writes: false,
  run(call, { cursors }) {
    const ids: readonly unknown[] = Array.isArray(call.command.cursors) ? call.command.cursors : [];
    const cursorsKilled: unknown[] = [];
    const cursorsNotFound: unknown[] = [];
    for (const id of ids) (cursors.kill(cursorId(id)) ? cursorsKilled : cursorsNotFound).push(id);
    return { doc: { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 } };
  },
};

function cursorId(value: unknown): bigint {
  return typeof value === 'bigint' ? value : BigInt(asNumber(value, 0));
}

export const readCommands: Readonly<Record<string, Command>> = {
  find,
  aggregate: aggregateCommand,
  count,
  distinct,
  getMore,
  killCursors,
};
