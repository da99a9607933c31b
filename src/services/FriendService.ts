import { Types } from 'mongoose';
import type {
  AddFriendRequest,
  Friend,
  FriendEnvelope,
  FriendReference,
  GetFriendsSuccess,
} from '../../generated/payloads.ts';
import type { Emitter } from '../../generated/socket/emitter.ts';
import { peer } from '../contract/audience.ts';
import type { Identity, Logger } from '../contract/context.ts';
import { ChatError } from '../contract/errors.ts';
import type { FriendshipModel, FriendshipRecord } from '../models/Friendship.ts';
import { friendshipId } from '../models/Friendship.ts';
import { findFew, READ_LIMIT_MS } from '../models/commands.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { grouped } from './grouped.ts';
import { toFriend } from './identity/people.ts';
import type { People } from './identity/people.ts';
import { outboxEntry } from './outbox.ts';
import type { OutboxEntry, OutboxEntrySource, OutboxSignal } from './outbox.ts';

/** People of one query that many share. */
const GROUP_LIMIT = 100;

export interface FriendServiceDependencies extends OutboxEntrySource {
  readonly friendships: FriendshipModel;
  readonly people: People;
  /** Who of these people has a device online. */
  readonly presence: { onlineOf(userIds: readonly string[]): Promise<ReadonlySet<string>> };
  readonly emitter: Pick<Emitter, 'friendAdded' | 'friendRemoved'>;
  readonly outbox: OutboxSignal;
  /** Told after a friendship began or ended, so that the direct conversation opens or closes. */
  readonly onFriendshipChanged: (one: string, other: string, friends: boolean) => void;
  readonly log: Logger;
}

