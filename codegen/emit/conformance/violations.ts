import type { Json, JsonSchema, TypeDefinition } from '../../model/contract.ts';
import { isArray, isObject } from '../../model/json.ts';
import type { JsonObject } from '../../model/json.ts';

/** A value at the edge of a schema. Whether a whole payload with it is valid is for the validator to say. */
export interface EdgeValue {
  /** Keyword and side, like `maxLength+1` or `missing`. */
  readonly keyword: string;
  /** Place in the payload, like `userIds/0`; empty for the payload itself. */
  readonly path: string;
  readonly payload: Json;
}

/**
 * Variants of a payload, each changed in one place for one keyword of its schema: bounds from both sides, patterns, formats,
 * enums, types, missing and extra properties, none and two variants of a `oneOf`.
 * @param payload a valid example; optional properties that it lacks are left alone
 */
export function edgeValues(types: readonly TypeDefinition[], schema: JsonSchema, payload: Json): readonly EdgeValue[] {
  const byName = new Map(types.map((type) => [type.name, type.schema]));
  const resolve = (given: Json): JsonObject => {
    if (!isObject(given)) return {};
    const reference = given['$ref'];
    if (typeof reference !== 'string') return given;
    return resolve(byName.get(reference.replace('#/definitions/', '')) ?? {});
  };
  const visit = (given: Json, value: Json, path: string): readonly EdgeValue[] => {
    const node = resolve(given);
    const variants = isArray(node['oneOf']) ? node['oneOf'].map(resolve) : [];
    const here = [...wrongType(node, value), ...bounds(node, value)].map((edge) => ({ ...edge, path }));
    if (variants.length > 0 && isObject(value))
      return [
        ...oneOf(variants, value, path),
        ...variants.flatMap((variant) => (fits(variant, value) ? visit(variant, value, path) : [])),
      ];
    if (isArray(value))
      return [
        ...here,
        ...value.slice(0, 1).flatMap((item, index) =>
          visit(node['items'] ?? {}, item, join(path, String(index))).map((edge) => ({
            ...edge,
            payload: [edge.payload, ...value.slice(1)],
          })),
        ),
      ];
    if (!isObject(value)) return here;
    const properties = isObject(node['properties']) ? node['properties'] : {};
    const required = isArray(node['required']) ? node['required'] : [];
    const missing = required.flatMap((key) =>
      typeof key === 'string' ? [{ keyword: 'missing', path: join(path, key), payload: without(value, key) }] : [],
    );
    const extra = { keyword: 'additionalProperties', path, payload: { ...value, conformanceExtra: true } };
    const inside = Object.entries(properties).flatMap(([key, child]) => {
      const current = value[key];
      return current === undefined
        ? []
        : visit(child, current, join(path, key)).map((edge) => ({
            ...edge,
            payload: { ...value, [key]: edge.payload },
          }));
    });
    return [...here, ...missing, extra, ...inside];
  };
  return visit(schema, payload, '');
}

type Edge = Omit<EdgeValue, 'path'>;

const OTHERS: Readonly<Record<string, Json>> = {
  object: 'text',
  array: 'text',
  string: 7,
  integer: 'seven',
  number: 'seven',
  boolean: 'true',
};

function wrongType(node: JsonObject, value: Json): readonly Edge[] {
  const type = node['type'] ?? (isObject(value) ? 'object' : null);
  if (typeof type !== 'string') return [];
  const fraction: readonly Edge[] = type === 'integer' ? [{ keyword: 'type-fraction', payload: 1.5 }] : [];
  return [{ keyword: 'type', payload: OTHERS[type] ?? null }, { keyword: 'type-null', payload: null }, ...fraction];
}

function bounds(node: JsonObject, value: Json): readonly Edge[] {
  const edges: Edge[] = [];
  const add = (keyword: string, payload: Json): void => void edges.push({ keyword, payload });
  const bound = (keyword: string, side: 1 | -1, make: (size: number) => Json): void => {
    const limit = node[keyword];
    if (typeof limit !== 'number') return;
    if (limit >= 0) add(keyword, make(limit));
    if (limit + side >= 0 || keyword === 'minimum') add(`${keyword}${side === 1 ? '+1' : '-1'}`, make(limit + side));
  };
  const filler = typeof value === 'string' && value.length > 0 ? value : 'a';
  const textOf = (size: number): string => filler.slice(0, size).padEnd(size, 'a');
  bound('minLength', -1, textOf);
  bound('maxLength', 1, textOf);
  bound('minimum', -1, (limit) => limit);
  bound('maximum', 1, (limit) => limit);
  if (isArray(value)) {
    bound('minItems', -1, (size) => distinct(size));
    bound('maxItems', 1, (size) => distinct(size));
    if (node['uniqueItems'] === true && value[0] !== undefined) add('uniqueItems', [value[0], value[0]]);
  }
  if (typeof node['pattern'] === 'string') add('pattern', ' ');
  if (typeof node['format'] === 'string') add('format', 'not a value of this format');
  if (isArray(node['enum'])) {
    node['enum'].forEach((allowed) => add(`enum-${String(allowed)}`, allowed));
    add('enum', 'conformance-unknown');
  }
  if (node['const'] !== undefined) add('const', 'conformance-other');
  return edges;
}

/** Ids that differ: what lists of the contract hold. */
const distinct = (size: number): readonly string[] =>
  Array.from({ length: size }, (_, index) => index.toString(16).padStart(24, 'f'));

function oneOf(variants: readonly JsonObject[], value: JsonObject, path: string): readonly EdgeValue[] {
  const keysOf = (variant: JsonObject): readonly string[] =>
    isArray(variant['required']) ? variant['required'].filter((key) => typeof key === 'string') : [];
  const all = Object.assign(
    {},
    ...variants.map((variant) => Object.fromEntries(keysOf(variant).map((key) => [key, value[key] ?? 'f'.repeat(24)]))),
  );
  const none = variants.flatMap(keysOf).reduce((rest, key) => without(rest, key), value);
  return [
    { keyword: 'oneOf-none', path, payload: none },
    { keyword: 'oneOf-two', path, payload: { ...value, ...all } },
    { keyword: 'type', path, payload: 'text' },
    { keyword: 'type-null', path, payload: null },
  ];
}

const fits = (variant: JsonObject, value: JsonObject): boolean => {
  const required = variant['required'];
  return isArray(required) && required.every((key) => typeof key === 'string' && value[key] !== undefined);
};

const without = (value: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

const join = (path: string, key: string): string => (path === '' ? key : `${path}/${key}`);
