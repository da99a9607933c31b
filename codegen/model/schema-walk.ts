import type { Json } from './contract.ts';
import { isArray, isObject, pointerOf } from './json.ts';

/** Keywords of draft-07 whose value is a map of schemas. */
export const SCHEMA_MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'definitions']);

/** Keywords of draft-07 whose value may be a list of schemas. */
export const SCHEMA_LISTS: ReadonlySet<string> = new Set(['oneOf', 'anyOf', 'allOf', 'items']);

const SINGLE_SCHEMAS: ReadonlySet<string> = new Set([
  'items',
  'additionalItems',
  'additionalProperties',
  'contains',
  'not',
  'if',
  'then',
  'else',
  'propertyNames',
]);

/** Keywords that hold examples, and say nothing about validity. */
export const DATA_KEYWORDS: ReadonlySet<string> = new Set(['examples', 'example']);

/** A schema inside another one, and its place relative to it. */
export interface Subschema {
  readonly pointer: string;
  readonly schema: Json;
  readonly keyword: string;
}

/** The direct subschemas of a schema. */
export function subschemas(schema: Json): readonly Subschema[] {
  if (!isObject(schema)) return [];
  return Object.entries(schema).flatMap(([keyword, value]): readonly Subschema[] => {
    if (SCHEMA_MAPS.has(keyword) && isObject(value)) {
      return Object.entries(value).map(([key, child]) => ({
        pointer: pointerOf(keyword, key),
        schema: child,
        keyword,
      }));
    }
    if (SCHEMA_LISTS.has(keyword) && isArray(value)) {
      return value.map((child, index) => ({ pointer: pointerOf(keyword, index), schema: child, keyword }));
    }
    return SINGLE_SCHEMAS.has(keyword) && isObject(value)
      ? [{ pointer: pointerOf(keyword), schema: value, keyword }]
      : [];
  });
}
