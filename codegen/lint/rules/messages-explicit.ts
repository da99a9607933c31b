import { arrayAt } from '../../model/json.ts';
import type { Rule } from '../rule.ts';

export const messagesExplicit: Rule = {
  id: 'messages-explicit',
  summary:
    'Every operation lists its messages, and an event has one: without the list AsyncAPI means every message of the channel.',
  *check({ view }) {
    for (const { id, kind, pointer, value, messages } of view.operations) {
      const listed = arrayAt(value, 'messages').length;
      if (listed === 0) {
        yield {
          pointer,
          message: `The operation ${id} does not list its messages.`,
          fix: 'Add `messages: [{ $ref: .. }]`.',
        };
      } else if (messages.length !== listed) {
        yield {
          pointer: `${pointer}/messages`,
          message: `A message of the operation ${id} is not one of a channel.`,
          fix: "Refer to '#/channels/<channel>/messages/<key>'.",
        };
      } else if (listed > 1 && kind !== 'consumer') {
        yield {
          pointer: `${pointer}/messages`,
          message: `The operation ${id} has ${listed} messages.`,
          fix: 'One operation is one event: split it.',
        };
      }
    }
  },
};
