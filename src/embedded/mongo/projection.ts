import { MongoError } from './errors.ts';
import { runOnDocument } from './expressions.ts';
import { compileElementFilter, type Predicate } from './matcher.ts';
import type { MatchDetails } from './value-tests.ts';
import { asNumber, fieldOf, idFirst, isDoc, setField, type Doc } from './types.ts';

type Tree = Map<string, Tree | true>;
type Projection = (doc: Doc) => Doc;
type ArrayCut = (value: unknown, doc: Doc) => unknown;

/**
 * Compiles a projection of `find`, `findAndModify`.
 * @param matches the filter, for `field.$`
 * @returns null when all is kept
 */
export function compileProjection(spec: unknown, matches: Predicate): Projection | null {
  if (!isDoc(spec) || Object.keys(spec).length === 0) return null;
  const tree: Tree = new Map();
  const cuts = new Map<string, ArrayCut>();
  const slices: string[] = [];
  let including: boolean | null = null;
  for (const [path, value] of Object.entries(spec)) {
    if (path === '_id' && !isDoc(value)) continue;
    const cut = arrayCut(path, value, matches);
    if (cut === null && !isFlag(value)) return computed(spec);
    const wants = cut === null ? isTrue(value) : cut.including;
    if (wants !== null) {
      if (including !== null && including !== wants) throw mixed(path, including);
      including = wants;
    }
    const name = path.endsWith('.$') ? path.slice(0, -2) : path;
    if (cut !== null) cuts.set(name, cut.apply);
    if (cut === null || cut.including !== null) addPath(tree, name);
    else slices.push(name);
  }
  // A slice decides nothing: among inclusions it is one, otherwise the rest is kept too.
  if (including === true) for (const name of slices) addPath(tree, name);
  const id = Object.hasOwn(spec, '_id') && !isDoc(spec._id) ? isTrue(spec._id) : null;
  // `{ _id: 1 }` alone includes, `{ _id: 0 }` alone excludes.
  const include: boolean = including ?? (id === true && cuts.size === 0);
  if (include ? id !== false : id === false) tree.set('_id', true);
  const keep = include ? includeFields : excludeFields;
  return (doc) => withCuts(keep(doc, tree), { cuts, doc });
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint';
}

function isTrue(value: unknown): boolean {
  return value !== false && value !== 0 && value !== 0n;
}

function mixed(path: string, including: boolean): MongoError {
  return including
    ? new MongoError('Location31254', `Cannot do exclusion on field ${path} in inclusion projection`)
    : new MongoError('Location31253', `Cannot do inclusion on field ${path} in exclusion projection`);
}

/** Expressions and literals: the aggregation's `$project` does them. */
function computed(spec: Doc): Projection {
  return (doc) => idFirst(runOnDocument(doc, [{ $project: spec }]));
}

function addPath(tree: Tree, path: string): void {
  let node = tree;
  const parts = path.split('.');
  for (const part of parts.slice(0, -1)) {
    const next = node.get(part);
    if (next === true) throw collision(path);
    const inner: Tree = next ?? new Map();
    node.set(part, inner);
    node = inner;
  }
  const last = parts.at(-1) ?? '';
  if (node.has(last)) throw collision(path);
  node.set(last, true);
}

function collision(path: string): MongoError {
  return new MongoError('Location31249', `Path collision at ${path}`);
}

function arrayCut(
  path: string,
  value: unknown,
  matches: Predicate,
): { readonly including: boolean | null; readonly apply: ArrayCut } | null {
  if (path.endsWith('.$')) {
    return {
      including: true,
      apply: (array, doc) => {
        const details: MatchDetails = { position: null };
        matches(doc, details);
        return Array.isArray(array) && details.position !== null
          ? array.slice(details.position, details.position + 1)
          : array;
      },
    };
  }
  if (!isDoc(value)) return null;
  if (isDoc(value.$elemMatch)) {
    const wanted = compileElementFilter(value.$elemMatch);
    return {
      including: true,
      apply: (array) => {
        const found: unknown = Array.isArray(array) ? array.findIndex((element) => wanted(element)) : -1;
        return Array.isArray(array) && typeof found === 'number' && found >= 0 ? [array[found]] : undefined;
      },
    };
  }
  const slice = value.$slice;
  if (typeof slice === 'number') {
    return {
      including: null,
      apply: (array) => (Array.isArray(array) ? (slice < 0 ? array.slice(slice) : array.slice(0, slice)) : array),
    };
  }
  if (!Array.isArray(slice) || slice.some((one) => typeof one !== 'number')) return null;
  const [skip, limit] = [asNumber(slice[0], 0), asNumber(slice[1], 0)];
  return {
    including: null,
    apply: (array) => {
      if (!Array.isArray(array)) return array;
      const start = skip < 0 ? Math.max(0, array.length + skip) : skip;
      return array.slice(start, start + limit);
    },
  };
}

function includeFields(doc: Doc, tree: Tree): Doc {
  const kept: Doc = {};
  for (const name of Object.keys(doc)) {
    const node = tree.get(name);
    if (node === undefined) continue;
    const value = doc[name];
    if (node === true) setField(kept, name, value);
    else if (isDoc(value)) setField(kept, name, includeFields(value, node));
    else if (Array.isArray(value)) setField(kept, name, includeInArray(value, node));
  }
  return kept;
}

function includeInArray(array: readonly unknown[], tree: Tree): unknown[] {
  return array.flatMap((element: unknown): unknown[] => {
    if (isDoc(element)) return [includeFields(element, tree)];
    return Array.isArray(element) ? [includeInArray(element, tree)] : [];
  });
}

function excludeFields(doc: Doc, tree: Tree): Doc {
  const kept: Doc = {};
  for (const name of Object.keys(doc)) {
    const node = tree.get(name);
    if (node !== true) setField(kept, name, node === undefined ? doc[name] : excludeIn(doc[name], node));
  }
  return kept;
}

function excludeIn(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((element) => excludeIn(element, tree));
  return isDoc(value) ? excludeFields(value, tree) : value;
}

function withCuts(kept: Doc, { cuts, doc }: { readonly cuts: ReadonlyMap<string, ArrayCut>; readonly doc: Doc }): Doc {
  for (const [path, cut] of cuts) {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    // `kept` is new at the top only: copy what is on the way.
    let parent: Doc | null = kept;
    for (const part of parts) {
      const inner: unknown = parent === null ? undefined : fieldOf(parent, part);
      const copy: Doc | null = isDoc(inner) ? { ...inner } : null;
      if (parent !== null && copy !== null) setField(parent, part, copy);
      parent = copy;
    }
    if (parent === null || !Object.hasOwn(parent, last)) continue;
    const value = cut(parent[last], doc);
    if (value === undefined) delete parent[last];
    else setField(parent, last, value);
  }
  return kept;
}
