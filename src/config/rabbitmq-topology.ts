import type { Channel } from 'amqplib';
import type { ConsumerTopology, Topology } from '../contract/amqp.ts';

/** Name of the queue in which an event waits before its n-th retry (1-based). */
export const retryQueue = (consumer: ConsumerTopology, attempt: number): string => `${consumer.queue}.retry-${attempt}`;

/**
 * Dead-lettering between quorum queues that survives a broker's death needs both arguments
 * (RabbitMQ docs, "Quorum queues: at-least-once dead lettering").
 */
const AT_LEAST_ONCE = {
  'x-queue-type': 'quorum',
  'x-dead-letter-strategy': 'at-least-once',
  'x-overflow': 'reject-publish',
};

/**
 * Declares the exchange and, per consumer: its queue, one waiting queue per retry (its TTL is the delay, its dead letters
 * return to the consumer's queue) and the dead-letter queue. Declaring again what exists changes nothing.
 */
export async function assertTopology(channel: Channel, topology: Topology): Promise<void> {
  const { exchange, consumers } = topology;
  await channel.assertExchange(exchange.name, exchange.type, { durable: exchange.durable, autoDelete: false });
  for (const consumer of consumers) {
    await channel.assertQueue(consumer.deadLetterQueue, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
    await channel.assertQueue(consumer.queue, {
      durable: true,
      deadLetterExchange: '',
      deadLetterRoutingKey: consumer.deadLetterQueue,
      arguments: { ...AT_LEAST_ONCE, 'x-delivery-limit': consumer.retryDelaysMs.length + 10 },
    });
    for (const [index, delayMs] of consumer.retryDelaysMs.entries()) {
      await channel.assertQueue(retryQueue(consumer, index + 1), {
        durable: true,
        messageTtl: delayMs,
        deadLetterExchange: '',
        deadLetterRoutingKey: consumer.queue,
        arguments: AT_LEAST_ONCE,
      });
    }
    for (const routingKey of consumer.events) await channel.bindQueue(consumer.queue, exchange.name, routingKey);
  }
}
