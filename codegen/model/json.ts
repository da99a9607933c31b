import type { Json } from './contract.ts';

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

const EMPTY: JsonObject = Object.freeze({});

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The object under `key`, or an empty one: a spec with mistakes is still walked to its end, so that all findings come at once. */
export function objectAt(value: Json | undefined, key: string): JsonObject {
  const child = isObject(value) ? value[key] : undefined;
  return isObject(child) ? child : EMPTY;
}

export function arrayAt(value: Json | undefined, key: string): readonly Json[] {
  const child = isObject(value) ? value[key] : undefined;
  return isArray(child) ? child : [];
}

export function textAt(value: Json | undefined, key: string, fallback = ''): string {
  const child = isObject(value) ? value[key] : undefined;
  return typeof child === 'string' ? child : fallback;
}

export function numberAt(value: Json | undefined, key: string, fallback = 0): number {
  const child = isObject(value) ? value[key] : undefined;
  return typeof child === 'number' ? child : fallback;
}

export function textsAt(value: Json | undefined, key: string): readonly string[] {
  return arrayAt(value, key).filter((item) => typeof item === 'string');
}

const escapeSegment = (segment: string | number): string => String(segment).replaceAll('~', '~0').replaceAll('/', '~1');
const unescapeSegment = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

/** A JSON pointer from its segments: `pointerOf('a', 0)` is `/a/0`. */
export const pointerOf = (...segments: readonly (string | number)[]): string =>
  segments.map((segment) => `/${escapeSegment(segment)}`).join('');

/** The segments of a JSON pointer. */
export const segmentsOf = (pointer: string): readonly string[] => pointer.split('/').slice(1).map(unescapeSegment);

/** What stands at a JSON pointer; `undefined` when nothing does. */
export function resolvePointer(document: Json, pointer: string): Json | undefined {
  let current: Json | undefined = document;
  for (const segment of segmentsOf(pointer)) {
    if (isArray(current)) current = current[Number(segment)];
    else if (isObject(current) && Object.hasOwn(current, segment)) current = current[segment];
    else return undefined;
  }
  return current;
}

/** The pointer of a reference inside the same document (`#/a/b` → `/a/b`); `null` for any other. */
export function localReference(value: Json | undefined): string | null {
  const reference = textAt(value, '$ref');
  return reference.startsWith('#') ? decodeURIComponent(reference.slice(1)) : null;
}

/** JSON text with sorted keys: equal values have equal texts. */
export function canonicalJson(value: Json): string {
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}
