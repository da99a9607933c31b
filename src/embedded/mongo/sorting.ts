import { MongoError } from './errors.ts';
import { emptyArrayKey, encodeKey, invertKey } from './key-string.ts';
import { fieldOf, isDoc, type Doc } from './types.ts';
import { isPosition } from './index-keys.ts';

/**
 * Sorts documents in MongoDB's order; equal ones stay in their order.
 * @throws BadValue for a direction other than 1 and -1
 */
export function sortDocs<Item>(items: readonly Item[], sort: Doc, docOf: (item: Item) => Doc): Item[] {
  const fields = Object.entries(sort).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1 && direction !== 1n && direction !== -1n) {
      throw new MongoError('BadValue', `Illegal value in sort specification for ${path}: only 1 and -1 are served`);
    }
    return { parts: path.split('.'), descending: Number(direction) < 0 };
  });
  const keyed = items.map((item) => ({ item, key: fields.map((field) => sortKey(docOf(item), field)).join('') }));
  keyed.sort((left, right) => (left.key === right.key ? 0 : left.key < right.key ? -1 : 1));
  return keyed.map(({ item }) => item);
}

/** An array sorts by its least element, or by its greatest when descending. */
function sortKey(doc: Doc, field: { readonly parts: readonly string[]; readonly descending: boolean }): string {
  let best: string | null = null;
  for (const key of keysAt(doc, field.parts)) {
    if (best === null || (field.descending ? key > best : key < best)) best = key;
  }
  const key = best ?? encodeKey(undefined);
  return field.descending ? invertKey(key) : key;
}

function* keysAt(value: unknown, parts: readonly string[]): Generator<string> {
  const [part, ...rest] = parts;
  if (Array.isArray(value)) {
    if (part !== undefined && isPosition(part) && Number(part) < value.length) {
      yield* keysAt(value[Number(part)], rest);
      return;
    }
    if (value.length === 0) yield part === undefined ? emptyArrayKey : encodeKey(undefined);
    for (const element of value) {
      if (part === undefined) yield encodeKey(element);
      else yield* isDoc(element) ? keysAt(fieldOf(element, part), rest) : [encodeKey(undefined)];
    }
    return;
  }
  if (part === undefined) yield encodeKey(value);
  else if (isDoc(value)) yield* keysAt(fieldOf(value, part), rest);
  else yield encodeKey(undefined);
}
