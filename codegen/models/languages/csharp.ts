import { CSharpGenerator } from '@asyncapi/modelina';
import { bodiesOf, commentLine, descriptionOf, isOptional, pascalCase, propertiesOf, valuesOf } from '../language.ts';
import type { Language } from '../language.ts';

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** C#: records in one file, wire names by System.Text.Json. */
export const csharp: Language = {
  id: 'csharp',
  needs: '.NET 9 or newer (System.Text.Json with names of enum members)',
  render: async ({ models, unions, packageName, banner }) => {
    const summary = (text: string, indent = ''): string =>
      commentLine('///', text === '' ? '' : `<summary>${xml(text)}</summary>`, indent);
    const generator = new CSharpGenerator({
      collectionType: 'List',
      constraints: {
        modelName: ({ modelName }) => modelName,
        // A member may not be called like its class.
        propertyKey: ({ objectPropertyModel, objectModel }) => {
          const name = pascalCase(objectPropertyModel.propertyName);
          return name === objectModel.name ? `${name}Value` : name;
        },
      },
      typeMapping: { Integer: () => 'long' },
      presets: [
        {
          class: {
            self: ({ model }) => {
              const members = propertiesOf(model).map((property) => {
                const ignore = property.required
                  ? ''
                  : '  [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]\n';
                const type = `${property.property.type.replace(/\?$/, '')}${isOptional(property) ? '?' : ''}`;
                return `${summary(descriptionOf(property.property), '  ')}  [JsonPropertyName("${property.unconstrainedPropertyName}")]\n${ignore}  public ${property.required ? 'required ' : ''}${type} ${property.propertyName} { get; init; }`;
              });
              const own = unions.filter((union) => union.members.includes(model.name)).map(({ name }) => name);
              return `${summary(descriptionOf(model))}public sealed record ${model.name}${own.length === 0 ? '' : ` : ${own.join(', ')}`}\n{\n${members.join('\n\n')}\n}`;
            },
          },
          enum: {
            self: ({ model }) => {
              const items = valuesOf(model).map(
                ({ wire }) => `  [JsonStringEnumMemberName("${wire}")]\n  ${pascalCase(wire)},`,
              );
              return `${summary(descriptionOf(model))}[JsonConverter(typeof(JsonStringEnumConverter<${model.name}>))]\npublic enum ${model.name}\n{\n${items.join('\n')}\n}`;
            },
          },
        },
      ],
    });
    const bodies = bodiesOf(await generator.generate(models));
    const interfaces = unions.map(({ name, description }) => `${summary(description)}public interface ${name}\n{\n}`);
    const head = `// ${banner}\n#nullable enable\nusing System.Collections.Generic;\nusing System.Text.Json.Serialization;\n\nnamespace ${packageName.split('.').map(pascalCase).join('.')};`;
    return [{ path: 'Models.cs', text: `${[head, ...interfaces, ...bodies].join('\n\n')}\n` }];
  },
};
