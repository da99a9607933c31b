import type { DomainEvent } from '../../../generated/amqp/events.ts';
import type { Logger } from '../../contract/context.ts';
import { confirmed } from '../confirmed.ts';
import type { PublishEvents } from './ports.ts';

export interface PublishDependencies {
  readonly publishEvents: PublishEvents;
  readonly log: Logger;
}

/**
 * Publishes events. True when the broker has confirmed in time all that the contract allows: what it refuses it would refuse for
 * ever, and that must not keep a batch from its end. Never rejects.
 */
export async function publishAll(
  { publishEvents, log }: PublishDependencies,
  events: readonly DomainEvent[],
): Promise<boolean> {
  try {
    for (const { event, error } of await confirmed(publishEvents(events)))
      log.error({ err: error, eventId: event.id, type: event.type }, 'the contract refuses a domain event');
    return true;
  } catch (error) {
    log.warn({ err: error, events: events.length }, 'domain events were not published; they stay in the outbox');
    return false;
  }
}
