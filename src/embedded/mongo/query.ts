import type { StoredRecord } from './collection-index.ts';
import type { Collection } from './collection.ts';
import { compileFilter } from './matcher.ts';
import { planQuery, type IndexPlan } from './planner.ts';
import { sortDocs } from './sorting.ts';
import type { Doc } from './types.ts';

export interface Selection {
  readonly filter: Doc;
  readonly sort?: Doc | null;
  readonly skip?: number;
  /** 0: none. */
  readonly limit?: number;
}

/** The records that match, in order. Those of an unsorted selection come in the order of the index, or the natural one. */
export function selectRecords(collection: Collection, selection: Selection): StoredRecord[] {
  const sort =
    selection.sort !== undefined && selection.sort !== null && Object.keys(selection.sort).length > 0
      ? selection.sort
      : null;
  const matches = compileFilter(selection.filter);
  const skip = selection.skip ?? 0;
  const limit = selection.limit ?? 0;
  const end = limit === 0 ? Infinity : skip + limit;
  const natural = sort !== null && Object.hasOwn(sort, '$natural');
  const plan = natural ? null : planQuery(collection.indexes.values(), selection.filter, sort);
  const inOrder = sort === null || natural || plan?.sorted === true;
  const found: StoredRecord[] = [];
  walk(collection, { plan, backwards: natural && Number(sort.$natural) < 0 }, (record) => {
    collection.deps.counters.examined += 1;
    if (matches(record.doc)) found.push(record);
    return !inOrder || found.length < end;
  });
  const ordered = inOrder ? found : sortDocs(found, sort, ({ doc }) => doc);
  return skip === 0 && ordered.length <= end ? ordered : ordered.slice(skip, end);
}

function walk(
  collection: Collection,
  { plan, backwards }: { readonly plan: IndexPlan | null; readonly backwards: boolean },
  visit: (record: StoredRecord) => boolean,
): void {
  if (plan === null) {
    if (backwards) collection.records.scanDown('', '\xff', visit);
    else collection.records.scan('', '\xff', visit);
    return;
  }
  const { index, ranges, reverse } = plan;
  const seen = index.multikey.size > 0 ? new Set<StoredRecord>() : null;
  const once = (record: StoredRecord): boolean => {
    if (seen !== null) {
      if (seen.has(record)) return true;
      seen.add(record);
    }
    return visit(record);
  };
  for (const range of reverse ? ranges.toReversed() : ranges) {
    const goesOn = reverse
      ? index.entries.scanDown(range.low, range.high, once)
      : index.entries.scan(range.low, range.high, once);
    if (!goesOn) return;
  }
}
