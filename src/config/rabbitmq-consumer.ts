import type { ChannelModel, ConsumeMessage } from 'amqplib';
import { PoisonEventError, type ConsumerBinding, type PublishOptions } from '../contract/amqp.ts';
import type { Logger } from '../contract/context.ts';
import { retryQueue } from './rabbitmq-topology.ts';
import type { RabbitPublisher } from './rabbitmq-publisher.ts';

/** Header that counts how often an event was tried and failed. */
const FAILURES_HEADER = 'x-letschat-failures';

export interface ConsumeDependencies {
  readonly publisher: RabbitPublisher;
  readonly log: Logger;
  /** Told of every handling in flight, so that closing can wait for it. */
  readonly track: (work: Promise<void>) => void;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const optionsOf = (message: ConsumeMessage): PublishOptions => {
  const { messageId, type, contentType, correlationId, timestamp } = message.properties;
  return {
    messageId: text(messageId),
    type: text(type),
    contentType: text(contentType),
    correlationId: text(correlationId),
    timestamp: typeof timestamp === 'number' ? timestamp : 0,
    mandatory: true,
    persistent: true,
  };
};

const failuresOf = (message: ConsumeMessage): number => {
  const count: unknown = message.properties.headers?.[FAILURES_HEADER];
  return typeof count === 'number' ? count : 0;
};

/**
 * Consumes one queue on a channel of its own. An event whose handling fails is moved, confirmed, to the queue of its next
 * delay, and to the dead-letter queue after the last or when it is poison; only then is it acknowledged, so a crash in
 * between repeats it and never loses it.
 */
export async function consumeQueue(
  model: ChannelModel,
  binding: ConsumerBinding,
  deps: ConsumeDependencies,
): Promise<() => Promise<void>> {
  const { topology } = binding;
  const channel = await model.createChannel();
  channel.on('error', (error) => deps.log.warn({ err: error, queue: topology.queue }, 'consumer channel failed'));
  await channel.prefetch(topology.prefetch);

  const settle = async (message: ConsumeMessage, error: unknown): Promise<void> => {
    const failures = failuresOf(message) + 1;
    const dead = error instanceof PoisonEventError || failures > topology.retryDelaysMs.length;
    const queue = dead ? topology.deadLetterQueue : retryQueue(topology, failures);
    const fields = { err: error, queue: topology.queue, eventId: message.properties.messageId, failures };
    if (dead) deps.log.error(fields, 'event dead-lettered');
    else deps.log.warn(fields, 'event will be retried');
    await deps.publisher.sendToQueue(queue, message.content, optionsOf(message), {
      [FAILURES_HEADER]: failures,
      'x-letschat-reason': error instanceof Error ? error.message : String(error),
    });
  };

  const process = async (message: ConsumeMessage): Promise<void> => {
    try {
      try {
        await binding.handle(message.content);
      } catch (error) {
        await settle(message, error);
      }
      channel.ack(message);
    } catch (error) {
      // The broker went away while settling: it still holds the event and delivers it again.
      deps.log.warn({ err: error, queue: topology.queue }, 'event left for redelivery');
      try {
        channel.nack(message, false, true);
      } catch {
        // Channel closed: its unacknowledged events are requeued by the broker.
      }
    }
  };

  const { consumerTag } = await channel.consume(topology.queue, (message) => {
    if (message !== null) deps.track(process(message));
  });
  return async () => {
    await channel.cancel(consumerTag).catch(() => undefined);
  };
}
