import { connect, type ChannelModel, type ConfirmChannel } from 'amqplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFrames } from '../../../src/config/amqp-frames.ts';
import { rawWriter } from '../../../src/config/amqplib-internals.ts';
import type { OutgoingEvent } from '../../../src/contract/amqp.ts';
import { eventOf } from '../../support/amqp.ts';
import { openTestRabbit } from '../../support/rabbitmq.ts';

const FRAME_MAX = 8_192;
/** To a queue by name. */
const eventTo = (queue: string, text: string, messageId: string): OutgoingEvent => ({
  ...eventOf(queue, text, messageId),
  exchange: '',
});
const unicode = eventTo('käse.made', JSON.stringify({ text: '𝄞 für Élise\u0000' }), 'an id with ß');
const EVENTS: readonly (readonly [string, OutgoingEvent])[] = [
  ['common', eventTo('message.created', '{"id":"1"}', '65f000000000000000000001')],
  ['of many alphabets', unicode],
  ['without content', eventTo('nothing', '', 'id')],
  ['that must not be routed', { ...unicode, options: { ...unicode.options, mandatory: false } }],
  ['of the year 2200', { ...unicode, options: { ...unicode.options, timestamp: 7_258_118_400 } }],
  ['as long as a frame', eventTo('a', 'x'.repeat(FRAME_MAX - 8), 'id')],
  ['longer than a frame', eventTo('a', 'x'.repeat(FRAME_MAX - 7), 'id')],
  ['of many frames', eventTo('a', 'é'.repeat(20_001), 'id')],
];

const rabbit = await openTestRabbit();

describe.skipIf(rabbit === null)(`published frames${rabbit === null ? ' (no RabbitMQ)' : ''}`, () => {
  let model: ChannelModel;
  let channel: ConfirmChannel;
  beforeAll(async () => {
    model = await connect(`${rabbit?.url}?frameMax=${FRAME_MAX}`);
    channel = await model.createConfirmChannel();
  });
  afterAll(async () => {
    await model?.close();
    await rabbit?.close();
  });

  /** What a channel writes while `run` runs. */
  const written = async (run: () => unknown): Promise<Buffer> => {
    const connection: unknown = Reflect.get(channel, 'connection');
    const { buffer } = Object(connection).channels[Number(Reflect.get(channel, 'ch'))];
    const original = buffer.write;
    const chunks: Buffer[] = [];
    buffer.write = (chunk: Buffer): boolean => {
      chunks.push(chunk);
      return original.call(buffer, chunk);
    };
    try {
      await run();
    } finally {
      buffer.write = original;
    }
    return Buffer.concat(chunks);
  };

  it.each(EVENTS)('are amqplib’s own for an event %s', async (_, event) => {
    const { exchange, routingKey, content, options } = event;
    const library = await written(() => channel.publish(exchange, routingKey, Buffer.from(content), options));
    expect(publishFrames(rawWriter(channel), [event]).equals(library)).toBe(true);
    await channel.waitForConfirms();
  });

  it('arrive as they were, each confirmed once, also with the library’s own between them', async () => {
    const { queue } = await channel.assertQueue('', { exclusive: true });
    const raw = rawWriter(channel);
    const events = EVENTS.map(([, event]) => ({ ...event, routingKey: queue }));
    const confirmed: unknown[] = [];
    const confirm = (error: unknown): void => void confirmed.push(error);
    raw.write(publishFrames(raw, events.slice(0, 3)), 3, confirm);
    channel.publish('', queue, Buffer.from('between'), {}, confirm);
    raw.write(publishFrames(raw, events.slice(3)), events.length - 3, confirm);
    await channel.waitForConfirms();
    expect(confirmed).toEqual(Array.from({ length: events.length + 1 }, () => null));
    const got = [];
    for (let message = await channel.get(queue); message !== false; message = await channel.get(queue)) {
      got.push(message.content.toString());
      if (got.length !== 2) continue;
      expect(message.properties).toMatchObject({
        messageId: unicode.options.messageId,
        type: unicode.options.type,
        contentType: unicode.options.contentType,
        correlationId: unicode.options.correlationId,
        timestamp: unicode.options.timestamp,
        deliveryMode: 2,
      });
    }
    const contents = events.map(({ content }) => content);
    expect(got).toEqual([...contents.slice(0, 3), 'between', ...contents.slice(3)]);
  });

  it('are not written on a channel that is closed', async () => {
    const other = await model.createConfirmChannel();
    const raw = rawWriter(other);
    await other.close();
    expect(() => raw.write(publishFrames(raw, [unicode]), 1, () => undefined)).toThrow('The channel is closed.');
  });
});
