import { KotlinGenerator } from '@asyncapi/modelina';
import { bodiesOf, camelCase, commentLine, descriptionOf, isOptional, propertiesOf, valuesOf } from '../language.ts';
import type { Language } from '../language.ts';

const RESERVED = new Set(
  'as break class continue do else false for fun if in interface is null object package return super this throw true try typealias typeof val var when while'.split(
    ' ',
  ),
);
const quoted = (name: string): string => (RESERVED.has(name) ? `\`${name}\`` : name);

/** Kotlin: data classes in one file, wire names by kotlinx.serialization. */
export const kotlin: Language = {
  id: 'kotlin',
  needs: 'org.jetbrains.kotlinx:kotlinx-serialization-json and its compiler plugin',
  render: async ({ models, unions, packageName, banner }) => {
    const parents = (name: string): string => {
      const own = unions.filter(({ members }) => members.includes(name)).map((union) => union.name);
      return own.length === 0 ? '' : ` : ${own.join(', ')}`;
    };
    const generator = new KotlinGenerator({
      constraints: {
        modelName: ({ modelName }) => modelName,
        propertyKey: ({ objectPropertyModel }) => quoted(camelCase(objectPropertyModel.propertyName)),
      },
      typeMapping: { Integer: () => 'Long' },
      presets: [
        {
          class: {
            self: ({ model }) => {
              const members = propertiesOf(model).map((property) => {
                const suffix = isOptional(property) ? (property.required ? '?' : '? = null') : '';
                return `${commentLine('//', descriptionOf(property.property), '    ')}    @SerialName("${property.unconstrainedPropertyName}") val ${property.propertyName}: ${property.property.type.replace(/\?$/, '')}${suffix},`;
              });
              return `${commentLine('//', descriptionOf(model))}@Serializable\ndata class ${model.name}(\n${members.join('\n')}\n)${parents(model.name)}`;
            },
          },
          enum: {
            self: ({ model }) => {
              const items = valuesOf(model).map(({ key, wire }) => `    @SerialName("${wire}") ${key},`);
              return `${commentLine('//', descriptionOf(model))}@Serializable\nenum class ${model.name} {\n${items.join('\n')}\n}`;
            },
          },
        },
      ],
    });
    const bodies = bodiesOf(await generator.generate(models));
    const interfaces = unions.map(
      ({ name, description }) => `${commentLine('//', description)}sealed interface ${name}`,
    );
    const head = `// ${banner}\npackage ${packageName}\n\nimport kotlinx.serialization.SerialName\nimport kotlinx.serialization.Serializable`;
    return [{ path: 'Models.kt', text: `${[head, ...interfaces, ...bodies].join('\n\n')}\n` }];
  },
};
