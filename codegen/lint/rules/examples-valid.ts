import type { Rule } from '../rule.ts';
import { messagesWithPayload } from '../messages.ts';

/** AsyncAPI demands valid examples, but its parser does not look. */
export const examplesValid: Rule = {
  id: 'examples-valid',
  summary: 'Every example of a message validates against its payload.',
  *check(context) {
    for (const { pointer, name, payload, examples } of messagesWithPayload(context)) {
      for (const [index, example] of examples.entries()) {
        const problem = context.payloads.problem(payload, example.payload);
        if (problem === null) continue;
        yield {
          pointer: `${pointer}/examples/${index}`,
          message: `The example "${example.name}" of ${name} is not valid: ${problem}.`,
          fix: 'Correct the example, or the schema if the example is what is meant.',
        };
      }
    }
  },
};
