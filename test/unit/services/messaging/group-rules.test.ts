import { Types } from 'mongoose';
import { describe, expect, it } from 'vitest';
import type { ParticipantRecord } from '../../../../src/models/Conversation.ts';
import {
  decideInvited,
  decideNewcomers,
  decideTitle,
  GROUP_SIZE,
  requireAdmin,
  without,
} from '../../../../src/services/messaging/group-rules.ts';
import { cutPage } from '../../../../src/services/messaging/conversation-page.ts';
import { unreadCount } from '../../../../src/services/messaging/conversation-view.ts';

const idOf = (number: number): string => number.toString(16).padStart(24, '0');
const person = (number: number, role: 'admin' | 'member', joined = number): ParticipantRecord => ({
  userId: Types.ObjectId.createFromHexString(idOf(number)),
  role,
  joinedAt: new Date(joined),
  joinedSeq: 0,
});
const code = (name: string) => expect.objectContaining({ code: name });

describe('a group', () => {
  it('has a title of 1 to 64 characters', () => {
    expect(decideTitle(` ${'🙂'.repeat(64)} `)).toBe('🙂'.repeat(64));
    for (const title of ['', '  ', 'x'.repeat(65)]) expect(() => decideTitle(title)).toThrow(code('INVALID_PAYLOAD'));
  });

  it('begins with others, each once', () => {
    expect(decideInvited('a', ['b', 'c', 'b'])).toEqual(['b', 'c']);
    expect(() => decideInvited('a', ['b', 'a'])).toThrow(code('INVALID_PAYLOAD'));
    expect(() =>
      decideInvited(
        'a',
        Array.from({ length: 256 }, (_, index) => idOf(index)),
      ),
    ).toThrow(code('INVALID_PAYLOAD'));
  });

  it('is changed by its admins, and unknown to strangers', () => {
    const members = [person(1, 'admin'), person(2, 'member')];
    expect(() => requireAdmin(members, idOf(1))).not.toThrow();
    expect(() => requireAdmin(members, idOf(2))).toThrow(code('FORBIDDEN'));
    expect(() => requireAdmin(members, idOf(3))).toThrow(code('NOT_FOUND'));
  });

  it('holds 256 and not one more, whoever is named twice', () => {
    const almostFull = Array.from({ length: GROUP_SIZE.max - 1 }, (_, index) => person(index + 1, 'member'));
    expect(decideNewcomers(almostFull, [idOf(1), idOf(999), idOf(999)])).toEqual([idOf(999)]);
    expect(() => decideNewcomers(almostFull, [idOf(998), idOf(999)])).toThrow(code('CONFLICT'));
  });

  it('makes the longest-standing member admin when the last admin is gone', () => {
    const rest = without(
      [person(1, 'admin', 1), person(2, 'member', 30), person(3, 'member', 20), person(4, 'member', 20)],
      idOf(1),
    );
    expect(rest.map(({ userId, role }) => [userId.toHexString(), role])).toEqual([
      [idOf(2), 'member'],
      [idOf(3), 'admin'],
      [idOf(4), 'member'],
    ]);
  });

  it('keeps its admin when somebody else goes, and may become empty', () => {
    expect(without([person(1, 'admin'), person(2, 'member')], idOf(2))).toEqual([person(1, 'admin')]);
    expect(without([person(1, 'admin')], idOf(1))).toEqual([]);
  });
});

describe('a page of conversations', () => {
  const at = (...times: number[]) => times.map((time) => ({ updatedAt: new Date(time) }));

  it('is never cut between two of the same time', () => {
    expect(cutPage(at(5, 4, 4, 4, 3), 2)).toEqual(at(5, 4, 4, 4));
    expect(cutPage(at(5, 4, 3), 2)).toEqual(at(5, 4));
    expect(cutPage(at(5, 4), 2)).toEqual(at(5, 4));
  });

  it('leaves those of one time to the next page rather than grow beyond a hundred', () => {
    expect(cutPage(at(...Array.from({ length: 99 }, () => 5), 4, 4), 100)).toHaveLength(99);
    expect(cutPage(at(...Array.from({ length: 101 }, () => 5)), 100)).toHaveLength(100);
  });
});

describe('the unread count', () => {
  it('is what lies behind the furthest mark, and never below zero', () => {
    expect(unreadCount(10, [3, 7, 0])).toBe(3);
    expect(unreadCount(4, [0, 7])).toBe(0);
  });
});
