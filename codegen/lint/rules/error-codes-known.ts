import { objectAt, pointerOf, textAt, textsAt } from '../../model/json.ts';
import type { OperationNode } from '../../model/spec-view.ts';
import type { Rule } from '../rule.ts';

export const errorCodesKnown: Rule = {
  id: 'error-codes-known',
  summary:
    'Every request names the codes that can occur, all of the closed set; those that the runtime itself answers with included.',
  *check({ view }) {
    const known = objectAt(view.root, 'errorCodes');
    for (const operation of view.inbound) {
      const pointer = `${operation.pointer}/x-socketio/errors`;
      const errors = textsAt(operation.extension, 'errors');
      for (const [index, code] of errors.entries()) {
        if (Object.hasOwn(known, code)) continue;
        yield {
          pointer: `${pointer}${pointerOf(index)}`,
          message: `${operation.event} names the error code ${code}, which the document does not declare.`,
          fix: 'Take one of x-socketio.errorCodes, or declare it there.',
        };
      }
      for (const code of answeredByRuntime(operation)) {
        if (errors.includes(code)) continue;
        yield {
          pointer,
          message: `${operation.event} can be answered with ${code}, but does not say so.`,
          fix: `Add ${code} to x-socketio.errors.`,
        };
      }
    }
  },
};

/** What the dispatcher answers before or instead of the handler. */
const answeredByRuntime = ({ extension }: OperationNode): readonly string[] => [
  'INVALID_PAYLOAD',
  'INTERNAL',
  ...(textAt(extension, 'authentication') === 'required' ? ['UNAUTHENTICATED'] : []),
  ...(textAt(extension, 'rateLimit') === '' ? [] : ['RATE_LIMITED']),
];
