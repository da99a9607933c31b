import type { ChannelModel, ConfirmChannel } from 'amqplib';
import type { ConfirmPublisher, OutgoingEvent, PublishOptions } from '../contract/amqp.ts';
import { ChatError } from '../contract/errors.ts';
import { publishFrames } from './amqp-frames.ts';
import { rawWriter, type RawChannelWriter } from './amqplib-internals.ts';

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
  let opened: { readonly channel: ConfirmChannel; readonly raw: RawChannelWriter } | null = null;
  const returned = new Set<string>();

  /** Resolves when all are confirmed. `write` publishes them and has `confirmed` called once for each. */
  const confirmation = (
    messages: readonly Pick<OutgoingEvent, 'routingKey' | 'options'>[],
    write: (channel: NonNullable<typeof opened>, confirmed: (error: unknown) => void) => void,
  ): Promise<void> =>
    new Promise((resolve, reject) => {
      if (opened === null) {
        reject(new ChatError('UNAVAILABLE', 'RabbitMQ is not connected.'));
        return;
      }
      const timer = setTimeout(
        () => reject(new ChatError('UNAVAILABLE', 'RabbitMQ did not confirm in time.')),
        CONFIRM_TIMEOUT_MS,
      );
      const refused = (cause: unknown): void => {
        clearTimeout(timer);
        reject(new ChatError('UNAVAILABLE', 'RabbitMQ refused an event.', { cause }));
      };
      let unconfirmed = messages.length;
      const confirmed = (error: unknown): void => {
        unconfirmed -= 1;
        if (error !== null && error !== undefined) refused(error);
        if (unconfirmed > 0) return;
        clearTimeout(timer);
        // A mandatory event that no queue took comes back before its confirm.
        const [unroutable] = messages.filter(({ options }) => returned.delete(options.messageId));
        if (unroutable === undefined) resolve();
        else reject(new ChatError('UNAVAILABLE', `No queue takes ${unroutable.routingKey}.`));
      };
      try {
        write(opened, confirmed);
      } catch (error) {
        refused(error);
      }
    });

  return {
    async attach(model) {
      const channel = await model.createConfirmChannel();
      channel.on('error', () => undefined);
      channel.on('close', () => {
        if (opened?.channel === channel) opened = null;
      });
      channel.on('return', (message) => {
        const id: unknown = message.properties.messageId;
        if (typeof id === 'string') returned.add(id);
      });
      opened = { channel, raw: rawWriter(channel) };
    },
    publish: (events) =>
      confirmation(events, ({ raw }, confirmed) => raw.write(publishFrames(raw, events), events.length, confirmed)),
    sendToQueue: (queue, content, options, headers) =>
      confirmation([{ routingKey: queue, options }], ({ channel }, confirmed) => {
        channel.sendToQueue(queue, content, { ...options, headers }, confirmed);
      }),
    detach() {
      opened = null;
      returned.clear();
    },
  };
}
