import type { StoredRecord } from '../collection-index.ts';
import { idOf, type Collection } from '../collection.ts';
import { MongoError, writeErrorEntry } from '../errors.ts';
import { compileFilter } from '../matcher.ts';
import { selectRecords } from '../query.ts';
import { compileUpdate, type CompiledUpdate } from '../update/compile-update.ts';
import { upsertDocument } from '../update/upsert.ts';
import type { MatchDetails } from '../value-tests.ts';
import { asBoolean, asNumber, type Doc } from '../types.ts';
import { collectionName, docField, existing, listOf, refuseCollation, type Call, type Command } from './command.ts';

/** Runs each entry; an error stops an ordered list and leaves the rest of an unordered one to go on. */
function runEach<Entry>(call: Call, entries: readonly Entry[], run: (entry: Entry, index: number) => void): Doc[] {
  const errors: Doc[] = [];
  const ordered = asBoolean(call.command.ordered, true);
  for (const [index, entry] of entries.entries()) {
    try {
      run(entry, index);
    } catch (error) {
      errors.push(writeErrorEntry(error, index));
      if (ordered) break;
    }
  }
  return errors;
}

function withErrors(doc: Doc, errors: readonly Doc[]): { readonly doc: Doc } {
  return { doc: errors.length === 0 ? { ...doc, ok: 1 } : { ...doc, writeErrors: errors, ok: 1 } };
}

const insert: Command = {
  writes: true,
  run(call, { catalog }) {
    const documents = listOf(call, 'documents');
    refuseEmpty(documents, 'documents');
    const collection = catalog.findOrCreate(call.database, collectionName(call));
    let n = 0;
    const errors = runEach(call, documents, ({ doc, bytes }) => {
      collection.insert(doc, bytes);
      n += 1;
    });
    return withErrors({ n }, errors);
  },
};

/** Applies an update to a record; true when it changed. */
export function updateRecord(
  collection: Collection,
  record: StoredRecord,
  { update, filter }: { readonly update: CompiledUpdate; readonly filter: Doc },
): boolean {
  const details: MatchDetails = { position: null };
  compileFilter(filter)(record.doc, details);
  const next = update.apply(record.doc, { position: details.position, inserting: false });
  if (next === record.doc) return false;
  collection.replace(record, next);
  return true;
}

const update: Command = {
  writes: true,
  run(call, { catalog, now }) {
    const updates = listOf(call, 'updates');
    refuseEmpty(updates, 'updates');
    const name = collectionName(call);
    let n = 0;
    let nModified = 0;
    const upserted: Doc[] = [];
    const errors = runEach(call, updates, ({ doc: entry }, index) => {
      refuseCollation(entry);
      const filter = docField(entry, 'q');
      const multi = asBoolean(entry.multi);
      const compiled = compileUpdate(entry.u, { arrayFilters: entry.arrayFilters, now });
      if (multi && compiled.kind === 'replacement') {
        throw new MongoError('FailedToParse', 'multi update is not supported for replacement-style update');
      }
      const collection = catalog.find(call.database, name);
      const records = selectFor(collection, { filter, limit: multi ? 0 : 1 });
      let changed = 0;
      for (const record of records) {
        if (collection !== null && updateRecord(collection, record, { update: compiled, filter })) changed += 1;
      }
      // Not counted when one of many fails, although those before it are changed: so does mongod.
      nModified += changed;
      n += records.length;
      if (records.length > 0 || !asBoolean(entry.upsert)) return;
      const inserted = catalog.findOrCreate(call.database, name).insert(upsertDocument(filter, compiled));
      upserted.push({ index, _id: idOf(inserted.doc) });
      n += 1;
    });
    return withErrors({ n, ...(upserted.length === 0 ? {} : { upserted }), nModified }, errors);
  },
};

const remove: Command = {
  writes: true,
  run(call, state) {
    const deletes = listOf(call, 'deletes');
    refuseEmpty(deletes, 'deletes');
    const collection = existing(call, state);
    let n = 0;
    const errors = runEach(call, deletes, ({ doc: entry }) => {
      refuseCollation(entry);
      const records = selectFor(collection, {
        filter: docField(entry, 'q'),
        limit: asNumber(entry.limit, 0) === 1 ? 1 : 0,
      });
      for (const record of records) collection?.remove(record);
      n += records.length;
    });
    return withErrors({ n }, errors);
  },
};

function refuseEmpty(entries: readonly unknown[], field: string): void {
  if (entries.length === 0)
    throw new MongoError(
      'InvalidLength',
      `Write batch sizes must be between 1 and 100000. Got 0 operations in '${field}'.`,
    );
}

/** Without a collection the filter is read all the same: a bad one is refused. */
function selectFor(
  collection: Collection | null,
  selection: { readonly filter: Doc; readonly limit: number },
): StoredRecord[] {
  if (collection !== null) return selectRecords(collection, selection);
  compileFilter(selection.filter);
  return [];
}

export const writeCommands: Readonly<Record<string, Command>> = { insert, update, delete: remove };
