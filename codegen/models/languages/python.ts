import { PythonGenerator } from '@asyncapi/modelina';
import { bodiesOf, commentLine, descriptionOf, propertiesOf, valuesOf, words } from '../language.ts';
import type { Language } from '../language.ts';

const RESERVED = words(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield',
);

/** Python: typed dictionaries in one file. A parsed JSON object is one as it is, so wire names need no translation. */
export const python: Language = {
  id: 'python',
  needs: 'Python 3.11 or newer, the standard library only',
  render: async ({ models, unions, banner }) => {
    const generator = new PythonGenerator({
      constraints: {
        modelName: ({ modelName }) => modelName,
        propertyKey: ({ objectPropertyModel }) => objectPropertyModel.propertyName,
      },
      typeMapping: {
        Integer: () => 'int',
        Float: () => 'float',
        String: () => 'str',
        Boolean: () => 'bool',
        Reference: ({ constrainedModel }) => constrainedModel.name,
        Array: ({ constrainedModel }) => `list[${constrainedModel.valueModel.type}]`,
      },
      presets: [
        {
          class: {
            self: ({ model }) => {
              const members = propertiesOf(model).map((property) => {
                const type =
                  property.property.options.isNullable === true
                    ? `Optional[${property.property.type}]`
                    : property.property.type;
                return {
                  name: property.unconstrainedPropertyName,
                  type: property.required ? type : `NotRequired[${type}]`,
                  description: descriptionOf(property.property),
                };
              });
              if (members.some(({ name }) => RESERVED.has(name) || !/^[A-Za-z_]\w*$/.test(name))) {
                const entries = members.map(
                  ({ name, type }) => `    ${JSON.stringify(name)}: ${JSON.stringify(type)},`,
                );
                return `${commentLine('#', descriptionOf(model))}${model.name} = TypedDict("${model.name}", {\n${entries.join('\n')}\n})`;
              }
              const lines = members.map(
                ({ name, type, description }) => `${commentLine('#', description, '    ')}    ${name}: ${type}`,
              );
              return `class ${model.name}(TypedDict):\n    ${JSON.stringify(descriptionOf(model))}\n\n${lines.join('\n')}`;
            },
          },
          enum: {
            self: ({ model }) =>
              `${commentLine('#', descriptionOf(model))}${model.name} = Literal[${valuesOf(model)
                .map(({ wire }) => JSON.stringify(wire))
                .join(', ')}]`,
          },
        },
      ],
    });
    const bodies = bodiesOf(await generator.generate(models));
    const choices = unions.map(
      ({ name, members, description }) => `${commentLine('#', description)}${name} = Union[${members.join(', ')}]`,
    );
    const head = `# ${banner}\nfrom __future__ import annotations\n\nfrom typing import Literal, NotRequired, Optional, TypedDict, Union`;
    return [{ path: 'models.py', text: `${[head, ...bodies, ...choices].join('\n\n\n')}\n` }];
  },
};
