import type { ParticipantRecord } from '../../models/Conversation.ts';
import { ChatError } from '../../contract/errors.ts';

/** Members of a group, the creator included. */
export const GROUP_SIZE = { min: 2, max: 256 } as const;
/** Characters (code points) of a title after trimming. */
export const MAX_TITLE_LENGTH = 64;

const invalid = (sentence: string): ChatError => new ChatError('INVALID_PAYLOAD', sentence);

/**
 * The title as it is stored: trimmed.
 * @throws ChatError INVALID_PAYLOAD
 */
export function decideTitle(title: string): string {
  const trimmed = title.trim();
  const { length } = [...trimmed];
  if (length < 1 || length > MAX_TITLE_LENGTH) throw invalid(`title must have 1 to ${MAX_TITLE_LENGTH} characters.`);
  if (/\p{Surrogate}/u.test(trimmed)) throw invalid('title must be well-formed Unicode.');
  return trimmed;
}

/**
 * The people that a new group is made with, each once.
 * @throws ChatError INVALID_PAYLOAD for oneself, for nobody, or for more than a group can hold
 */
export function decideInvited(creatorId: string, userIds: readonly string[]): readonly string[] {
  const invited = [...new Set(userIds)];
  if (invited.includes(creatorId)) throw invalid('userIds must not name yourself: the creator of a group is in it.');
  if (invited.length === 0) throw invalid('userIds must name somebody.');
  if (invited.length > GROUP_SIZE.max - 1) throw invalid(`userIds must name at most ${GROUP_SIZE.max - 1} people.`);
  return invited;
}

type Participants = readonly ParticipantRecord[];

const find = (participants: Participants, userId: string): ParticipantRecord | undefined =>
  participants.find((participant) => participant.userId.toHexString() === userId);

/** @throws ChatError NOT_FOUND for those who are no members, FORBIDDEN for members who are no admins */
export function requireAdmin(participants: Participants, userId: string): void {
  const role = find(participants, userId)?.role;
  if (role === undefined) throw new ChatError('NOT_FOUND', 'There is no such group.');
  if (role !== 'admin') throw new ChatError('FORBIDDEN', 'Only an admin of the group may do that.');
}

/**
 * Who of the people named is not in the group yet, each once.
 * @throws ChatError CONFLICT when the group cannot hold them
 */
export function decideNewcomers(participants: Participants, invited: readonly string[]): readonly string[] {
  const newcomers = [...new Set(invited)].filter((id) => find(participants, id) === undefined);
  if (participants.length + newcomers.length > GROUP_SIZE.max) {
    throw new ChatError('CONFLICT', `A group has at most ${GROUP_SIZE.max} members.`);
  }
  return newcomers;
}

/**
 * The members without one of them. When no admin is left, the longest-standing member becomes one.
 */
export function without(participants: Participants, userId: string): Participants {
  const rest = participants.filter((participant) => participant.userId.toHexString() !== userId);
  if (rest.length === 0 || rest.some(({ role }) => role === 'admin')) return rest;
  // Those who came together stand in the order in which they were named.
  const heir = rest.reduce((oldest, candidate) => (candidate.joinedAt < oldest.joinedAt ? candidate : oldest));
  return rest.map((participant) => (participant === heir ? { ...participant, role: 'admin' } : participant));
}
