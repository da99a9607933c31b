import { RustGenerator } from '@asyncapi/modelina';
import {
  bodiesOf,
  commentLine,
  descriptionOf,
  isOptional,
  pascalCase,
  propertiesOf,
  snakeCase,
  unreserved,
  valuesOf,
  words,
} from '../language.ts';
import type { Language } from '../language.ts';

const RESERVED = words(
  'as async await become box break const continue crate do dyn else enum extern false final fn for if impl in let loop macro match mod move mut override priv pub ref return self static struct super trait true try type typeof unsafe unsized use virtual where while yield',
);
const DERIVE = '#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]';

/** Rust: structs in one file, wire names by serde. */
export const rust: Language = {
  id: 'rust',
  needs: 'serde with the feature derive',
  render: async ({ models, unions, banner }) => {
    const generator = new RustGenerator({
      constraints: {
        modelName: ({ modelName }) => modelName,
        propertyKey: ({ objectPropertyModel }) => unreserved(snakeCase(objectPropertyModel.propertyName), RESERVED),
      },
      typeMapping: {
        Integer: () => 'i64',
        Float: () => 'f64',
        String: () => 'String',
        Boolean: () => 'bool',
        Reference: ({ constrainedModel }) => constrainedModel.name,
        Array: ({ constrainedModel }) => `Vec<${constrainedModel.valueModel.type}>`,
      },
      presets: [
        {
          struct: {
            self: ({ model }) => {
              const members = propertiesOf(model).map((property) => {
                const serde = [
                  `rename = "${property.unconstrainedPropertyName}"`,
                  ...(property.required ? [] : ['default', 'skip_serializing_if = "Option::is_none"']),
                ];
                const type = isOptional(property) ? `Option<${property.property.type}>` : property.property.type;
                return `${commentLine('///', descriptionOf(property.property), '    ')}    #[serde(${serde.join(', ')})]\n    pub ${property.propertyName}: ${type},`;
              });
              return `${commentLine('///', descriptionOf(model))}${DERIVE}\npub struct ${model.name} {\n${members.join('\n')}\n}`;
            },
          },
          enum: {
            self: ({ model }) => {
              const items = valuesOf(model).map(
                ({ wire }) => `    #[serde(rename = "${wire}")]\n    ${pascalCase(wire)},`,
              );
              return `${commentLine('///', descriptionOf(model))}${DERIVE}\npub enum ${model.name} {\n${items.join('\n')}\n}`;
            },
          },
          union: { self: () => '' },
        },
      ],
    });
    const bodies = bodiesOf(await generator.generate(models));
    const enums = unions.map(({ name, members, description }) => {
      const items = members.map((member) => `    ${member}(${member}),`);
      return `${commentLine('///', description)}${DERIVE}\n#[serde(untagged)]\npub enum ${name} {\n${items.join('\n')}\n}`;
    });
    return [
      {
        path: 'models.rs',
        text: `${[`// ${banner}`, 'use serde::{Deserialize, Serialize};', ...enums, ...bodies].join('\n\n')}\n`,
      },
    ];
  },
};
