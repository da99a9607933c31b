import {
  ConstrainedArrayModel,
  ConstrainedEnumModel,
  ConstrainedReferenceModel,
  DartGenerator,
} from '@asyncapi/modelina';
import type { ConstrainedMetaModel } from '@asyncapi/modelina';
import {
  bodiesOf,
  camelCase,
  commentLine,
  descriptionOf,
  isOptional,
  propertiesOf,
  unreserved,
  valuesOf,
  words,
} from '../language.ts';
import type { Language } from '../language.ts';

const RESERVED = words(
  'assert await break case catch class const continue default do else enum extends false final finally for if in is new null rethrow return super switch this throw true try var void while with yield',
);

/** An expression that makes the Dart value of a JSON value. */
function read(model: ConstrainedMetaModel, json: string): string {
  if (model instanceof ConstrainedArrayModel)
    return `(${json} as List<dynamic>).map((item) => ${read(model.valueModel, 'item')}).toList()`;
  if (model instanceof ConstrainedReferenceModel) {
    return model.ref instanceof ConstrainedEnumModel
      ? `${model.name}.fromJson(${json} as String)`
      : `${model.name}.fromJson(${json} as Map<String, dynamic>)`;
  }
  return `${json} as ${model.type}`;
}

/** An expression that makes the JSON value of a Dart value. */
function write(model: ConstrainedMetaModel, value: string): string {
  if (model instanceof ConstrainedArrayModel)
    return `${value}.map((item) => ${write(model.valueModel, 'item')}).toList()`;
  return model instanceof ConstrainedReferenceModel ? `${value}.toJson()` : value;
}

/** Dart: classes in one file that read and write JSON by themselves. */
export const dart: Language = {
  id: 'dart',
  needs: 'Dart 3, no packages',
  render: async ({ models, unions, banner }) => {
    const generator = new DartGenerator({
      collectionType: 'List',
      constraints: {
        modelName: ({ modelName }) => modelName,
        propertyKey: ({ objectPropertyModel }) => unreserved(camelCase(objectPropertyModel.propertyName), RESERVED),
      },
      typeMapping: {
        Integer: () => 'int',
        Float: () => 'double',
        String: () => 'String',
        Boolean: () => 'bool',
        Reference: ({ constrainedModel }) => constrainedModel.name,
        Array: ({ constrainedModel }) => `List<${constrainedModel.valueModel.type}>`,
      },
      presets: [
        {
          class: {
            self: ({ model }) => {
              const members = propertiesOf(model);
              const fields = members.map(
                (property) =>
                  `${commentLine('///', descriptionOf(property.property), '  ')}  final ${property.property.type}${isOptional(property) ? '?' : ''} ${property.propertyName};`,
              );
              const parameters = members.map(
                (property) => `${property.required ? 'required ' : ''}this.${property.propertyName}`,
              );
              const reads = members.map((property) => {
                const json = `json['${property.unconstrainedPropertyName}']`;
                const value = read(property.property, json);
                return `        ${property.propertyName}: ${isOptional(property) ? `${json} == null ? null : ${value}` : value},`;
              });
              const writes = members.map((property) => {
                const condition = property.required ? '' : `if (${property.propertyName} != null) `;
                const value = write(
                  property.property,
                  isOptional(property) ? `${property.propertyName}!` : property.propertyName,
                );
                const nullable =
                  isOptional(property) && property.required
                    ? `${property.propertyName} == null ? null : ${value}`
                    : value;
                return `        ${condition}'${property.unconstrainedPropertyName}': ${nullable},`;
              });
              const own = unions.filter((union) => union.members.includes(model.name)).map(({ name }) => name);
              return [
                `${commentLine('///', descriptionOf(model))}class ${model.name}${own.length === 0 ? '' : ` implements ${own.join(', ')}`} {`,
                ...fields,
                `\n  const ${model.name}({${parameters.join(', ')}});\n`,
                `  factory ${model.name}.fromJson(Map<String, dynamic> json) => ${model.name}(`,
                ...reads,
                '      );\n',
                `  ${own.length === 0 ? '' : '@override\n  '}Map<String, dynamic> toJson() => {`,
                ...writes,
                '      };\n}',
              ].join('\n');
            },
          },
          enum: {
            self: ({ model }) => {
              const items = valuesOf(model).map(({ wire }) => `  ${unreserved(camelCase(wire), RESERVED)}('${wire}')`);
              return `${commentLine('///', descriptionOf(model))}enum ${model.name} {\n${items.join(',\n')};\n\n  final String wire;\n  const ${model.name}(this.wire);\n  factory ${model.name}.fromJson(String json) => values.firstWhere((value) => value.wire == json);\n  String toJson() => wire;\n}`;
            },
          },
        },
      ],
    });
    const bodies = bodiesOf(await generator.generate(models));
    const interfaces = unions.map(
      ({ name, description }) =>
        `${commentLine('///', description)}abstract interface class ${name} {\n  Map<String, dynamic> toJson();\n}`,
    );
    return [{ path: 'models.dart', text: `${[`// ${banner}`, ...interfaces, ...bodies].join('\n\n')}\n` }];
  },
};
