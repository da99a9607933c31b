import type { Json, JsonSchema } from '../../model/contract.ts';

/** Readings of a JSON Schema, as plain data, shared by everything that prints types. */

export const isSchema = (value: Json | undefined): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asList = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** Target of `#/definitions/Name`, or `null` when the schema is no reference. */
export function referenceName(schema: JsonSchema): string | null {
  const reference = schema.$ref;
  if (typeof reference !== 'string') return null;
  const name = /^#\/definitions\/([^/]+)$/.exec(reference)?.[1];
  if (name === undefined) throw new Error(`unexpected reference ${reference}`);
  return name;
}

/** Variants of `oneOf` or `anyOf`; `null` when there are none. */
export function variantsOf(schema: JsonSchema): readonly JsonSchema[] | null {
  const variants = asList(schema.oneOf ?? schema.anyOf).filter(isSchema);
  return variants.length === 0 ? null : variants;
}

export const typesOf = (schema: JsonSchema): readonly string[] =>
  (Array.isArray(schema.type) ? schema.type : [schema.type]).filter((type): type is string => typeof type === 'string');

export interface SchemaProperty {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** Properties of an object schema, in the order of the spec. */
export function propertiesOf(schema: JsonSchema): readonly SchemaProperty[] {
  const required = new Set(asList(schema.required));
  const properties = isSchema(schema.properties) ? schema.properties : {};
  return Object.entries(properties).flatMap(([name, property]) =>
    isSchema(property) ? [{ name, required: required.has(name), schema: property }] : [],
  );
}

export const descriptionOf = (schema: JsonSchema): string =>
  typeof schema.description === 'string' ? schema.description.trim() : '';

/** Values of `const` or `enum`, or `null`. Only what a literal type can say. */
export function literalsOf(schema: JsonSchema): readonly (string | number | boolean | null)[] | null {
  const values = schema.const !== undefined ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : null;
  if (values === null) return null;
  return values.map((value: Json) => {
    if (typeof value === 'object' && value !== null) throw new Error('const and enum hold scalars only');
    return value;
  });
}
