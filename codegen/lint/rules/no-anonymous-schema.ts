import { localReference, textAt } from '../../model/json.ts';
import type { Rule } from '../rule.ts';
import { allSchemas, isObjectSchema } from '../schemas.ts';
import type { SchemaNode } from '../schemas.ts';

export const noAnonymousSchema: Rule = {
  id: 'no-anonymous-schema',
  summary: 'Every payload, object and union has a name: a component key, or a title.',
  *check({ document }) {
    for (const node of allSchemas(document)) {
      if (node.position === 'component' || localReference(node.schema) !== null) continue;
      const title = textAt(node.schema, 'title');
      if (title === '' && needsName(node)) {
        yield {
          pointer: node.pointer,
          message: 'This schema has no name, so the generated type would have none.',
          fix: 'Give it a `title` in PascalCase, or move it to components.schemas and refer to it.',
        };
      } else if (title !== '' && !/^[A-Z][A-Za-z0-9]*$/.test(title)) {
        yield {
          pointer: node.pointer,
          message: `The title "${title}" cannot be the name of a type.`,
          fix: 'Write it in PascalCase.',
        };
      }
    }
  },
};

function needsName({ schema, position }: SchemaNode): boolean {
  if (position === 'payload' || isObjectSchema(schema)) return true;
  return isUnion(schema);
}

/** `X or null` is written where it is used; any other union is a shape of its own. */
function isUnion(schema: SchemaNode['schema']): boolean {
  const branches = schema['oneOf'] ?? schema['anyOf'];
  return Array.isArray(branches) && branches.filter((branch) => textAt(branch, 'type') !== 'null').length > 1;
}
