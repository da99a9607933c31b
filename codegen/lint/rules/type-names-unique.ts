import { objectAt, pointerOf, textAt } from '../../model/json.ts';
import type { Rule } from '../rule.ts';

export const typeNamesUnique: Rule = {
  id: 'type-names-unique',
  summary: 'One name, one schema; the title of a component is its key.',
  *check({ document, types }) {
    for (const { name, pointer, firstPointer } of types.clashes) {
      yield {
        pointer,
        message: `Two different schemas are named ${name}: here and at ${firstPointer}.`,
        fix: 'Rename one, or move the schema to components.schemas and refer to it from both.',
      };
    }
    for (const [key, schema] of Object.entries(objectAt(objectAt(document, 'components'), 'schemas'))) {
      const title = textAt(schema, 'title', key);
      const pointer = pointerOf('components', 'schemas', key);
      if (title !== key)
        yield { pointer, message: `The component ${key} has the title ${title}.`, fix: `Make the title ${key}.` };
      if (!/^[A-Z][A-Za-z0-9]*$/.test(key)) {
        yield {
          pointer,
          message: `The component key ${key} cannot be the name of a type.`,
          fix: 'Write it in PascalCase.',
        };
      }
    }
  },
};
