import type { Rule } from '../rule.ts';
import { allSchemas, labelOf, typesOf } from '../schemas.ts';

const BOUNDS = ['maxLength', 'pattern', 'format', 'enum', 'const'];

export const stringBounded: Rule = {
  id: 'string-bounded',
  summary: 'Every string has a bound: maxLength, pattern, format, enum or const.',
  *check({ document }) {
    for (const node of allSchemas(document)) {
      if (!typesOf(node.schema).includes('string') || BOUNDS.some((bound) => node.schema[bound] !== undefined))
        continue;
      yield {
        pointer: node.pointer,
        message: `The string ${labelOf(node)} has no bound.`,
        fix: `Add one of ${BOUNDS.join(', ')}.`,
      };
    }
  },
};
