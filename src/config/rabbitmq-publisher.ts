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

/** An event, or one that carries headers of ours besides. */
type Outgoing = OutgoingEvent & { readonly options: { readonly headers?: Record<string, unknown> } };

/** One confirm channel for the process. Nothing is buffered while the broker is away: the outbox is the buffer. */
export function createRabbitPublisher(): RabbitPublisher {
  let channel: ConfirmChannel | null = null;
  const returned = new Set<string>();

  const send = (events: readonly Outgoing[]): Promise<void> =>
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
      const confirmed = (error: unknown): void => {
        unconfirmed -= 1;
        if (error !== null && error !== undefined)
          reject(new ChatError('UNAVAILABLE', 'RabbitMQ refused an event.', { cause: error }));
        if (unconfirmed > 0) return;
        clearTimeout(timer);
        // A mandatory event that no queue took comes back before its confirm.
        const [unroutable] = events.filter(({ options }) => returned.delete(options.messageId));
        if (unroutable === undefined) resolve();
        else reject(new ChatError('UNAVAILABLE', `No queue takes ${unroutable.routingKey}.`));
      };
      for (const { exchange, routingKey, content, options } of events) {
        try {
          channel.publish(exchange, routingKey, content, options, confirmed);
        } catch (error) {
          confirmed(error);
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
    publish: send,
    sendToQueue: (queue, content, options, headers) =>
      send([{ exchange: '', routingKey: queue, content, options: { ...options, headers } }]),
    detach() {
      channel = null;
      returned.clear();
    },
  };
}
