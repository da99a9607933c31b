import { unword, word } from '../redis-script.ts';

/** Who types. */
export interface Typist {
  readonly userId: string;
  /** Display name, as others see it. */
  readonly name: string;
  readonly connectionId: string;
}

/** Where: the members are those read with the request. Without a conversation yet, the two people are the members. */
export interface TypingTarget {
  readonly conversationId: string | null;
  readonly memberIds: readonly string[];
}

export interface TypingEntry {
  readonly typist: Typist;
  readonly target: TypingTarget;
}

/** The identity of what is being typed: one per user and conversation, whatever the device. */
export function entryKey(userId: string, target: TypingTarget): string {
  return `${userId}|${target.conversationId ?? `@${[...target.memberIds].sort().join(',')}`}`;
}

/** One line, readable by any node. */
export function encodeEntry({ typist, target }: TypingEntry): string {
  return [
    typist.userId,
    typist.connectionId,
    target.conversationId ?? '-',
    target.memberIds.join(','),
    word(typist.name),
  ].join(' ');
}

/** Null for a line that is not one. */
export function decodeEntry(line: string): TypingEntry | null {
  const [userId, connectionId, conversationId, memberIds, name] = line.split(' ');
  if (
    userId === undefined ||
    connectionId === undefined ||
    conversationId === undefined ||
    memberIds === undefined ||
    name === undefined
  ) {
    return null;
  }
  return {
    typist: { userId, connectionId, name: unword(name) },
    target: { conversationId: conversationId === '-' ? null : conversationId, memberIds: memberIds.split(',') },
  };
}
