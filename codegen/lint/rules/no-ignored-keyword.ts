import { localReference, pointerOf } from '../../model/json.ts';
import type { Rule } from '../rule.ts';
import { allSchemas, labelOf } from '../schemas.ts';

/** Keywords that are not of draft-07 (or that this generator does not take), and what to write instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  prefixItems: 'Write `items: [..]` and `additionalItems: false`.',
  unevaluatedProperties: 'Write `additionalProperties: false`.',
  unevaluatedItems: 'Write `additionalItems: false`.',
  dependentRequired: 'Write closed `oneOf` variants.',
  dependentSchemas: 'Write closed `oneOf` variants.',
  minContains: 'Leave it out.',
  maxContains: 'Leave it out.',
  $defs: 'Move the schemas to components.schemas.',
  $dynamicRef: 'Refer to components.schemas.',
  nullable: "Write `type: [.., 'null']`, or `oneOf` with `{ type: 'null' }`.",
  allOf: 'Write the fields out: an object made of closed parts admits nothing.',
  discriminator: 'Give each `oneOf` variant a `const` property.',
};

/** What may stand beside a reference: it says nothing about validity. */
const BESIDE_REFERENCE = new Set(['$ref', 'description', 'title', 'deprecated']);

export const noIgnoredKeyword: Rule = {
  id: 'no-ignored-keyword',
  summary: 'No keyword that AsyncAPI schemas (draft-07) silently ignore, and none that the generator does not take.',
  *check({ document }) {
    for (const node of allSchemas(document)) {
      const reference = localReference(node.schema);
      for (const keyword of Object.keys(node.schema)) {
        const pointer = `${node.pointer}${pointerOf(keyword)}`;
        const instead = INSTEAD[keyword];
        if (reference !== null && !BESIDE_REFERENCE.has(keyword) && !keyword.startsWith('x-')) {
          yield {
            pointer,
            message: `${keyword} beside a $ref is ignored.`,
            fix: 'Move it to the schema that is referred to.',
          };
        } else if (instead !== undefined) {
          yield { pointer, message: `${keyword} in ${labelOf(node)} is ignored or not allowed here.`, fix: instead };
        }
      }
    }
  },
};
