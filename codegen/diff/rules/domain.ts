import { breaking, info, warning } from './make.ts';

const KEEP = 'Publish both for a while, or raise the major version.';
const DRAIN = 'Drain the old queue and delete it by hand: RabbitMQ keeps it, its bindings and what is in it.';

/** Domain events and the queues that consume them. */
export const DOMAIN_RULES = {
  'domain-event-removed': breaking('A domain event is not published any more.', KEEP),
  'domain-event-added': info('One more domain event is published.'),
  'domain-event-renamed': breaking('A domain event has another type.', KEEP),
  'domain-routing-key-changed': breaking('A domain event has another routing key.', KEEP),
  'domain-exchange-changed': breaking('A domain event goes to another exchange.', KEEP),
  'consumer-added': info('One more queue is consumed.'),
  'consumer-removed': warning('A queue is not consumed any more.', DRAIN),
  'consumer-queue-changed': breaking('A consumer reads another queue: what waits in the old one stays there.', DRAIN),
  'consumer-dead-letter-queue-changed': warning('Events that cannot be handled go to another queue.', DRAIN),
  'consumer-event-added': info('A queue gets one more domain event.'),
  'consumer-event-removed': warning(
    'A queue does not get a domain event any more.',
    'Remove the binding by hand: RabbitMQ keeps it.',
  ),
  'consumer-tuning-changed': info('A consumer has another prefetch or other retry delays.', 'patch'),
};
