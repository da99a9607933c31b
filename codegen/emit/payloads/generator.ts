import { TypeScriptGenerator, type ConstrainedMetaModel, type MetaModel } from '@asyncapi/modelina';
import { jsdoc } from '../jsdoc.ts';
import { propertyKey } from '../names.ts';
import type { ModelNotes } from './models.ts';

const notesOf = (model: { readonly originalInput: ModelNotes }): ModelNotes => model.originalInput;

const documented = (model: ConstrainedMetaModel, text: string): string =>
  jsdoc(notesOf(model).description ?? '') + text;

/** Each model is a named type already: nothing is to be split out of another. */
class NamedTypesGenerator extends TypeScriptGenerator {
  override splitMetaModel(model: MetaModel): MetaModel[] {
    return [model];
  }
}

/** Modelina's TypeScript generator, set to keep wire names, references and literals exactly. */
export const createTypeGenerator = (): TypeScriptGenerator =>
  new NamedTypesGenerator({
    modelType: 'interface',
    enumType: 'union',
    constraints: {
      modelName: ({ modelName }) => modelName,
      propertyKey: ({ objectPropertyModel }) => objectPropertyModel.propertyName,
    },
    typeMapping: {
      Any: ({ constrainedModel }) => notesOf(constrainedModel).verbatim ?? 'unknown',
      Reference: ({ constrainedModel }) => notesOf(constrainedModel).target ?? constrainedModel.name,
      Enum: ({ constrainedModel }) =>
        constrainedModel.values.map(({ originalInput }) => JSON.stringify(originalInput)).join(' | '),
      Union: ({ constrainedModel }) => constrainedModel.union.map(({ type }) => type).join(' | '),
      Array: ({ constrainedModel }) => `readonly (${constrainedModel.valueModel.type})[]`,
    },
    presets: [
      {
        interface: {
          self: ({ content, model }) => documented(model, `export ${content}`),
          property: ({ property }) =>
            documented(
              property.property,
              `readonly ${propertyKey(property.unconstrainedPropertyName)}${property.required ? '' : '?'}: ${property.property.type};`,
            ),
        },
        type: { self: ({ content, model }) => documented(model, `export ${content}`) },
        enum: { self: ({ model }) => documented(model, `export type ${model.name} = ${model.type};`) },
      },
    ],
  });
