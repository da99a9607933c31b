import { objectAt, textAt } from '../../model/json.ts';
import type { OperationNode } from '../../model/spec-view.ts';
import type { Rule } from '../rule.ts';

/** Tools that know AsyncAPI but not this profile see acknowledgements and answers in `reply` only. */
export const replyMatches: Rule = {
  id: 'reply-matches',
  summary:
    'The native `reply` of a request lists its success event, its error event and its acknowledgement message, nothing else.',
  *check({ view }) {
    for (const operation of view.inbound) {
      const listed = new Set(operation.reply.map(({ key }) => key));
      const expected = expectedKeys(operation);
      const missing = [...expected].filter((key) => !listed.has(key));
      const extra = [...listed].filter((key) => !expected.has(key));
      const pointer = operation.value['reply'] === undefined ? operation.pointer : `${operation.pointer}/reply`;
      if (missing.length > 0) {
        yield {
          pointer,
          message: `The reply of ${operation.event} does not list ${missing.join(', ')}.`,
          fix: 'Add the reference to reply.messages.',
        };
      }
      if (extra.length > 0) {
        yield {
          pointer,
          message: `The reply of ${operation.event} lists ${extra.join(', ')}, which x-socketio does not name.`,
          fix: 'Remove it from reply.messages, or name it as success, error or ack.data.',
        };
      }
    }
  },
};

function expectedKeys({ event, extension }: OperationNode): ReadonlySet<string> {
  const success = textAt(objectAt(extension, 'success'), 'event');
  const data = textAt(objectAt(extension, 'ack'), 'data', 'none');
  const ack = data === 'none' || data === '#success' || success !== '' ? '' : `${event}Ack`;
  return new Set([success, textAt(extension, 'error'), ack].filter((key) => key !== ''));
}
