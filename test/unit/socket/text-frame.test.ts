import { describe, expect, it } from 'vitest';
import { textFrame } from '../../../src/socket/text-frame.ts';

/** Reads an unmasked text frame by RFC 6455. */
const read = (frame: Buffer): { readonly first: number; readonly text: string } => {
  const short = frame.readUInt8(1);
  const [start, length] =
    short < 126 ? [2, short] : short === 126 ? [4, frame.readUInt16BE(2)] : [10, Number(frame.readBigUInt64BE(2))];
  expect(frame.length).toBe(start + length);
  return { first: frame.readUInt8(0), text: frame.toString('utf8', start) };
};

describe('a packet', () => {
  it.each([0, 1, 124, 125, 126, 65_533, 65_534, 65_535, 1_000_000])('of %i bytes makes one whole frame', (length) => {
    expect(read(textFrame('x'.repeat(length)))).toEqual({ first: 0x81, text: `4${'x'.repeat(length)}` });
  });

  it('is measured in bytes, not in characters', () => {
    const text = '2["newNote","👩‍👩‍👧é"]'.repeat(20);
    expect(read(textFrame(text)).text).toBe(`4${text}`);
  });
});
