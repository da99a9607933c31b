import type { DomainEvent } from '../../../generated/amqp/events.ts';
import type { Logger } from '../../contract/context.ts';
import type { PublishEvents } from './ports.ts';

/** A broker that has not confirmed by then counts as away. */
const CONFIRM_LIMIT_MS = 1_500;

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
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not confirmed within ${CONFIRM_LIMIT_MS} ms`)), CONFIRM_LIMIT_MS);
  });
  try {
    for (const { event, error } of await Promise.race([publishEvents(events), tooLate]))
      log.error({ err: error, eventId: event.id, type: event.type }, 'the contract refuses a domain event');
    return true;
  } catch (error) {
    log.warn({ err: error, events: events.length }, 'domain events were not published; they stay in the outbox');
    return false;
  } finally {
    clearTimeout(timer);
  }
}
