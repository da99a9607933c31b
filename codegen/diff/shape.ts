import type { Json, TypeDefinition } from '../model/contract.ts';
import { arrayAt, isArray, isObject, textAt } from '../model/json.ts';
import type { JsonObject } from '../model/json.ts';

export type Types = ReadonlyMap<string, TypeDefinition>;

/** A schema with its references followed and "or null" taken off. */
export interface Shape {
  /** The named type that it is; `null` for an inline schema. */
  readonly name: string | null;
  readonly nullable: boolean;
  /** The schema itself: no reference. */
  readonly schema: JsonObject;
  /** Variants of a union, null excepted; `null` when it is none. */
  readonly branches: readonly Json[] | null;
  /** JSON types, null excepted; empty when any is allowed. */
  readonly types: readonly string[];
  /** Values of `enum` or `const`, null excepted; `null` when any is allowed. */
  readonly values: readonly Json[] | null;
}

const MAX_REFERENCES = 20;

export function shapeOf(schema: Json, types: Types): Shape {
  let current: JsonObject = isObject(schema) ? schema : {};
  let name: string | null = null;
  let nullable = false;
  for (let followed = 0; followed < MAX_REFERENCES; followed += 1) {
    const target = referredType(current);
    const definition = target === null ? undefined : types.get(target);
    if (target !== null && definition !== undefined) {
      name = target;
      current = definition.schema;
      continue;
    }
    const variants = variantsOf(current);
    const branches = variants?.filter((variant) => !isNullSchema(variant)) ?? null;
    if (variants !== null && branches !== null && branches.length < variants.length) nullable = true;
    const [only] = branches ?? [];
    if (branches?.length === 1 && isObject(only)) {
      name = null;
      current = only;
      continue;
    }
    return finish({ name, nullable, schema: current, branches });
  }
  return finish({ name, nullable, schema: current, branches: null });
}

function finish({ name, nullable, schema, branches }: Pick<Shape, 'name' | 'nullable' | 'schema' | 'branches'>): Shape {
  const types = typesOf(schema);
  const values = valuesOf(schema);
  return {
    name,
    nullable: nullable || types.includes('null') || (values?.includes(null) ?? false),
    schema,
    branches,
    types: types.filter((type) => type !== 'null'),
    values: values?.filter((value) => value !== null) ?? null,
  };
}

/** `Name` of `#/definitions/Name`; `null` when it is no reference. */
export function referredType(schema: Json): string | null {
  return /^#\/definitions\/(.+)$/.exec(textAt(schema, '$ref'))?.[1] ?? null;
}

function variantsOf(schema: JsonObject): readonly Json[] | null {
  const variants = [...arrayAt(schema, 'oneOf'), ...arrayAt(schema, 'anyOf')];
  return variants.length === 0 ? null : variants;
}

const isNullSchema = (schema: Json): boolean =>
  isObject(schema) && (schema['type'] === 'null' || schema['const'] === null);

function typesOf(schema: JsonObject): readonly string[] {
  const type = schema['type'];
  if (typeof type === 'string') return [type];
  if (isArray(type)) return type.filter((item) => typeof item === 'string');
  return isObject(schema['properties']) ? ['object'] : [];
}

function valuesOf(schema: JsonObject): readonly Json[] | null {
  if (schema['const'] !== undefined) return [schema['const']];
  const values = schema['enum'];
  return isArray(values) ? values : null;
}
