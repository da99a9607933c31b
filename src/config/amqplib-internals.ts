import type { Writable } from 'node:stream';
import type { AmqpChannel } from './amqp-frames.ts';

/** The parts of an amqplib 2 confirm channel that this server uses below its public types. */
interface RawConfirmChannel {
  readonly ch: number;
  readonly connection: {
    readonly frameMax: number;
    /** By number; null once closed. */
    readonly channels: readonly ({ readonly channel: unknown; readonly buffer: Writable } | null)[];
    /** Otherwise a heartbeat is sent. */
    sentSinceLastCheck: boolean;
  };
  /** The next message published gets this; called with null, or with why the broker has not taken it. */
  pushConfirmCallback(confirmed: (error: unknown) => void): void;
}

/** Writes frames on a channel. */
export interface RawChannelWriter extends AmqpChannel {
  /**
   * Writes frames that publish `messages` messages.
   * @param confirmed is called once for each: with null when the broker has taken it
   * @throws Error when the channel is closed
   */
  write(frames: Buffer, messages: number, confirmed: (error: unknown) => void): void;
}

/**
 * Opens the way past a channel's own encoding.
 * @throws Error when amqplib is built differently
 */
export function rawWriter(channel: object): RawChannelWriter {
  if (!isRaw(channel)) {
    throw new Error('This version of amqplib writes differently: adapt src/config/amqplib-internals.ts.');
  }
  const { ch, connection } = channel;
  return {
    number: ch,
    frameMax: connection.frameMax,
    write(frames, messages, confirmed) {
      const open = connection.channels[ch];
      if (open?.channel !== channel) throw new Error('The channel is closed.');
      for (let left = messages; left > 0; left -= 1) channel.pushConfirmCallback(confirmed);
      connection.sentSinceLastCheck = true;
      open.buffer.write(frames);
    },
  };
}

function isRaw(channel: object): channel is RawConfirmChannel {
  if (!('ch' in channel && 'connection' in channel && 'pushConfirmCallback' in channel)) return false;
  const { ch, connection, pushConfirmCallback } = channel;
  return (
    typeof ch === 'number' &&
    typeof pushConfirmCallback === 'function' &&
    typeof connection === 'object' &&
    connection !== null &&
    'frameMax' in connection &&
    typeof connection.frameMax === 'number' &&
    'sentSinceLastCheck' in connection &&
    'channels' in connection &&
    Array.isArray(connection.channels) &&
    connection.channels[ch]?.channel === channel &&
    typeof connection.channels[ch].buffer?.write === 'function'
  );
}
