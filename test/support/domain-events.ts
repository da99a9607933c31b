import { randomUUID } from 'node:crypto';
import { connect, type Channel, type ChannelModel } from 'amqplib';
import * as validators from '../../generated/validators.js';

/** A domain event as it came out of RabbitMQ. */
export interface SeenEvent {
  readonly type: string;
  readonly id: string;
  readonly data: unknown;
  readonly routingKey: string;
  /** By the generated validator of its type. */
  readonly valid: boolean;
}

export interface SeenEvents {
  /** In the order of their arrival; one that is delivered again is in it again. */
  readonly events: readonly SeenEvent[];
  /** Takes the queue away and disconnects. */
  close(): Promise<void>;
}

const EXCHANGE = 'letschat.events';

/**
 * Gets everything that is published to the exchange from now on, by a durable queue of its own: what is published while the
 * broker is killed and started again, or while this consumer is not connected, comes later.
 */
export async function listenToEvents(url: string): Promise<SeenEvents> {
  const events: SeenEvent[] = [];
  const queue = `test-${randomUUID()}`;
  let current: Channel | null = null;
  const setup = async (model: ChannelModel): Promise<void> => {
    model.on('error', () => undefined);
    const channel = await model.createChannel();
    channel.on('error', () => undefined);
    await channel.assertExchange(EXCHANGE, 'topic', { durable: true });
    await channel.assertQueue(queue, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
    await channel.bindQueue(queue, EXCHANGE, '#');
    await channel.consume(queue, (message) => {
      if (message === null) return;
      events.push(seenEvent(message.content, message.fields.routingKey));
      channel.ack(message);
    });
    current = channel;
  };
  const connection = await connect(url, {
    recovery: { initialDelay: 100, maxDelay: 1_000, maxRetries: Infinity, setup },
  });
  connection.on('error', () => undefined);
  return {
    events,
    async close() {
      await current?.deleteQueue(queue);
      await connection.close();
    },
  };
}

/** What was published, from its bytes. */
export function seenEvent(content: Buffer, routingKey: string): SeenEvent {
  const envelope: unknown = JSON.parse(content.toString());
  const {
    type = '',
    id = '',
    data,
  }: { type?: string; id?: string; data?: unknown } = typeof envelope === 'object' && envelope !== null ? envelope : {};
  return { type, id, data, routingKey, valid: isValid(type, envelope) };
}

function isValid(type: string, envelope: unknown): boolean {
  const name = type.replace(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase());
  const guards: Readonly<Record<string, (value: unknown) => boolean>> = { ...validators };
  return guards[`validate${name}CloudEvent`]?.(envelope) === true;
}
