import { objectAt, textAt } from '../../model/json.ts';
import type { Rule } from '../rule.ts';

export const domainEventsComplete: Rule = {
  id: 'domain-events-complete',
  summary: 'A domain event has an exchange, its type as routing key, and an envelope with named data.',
  *check({ view, contract }) {
    for (const [index, { event, pointer, channel }] of view.publications.entries()) {
      const domainEvent = contract.domainEvents[index];
      if (domainEvent === undefined) continue;
      if (domainEvent.exchange === '') {
        yield { pointer, message: `${event} has no exchange.`, fix: 'Add bindings.amqp.exchange to its channel.' };
      }
      if (textAt(channel, 'address') !== event) {
        yield {
          pointer,
          message: `The routing key of ${event} is ${textAt(channel, 'address', 'missing')}.`,
          fix: 'Make the address of its channel the type.',
        };
      }
      if (textAt(objectAt(objectAt(channel, 'bindings'), 'amqp'), 'is') !== 'routingKey') {
        yield {
          pointer,
          message: `The channel of ${event} is no routing key.`,
          fix: 'Write `bindings: { amqp: { is: routingKey } }`.',
        };
      }
      if (domainEvent.envelope === '' || domainEvent.data === '') {
        yield {
          pointer,
          message: `The envelope or the data of ${event} has no name.`,
          fix: 'Give both a title, or refer to components.',
        };
      }
    }
  },
};
