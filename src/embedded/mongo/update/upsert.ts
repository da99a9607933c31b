import { MongoError } from '../errors.ts';
import { equalValues } from '../key-string.ts';
import { isOperatorDoc } from '../matcher.ts';
import { isDoc, type Doc } from '../types.ts';
import type { CompiledUpdate } from './compile-update.ts';
import { DocumentEditor } from './document-editor.ts';

/** The document that an upsert inserts when nothing matches: the filter's equalities, then the update. */
export function upsertDocument(filter: Doc, update: CompiledUpdate): Doc {
  const editor = new DocumentEditor({});
  const fixed = [...equalities(filter)].filter(([path]) => update.kind !== 'replacement' || path === '_id');
  refuseTwice(fixed.map(([path]) => path));
  for (const [path, value] of fixed) editor.set(path.split('.'), value);
  const seed = editor.doc;
  const doc = update.apply(seed, { position: null, inserting: true });
  if (seed._id !== undefined && !equalValues(seed._id, doc._id)) {
    throw new MongoError(
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
  return doc;
}

/** What a filter fixes: `a: 1`, `$eq`, `$in` of one, `$all`, under `$and`, and `$or` of one branch. */
function* equalities(filter: Doc): Generator<readonly [path: string, value: unknown]> {
  for (const [name, condition] of Object.entries(filter)) {
    if (
      (name === '$and' || (name === '$or' && Array.isArray(condition) && condition.length === 1)) &&
      Array.isArray(condition)
    ) {
      for (const branch of condition) if (isDoc(branch)) yield* equalities(branch);
    } else if (!name.startsWith('$')) {
      for (const value of fixedValues(condition)) yield [name, value];
    }
  }
}

function fixedValues(condition: unknown): readonly unknown[] {
  if (condition instanceof RegExp) return [];
  if (!isOperatorDoc(condition)) return [condition];
  if (Object.hasOwn(condition, '$eq')) return [condition.$eq];
  const list: readonly unknown[] = Array.isArray(condition.$all)
    ? condition.$all
    : Array.isArray(condition.$in) && condition.$in.length === 1
      ? condition.$in
      : [];
  return list.filter((one) => !(one instanceof RegExp) && !isOperatorDoc(one));
}

/** @throws NotSingleValueField when a path is fixed twice, or inside another */
function refuseTwice(paths: readonly string[]): void {
  paths.forEach((path, at) => {
    if (
      paths.slice(0, at).some((other) => other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`))
    ) {
      throw new MongoError('NotSingleValueField', `cannot infer query fields to set, path '${path}' is matched twice`);
    }
  });
}
