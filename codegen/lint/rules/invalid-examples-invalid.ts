import type { Rule } from '../rule.ts';
import { messagesWithPayload } from '../messages.ts';

export const invalidExamplesInvalid: Rule = {
  id: 'invalid-examples-invalid',
  summary: 'Every invalid example of a message is refused by its payload schema, and says why.',
  *check(context) {
    for (const { pointer, name, payload, invalidExamples } of messagesWithPayload(context)) {
      for (const [index, example] of invalidExamples.entries()) {
        const at = `${pointer}/x-invalid-examples/${index}`;
        if (example.reason === '') {
          yield {
            pointer: at,
            message: `The invalid example "${example.name}" of ${name} has no reason.`,
            fix: 'Add `reason`: what is wrong with it.',
          };
        }
        if (context.payloads.problem(payload, example.payload) !== null) continue;
        yield {
          pointer: at,
          message: `The invalid example "${example.name}" of ${name} is valid.`,
          fix: 'Make the schema as tight as the example expects, or correct the example.',
        };
      }
    }
  },
};
