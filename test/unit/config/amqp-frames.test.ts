import { describe, expect, it } from 'vitest';
import { publishFrames } from '../../../src/config/amqp-frames.ts';
import { rawWriter } from '../../../src/config/amqplib-internals.ts';
import { eventOf } from '../../support/amqp.ts';

const channel = { number: 3, frameMax: 4096 };

/** Type, channel and payload of each frame. */
function parsed(bytes: Buffer): { readonly type: number; readonly channel: number; readonly payload: Buffer }[] {
  const frames = [];
  for (let at = 0; at < bytes.length;) {
    const size = bytes.readUInt32BE(at + 3);
    frames.push({
      type: bytes.readUInt8(at),
      channel: bytes.readUInt16BE(at + 1),
      payload: bytes.subarray(at + 7, at + 7 + size),
    });
    expect(bytes[at + 7 + size]).toBe(0xce);
    at += 8 + size;
  }
  return frames;
}

describe('the frames of published events', () => {
  it('are a method, a header and a body for each event, on its channel', () => {
    const frames = parsed(publishFrames(channel, [eventOf('a.b', '{"ä":1}', 'id-1'), eventOf('c', '{}', 'id-2')]));
    expect(frames.map(({ type }) => type)).toEqual([1, 2, 3, 1, 2, 3]);
    expect(new Set(frames.map((frame) => frame.channel))).toEqual(new Set([3]));
    expect([frames[2], frames[5]].map((frame) => frame?.payload.toString())).toEqual(['{"ä":1}', '{}']);
    expect(frames[1]?.payload.readBigUInt64BE(4)).toBe(8n);
  });

  it('cut a long body where the broker wants it, also within a letter', () => {
    const text = 'ä'.repeat(6_000);
    const bodies = parsed(publishFrames({ number: 1, frameMax: 4_097 }, [eventOf('a', text, 'id')])).slice(2);
    expect(bodies.map(({ payload }) => payload.length)).toEqual([4_089, 4_089, 3_822]);
    expect(Buffer.concat(bodies.map(({ payload }) => payload)).toString()).toBe(text);
  });

  it('have no body for no content', () => {
    expect(parsed(publishFrames(channel, [eventOf('a', '', 'id')])).map(({ type }) => type)).toEqual([1, 2]);
  });

  it('are refused for a text that AMQP has no room for, by its name', () => {
    expect(() => publishFrames(channel, [eventOf('k'.repeat(256), '{}', 'id')])).toThrow(
      'The routing key has 256 bytes; AMQP takes 255.',
    );
    expect(() => publishFrames(channel, [eventOf('a', '{}', 'ä'.repeat(128))])).toThrow('The message id has 256 bytes');
    expect(publishFrames(channel, [eventOf('k'.repeat(255), '{}', 'id')]).length).toBeGreaterThan(255);
  });
});

describe('the way past amqplib’s encoding', () => {
  it.each([
    ['nothing of it', {}],
    ['no connection', { ch: 1, pushConfirmCallback: () => undefined, connection: null }],
    [
      'another channel under its number',
      {
        ch: 1,
        pushConfirmCallback: () => undefined,
        connection: { frameMax: 4096, sentSinceLastCheck: false, channels: [null, { channel: {}, buffer: {} }] },
      },
    ],
  ])('is not taken where there is %s', (_, built) => {
    expect(() => rawWriter(built)).toThrow('adapt src/config/amqplib-internals.ts');
  });
});
