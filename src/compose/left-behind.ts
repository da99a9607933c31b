import type { DomainEvent } from '../../generated/amqp/events.ts';
import {
  validateConversationReadCloudEvent,
  validateFriendAddedCloudEvent,
  validateFriendRemovedCloudEvent,
  validateGroupCreatedCloudEvent,
  validateGroupMemberLeftCloudEvent,
  validateGroupMemberRemovedCloudEvent,
  validateGroupMembersAddedCloudEvent,
  validateMessageDeletedCloudEvent,
  validateMessageEditedCloudEvent,
} from '../../generated/validators.js';
import type { ConversationService } from '../services/ConversationService.ts';
import type { FriendService } from '../services/FriendService.ts';
import type { MessageService } from '../services/MessageService.ts';

export interface LeftBehindDependencies {
  readonly messages: Pick<MessageService, 'announcements'>;
  readonly conversations: Pick<ConversationService, 'announcements'>;
  readonly friends: Pick<FriendService, 'announceAgain'>;
}

/**
 * Makes what tells clients of a change whose node died before it told them: from the domain event, which was written with the
 * change. Changes that no client is told of, or that bring others to it (new messages, calls), need nothing.
 */
export function createLeftBehindAnnouncer({ messages, conversations, friends }: LeftBehindDependencies) {
  const groups = conversations.announcements;
  return async (event: DomainEvent): Promise<void> => {
    if (validateMessageEditedCloudEvent(event)) await messages.announcements.editedById(event.data.messageId);
    else if (validateMessageDeletedCloudEvent(event)) await messages.announcements.deleted(event.data);
    else if (validateConversationReadCloudEvent(event)) await messages.announcements.read(event.data);
    else if (validateFriendAddedCloudEvent(event)) await friends.announceAgain(event.data, true);
    else if (validateFriendRemovedCloudEvent(event)) await friends.announceAgain(event.data, false);
    else if (validateGroupCreatedCloudEvent(event)) {
      const { conversationId, creatorId } = event.data;
      await groups.byId(conversationId, (group) => groups.created(group, creatorId));
    } else if (validateGroupMembersAddedCloudEvent(event)) {
      const { conversationId, userIds } = event.data;
      await groups.byId(conversationId, (group) => groups.added(group, userIds));
    } else if (validateGroupMemberLeftCloudEvent(event)) {
      const { conversationId, userId } = event.data;
      await groups.byId(conversationId, (group) => groups.left(group, userId));
    } else if (validateGroupMemberRemovedCloudEvent(event)) {
      const change = event.data;
      await groups.byId(change.conversationId, (group) => groups.removed(group, change));
    }
  };
}
