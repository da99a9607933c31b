import { PoisonEventError } from './amqp.ts';
import type { ConfirmPublisher, ConsumerBinding, ConsumerTopology, OutgoingEvent } from './amqp.ts';
import type { Validator } from './validator.ts';

/** What publishing needs to know of an event: attributes of its CloudEvents envelope. */
export interface PublishableEvent {
  readonly id: string;
  readonly type: string;
  /** RFC 3339. */
  readonly time: string;
  readonly correlationid: string;
}

/** Where an event type goes, and what it must look like. */
export interface DomainEventRoute {
  readonly exchange: string;
  readonly routingKey: string;
  /** Whether the contract has a queue for it: then an unroutable event is a failure. */
  readonly mandatory: boolean;
  readonly validate: Validator;
}

const complaint = (validate: Validator): string => {
  const [first] = validate.errors ?? [];
  return first === undefined ? 'refused' : `${first.instancePath} ${first.message ?? first.keyword}`.trim();
};

/** An event that the contract does not have or does not allow. */
export interface RefusedEvent {
  readonly event: PublishableEvent;
  readonly error: PoisonEventError;
}

/**
 * Publishes events as CloudEvents in structured JSON mode; resolves on the broker's confirm of all that the contract allows,
 * with those that it does not: trying these again is useless.
 */
export async function publishDomainEvents(
  channel: ConfirmPublisher,
  routes: ReadonlyMap<string, DomainEventRoute>,
  events: readonly PublishableEvent[],
): Promise<readonly RefusedEvent[]> {
  const outgoing: OutgoingEvent[] = [];
  const refused: RefusedEvent[] = [];
  for (const event of events) {
    const route = routes.get(event.type);
    if (route === undefined) {
      refused.push({ event, error: new PoisonEventError(`The contract has no domain event ${event.type}.`) });
    } else if (route.validate(event)) {
      outgoing.push(outgoingEvent(route, event));
    } else {
      const problem = `The domain event ${event.type} is invalid: ${complaint(route.validate)}.`;
      refused.push({ event, error: new PoisonEventError(problem) });
    }
  }
  if (outgoing.length > 0) await channel.publish(outgoing);
  return refused;
}

/**
 * Publishes one event; see {@link publishDomainEvents}.
 * @throws PoisonEventError when the contract does not have or does not allow it
 */
export async function publishDomainEvent(
  channel: ConfirmPublisher,
  routes: ReadonlyMap<string, DomainEventRoute>,
  event: PublishableEvent,
): Promise<void> {
  const [refused] = await publishDomainEvents(channel, routes, [event]);
  if (refused !== undefined) throw refused.error;
}

const outgoingEvent = (
  { exchange, routingKey, mandatory }: DomainEventRoute,
  event: PublishableEvent,
): OutgoingEvent => ({
  exchange,
  routingKey,
  content: JSON.stringify(event),
  options: {
    messageId: event.id,
    type: event.type,
    contentType: 'application/cloudevents+json',
    correlationId: event.correlationid,
    timestamp: Math.floor(Date.parse(event.time) / 1000),
    mandatory,
    persistent: true,
  },
});

/** One consumer with its typed handler. */
export interface ConsumerDefinition<Event> {
  readonly topology: ConsumerTopology;
  /** The value with its type, or `null` when it is none of the consumer's events. */
  readonly read: (value: unknown) => Event | null;
  readonly handle: (event: Event) => Promise<void>;
}

/** Binds a handler to its queue: bytes in, validated event out. */
export function bindConsumer<Event>({ topology, read, handle }: ConsumerDefinition<Event>): ConsumerBinding {
  return {
    topology,
    handle: async (content) => {
      const event = read(parse(content));
      if (event === null) throw new PoisonEventError(`The contract does not allow this event in ${topology.queue}.`);
      await handle(event);
    },
  };
}

function parse(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch (cause) {
    throw new PoisonEventError('The event is not JSON.', { cause });
  }
}
