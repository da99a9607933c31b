import type { CollectionIndex } from './collection-index.ts';
import { constraintsOf, impliesPartial, type Constraints, type PathConstraint } from './constraints.ts';
import { afterAll, encodeKey, invertKey, typeByteOf } from './key-string.ts';
import { isDoc, type Doc } from './types.ts';

/** Keys from `low` up to, not including, `high`. */
export interface KeyRange {
  readonly low: string;
  readonly high: string;
}

/** How to find the candidates of a query: every match is among them; the filter decides. */
export interface IndexPlan {
  readonly index: CollectionIndex;
  /** In the order of the index. */
  readonly ranges: readonly KeyRange[];
  /** True when walking the ranges (backwards if `reverse`) gives the order asked for. */
  readonly sorted: boolean;
  readonly reverse: boolean;
}

/** More prefixes than this are not worth single look-ups. */
const maxPrefixes = 20_000;
const everything: KeyRange = { low: '', high: afterAll };

/** The best index for a filter and a sort; null when only a walk over the whole collection will do. */
export function planQuery(indexes: Iterable<CollectionIndex>, filter: Doc, sort: Doc | null): IndexPlan | null {
  const constraints = constraintsOf(filter);
  let best: { plan: IndexPlan; score: number } | null = null;
  for (const index of indexes) {
    const candidate = planIndex(index, constraints, sort);
    if (candidate !== null && (best === null || candidate.score > best.score)) best = candidate;
  }
  return best?.plan ?? null;
}

function planIndex(
  index: CollectionIndex,
  constraints: Constraints,
  sort: Doc | null,
): { plan: IndexPlan; score: number } | null {
  const { spec } = index;
  if (spec.partial !== null && !impliesPartial(constraints, spec.partial)) return null;
  if (spec.sparse && !index.fields.some(({ path }) => constraints.get(path)?.present === true)) return null;

  let prefixes: string[] = [''];
  let points = 0;
  let single = 0;
  const usedRoots = new Set<string>();
  for (const field of index.fields) {
    const values = constraints.get(field.path)?.points;
    const root = field.parts[0] ?? '';
    // Two fields of one array: their conditions may hold on different elements, a key joins those of one.
    if (values === undefined || (usedRoots.has(root) && index.multikey.size > 0)) break;
    const keys = [...new Set(values.map(encodeKey))].map((key) => (field.descending ? invertKey(key) : key)).sort();
    if (prefixes.length * keys.length > maxPrefixes) break;
    prefixes = prefixes.flatMap((prefix) => keys.map((key) => prefix + key));
    usedRoots.add(root);
    if (keys.length === 1 && single === points) single += 1;
    points += 1;
  }
  const next = index.fields[points];
  const bounds = next === undefined || usedRoots.has(next.parts[0] ?? '') ? undefined : constraints.get(next.path);
  const range =
    next === undefined || bounds === undefined ? null : rangeOf(bounds, next.descending, index.multikey.has(points));
  const order = sort === null ? null : sortedBy(index, sort, single);
  const sortBonus = order === null ? 0 : 60;
  const sparseWhole = spec.sparse && constraints.get(index.fields[0]?.path ?? '')?.present === true;
  if (points === 0 && range === null && order === null && !sparseWhole && spec.partial === null) return null;
  const ranges = prefixes.map((prefix) => ({
    low: prefix + (range?.low ?? everything.low),
    high: prefix + (range?.high ?? everything.high),
  }));
  const score =
    points * 100 + (range === null ? 0 : 50) + sortBonus + (spec.unique && points === index.fields.length ? 20 : 0);
  return { plan: { index, ranges, sorted: order !== null, reverse: order === 'reverse' }, score };
}

/** Whether the index, behind `fixed` fields of one value each, has the order asked for. */
function sortedBy(index: CollectionIndex, sort: Doc, fixed: number): 'forward' | 'reverse' | null {
  const fixedPaths = new Set(index.fields.slice(0, fixed).map(({ path }) => path));
  const wanted = Object.entries(sort).filter(([path]) => !fixedPaths.has(path));
  let reverse: boolean | null = null;
  for (let at = 0; at < wanted.length; at += 1) {
    const [path, direction] = wanted[at] ?? [];
    const field = index.fields[fixed + at];
    if (field === undefined || field.path !== path || isDoc(direction) || index.multikey.has(fixed + at)) return null;
    const differs = field.descending !== Number(direction) < 0;
    if (reverse !== null && reverse !== differs) return null;
    reverse = differs;
  }
  // With an array in another field of the key, a document may stand at several places: only a plain index keeps order.
  if (wanted.length > 0 && [...index.multikey].some((position) => position >= fixed)) return null;
  return reverse === true ? 'reverse' : 'forward';
}

/** The keys between the bounds, within the type of the bound: `$gt: 5` does not find strings. */
function rangeOf(bounds: PathConstraint, descending: boolean, multikey: boolean): KeyRange | null {
  const { lower } = bounds;
  // On arrays two bounds may hold on different elements.
  const upper = multikey && lower !== undefined ? undefined : bounds.upper;
  if (lower === undefined && upper === undefined) return null;
  const type = typeByteOf((lower ?? upper)?.value);
  if (lower !== undefined && upper !== undefined && typeByteOf(upper.value) !== type) return null;
  const least =
    lower === undefined ? String.fromCharCode(type) : encodeKey(lower.value) + (lower.inclusive ? '' : afterAll);
  const most =
    upper === undefined ? String.fromCharCode(type + 1) : encodeKey(upper.value) + (upper.inclusive ? afterAll : '');
  if (!descending) return { low: least, high: most };
  const top =
    upper === undefined
      ? String.fromCharCode(255 - type)
      : invertKey(encodeKey(upper.value)) + (upper.inclusive ? '' : afterAll);
  const bottom =
    lower === undefined
      ? String.fromCharCode(255 - type + 1)
      : invertKey(encodeKey(lower.value)) + (lower.inclusive ? afterAll : '');
  return { low: top, high: bottom };
}
