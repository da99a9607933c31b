import {
  AnyModel,
  ArrayModel,
  BooleanModel,
  EnumModel,
  EnumValueModel,
  FloatModel,
  InputMetaModel,
  IntegerModel,
  type MetaModel,
  ObjectModel,
  ObjectPropertyModel,
  ReferenceModel,
  StringModel,
  UnionModel,
} from '@asyncapi/modelina';
import type { JsonSchema, TypeDefinition } from '../../model/contract.ts';
import { exclusiveProperties } from './exclusive.ts';
import { descriptionOf, isSchema, literalsOf, propertiesOf, referenceName, typesOf, variantsOf } from './schema.ts';

/** What presets find in `originalInput`: the description, the target of a reference, or a type to print as it stands. */
export interface ModelNotes {
  readonly description?: string;
  readonly target?: string;
  readonly verbatim?: 'null' | 'never';
}

/**
 * Modelina's own model of the contract's types. Its JSON Schema interpreter loses what the wire needs (references become copies,
 * `null` in an enum a string, constants wider), so the model is built here, one entry per named type, references kept.
 * @throws Error for a schema outside the profile (open or anonymous objects, tuples, allOf)
 */
export function toModels(types: readonly TypeDefinition[]): InputMetaModel {
  const excluded = exclusiveProperties(types);
  const input = new InputMetaModel();
  for (const type of types) {
    try {
      input.models[type.name] = typesOf(type.schema).includes('object')
        ? objectModel(type, excluded.get(type.name) ?? [])
        : schemaModel(type.name, type.schema, type.description);
    } catch (cause) {
      throw new Error(`${type.name} (${type.source.file}:${type.source.line}): ${String(cause)}`, { cause });
    }
  }
  return input;
}

const notes = (value: ModelNotes): ModelNotes => value;

const verbatim = (text: 'null' | 'never', description = ''): AnyModel =>
  new AnyModel('', notes({ verbatim: text, description }), {});

function objectModel(type: TypeDefinition, excluded: readonly string[]): ObjectModel {
  if (type.schema.additionalProperties !== false) throw new Error('objects must be closed');
  const properties: Record<string, ObjectPropertyModel> = {};
  for (const { name, required, schema } of propertiesOf(type.schema)) {
    properties[name] = new ObjectPropertyModel(name, required, schemaModel(name, schema, descriptionOf(schema)));
  }
  if (Object.keys(properties).length === 0)
    throw new Error('an object without properties: leave the payload out instead');
  for (const name of excluded) {
    properties[name] = new ObjectPropertyModel(name, false, verbatim('never', 'Only in another variant.'));
  }
  return new ObjectModel(type.name, notes({ description: type.description }), {}, properties);
}

function schemaModel(name: string, schema: JsonSchema, description: string): MetaModel {
  const input = notes({ description });
  const target = referenceName(schema);
  if (target !== null)
    return new ReferenceModel(name, notes({ description, target }), {}, new AnyModel(target, input, {}));
  const literals = literalsOf(schema);
  if (literals !== null) {
    return new EnumModel(
      name,
      input,
      {},
      literals.map((value) => new EnumValueModel(String(value), value)),
    );
  }
  const variants = variantsOf(schema);
  if (variants !== null) {
    return new UnionModel(
      name,
      input,
      {},
      variants.map((variant) => schemaModel(name, variant, '')),
    );
  }
  const types = typesOf(schema);
  const [only] = types;
  if (only === undefined) throw new Error(`no type at ${name}`);
  if (types.length === 1) return plainModel(name, only, schema, input);
  return new UnionModel(
    name,
    input,
    {},
    types.map((type) => plainModel(name, type, schema, notes({}))),
  );
}

function plainModel(name: string, type: string, schema: JsonSchema, input: ModelNotes): MetaModel {
  switch (type) {
    case 'string':
      return new StringModel(name, input, {});
    case 'integer':
      return new IntegerModel(name, input, {});
    case 'number':
      return new FloatModel(name, input, {});
    case 'boolean':
      return new BooleanModel(name, input, {});
    case 'null':
      return verbatim('null', input.description);
    case 'array':
      if (!isSchema(schema.items)) throw new Error(`the array at ${name} needs one schema for its items`);
      return new ArrayModel(name, input, {}, schemaModel(name, schema.items, ''));
    default:
      throw new Error(`${type} at ${name} needs a title, so that it gets a type of its own`);
  }
}
