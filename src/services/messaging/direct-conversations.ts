import type { ConversationModel, ConversationRecord } from '../../models/Conversation.ts';
import { friendshipId } from '../../models/Friendship.ts';
import { ChatError } from '../../contract/errors.ts';
import { isDuplicateKey } from '../duplicate-key.ts';
import { createGenerationMap } from './generation-map.ts';
import { objectIds } from './object-ids.ts';
import type { Clock, FriendshipPort } from './ports.ts';

export interface DirectConversationsDependencies {
  readonly conversations: ConversationModel;
  readonly friendship: FriendshipPort;
  readonly clock: Clock;
  readonly nowMs: () => number;
}

/** Direct conversations by who is in them. A pair has at most one, for ever. */
export interface DirectConversations {
  /** Its id if this process has met it before. */
  known(one: string, other: string): string | undefined;
  /** Its id; null when the two have none. */
  between(one: string, other: string): Promise<string | null>;
  /**
   * Its id; made at the first contact of two friends.
   * @throws ChatError INVALID_PAYLOAD for oneself, NOT_FOUND when there is none and the two are no friends
   */
  reach(userId: string, recipientId: string): Promise<string>;
}

export function createDirectConversations(deps: DirectConversationsDependencies): DirectConversations {
  const ids = createGenerationMap<string, string>({ nowMs: deps.nowMs, keepMs: 600_000, maxEntries: 50_000 });

  const find = async (key: string): Promise<string | null> => {
    const found = await deps.conversations
      .findOne({ directKey: key }, { _id: 1 })
      .lean<Pick<ConversationRecord, '_id'> | null>()
      .exec();
    const id = found?._id.toHexString() ?? null;
    if (id !== null) ids.set(key, id);
    return id;
  };

  /** Both sides at once make one: the unique key decides, and whoever loses reads the winner's. */
  const create = async (one: string, other: string, key: string): Promise<string> => {
    const now = deps.clock.now();
    try {
      const made = await deps.conversations.create({
        type: 'direct',
        title: null,
        directKey: key,
        participants: objectIds([one, other]).map((userId) => ({
          userId,
          role: 'member' as const,
          joinedAt: now,
          joinedSeq: 0,
        })),
        last: { seq: 0, messageId: null, at: now },
        createdAt: now,
        updatedAt: now,
        revision: 0,
      });
      const id = made._id.toHexString();
      ids.set(key, id);
      return id;
    } catch (error) {
      const found = isDuplicateKey(error) ? await find(key) : null;
      if (found === null) throw error;
      return found;
    }
  };

  return {
    known: (one, other) => ids.get(friendshipId(one, other)),
    async between(one, other) {
      const key = friendshipId(one, other);
      return ids.get(key) ?? find(key);
    },
    async reach(userId, recipientId) {
      if (userId === recipientId) throw new ChatError('INVALID_PAYLOAD', 'recipientId must be somebody else.');
      const key = friendshipId(userId, recipientId);
      const existing = ids.get(key) ?? (await find(key));
      if (existing !== null) return existing;
      const friends = await deps.friendship.activePairs([key]);
      if (!friends.has(key)) throw new ChatError('NOT_FOUND', 'There is no such person among your friends.');
      return create(userId, recipientId, key);
    },
  };
}
