import type { OutgoingEvent } from '../contract/amqp.ts';

// AMQP 0-9-1: frames in §2.3.5 and §4.2 of the specification, `basic.publish` and its properties in its list of methods.

const FRAME = { METHOD: 1, HEADER: 2, BODY: 3, END: 0xce } as const;
/** Type, channel and size before, and the end after. */
const OVERHEAD = 8;
/** Class 60, method 40. */
const BASIC_PUBLISH = 0x003c_0028;
/** Class 60, and the weight that is always 0. */
const BASIC_HEADER = 0x003c_0000;
const MANDATORY = 1;
const PERSISTENT = 2;
/** Which properties follow: content type, headers, delivery mode, correlation id, message id, timestamp, type. */
const PROPERTIES = 0x8000 | 0x2000 | 0x1000 | 0x0400 | 0x0080 | 0x0040 | 0x0020;
/** Ids of class and method, reserved, two lengths, bits. */
const PUBLISH_FIXED = 4 + 2 + 1 + 1 + 1;
/** Class and weight, size of the body, flags, four lengths, no headers, delivery mode, timestamp. */
const HEADER_FIXED = 4 + 8 + 2 + 4 + 4 + 1 + 8;
const LONGEST_SHORT = 255;

/** A channel's number, and what the two sides agreed on when they connected. */
export interface AmqpChannel {
  readonly number: number;
  /** Bytes of a frame at most. */
  readonly frameMax: number;
}

/**
 * The frames that publish these events, one after the other: for many small events, one piece costs a fraction of three
 * frames each.
 * @throws RangeError for a text that AMQP has no room for, naming it
 */
export function publishFrames(channel: AmqpChannel, events: readonly OutgoingEvent[]): Buffer {
  const most = channel.frameMax - OVERHEAD;
  const sized = events.map((event) => ({ event, bodySize: Buffer.byteLength(event.content) }));
  const size = sized.reduce((sum, { event, bodySize }) => sum + sizeOf(event, bodySize, most), 0);
  const frames = new FrameWriter(Buffer.allocUnsafe(size), channel.number);
  for (const { event, bodySize } of sized) {
    frames.publish(event);
    frames.header(event, bodySize);
    frames.body(event.content, bodySize, most);
  }
  return frames.bytes;
}

function sizeOf({ exchange, routingKey, options }: OutgoingEvent, bodySize: number, most: number): number {
  const method = PUBLISH_FIXED + shortSize('exchange', exchange) + shortSize('routing key', routingKey);
  const header =
    HEADER_FIXED +
    shortSize('content type', options.contentType) +
    shortSize('correlation id', options.correlationId) +
    shortSize('message id', options.messageId) +
    shortSize('type', options.type);
  return method + header + bodySize + OVERHEAD * (2 + Math.ceil(bodySize / most));
}

function shortSize(name: string, text: string): number {
  const size = Buffer.byteLength(text);
  if (size > LONGEST_SHORT) throw new RangeError(`The ${name} has ${size} bytes; AMQP takes ${LONGEST_SHORT}.`);
  return size;
}

/** Writes frames into a buffer of the right size. */
class FrameWriter {
  readonly bytes: Buffer;
  readonly #channel: number;
  #at = 0;

  constructor(bytes: Buffer, channel: number) {
    this.bytes = bytes;
    this.#channel = channel;
  }

  publish({ exchange, routingKey, options }: OutgoingEvent): void {
    const start = this.#begin(FRAME.METHOD);
    this.#uint32(BASIC_PUBLISH);
    this.#uint16(0);
    this.#short(exchange);
    this.#short(routingKey);
    this.#uint8(options.mandatory ? MANDATORY : 0);
    this.#end(start);
  }

  header({ options }: OutgoingEvent, bodySize: number): void {
    const start = this.#begin(FRAME.HEADER);
    this.#uint32(BASIC_HEADER);
    this.#uint64(bodySize);
    this.#uint16(PROPERTIES);
    this.#short(options.contentType);
    this.#uint32(0);
    this.#uint8(PERSISTENT);
    this.#short(options.correlationId);
    this.#short(options.messageId);
    this.#uint64(options.timestamp);
    this.#short(options.type);
    this.#end(start);
  }

  /** In as many frames as it needs: none for nothing. */
  body(text: string, size: number, most: number): void {
    if (size <= most) {
      if (size === 0) return;
      const start = this.#begin(FRAME.BODY);
      this.#at += this.bytes.write(text, this.#at);
      this.#end(start);
      return;
    }
    const whole = Buffer.from(text);
    for (let from = 0; from < size; from += most) {
      const start = this.#begin(FRAME.BODY);
      this.#at += whole.copy(this.bytes, this.#at, from, from + most);
      this.#end(start);
    }
  }

  /** Gives where the frame starts. */
  #begin(type: number): number {
    const start = this.#at;
    this.#uint8(type);
    this.#uint16(this.#channel);
    this.#at += 4;
    return start;
  }

  #end(start: number): void {
    this.bytes.writeUInt32BE(this.#at - start - (OVERHEAD - 1), start + 3);
    this.#uint8(FRAME.END);
  }

  #short(text: string): void {
    const size = this.bytes.write(text, this.#at + 1);
    this.#uint8(size);
    this.#at += size;
  }

  #uint8(value: number): void {
    this.bytes[this.#at] = value;
    this.#at += 1;
  }

  #uint16(value: number): void {
    this.#at = this.bytes.writeUInt16BE(value, this.#at);
  }

  #uint32(value: number): void {
    this.#at = this.bytes.writeUInt32BE(value, this.#at);
  }

  #uint64(value: number): void {
    this.#uint32(Math.floor(value / 2 ** 32));
    this.#uint32(value % 2 ** 32);
  }
}
