import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntry, encodeEntry, entryKey } from '../../../../src/services/typing/typist.ts';

const id = fc.nat().map((number) => number.toString(16).padStart(24, '0'));

describe('a typing entry', () => {
  it('survives the way through Redis on one line, whatever the name', () => {
    fc.assert(
      fc.property(
        fc.record({
          userId: id,
          connectionId: id,
          conversationId: fc.option(id),
          memberIds: fc.array(id, { minLength: 1 }),
          name: fc.string({ unit: 'binary' }),
        }),
        ({ userId, connectionId, conversationId, memberIds, name }) => {
          const entry = { typist: { userId, connectionId, name }, target: { conversationId, memberIds } };
          const line = encodeEntry(entry);
          expect(line).not.toContain('\n');
          expect(decodeEntry(line)).toEqual(entry);
        },
      ),
    );
  });

  it('is one per user and conversation, whatever the device and the order of members', () => {
    expect(entryKey('ann', { conversationId: 'c', memberIds: ['ann'] })).toBe(
      entryKey('ann', { conversationId: 'c', memberIds: ['ann', 'bob'] }),
    );
    expect(entryKey('ann', { conversationId: null, memberIds: ['ann', 'bob'] })).toBe(
      entryKey('ann', { conversationId: null, memberIds: ['bob', 'ann'] }),
    );
    expect(entryKey('ann', { conversationId: null, memberIds: ['ann', 'bob'] })).not.toBe(
      entryKey('ann', { conversationId: null, memberIds: ['ann', 'carol'] }),
    );
  });

  it('is null for a line that is none', () => {
    expect(decodeEntry('')).toBeNull();
    expect(decodeEntry('a b c')).toBeNull();
  });
});
