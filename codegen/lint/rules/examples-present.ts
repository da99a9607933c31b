import type { Rule } from '../rule.ts';
import { messagesWithPayload } from '../messages.ts';

export const examplesPresent: Rule = {
  id: 'examples-present',
  summary:
    'Every message with a payload has a valid and an invalid example; an inbound event without payload has an invalid one.',
  *check(context) {
    const inbound = new Set(context.view.inbound.flatMap(({ messages }) => messages.map(({ pointer }) => pointer)));
    for (const { pointer, name, payload, examples, invalidExamples } of messagesWithPayload(context)) {
      if (payload !== null && examples.length === 0) {
        yield { pointer, message: `${name} has no example.`, fix: 'Add `examples: [{ name, summary, payload }]`.' };
      }
      if (invalidExamples.length === 0 && (payload !== null || inbound.has(pointer))) {
        yield {
          pointer,
          message: `${name} has no invalid example.`,
          fix: 'Add `x-invalid-examples: [{ name, reason, payload }]`.',
        };
      }
    }
  },
};
