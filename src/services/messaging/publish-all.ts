import type { DomainEvent } from '../../../generated/amqp/events.ts';
import { PoisonEventError } from '../../contract/amqp.ts';
import type { Logger } from '../../contract/context.ts';
import type { PublishEvent } from './ports.ts';

/** A broker that has not confirmed by then counts as away. */
const CONFIRM_LIMIT_MS = 1_500;

export interface PublishDependencies {
  readonly publish: PublishEvent;
  readonly log: Logger;
}

/** Publishes events side by side. True when the broker has confirmed in time all that the contract allows. Never rejects. */
export async function publishAll(
  deps: PublishDependencies,
  events: readonly DomainEvent[],
): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not confirmed within ${CONFIRM_LIMIT_MS} ms`)), CONFIRM_LIMIT_MS);
  });
  try {
    await Promise.race([Promise.all(events.map((event) => publishOrRefuse(deps, event))), tooLate]);
    return true;
  } catch (error) {
    deps.log.warn({ err: error, events: events.length }, 'domain events were not published; they stay in the outbox');
    return false;
  } finally {
    clearTimeout(timer);
    tooLate.catch(() => undefined);
  }
}

/** What the contract refuses would be refused for ever: it must not keep a batch from its end. */
async function publishOrRefuse(
  { publish, log }: PublishDependencies,
  event: DomainEvent,
): Promise<void> {
  try {
    await publish(event);
  } catch (error) {
    if (!(error instanceof PoisonEventError)) throw error;
    log.error({ err: error, eventId: event.id, type: event.type }, 'the contract refuses a domain event');
  }
}
