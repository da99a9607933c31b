import fc from 'fast-check';
import type { Json, JsonSchema, TypeDefinition } from '../../../../../codegen/model/contract.ts';
import {
  isSchema,
  literalsOf,
  propertiesOf,
  referenceName,
  typesOf,
  variantsOf,
} from '../../../../../codegen/emit/payloads/schema.ts';

export type Schemas = ReadonlyMap<string, JsonSchema>;

export const schemasOf = (types: readonly TypeDefinition[]): Schemas =>
  new Map(types.map(({ name, schema }) => [name, schema]));

/** Follows references until there is a schema with keywords. */
export function resolved(schema: JsonSchema, schemas: Schemas): JsonSchema {
  const name = referenceName(schema);
  if (name === null) return schema;
  const target = schemas.get(name);
  if (target === undefined) throw new Error(`no type ${name}`);
  return resolved(target, schemas);
}

const numberAt = (schema: JsonSchema, keyword: string): number | undefined => {
  const value = schema[keyword];
  return typeof value === 'number' ? value : undefined;
};

/** Deeper than this, arrays stay empty and optional members are left out, so that recursive shapes end. */
const DEPTH = 4;

/** Values that the schema accepts. */
export function valid(schema: JsonSchema, schemas: Schemas, depth = 0): fc.Arbitrary<Json> {
  const name = referenceName(schema);
  if (name !== null) return valid(resolved(schema, schemas), schemas, depth);
  const literals = literalsOf(schema);
  if (literals !== null) return fc.constantFrom(...literals);
  const variants = variantsOf(schema);
  if (variants !== null) return fc.oneof(...variants.map((variant) => valid(variant, schemas, depth)));
  return fc.oneof(...typesOf(schema).map((type) => plain(type, schema, schemas, depth)));
}

function plain(type: string, schema: JsonSchema, schemas: Schemas, depth: number): fc.Arbitrary<Json> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: numberAt(schema, 'minimum') ?? -1000, max: numberAt(schema, 'maximum') ?? 100000 });
    case 'number':
      return fc.integer({ min: numberAt(schema, 'minimum') ?? -1000, max: numberAt(schema, 'maximum') ?? 100000 });
    case 'string':
      return text(schema);
    case 'array': {
      if (!isSchema(schema.items)) throw new Error('items need a schema');
      const minLength = numberAt(schema, 'minItems') ?? 0;
      const maxLength = depth >= DEPTH ? minLength : Math.min(numberAt(schema, 'maxItems') ?? 3, minLength + 2);
      if (maxLength === 0) return fc.constant([]);
      const item = valid(schema.items, schemas, depth + 1);
      return schema.uniqueItems === true
        ? fc.uniqueArray(item, { minLength, maxLength, selector: (value) => JSON.stringify(value) })
        : fc.array(item, { minLength, maxLength });
    }
    case 'object': {
      const properties = propertiesOf(schema).filter(({ required }) => required || depth < DEPTH);
      return fc.record(
        Object.fromEntries(properties.map((property) => [property.name, valid(property.schema, schemas, depth + 1)])),
        { requiredKeys: properties.filter(({ required }) => required).map((property) => property.name) },
      );
    }
    default:
      throw new Error(`no arbitrary for ${type}`);
  }
}

function text(schema: JsonSchema): fc.Arbitrary<string> {
  const min = numberAt(schema, 'minLength') ?? 0;
  const max = numberAt(schema, 'maxLength') ?? 300;
  if (schema.format === 'date-time') {
    return fc
      .date({ min: new Date(0), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString());
  }
  const fits = (value: string): boolean => [...value].length >= min && [...value].length <= max;
  if (typeof schema.pattern === 'string') return fc.stringMatching(new RegExp(schema.pattern, 'u')).filter(fits);
  return fc.string({ unit: 'binary', minLength: min, maxLength: Math.min(max, min + 20) }).filter(fits);
}
