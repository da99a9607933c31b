import { MongoError } from '../errors.ts';
import { compileElementFilter, isOperatorDoc } from '../matcher.ts';
import { equalValues } from '../key-string.ts';
import { shellText } from '../shell-text.ts';
import { isDoc, type Doc } from '../types.ts';
import type { DocumentEditor } from './document-editor.ts';

/** The elements that `$[name]` stands for, by name. */
export type ArrayFilters = ReadonlyMap<string, (element: unknown) => boolean>;

/**
 * Compiles `arrayFilters`.
 * @param paths those of the update, to refuse filters that none of them uses
 */
export function compileArrayFilters(given: unknown, paths: readonly string[]): ArrayFilters {
  const filters = new Map<string, (element: unknown) => boolean>();
  for (const filter of Array.isArray(given) ? given : []) {
    if (!isDoc(filter)) throw new MongoError('TypeMismatch', 'array filters must be documents');
    const name = (Object.keys(filter)[0] ?? '').split('.')[0] ?? '';
    if (name === '' || name.startsWith('$'))
      throw new MongoError('FailedToParse', 'array filters must start with the name of one element');
    if (filters.has(name))
      throw new MongoError('FailedToParse', `Found multiple array filters with the same top-level field name ${name}`);
    filters.set(name, elementTest(name, filter));
    if (!paths.some((path) => path.split('.').includes(`$[${name}]`))) {
      throw new MongoError('FailedToParse', `The array filter for identifier '${name}' was not used in the update`);
    }
  }
  for (const path of paths) {
    for (const part of path.split('.')) {
      const name = /^\$\[(.+)\]$/u.exec(part)?.[1];
      if (name !== undefined && !filters.has(name)) {
        throw new MongoError('BadValue', `No array filter found for identifier '${name}' in path '${path}'`);
      }
    }
  }
  return filters;
}

function elementTest(name: string, filter: Doc): (element: unknown) => boolean {
  const tests = Object.entries(filter).map(([path, condition]) => {
    if (path === name) {
      return isOperatorDoc(condition)
        ? compileElementFilter(condition)
        : (element: unknown) => equalValues(element, condition);
    }
    if (!path.startsWith(`${name}.`))
      throw new MongoError('FailedToParse', `Expected a single top-level field name, found '${name}' and '${path}'`);
    return compileElementFilter({ [path.slice(name.length + 1)]: condition });
  });
  return (element) => tests.every((test) => test(element));
}

/** The real paths that a path with `$`, `$[]` and `$[name]` stands for in a document. */
export function expandPath(
  parts: readonly string[],
  on: { readonly editor: DocumentEditor; readonly position: number | null; readonly filters: ArrayFilters },
): readonly (readonly string[])[] {
  const at = parts.findIndex((part) => part.startsWith('$'));
  const part = parts[at];
  if (part === undefined) return [parts];
  const before = parts.slice(0, at);
  const rest = parts.slice(at + 1);
  const goOn = (position: number): readonly (readonly string[])[] =>
    expandPath([...before, String(position), ...rest], on);
  if (part === '$') {
    if (on.position === null) {
      throw new MongoError('BadValue', 'The positional operator did not find the match needed from the query.');
    }
    return goOn(on.position);
  }
  const array = on.editor.get(before);
  const name = before.join('.');
  if (array === undefined) {
    throw new MongoError('BadValue', `The path '${name}' must exist in the document in order to apply array updates.`);
  }
  if (!Array.isArray(array))
    throw new MongoError('BadValue', `Cannot apply array updates to non-array element ${name}: ${shellText(array)}`);
  const wanted = part === '$[]' ? null : on.filters.get(part.slice(2, -1));
  return array.flatMap((element: unknown, position) =>
    wanted === null || wanted?.(element) === true ? goOn(position) : [],
  );
}
