import type { Rule } from '../rule.ts';
import { allSchemas, isObjectSchema, labelOf } from '../schemas.ts';

export const noOpenObject: Rule = {
  id: 'no-open-object',
  summary: 'Every object is closed: `additionalProperties: false`.',
  *check({ document }) {
    for (const node of allSchemas(document)) {
      if (!isObjectSchema(node.schema) || node.schema['additionalProperties'] === false) continue;
      yield {
        pointer: node.pointer,
        message: `The object ${labelOf(node)} is open: it admits properties that nobody described.`,
        fix: 'Add `additionalProperties: false`.',
      };
    }
  },
};
