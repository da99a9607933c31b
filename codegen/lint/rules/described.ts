import { isObject, localReference, objectAt, pointerOf, textAt } from '../../model/json.ts';
import type { Json } from '../../model/contract.ts';
import type { Rule } from '../rule.ts';
import { allSchemas, labelOf } from '../schemas.ts';

export const described: Rule = {
  id: 'described',
  summary: 'Every named schema, every property, every operation and every domain event is described.',
  *check({ document, view }) {
    for (const node of allSchemas(document)) {
      const named = node.position === 'component' || textAt(node.schema, 'title') !== '';
      if (named && lacksDescription(node.schema)) {
        yield {
          pointer: node.pointer,
          message: `The schema ${labelOf(node)} is not described.`,
          fix: 'Add a `description`.',
        };
      }
      for (const [name, property] of Object.entries(objectAt(node.schema, 'properties'))) {
        if (!lacksDescription(property) || textAt(property, 'title') !== '') continue;
        yield {
          pointer: `${node.pointer}${pointerOf('properties', name)}`,
          message: `The property ${name} of ${labelOf(node)} is not described.`,
          fix: 'Add a `description`: what it means, its unit.',
        };
      }
    }
    for (const { id, pointer, value } of view.operations) {
      if (textAt(value, 'summary') !== '') continue;
      yield { pointer, message: `The operation ${id} has no summary.`, fix: 'Add a `summary`: one sentence.' };
    }
  },
};

/** A reference is described by what it refers to. */
const lacksDescription = (schema: Json): boolean =>
  isObject(schema) && localReference(schema) === null && textAt(schema, 'description').trim() === '';
