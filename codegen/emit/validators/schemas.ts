import type { Json, JsonSchema, TypeDefinition } from '../../model/contract.ts';
import { isSchema, referenceName, typesOf, variantsOf } from '../payloads/schema.ts';

/** What only documents, and what Ajv's strict mode refuses or would copy into the output. */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'examples',
  'example',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  '$comment',
  'externalDocs',
]);

/** Keywords whose value is a map from free names to schemas: the names are not keywords. */
const SCHEMA_MAPS = new Set(['properties', 'patternProperties', 'definitions']);
/** Keywords whose value is data, never a schema. */
const DATA = new Set(['const', 'enum', 'required']);

export const schemaId = (typeName: string): string => `urn:contract:${typeName}`;

/**
 * The schemas to compile, by type: annotations dropped, references made absolute, and references to plain scalars (ids, times)
 * replaced by their schema, which is faster and lets `uniqueItems` compare by hash instead of pair by pair.
 */
export function compilableSchemas(types: readonly TypeDefinition[]): ReadonlyMap<string, JsonSchema> {
  const scalars = new Map(types.filter(({ schema }) => isScalar(schema)).map(({ name, schema }) => [name, schema]));
  const notNull = new Set<Json | undefined>(
    types
      .filter(({ schema }) => ['object', 'array'].includes(typesOf(schema).join()))
      .map(({ name }) => schemaId(name)),
  );
  const resolve = (schema: JsonSchema): JsonSchema => {
    const name = referenceName(schema);
    if (name === null) return orNull(compilable(schema, resolve), notNull);
    const scalar = scalars.get(name);
    return scalar === undefined ? { $ref: schemaId(name) } : compilable(scalar, resolve);
  };
  return new Map(types.map(({ name, schema }) => [name, { $id: schemaId(name), ...resolve(schema) }]));
}

/**
 * "Either this or null" without `oneOf`, which makes errors for whichever of the two it is not, even when the value is right: a
 * fifth of the time that checking a message took. The same values are allowed.
 * @param notNull references to types of which null is no value
 */
function orNull(schema: JsonSchema, notNull: ReadonlySet<Json | undefined>): JsonSchema {
  const variants = Object.keys(schema).length === 1 && Array.isArray(schema.oneOf) ? schema.oneOf.filter(isSchema) : [];
  const [other, ...more] = variants.filter((variant) => !isNull(variant));
  if (variants.length !== 2 || other === undefined || more.length > 0) return schema;
  if (typeof other.type === 'string' && isScalar(other) && !('const' in other) && !('enum' in other))
    return { ...other, type: [other.type, 'null'] };
  return notNull.has(other.$ref) ? { if: { type: 'null' }, else: other } : schema;
}

const isNull = (schema: JsonSchema): boolean => Object.keys(schema).length === 1 && schema.type === 'null';

function isScalar(schema: JsonSchema): boolean {
  const types = typesOf(schema);
  return (
    types.length === 1 &&
    !types.includes('object') &&
    !types.includes('array') &&
    variantsOf(schema) === null &&
    referenceName(schema) === null
  );
}

function compilable(schema: JsonSchema, resolve: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const nested = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(nested);
    return isSchema(value) ? resolve(value) : value;
  };
  const kept = Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.has(keyword) && !keyword.startsWith('x-'));
  return Object.fromEntries(
    kept.map(([keyword, value]) => {
      if (DATA.has(keyword)) return [keyword, value];
      if (SCHEMA_MAPS.has(keyword) && isSchema(value)) {
        return [keyword, Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, nested(inner)]))];
      }
      return [keyword, nested(value)];
    }),
  );
}
