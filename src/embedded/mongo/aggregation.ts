import { Aggregator } from 'mingo';
import type { Catalog } from './catalog.ts';
import type { Collection } from './collection.ts';
import { MongoError } from './errors.ts';
import { groupHeads } from './group-heads.ts';
import { selectRecords } from './query.ts';
import { asNumber, cloneDoc, idFirst, isDoc, type Doc } from './types.ts';

const servedStages: ReadonlySet<string> = new Set([
  ...[
    '$match',
    '$sort',
    '$skip',
    '$limit',
    '$project',
    '$addFields',
    '$set',
    '$unset',
    '$group',
    '$count',
    '$unwind',
    '$lookup',
  ],
  ...['$facet', '$replaceRoot', '$replaceWith', '$sortByCount', '$sample', '$bucket', '$bucketAuto', '$redact'],
]);

/** After these at the start, mingo has made documents of its own, and the stored ones cannot be changed by it. */
const makesNewDocuments: ReadonlySet<string> = new Set(['$group', '$count', '$sortByCount']);
const changesNothing: ReadonlySet<string> = new Set(['$match', '$sort', '$skip', '$limit', '$count']);

/** The leading stages that the collection's own query does, by index where there is one. */
interface Head {
  filter: Doc;
  sort: Doc | null;
  skip: number;
  limit: number;
}

/**
 * Runs a pipeline: the leading `$match`, `$sort`, `$skip`, `$limit` by the collection, the rest by mingo.
 * @param collection null when it does not exist: no documents
 * @throws Location40324 for a stage that is not served
 */
export function aggregate(
  catalog: Catalog,
  collection: Collection | null,
  request: { readonly pipeline: unknown; readonly database: string },
): Doc[] {
  const stages = checkedStages(request.pipeline);
  const { head, rest } = splitHead(stages);
  const input = collection === null ? [] : headDocs(collection, head, rest);
  if (rest.length === 0) return input;
  const results = new Aggregator(rest, {
    collectionResolver: (name) => allDocs(catalog.find(request.database, name)),
  }).run<Doc>(leavesInputAlone(rest) ? input : input.map(cloneDoc));
  // mingo's $project puts _id last.
  return rest.some((stage) => stage.$project !== undefined) ? results.map(idFirst) : results;
}

function checkedStages(pipeline: unknown): Doc[] {
  if (!Array.isArray(pipeline)) throw new MongoError('TypeMismatch', "'pipeline' option must be specified as an array");
  return pipeline.map((stage: unknown) => {
    const names = isDoc(stage) ? Object.keys(stage) : [];
    const name = names[0];
    if (!isDoc(stage) || name === undefined || names.length !== 1) {
      throw new MongoError('Location40323', 'A pipeline stage specification object must contain exactly one field.');
    }
    if (!servedStages.has(name)) throw new MongoError('Location40324', `Unrecognized pipeline stage name: '${name}'`);
    return stage;
  });
}

function splitHead(stages: readonly Doc[]): { readonly head: Head; readonly rest: Doc[] } {
  const head: Head = { filter: {}, sort: null, skip: 0, limit: 0 };
  const rest = [...stages];
  while (isDoc(rest[0]?.$match)) {
    const filter = rest.shift()?.$match;
    if (isDoc(filter)) head.filter = Object.keys(head.filter).length === 0 ? filter : { $and: [head.filter, filter] };
  }
  if (isDoc(rest[0]?.$sort) && Object.values(rest[0].$sort).every((direction) => !isDoc(direction)))
    head.sort = takeDoc(rest, '$sort');
  if (rest[0]?.$skip !== undefined) head.skip = asNumber(rest.shift()?.$skip, 0);
  if (rest[0]?.$limit !== undefined) head.limit = asNumber(rest.shift()?.$limit, 0);
  return { head, rest };
}

function takeDoc(rest: Doc[], name: string): Doc | null {
  const value = rest.shift()?.[name];
  return isDoc(value) ? value : null;
}

function headDocs(collection: Collection, head: Head, rest: readonly Doc[]): Doc[] {
  const heads = head.skip === 0 && head.limit === 0 ? groupHeads(collection, head, rest[0]?.$group) : null;
  return (heads ?? selectRecords(collection, head)).map(({ doc }) => doc);
}

function leavesInputAlone(rest: readonly Doc[]): boolean {
  const names = rest.map((stage) => Object.keys(stage)[0] ?? '');
  const [first = '', ...others] = names;
  return makesNewDocuments.has(first) && others.every((name) => changesNothing.has(name));
}

function allDocs(collection: Collection | null): Doc[] {
  return collection === null ? [] : selectRecords(collection, { filter: {} }).map(({ doc }) => cloneDoc(doc));
}
