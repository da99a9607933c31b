import type { Catalog } from './catalog.ts';
import { selectRecords } from './query.ts';
import { fieldOf, isDoc } from './types.ts';

/**
 * Removes the documents whose date in a TTL index is older than the index says.
 * @returns how many
 */
export function removeExpired(catalog: Catalog, now: Date): number {
  let removed = 0;
  for (const collection of catalog.all()) {
    for (const { spec, fields } of collection.indexes.values()) {
      const [field, ...others] = fields;
      if (spec.expireAfterSeconds === null || field === undefined || others.length > 0) continue;
      const limit = new Date(now.getTime() - spec.expireAfterSeconds * 1_000);
      const partial = spec.partial ?? {};
      const expired = selectRecords(collection, { filter: { $and: [{ [field.path]: { $lte: limit } }, partial] } });
      for (const record of expired) {
        // Of several dates the earliest counts; a match by any is a match by that.
        if (holdsDate(record.doc, field.parts)) {
          collection.remove(record);
          removed += 1;
        }
      }
    }
  }
  return removed;
}

function holdsDate(value: unknown, parts: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((element) => holdsDate(element, parts));
  const [part, ...rest] = parts;
  if (part === undefined) return value instanceof Date;
  return isDoc(value) && holdsDate(fieldOf(value, part), rest);
}