export interface FriendService {
  /** Mutual at once. Adding a friend again succeeds and changes nothing. @throws ChatError NOT_FOUND, INVALID_PAYLOAD (oneself) */
  addFriend(identity: Identity, request: AddFriendRequest, correlationId: string): Promise<FriendEnvelope>;
  /** Removing again succeeds and changes nothing; who never was a friend is NOT_FOUND, as who does not exist. */
  removeFriend(identity: Identity, friendId: string, correlationId: string): Promise<FriendReference>;
  /** By name. With presence unknown (Redis down) everyone counts as offline. */
  getFriends(identity: Identity): Promise<GetFriendsSuccess>;
  areFriends(one: string, other: string): Promise<boolean>;
  /** Which of these pairs (`friendshipId`s) are friends now; one query whatever the number. */
  activePairs(pairKeys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Shares its query with whatever is asked at the same time. */
  friendIdsOf(userId: string): Promise<readonly string[]>;
  /**
   * Tells the friend of a change that a node has committed and not announced before it died.
   * @param added whether the friendship began or ended
   */
  announceAgain(change: { readonly userId: string; readonly friendId: string }, added: boolean): Promise<void>;
}

export function createFriendService(deps: FriendServiceDependencies): FriendService {
  const { friendships, people } = deps;

  function changed(
    type: 'friend.added' | 'friend.removed',
    about: { userId: string; friendId: string; correlationId: string },
  ) {
    const { userId, friendId, correlationId } = about;
    return outboxEntry(deps, {
      type,
      subject: friendshipId(userId, friendId),
      correlationId,
      data: { userId, friendId },
    });
  }

  /** True when this call made them friends; of calls at the same moment exactly one does. */
  async function befriend(userId: string, friendId: string, entry: OutboxEntry): Promise<boolean> {
    const _id = friendshipId(userId, friendId);
    const users = _id.split(':').map((id) => Types.ObjectId.createFromHexString(id));
    try {
      await friendships.updateOne(
        { _id, active: { $ne: true } },
        { $set: { active: true, changedAt: entry.at }, $setOnInsert: { users }, $push: { outbox: entry } },
        { upsert: true },
      );
      return true;
    } catch (error) {
      // The filter misses an active friendship, and then the insert meets it.
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async function onlineOf(userIds: readonly string[]): Promise<ReadonlySet<string>> {
    try {
      return await deps.presence.onlineOf(userIds);
    } catch (error) {
      deps.log.debug({ err: error }, 'presence is unknown; friends are shown offline');
      return new Set();
    }
  }

  const friendIdsOf = grouped<string, readonly string[]>({
    limit: GROUP_LIMIT,
    async run(userIds) {
      const friends = new Map(userIds.map((userId) => [userId, new Array<string>()]));
      const users = { $in: [...friends.keys()].map((id) => Types.ObjectId.createFromHexString(id)) };
      const found = await friendships.find({ users, active: true }, { _id: 1 }).lean();
      for (const { _id } of found) {
        const [one = '', other = ''] = _id.split(':');
        friends.get(one)?.push(other);
        friends.get(other)?.push(one);
      }
      return userIds.map((userId) => friends.get(userId) ?? []);
    },
  });

  function announce(change: () => void): void {
    try {
      change();
    } catch (error) {
      deps.log.error({ err: error }, 'a change of friendship could not be announced');
    }
  }

  return {
    async addFriend(identity, request, correlationId) {
      const { userId } = identity;
      const friendId = 'userId' in request ? request.userId : (await people.byPhoneNumber(request.phoneNumber))?.userId;
      if (friendId === userId) throw new ChatError('INVALID_PAYLOAD', 'You cannot add yourself.');
      if (friendId === undefined) throw notFound();
      const profiles = await people.profiles([userId, friendId]);
      const [self, other] = [profiles.get(userId), profiles.get(friendId)];
      if (self === undefined || other === undefined) throw notFound();

      // Asked before the write: nothing awaited may come between a change and its announcement, or a removal overtakes it.
      const online = await onlineOf([userId, friendId]);
      const entry = changed('friend.added', { userId, friendId, correlationId });
      if (await befriend(userId, friendId, entry)) {
        announce(() => deps.onFriendshipChanged(userId, friendId, true));
        announce(() => deps.emitter.friendAdded(peer(friendId), { friend: toFriend(self, online.has(userId)) }));
        deps.outbox.committed('friendships', friendshipId(userId, friendId), [entry]);
      }
      return { friend: toFriend(other, online.has(friendId)) };
    },

    async removeFriend({ userId }, friendId, correlationId) {
      const _id = friendshipId(userId, friendId);
      const entry = changed('friend.removed', { userId, friendId, correlationId });
      const { matchedCount } = await friendships.updateOne(
        { _id, active: true },
        { $set: { active: false, changedAt: entry.at }, $push: { outbox: entry } },
      );
      if (matchedCount === 0) {
        if ((await friendships.exists({ _id })) === null) throw notFound();
        return { friendId };
      }
      announce(() => deps.onFriendshipChanged(userId, friendId, false));
      announce(() => deps.emitter.friendRemoved(peer(friendId), { friendId: userId }));
      deps.outbox.committed('friendships', _id, [entry]);
      return { friendId };
    },

    async announceAgain({ userId, friendId }, added) {
      if (!added) return deps.emitter.friendRemoved(peer(friendId), { friendId: userId });
      const [profiles, online] = await Promise.all([people.profiles([userId]), onlineOf([userId])]);
      const self = profiles.get(userId);
      if (self !== undefined) deps.emitter.friendAdded(peer(friendId), { friend: toFriend(self, online.has(userId)) });
    },

    async getFriends({ userId }) {
      const ids = await friendIdsOf(userId);
      const [profiles, online] = await Promise.all([people.profiles(ids), onlineOf(ids)]);
      const friends = [...profiles.values()].map((profile): Friend => toFriend(profile, online.has(profile.userId)));
      friends.sort((one, other) => one.name.localeCompare(other.name) || (one.userId < other.userId ? -1 : 1));
      return { friends };
    },

    async areFriends(one, other) {
      return (await friendships.exists({ _id: friendshipId(one, other), active: true })) !== null;
    },

    async activePairs(pairKeys) {
      const found = await findFew<Pick<FriendshipRecord, '_id'>>(friendships, {
        filter: { _id: { $in: pairKeys }, active: true },
        projection: { _id: 1 },
        maxTimeMS: READ_LIMIT_MS,
      });
      return new Set(found.map(({ _id }) => _id));
    },

    friendIdsOf,
  };
}

const notFound = (): ChatError => new ChatError('NOT_FOUND', 'No such person was found.');
