import { GoGenerator } from '@asyncapi/modelina';
import { bodiesOf, commentLine, descriptionOf, isOptional, pascalCase, propertiesOf, valuesOf } from '../language.ts';
import type { Language } from '../language.ts';

/** Go: structs in one file, wire names by json tags; what may be missing or null is a pointer. */
export const go: Language = {
  id: 'go',
  needs: 'the standard library only',
  render: async ({ models, unions, packageName, banner }) => {
    const generator = new GoGenerator({
      constraints: {
        modelName: ({ modelName }) => modelName,
        propertyKey: ({ objectPropertyModel }) => pascalCase(objectPropertyModel.propertyName),
      },
      typeMapping: {
        Integer: () => 'int64',
        String: () => 'string',
        Boolean: () => 'bool',
        Reference: ({ constrainedModel }) => constrainedModel.name,
        Array: ({ constrainedModel }) => `[]${constrainedModel.valueModel.type}`,
      },
      presets: [
        {
          struct: {
            self: ({ model }) => {
              const members = propertiesOf(model).map((property) => {
                const type = property.property.type;
                const pointer = isOptional(property) && !type.startsWith('[]') ? '*' : '';
                const tag = `\`json:"${property.unconstrainedPropertyName}${property.required ? '' : ',omitempty'}"\``;
                return `${commentLine('//', descriptionOf(property.property), '\t')}\t${property.propertyName} ${pointer}${type} ${tag}`;
              });
              const markers = unions
                .filter((union) => union.members.includes(model.name))
                .map(({ name }) => `\n\nfunc (${model.name}) is${name}() {}`);
              return `${commentLine('//', `${model.name}: ${descriptionOf(model)}`)}type ${model.name} struct {\n${members.join('\n')}\n}${markers.join('')}`;
            },
          },
          enum: {
            self: ({ model }) => {
              const items = valuesOf(model).map(
                ({ wire }) => `\t${model.name}${pascalCase(wire)} ${model.name} = "${wire}"`,
              );
              return `${commentLine('//', `${model.name}: ${descriptionOf(model)}`)}type ${model.name} string\n\nconst (\n${items.join('\n')}\n)`;
            },
          },
          union: { self: () => '' },
        },
      ],
    });
    const bodies = bodiesOf(await generator.generate(models));
    const interfaces = unions.map(
      ({ name, description }) =>
        `${commentLine('//', `${name}: ${description}`)}type ${name} interface {\n\tis${name}()\n}`,
    );
    const goPackage = packageName.replace(/^.*[./]/, '').toLowerCase();
    return [
      {
        path: 'models.go',
        text: `${[`// ${banner}`, `package ${goPackage}`, ...interfaces, ...bodies].join('\n\n')}\n`,
      },
    ];
  },
};
