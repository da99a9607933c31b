import type { CollectionIndex, StoredRecord } from './collection-index.ts';
import type { Collection } from './collection.ts';
import { constraintsOf, impliesPartial } from './constraints.ts';
import { afterAll, encodeKey, invertKey } from './key-string.ts';
import { compileFilter } from './matcher.ts';
import { isDoc, type Doc } from './types.ts';

interface Grouping {
  /** The field grouped by. */
  readonly path: string;
  /** Behind it, the order in which the first document of a group is the only one that counts. */
  readonly order: readonly (readonly [path: string, descending: boolean])[];
}

/**
 * For a `$group` by a field that `$match` fixes to some values, and that needs only the first document of each (`$first`
 * or `$last` behind a `$sort`, one `$max`): that document of each value, read at one end of the value's range in an index.
 * @returns null when the pipeline is another or no index has that order
 */
export function groupHeads(
  collection: Collection,
  head: { readonly filter: Doc; readonly sort: Doc | null },
  group: unknown,
): StoredRecord[] | null {
  const grouping = isDoc(group) ? groupingOf(group, head.sort) : null;
  if (grouping === null) return null;
  const constraints = constraintsOf(head.filter);
  const values = constraints.get(grouping.path)?.points;
  if (values === undefined) return null;
  for (const index of collection.indexes.values()) {
    const { partial, sparse } = index.spec;
    const complete =
      (partial === null || impliesPartial(constraints, partial)) &&
      (!sparse || constraints.get(grouping.path)?.present === true);
    const reverse = complete ? direction(index, grouping) : null;
    if (reverse === null) continue;
    const keys = new Set(values.map(encodeKey));
    return readHeads(collection, head.filter, { index, reverse, keys: [...keys] });
  }
  return null;
}

function groupingOf({ _id, ...accumulators }: Doc, sort: Doc | null): Grouping | null {
  const path = fieldPath(_id);
  const kinds = new Set(Object.values(accumulators).map((one) => (isDoc(one) ? Object.keys(one).join() : '')));
  const [kind] = kinds;
  if (path === null || kinds.size !== 1) return null;
  if (sort === null) {
    const [only, ...others] = Object.values(accumulators);
    // `$min` passes over missing values, which the index has first.
    const extreme = kind === '$max' && others.length === 0 && isDoc(only) ? fieldPath(only.$max) : null;
    return extreme === null ? null : { path, order: [[extreme, true]] };
  }
  const fields = Object.entries(sort);
  if ((kind !== '$first' && kind !== '$last') || fields[0]?.[0] !== path) return null;
  return {
    path,
    order: fields.slice(1).map(([name, towards]) => [name, Number(towards) < 0 !== (kind === '$last')] as const),
  };
}

/** The path of `'$a.b'`; null for another expression. */
function fieldPath(expression: unknown): string | null {
  return typeof expression === 'string' ? (/^\$([^$]+)$/u.exec(expression)?.[1] ?? null) : null;
}

/** Whether the index is to be read backwards for that order; null when it does not have it. */
function direction(index: CollectionIndex, { path, order }: Grouping): boolean | null {
  if (index.multikey.size > 0 || index.fields[0]?.path !== path) return null;
  const differs = order.map(([name, descending], at) => {
    const field = index.fields[at + 1];
    return field?.path === name ? field.descending !== descending : null;
  });
  const [first = false] = differs;
  return differs.some((one) => one !== first) ? null : first;
}

function readHeads(
  collection: Collection,
  filter: Doc,
  {
    index,
    reverse,
    keys,
  }: { readonly index: CollectionIndex; readonly reverse: boolean; readonly keys: readonly string[] },
): StoredRecord[] {
  const matches = compileFilter(filter);
  const found: StoredRecord[] = [];
  const visit = (record: StoredRecord): boolean => {
    collection.deps.counters.examined += 1;
    if (!matches(record.doc)) return true;
    found.push(record);
    return false;
  };
  for (const key of keys) {
    const low = index.fields[0]?.descending === true ? invertKey(key) : key;
    if (reverse) index.entries.scanDown(low, low + afterAll, visit);
    else index.entries.scan(low, low + afterAll, visit);
  }
  return found;
}
