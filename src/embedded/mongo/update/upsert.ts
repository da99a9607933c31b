import { isOperatorDoc } from '../matcher.ts';
import { isDoc, type Doc } from '../types.ts';
import type { CompiledUpdate } from './compile-update.ts';
import { DocumentEditor } from './document-editor.ts';

/** The document that an upsert inserts when nothing matches: the filter's equalities, then the update. */
export function upsertDocument(filter: Doc, update: CompiledUpdate): Doc {
  const editor = new DocumentEditor({});
  if (update.kind === 'replacement') {
    const id = equalities(filter).get('_id');
    if (id !== undefined) editor.set(['_id'], id);
  } else {
    for (const [path, value] of equalities(filter)) editor.set(path.split('.'), value);
  }
  return update.apply(editor.doc, { position: null, inserting: true });
}

/** What a filter fixes to one value: `a: 1`, `$eq`, `$in` and `$all` of one, under `$and`, and `$or` of one branch. */
function equalities(filter: Doc): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [name, condition] of Object.entries(filter)) {
    if ((name === '$and' || (name === '$or' && Array.isArray(condition) && condition.length === 1)) && Array.isArray(condition)) {
      for (const branch of condition) if (isDoc(branch)) for (const [path, value] of equalities(branch)) found.set(path, value);
    } else if (!name.startsWith('$')) {
      const value = fixedValue(condition);
      if (value !== undefined) found.set(name, value);
    }
  }
  return found;
}

function fixedValue(condition: unknown): unknown {
  if (condition instanceof RegExp) return undefined;
  if (!isOperatorDoc(condition)) return condition;
  if (Object.hasOwn(condition, '$eq')) return condition.$eq;
  for (const list of [condition.$in, condition.$all]) {
    if (Array.isArray(list) && list.length === 1 && !(list[0] instanceof RegExp) && !isOperatorDoc(list[0])) return list[0];
  }
  return undefined;
}
