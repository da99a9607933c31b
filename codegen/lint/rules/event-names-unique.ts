import type { OperationNode } from '../../model/spec-view.ts';
import { placeOfName } from '../messages.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** A client cannot tell two events of one direction apart but by name, and tools on case-insensitive systems mix up more. */
export const eventNamesUnique: Rule = {
  id: 'event-names-unique',
  summary: 'Event names are unique in their direction, also when case is ignored.',
  *check({ view }) {
    yield* repeated(view.inbound, 'sent by a client');
    yield* repeated(view.emissions, 'emitted by the server');
    yield* repeated(view.publications, 'published on RabbitMQ');
  },
};

function* repeated(operations: readonly OperationNode[], direction: string): Generator<RuleFinding> {
  const first = new Map<string, OperationNode>();
  for (const operation of operations) {
    const folded = operation.event.toLowerCase();
    const earlier = first.get(folded);
    if (earlier === undefined) {
      first.set(folded, operation);
      continue;
    }
    const difference =
      earlier.event === operation.event ? 'is used twice' : `differs from ${earlier.event} by case alone`;
    yield {
      pointer: placeOfName(operation),
      message: `The event name ${operation.event} (${direction}) ${difference}: operations ${earlier.id} and ${operation.id}.`,
      fix: 'Give one of the two messages another name.',
    };
  }
}
