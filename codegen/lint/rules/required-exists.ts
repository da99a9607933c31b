import { objectAt, pointerOf, textsAt } from '../../model/json.ts';
import type { Rule } from '../rule.ts';
import { allSchemas, labelOf } from '../schemas.ts';

export const requiredExists: Rule = {
  id: 'required-exists',
  summary: 'Every required name is one of the properties.',
  *check({ document }) {
    for (const node of allSchemas(document)) {
      const properties = objectAt(node.schema, 'properties');
      for (const [index, name] of textsAt(node.schema, 'required').entries()) {
        if (Object.hasOwn(properties, name)) continue;
        yield {
          pointer: `${node.pointer}${pointerOf('required', index)}`,
          message: `${labelOf(node)} requires ${name}, which is none of its properties.`,
          fix: 'Correct the name, or add the property.',
        };
      }
    }
  },
};
