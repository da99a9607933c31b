import type { OperationNode } from '../../model/spec-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const eventNamesMatch: Rule = {
  id: 'event-names-match',
  summary:
    'Operations and messages are named after their event: chatMessage and chatMessageRequest, sendNewMessage and newMessage.',
  *check({ view }) {
    for (const operation of view.inbound) {
      yield* expectNames(operation, { id: operation.event, key: `${operation.event}Request` });
    }
    for (const operation of view.emissions) {
      yield* expectNames(operation, { id: `send${capitalised(operation.event)}`, key: operation.event });
    }
  },
};

function* expectNames(operation: OperationNode, wanted: { id: string; key: string }): Generator<RuleFinding> {
  const message = operation.messages[0];
  if (message === undefined) return;
  if (operation.id !== wanted.id) {
    yield {
      pointer: operation.pointer,
      message: `The operation of the event ${operation.event} is called ${operation.id}.`,
      fix: `Call it ${wanted.id}.`,
    };
  }
  if (message.key !== wanted.key) {
    yield {
      pointer: message.pointer,
      message: `The message of the event ${operation.event} has the key ${message.key}.`,
      fix: `Give it the key ${wanted.key}.`,
    };
  }
}
