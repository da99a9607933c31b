import { describe, expect, it } from 'vitest';
import { decideBody, decideText, MAX_TEXT_LENGTH } from '../../../../src/services/messaging/message-body.ts';
import { bodyDigest, createMessageIds } from '../../../../src/services/messaging/message-ids.ts';

const invalid = (sentence: RegExp) =>
  expect.objectContaining({ code: 'INVALID_PAYLOAD', message: expect.stringMatching(sentence) });

describe('the text of a message', () => {
  it('is trimmed, and has 1 to 4096 characters of any script', () => {
    expect(decideText('  hi \n')).toBe('hi');
    expect(decideText('🙂'.repeat(MAX_TEXT_LENGTH))).toHaveLength(2 * MAX_TEXT_LENGTH);
    expect(() => decideText(' \n\t ')).toThrow(invalid(/^text /));
    expect(() => decideText('🙂'.repeat(MAX_TEXT_LENGTH + 1))).toThrow(invalid(/^text .*4096/));
    expect(() => decideText('a'.repeat(MAX_TEXT_LENGTH + 1))).toThrow(invalid(/^text /));
  });

  it('is well-formed Unicode', () => {
    expect(() => decideText('half a character: \ud83d')).toThrow(invalid(/^text /));
  });
});

describe('the body of a message', () => {
  it('is text unless its type is named, as the contract says', () => {
    expect(decideBody({ text: 'hi' }, null)).toEqual({ type: 'text', text: 'hi', mediaId: null, replyTo: null });
    expect(() => decideBody({ mediaId: 'm', text: 'look' }, 'image/png')).toThrow(invalid(/^mediaId does not go/));
    expect(decideBody({ type: 'file', mediaId: 'm', text: ' look ' }, 'application/pdf')).toMatchObject({
      type: 'file',
      text: 'look',
    });
  });

  it('is refused with the field that does not fit', () => {
    expect(() => decideBody({}, null)).toThrow(invalid(/^text is required/));
    expect(() => decideBody({ type: 'text', text: 'x', mediaId: 'm' }, 'image/png')).toThrow(invalid(/^mediaId /));
    expect(() => decideBody({ type: 'image', text: 'x' }, null)).toThrow(invalid(/^mediaId is required/));
    expect(() => decideBody({ type: 'video', mediaId: 'm' }, 'image/png')).toThrow(invalid(/^type video/));
  });

  it('may send any file as a file', () => {
    expect(decideBody({ type: 'file', mediaId: 'm' }, 'image/png').type).toBe('file');
  });
});

describe('the id of a message', () => {
  const key = { conversationId: 'a'.repeat(24), senderId: 'b'.repeat(24), clientMessageId: 'c1' };

  it('is the same for the same key, on every node with the secret', () => {
    expect(createMessageIds('s').idOf(key)).toMatch(/^[0-9a-f]{24}$/);
    expect(createMessageIds('s').idOf(key)).toBe(createMessageIds('s').idOf({ ...key }));
  });

  it('differs with any part of the key, and with the secret', () => {
    const ids = createMessageIds('s');
    const others = [
      ids.idOf({ ...key, conversationId: 'd'.repeat(24) }),
      ids.idOf({ ...key, senderId: 'd'.repeat(24) }),
      ids.idOf({ ...key, clientMessageId: 'c2' }),
      createMessageIds('t').idOf(key),
    ];
    expect(new Set([ids.idOf(key), ...others]).size).toBe(5);
  });

  it('goes with a digest that tells bodies apart, also where their parts could be mixed up', () => {
    const body = { type: 'text' as const, text: null, mediaId: null, replyTo: null };
    const bodies = [
      body,
      { ...body, text: '' },
      { ...body, text: '|' },
      { ...body, mediaId: 'x' },
      { ...body, replyTo: 'x' },
      { ...body, text: 'x' },
      { ...body, type: 'file' as const },
    ];
    expect(new Set(bodies.map(bodyDigest)).size).toBe(bodies.length);
    expect(bodyDigest({ ...body })).toBe(bodyDigest(body));
  });
});
