import {
  ArrayModel,
  BooleanModel,
  EnumModel,
  EnumValueModel,
  FloatModel,
  InputMetaModel,
  IntegerModel,
  ObjectModel,
  ObjectPropertyModel,
  ReferenceModel,
  StringModel,
  UnionModel,
} from '@asyncapi/modelina';
import type { MetaModel, MetaModelOptions } from '@asyncapi/modelina';
import { shapeOf } from '../diff/shape.ts';
import type { Shape } from '../diff/shape.ts';
import type { Contract, Json, JsonSchema } from '../model/contract.ts';
import { isObject, objectAt, textAt, textsAt } from '../model/json.ts';

/** What the presets know about a model. */
export interface ModelNotes {
  readonly description: string;
}

/**
 * Modelina's own model of the contract's payloads, one entry per object, enumeration and union; names of plain texts and
 * numbers are written out where they are used. It is built here and not by Modelina's reader of JSON Schema, which turns
 * references into copies and null in an enumeration into the text "null".
 * @param scope `client` leaves the domain events of RabbitMQ out
 */
export function toInputModels(contract: Contract, scope: 'client' | 'all'): InputMetaModel {
  const types = new Map(contract.types.map((type) => [type.name, type]));
  const built = new Map<string, MetaModel>();
  const input = new InputMetaModel();

  /** The model of a named type; a reference to itself finds the entry that is being filled. */
  const named = (name: string): MetaModel => {
    const known = built.get(name);
    if (known !== undefined) return known;
    const type = types.get(name);
    if (type === undefined) throw new Error(`There is no type ${name}.`);
    const notes = { description: type.description };
    const shape = shapeOf(type.schema, types);
    if (shape.types.includes('object')) {
      const model = new ObjectModel(name, notes, {}, {});
      built.set(name, model);
      input.models[name] = model;
      Object.assign(model.properties, propertiesOf(name, shape.schema));
      return model;
    }
    const model = modelOf(name, type.schema, {});
    built.set(name, model);
    if (model instanceof UnionModel || model instanceof EnumModel) input.models[name] = model;
    return model;
  };

  const propertiesOf = (owner: string, schema: JsonSchema): Record<string, ObjectPropertyModel> => {
    const required = textsAt(schema, 'required');
    return Object.fromEntries(
      Object.entries(objectAt(schema, 'properties')).map(([name, property]) => {
        const model = modelOf(`${owner}${name.charAt(0).toUpperCase()}${name.slice(1)}`, property, {
          description: textAt(property, 'description'),
        });
        return [name, new ObjectPropertyModel(name, required.includes(name), model)];
      }),
    );
  };

  const modelOf = (path: string, schema: Json, notes: Partial<ModelNotes>): MetaModel => {
    const shape = shapeOf(schema, types);
    const options: MetaModelOptions = shape.nullable ? { isNullable: true } : {};
    const refers =
      shape.name !== null && (shape.types.includes('object') || shape.branches !== null || shape.values !== null);
    if (refers && shape.name !== null && shape.name !== path) {
      return new ReferenceModel(shape.name, notes, options, named(shape.name));
    }
    if (shape.branches !== null) {
      return new UnionModel(
        path,
        notes,
        options,
        shape.branches.map((branch, index) => modelOf(`${path}${index + 1}`, branch, {})),
      );
    }
    return enumOf(path, shape, { notes, options }) ?? plain(path, shape, { notes, options });
  };

  const enumOf = (path: string, { values, schema }: Shape, { notes, options }: Extras): MetaModel | null => {
    if (values === null || schema['const'] !== undefined || !values.every((value) => typeof value === 'string'))
      return null;
    const model = new EnumModel(
      path,
      notes,
      {},
      values.map((value) => new EnumValueModel(value, value)),
    );
    if (types.has(path)) return model;
    input.models[path] = model;
    return new ReferenceModel(path, notes, options, model);
  };

  const plain = (path: string, { types: kinds, schema }: Shape, { notes, options }: Extras): MetaModel => {
    const [kind] = kinds;
    const items = schema['items'];
    if (kind === 'integer') return new IntegerModel(path, notes, options);
    if (kind === 'number') return new FloatModel(path, notes, options);
    if (kind === 'boolean') return new BooleanModel(path, notes, options);
    if (kind === 'array' && isObject(items))
      return new ArrayModel(path, notes, options, modelOf(`${path}Item`, items, {}));
    if (kind === 'string') return new StringModel(path, notes, options);
    throw new Error(`${path}: ${kind ?? 'a schema without a type'} has no model; give it a title and a type.`);
  };

  for (const name of roots(contract, scope)) named(name);
  return input;
}

interface Extras {
  readonly notes: Partial<ModelNotes>;
  readonly options: MetaModelOptions;
}

function roots(contract: Contract, scope: 'client' | 'all'): readonly string[] {
  const payloads = [
    ...contract.operations.flatMap(({ payload, ackData }) => [payload, ackData]),
    ...contract.emissions.map(({ payload }) => payload),
  ];
  const events = scope === 'all' ? contract.domainEvents.map(({ envelope }) => envelope) : [];
  return [...new Set([...payloads, ...events].filter((name) => name !== null))].sort();
}
