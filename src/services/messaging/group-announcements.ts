import type { Conversation } from '../../../generated/payloads.ts';
import type { Emitter } from '../../../generated/socket/emitter.ts';
import { added, membersBefore, otherRemainingMembers, remainingMembers, removed } from '../../contract/audience.ts';
import type { ConversationModel, ConversationRecord } from '../../models/Conversation.ts';
import { memberIdsOf } from './conversation-access.ts';
import { objectId } from './object-ids.ts';

export interface GroupAnnouncementDependencies {
  readonly conversations: ConversationModel;
  readonly emitter: Pick<
    Emitter,
    'addedToGroup' | 'usersAddedToGroup' | 'userLeftGroup' | 'removedFromGroup' | 'userRemovedFromGroup'
  >;
  readonly view: (userId: string, record: ConversationRecord) => Promise<Conversation>;
}

/** Tells whom it concerns that the members of a group have changed; `group` is as the change left it, or later. */
export interface GroupAnnouncements {
  created(group: ConversationRecord, creatorId: string): Promise<void>;
  added(group: ConversationRecord, userIds: readonly string[]): Promise<void>;
  left(group: ConversationRecord, userId: string): void;
  removed(group: ConversationRecord, change: { readonly actorId: string; readonly userId: string }): void;
  /** Reads the group and announces; nothing when there is none. */
  byId(conversationId: string, announce: (group: ConversationRecord) => Promise<void> | void): Promise<void>;
}

export function createGroupAnnouncements({
  conversations,
  emitter,
  view,
}: GroupAnnouncementDependencies): GroupAnnouncements {
  /** All newcomers have read up to the same message, so all see the same. */
  const welcome = async (group: ConversationRecord, userIds: readonly string[]): Promise<void> => {
    const [first] = userIds;
    if (first !== undefined) emitter.addedToGroup(added(userIds), { conversation: await view(first, group) });
  };
  return {
    async created(group, creatorId) {
      await welcome(
        group,
        memberIdsOf(group).filter((id) => id !== creatorId),
      );
    },
    async added(group, userIds) {
      const memberIds = memberIdsOf(group);
      const newcomers = memberIds.filter((id) => userIds.includes(id));
      if (newcomers.length === 0) return;
      const conversationId = group._id.toHexString();
      const before = memberIds.filter((id) => !userIds.includes(id));
      emitter.usersAddedToGroup(membersBefore(before), { conversationId, userIds: newcomers });
      await welcome(group, newcomers);
    },
    left(group, userId) {
      const conversationId = group._id.toHexString();
      emitter.userLeftGroup(remainingMembers(memberIdsOf(group)), { conversationId, userId });
    },
    removed(group, { actorId, userId }) {
      const conversationId = group._id.toHexString();
      const memberIds = memberIdsOf(group);
      emitter.removedFromGroup(removed(userId), { conversationId });
      emitter.userRemovedFromGroup(otherRemainingMembers(memberIds, actorId), { conversationId, userId });
    },
    async byId(conversationId, announce) {
      const group = await conversations.findById(objectId(conversationId)).lean<ConversationRecord | null>().exec();
      if (group !== null) await announce(group);
    },
  };
}
