/** The ports between generated AMQP code and whatever carries the events: RabbitMQ, or the embedded bus. */

export interface PublishOptions {
  readonly messageId: string;
  readonly type: string;
  readonly contentType: string;
  readonly correlationId: string;
  /** Unix time in seconds. */
  readonly timestamp: number;
  /** Fail the publish when no queue takes the event. */
  readonly mandatory: boolean;
  /** It outlives a restart of the broker. */
  readonly persistent: true;
}

/** An event on its way to the broker. */
export interface OutgoingEvent {
  readonly exchange: string;
  readonly routingKey: string;
  /** JSON. */
  readonly content: string;
  readonly options: PublishOptions;
}

export interface ConfirmPublisher {
  /**
   * Resolves once the broker has confirmed (persisted) all of them; rejects when it has not, or one could not be routed though
   * mandatory.
   */
  publish(events: readonly OutgoingEvent[]): Promise<void>;
}

/** One worker queue, as the contract describes it. */
export interface ConsumerTopology {
  readonly name: string;
  readonly queue: string;
  readonly deadLetterQueue: string;
  /** Routing keys bound to the queue. */
  readonly events: readonly string[];
  /** Unacknowledged events a worker may hold. */
  readonly prefetch: number;
  /** Waits before each retry, in milliseconds; each has a queue of its own. After the last one the event is dead-lettered. */
  readonly retryDelaysMs: readonly number[];
}

export interface Topology {
  readonly exchange: { readonly name: string; readonly type: 'topic'; readonly durable: true };
  readonly consumers: readonly ConsumerTopology[];
}

/** A consumer with the code that handles its events; `handle` rejects to have the event retried. */
export interface ConsumerBinding {
  readonly topology: ConsumerTopology;
  /** Parses and validates; an event that the contract does not allow rejects with {@link PoisonEventError}. */
  handle(content: Buffer): Promise<void>;
}

/** The event can never be handled (not JSON, or refused by the contract): it goes to the dead-letter queue at once. */
export class PoisonEventError extends Error {
  override readonly name = 'PoisonEventError';
}
