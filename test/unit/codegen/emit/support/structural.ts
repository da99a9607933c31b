import { Ajv, type ValidateFunction } from 'ajv';
import type { Json, JsonSchema, TypeDefinition } from '../../../../../codegen/model/contract.ts';
import { isSchema } from '../../../../../codegen/emit/payloads/schema.ts';

/** What TypeScript can say too; limits, patterns and formats it cannot. */
const STRUCTURE = new Set([
  '$ref',
  'type',
  'const',
  'enum',
  'oneOf',
  'anyOf',
  'items',
  'properties',
  'required',
  'additionalProperties',
]);

function structure(value: Json, isMap = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => structure(item));
  if (!isSchema(value)) return value === 'integer' ? 'number' : value;
  const entries = Object.entries(value).filter(([keyword]) => isMap || STRUCTURE.has(keyword));
  return Object.fromEntries(
    entries.map(([keyword, inner]) => {
      if (!isMap && (keyword === 'const' || keyword === 'enum' || keyword === 'required')) return [keyword, inner];
      // Without limits variants may overlap; a union does not mind.
      return [!isMap && keyword === 'oneOf' ? 'anyOf' : keyword, structure(inner, !isMap && keyword === 'properties')];
    }),
  );
}

/** A stock Ajv of the schemas' structure alone, independent of the emitters: the referee between types and validators. */
export function structuralValidators(types: readonly TypeDefinition[]): ReadonlyMap<string, ValidateFunction> {
  const ajv = new Ajv({ strict: false });
  const definitions: Record<string, JsonSchema> = {};
  for (const { name, schema } of types) {
    const stripped = structure(schema);
    if (isSchema(stripped)) definitions[name] = stripped;
  }
  ajv.addSchema({ $id: 'urn:test:structure', definitions });
  return new Map(types.map(({ name }) => [name, ajv.compile({ $ref: `urn:test:structure#/definitions/${name}` })]));
}
