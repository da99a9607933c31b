import { PoisonEventError, type ConfirmPublisher, type ConsumerBinding, type ConsumerTopology } from './amqp.ts';
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

/**
 * Publishes one event as CloudEvents in structured JSON mode; resolves on the broker's confirm.
 * @throws PoisonEventError when the contract does not have or does not allow the event: trying again is useless
 */
export async function publishDomainEvent(
  channel: ConfirmPublisher,
  routes: ReadonlyMap<string, DomainEventRoute>,
  event: PublishableEvent,
): Promise<void> {
  const route = routes.get(event.type);
  if (route === undefined) throw new PoisonEventError(`The contract has no domain event ${event.type}.`);
  if (!route.validate(event))
    throw new PoisonEventError(`The domain event ${event.type} is invalid: ${complaint(route.validate)}.`);
  await channel.publish(route.exchange, route.routingKey, Buffer.from(JSON.stringify(event)), {
    messageId: event.id,
    type: event.type,
    contentType: 'application/cloudevents+json',
    correlationId: event.correlationid,
    timestamp: Math.floor(Date.parse(event.time) / 1000),
    mandatory: route.mandatory,
  });
}

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
