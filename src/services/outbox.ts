import type { DomainEvent, DomainEventData, DomainEventType } from '../../generated/amqp/events.ts';

/**
 * A domain event waiting in the document whose change it reports (`outbox: OutboxEntry[]`), so that state and event are
 * one atomic write. `at` is when it was written: the relay takes over what its own process did not publish in time.
 */
export interface OutboxEntry<Type extends DomainEventType = DomainEventType> {
  readonly at: Date;
  readonly event: DomainEvent<Type>;
  /** True: clients have been told; only the broker has not taken it. */
  readonly announced?: boolean;
  /** Why the contract refuses it: it is kept for people to look at, without its `at`, and not tried again. */
  readonly refused?: string;
}

/** Where a service says "this was committed; publish it now". Never awaited by a request; the relay is the safety net. */
export interface OutboxSignal {
  committed(collection: string, documentId: unknown, entries: readonly OutboxEntry[]): void;
}

export interface OutboxEntrySource {
  readonly newId: () => string;
  readonly now: () => Date;
}

/**
 * Makes the entry for a state change.
 * @param subject id of the thing that changed (CloudEvents `subject`)
 */
export function outboxEntry<Type extends DomainEventType>(
  source: OutboxEntrySource,
  about: {
    readonly type: Type;
    readonly subject: string;
    readonly correlationId: string;
    readonly data: DomainEventData[Type];
  },
): OutboxEntry<Type> {
  const at = source.now();
  return {
    at,
    event: {
      specversion: '1.0',
      id: source.newId(),
      source: '/letschat',
      type: about.type,
      subject: about.subject,
      time: at.toISOString(),
      datacontenttype: 'application/json',
      correlationid: about.correlationId,
      data: about.data,
    },
  };
}
