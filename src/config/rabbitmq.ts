import { connect, type ChannelModel } from 'amqplib';
import type { ConfirmPublisher, ConsumerBinding, Topology } from '../contract/amqp.ts';
import type { Logger } from '../contract/context.ts';
import { settledWithin } from '../utils/settled-within.ts';
import { consumeQueue } from './rabbitmq-consumer.ts';
import { createRabbitPublisher } from './rabbitmq-publisher.ts';
import { assertTopology } from './rabbitmq-topology.ts';

/** What carries domain events: RabbitMQ, or the embedded bus. */
export interface EventBus extends ConfirmPublisher {
  readonly kind: 'real' | 'embedded';
  status(): 'up' | 'down';
  /** Starts the consumers, now or as soon as the broker is there, and again after every reconnect. */
  consume(bindings: readonly ConsumerBinding[]): Promise<void>;
  /** Stops consuming and waits for what is being handled, at most `deadlineMs`. */
  stopConsuming(deadlineMs: number): Promise<void>;
  close(): Promise<void>;
}

export interface RabbitOptions {
  readonly url: string;
  readonly topology: Topology;
  readonly log: Logger;
}

/**
 * Opens RabbitMQ with amqplib's own recovery. It resolves at once, also when the broker is away: publishing then rejects
 * with `UNAVAILABLE` and the outbox keeps the events.
 */
export async function openRabbitmq({ url, topology, log }: RabbitOptions): Promise<EventBus> {
  const publisher = createRabbitPublisher();
  const inFlight = new Set<Promise<void>>();
  const track = (work: Promise<void>): void => {
    inFlight.add(work);
    void work.finally(() => inFlight.delete(work));
  };
  let bindings: readonly ConsumerBinding[] = [];
  let cancels: (() => Promise<void>)[] = [];
  let current: ChannelModel | null = null;

  const startConsumers = async (model: ChannelModel): Promise<void> => {
    cancels = [];
    for (const binding of bindings) cancels.push(await consumeQueue(model, binding, { publisher, log, track }));
  };

  const connection = await connect(url, {
    timeout: 5_000,
    recovery: {
      initialDelay: 200,
      maxDelay: 2_000,
      maxRetries: Infinity,
      waitForConnect: false,
      async setup(model: ChannelModel) {
        model.on('error', () => undefined);
        const channel = await model.createChannel();
        channel.on('error', () => undefined);
        await assertTopology(channel, topology);
        await channel.close();
        await publisher.attach(model);
        current = model;
        await startConsumers(model);
      },
    },
  });
  connection.on('connect', () => log.info({}, 'RabbitMQ connected'));
  connection.on('disconnect', (error) => {
    current = null;
    publisher.detach();
    log.warn({ err: error }, 'RabbitMQ disconnected');
  });
  connection.on('connect-failed', (error) => {
    current = null;
    publisher.detach();
    log.warn({ err: error }, 'RabbitMQ cannot be reached; events wait in the outbox');
  });
  connection.on('error', (error) => log.warn({ err: error }, 'RabbitMQ connection failed'));

  const stopConsuming = async (deadlineMs: number): Promise<void> => {
    const stopping = cancels;
    bindings = [];
    cancels = [];
    await Promise.all(stopping.map((cancel) => cancel()));
    await settledWithin(inFlight, deadlineMs);
  };

  return {
    kind: 'real',
    status: () => (current === null ? 'down' : 'up'),
    publish: publisher.publish,
    async consume(wanted) {
      bindings = wanted;
      if (current !== null) await startConsumers(current);
    },
    stopConsuming,
    async close() {
      await stopConsuming(0);
      await connection.close();
    },
  };
}
