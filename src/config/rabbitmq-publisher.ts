import type { ChannelModel, ConfirmChannel } from 'amqplib';
import type { ConfirmPublisher, OutgoingEvent, PublishOptions } from '../contract/amqp.ts';
import { ChatError } from '../contract/errors.ts';

/** How long a confirm may take before the publish counts as failed; the outbox then tries again. */
const CONFIRM_TIMEOUT_MS = 10_000;

export interface RabbitPublisher extends ConfirmPublisher {
  /** Opens the one confirm channel on a fresh connection. */
  attach(model: ChannelModel): Promise<void>;
  /** To a queue by name, through the default exchange (retries, dead letters). */
  sendToQueue(queue: string, content: Buffer, options: PublishOptions, headers: Record<string, unknown>): Promise<void>;
  detach(): void;
}

/** One confirm channel for the process. Nothing is buffered while the broker is away: the outbox is the buffer. */
export function createRabbitPublisher(): RabbitPublisher {
  let channel: ConfirmChannel | null = null;
  const returned = new Set<string>();

  const send = (events: readonly OutgoingEvent[], headers?: object): Promise<void> =>
    new Promise((resolve, reject) => {
      if (channel === null) {
        reject(new ChatError('UNAVAILABLE', 'RabbitMQ is not connected.'));
        return;
      }
      const timer = setTimeout(
        () => reject(new ChatError('UNAVAILABLE', 'RabbitMQ did not confirm in time.')),
        CONFIRM_TIMEOUT_MS,
      );
      let unconfirmed = events.length;
      const done = ({ routingKey, options }: OutgoingEvent, error: unknown): void => {
        unconfirmed -= 1;
        if (unconfirmed === 0) clearTimeout(timer);
        // A mandatory event that no queue took comes back before its confirm.
        const unroutable = returned.delete(options.messageId);
        if (error !== null && error !== undefined)
          reject(new ChatError('UNAVAILABLE', 'RabbitMQ refused an event.', { cause: error }));
        else if (unroutable) reject(new ChatError('UNAVAILABLE', `No queue takes ${routingKey}.`));
        else if (unconfirmed === 0) resolve();
      };
      for (const event of events) {
        const { exchange, routingKey, content, options } = event;
        try {
          channel.publish(exchange, routingKey, content, { ...options, headers, persistent: true }, (error: unknown) =>
            done(event, error),
          );
        } catch (error) {
          done(event, error);
        }
      }
    });

  return {
    async attach(model) {
      const opened = await model.createConfirmChannel();
      opened.on('error', () => undefined);
      opened.on('close', () => {
        if (channel === opened) channel = null;
      });
      opened.on('return', (message) => {
        const id: unknown = message.properties.messageId;
        if (typeof id === 'string') returned.add(id);
      });
      channel = opened;
    },
    publish: (events) => send(events),
    sendToQueue: (queue, content, options, headers) =>
      send([{ exchange: '', routingKey: queue, content, options }], headers),
    detach() {
      channel = null;
      returned.clear();
    },
  };
}
