import { idOf } from '../collection.ts';
import { MongoError } from '../errors.ts';
import { compileFilter } from '../matcher.ts';
import { compileProjection } from '../projection.ts';
import { selectRecords } from '../query.ts';
import { compileUpdate } from '../update/compile-update.ts';
import { upsertDocument } from '../update/upsert.ts';
import { asBoolean, type Doc } from '../types.ts';
import {
  collectionName,
  docField,
  existing,
  refuseCollation,
  type Call,
  type Command,
  type ServerState,
} from './command.ts';
import { updateRecord } from './write.ts';

const findAndModify: Command = {
  writes: true,
  run(call, state) {
    const { command } = call;
    refuseCollation(command);
    return { doc: { ...modifyOne(call, state), ok: 1 } };
  },
};

function modifyOne(call: Call, state: ServerState): Doc {
  const { command } = call;
  const filter = docField(command, 'query');
  const matches = compileFilter(filter);
  const project = compileProjection(command.fields ?? command.projection, matches) ?? ((doc: Doc) => doc);
  const removes = asBoolean(command.remove);
  const returnsNew = asBoolean(command.new);
  if (removes === (command.update !== undefined)) {
    throw new MongoError(
      'FailedToParse',
      removes ? 'Cannot specify both an update and remove=true' : 'Either an update or remove=true must be specified',
    );
  }
  if (removes && returnsNew)
    throw new MongoError(
      'FailedToParse',
      "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
    );
  const compiled = removes
    ? null
    : compileUpdate(command.update, { arrayFilters: command.arrayFilters, now: state.now });
  const collection = existing(call, state);
  const record =
    collection === null
      ? undefined
      : selectRecords(collection, { filter, sort: docField(command, 'sort'), limit: 1 })[0];
  if (collection !== null && record !== undefined) {
    const before = record.doc;
    if (compiled === null) {
      collection.remove(record);
      return { lastErrorObject: { n: 1 }, value: project(before) };
    }
    const value = returnsNew ? null : project(before);
    updateRecord(collection, record, { update: compiled, filter });
    return { lastErrorObject: { n: 1, updatedExisting: true }, value: value ?? project(record.doc) };
  }
  if (compiled === null) return { lastErrorObject: { n: 0 }, value: null };
  if (!asBoolean(command.upsert)) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null };
  const { doc } = state.catalog
    .findOrCreate(call.database, collectionName(call))
    .insert(upsertDocument(filter, compiled));
  return {
    lastErrorObject: { n: 1, updatedExisting: false, upserted: idOf(doc) },
    value: returnsNew ? project(doc) : null,
  };
}

export const findAndModifyCommands: Readonly<Record<string, Command>> = { findAndModify, findandmodify: findAndModify };
