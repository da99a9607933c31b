/**
 * Who gets an emission. Rooms are per user (`u:<userId>`: every signed-in socket of that user on every node), per session
 * (`s:<sessionId>`) and per socket (its id). Groups have no room of their own: the list of members read with the write is
 * what decides, so someone removed gets nothing from that moment on, whatever a node still believes.
 */
export interface Audience<Name extends AudienceName = AudienceName> {
  readonly name: Name;
  readonly rooms: readonly string[];
  /** Rooms whose sockets are left out. */
  readonly except: readonly string[];
}

/** The closed vocabulary of `x-causes` (see spec/PROFILE.md). */
export const AUDIENCE_NAMES = [
  'caller',
  'actor',
  'friends',
  'peer',
  'members',
  'otherMembers',
  'membersExceptCaller',
  'added',
  'membersBefore',
  'removed',
  'remainingMembers',
  'otherRemainingMembers',
  'callee',
  'callParties',
] as const;

export type AudienceName = (typeof AUDIENCE_NAMES)[number];

/** Room of every signed-in socket of a user. */
export const userRoom = (userId: string): string => `u:${userId}`;

/** Room of every socket of one session. */
export const sessionRoom = (sessionId: string): string => `s:${sessionId}`;

const toUsers = <Name extends AudienceName>(
  name: Name,
  userIds: readonly string[],
  except: readonly string[] = [],
): Audience<Name> => ({ name, rooms: userIds.map(userRoom), except });

/** The requesting socket alone. */
export const caller = (connectionId: string): Audience<'caller'> => ({
  name: 'caller',
  rooms: [connectionId],
  except: [],
});

/** All devices of the person who acts, the requesting one included. */
export const actor = (userId: string): Audience<'actor'> => toUsers('actor', [userId]);

/** All devices of each friend of the person concerned. */
export const friends = (friendIds: readonly string[]): Audience<'friends'> => toUsers('friends', friendIds);

/** All devices of the other person. */
export const peer = (userId: string): Audience<'peer'> => toUsers('peer', [userId]);

/** All devices of every member, the actor's included. */
export const members = (memberIds: readonly string[]): Audience<'members'> => toUsers('members', memberIds);

/** All devices of every member but the actor. */
export const otherMembers = (memberIds: readonly string[], actorId: string): Audience<'otherMembers'> =>
  toUsers(
    'otherMembers',
    memberIds.filter((id) => id !== actorId),
  );

/** All devices of every member, the actor's other devices included, but not the requesting socket (`null`: it is gone). */
export const membersExceptCaller = (
  memberIds: readonly string[],
  connectionId: string | null,
): Audience<'membersExceptCaller'> =>
  toUsers('membersExceptCaller', memberIds, connectionId === null ? [] : [connectionId]);

/** All devices of the people just added. */
export const added = (userIds: readonly string[]): Audience<'added'> => toUsers('added', userIds);

/** All devices of the members before the addition, the actor's included. */
export const membersBefore = (memberIds: readonly string[]): Audience<'membersBefore'> =>
  toUsers('membersBefore', memberIds);

/** All devices of the person just removed. */
export const removed = (userId: string): Audience<'removed'> => toUsers('removed', [userId]);

/** All devices of the members who remain. */
export const remainingMembers = (memberIds: readonly string[]): Audience<'remainingMembers'> =>
  toUsers('remainingMembers', memberIds);

/** All devices of the members who remain, but the actor's. */
export const otherRemainingMembers = (
  memberIds: readonly string[],
  actorId: string,
): Audience<'otherRemainingMembers'> =>
  toUsers(
    'otherRemainingMembers',
    memberIds.filter((id) => id !== actorId),
  );

/** All devices of the person called. */
export const callee = (userId: string): Audience<'callee'> => toUsers('callee', [userId]);

/** All devices of both parties of a call. */
export const callParties = (callerId: string, calleeId: string): Audience<'callParties'> =>
  toUsers('callParties', [callerId, calleeId]);
