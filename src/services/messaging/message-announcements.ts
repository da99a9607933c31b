import type { MarkReadRequest, MessageDeleted } from '../../../generated/payloads.ts';
import type { Emitter } from '../../../generated/socket/emitter.ts';
import { members, otherMembers } from '../../contract/audience.ts';
import type { ConversationModel } from '../../models/Conversation.ts';
import type { MessageModel, MessageRecord } from '../../models/Message.ts';
import { currentMembers } from './conversation-access.ts';
import { messageView } from './message-view.ts';
import { objectId } from './object-ids.ts';

export interface MessageAnnouncementDependencies {
  readonly conversations: ConversationModel;
  readonly messages: MessageModel;
  readonly emitter: Pick<Emitter, 'messageEdited' | 'messageDeleted' | 'messagesRead'>;
}

/** Tells the members of now what was committed. Doing it twice shows the same thing twice. */
export interface MessageAnnouncements {
  edited(record: MessageRecord): Promise<void>;
  /** As it stands by now; nothing when it is deleted. */
  editedById(messageId: string): Promise<void>;
  deleted(message: MessageDeleted): Promise<void>;
  read(mark: MarkReadRequest & { readonly userId: string }): Promise<void>;
}

export function createMessageAnnouncements({
  conversations,
  messages,
  emitter,
}: MessageAnnouncementDependencies): MessageAnnouncements {
  const edited = async (record: MessageRecord): Promise<void> => {
    const memberIds = await currentMembers(conversations, record.conversationId.toHexString());
    emitter.messageEdited(members(memberIds), messageView(record, null));
  };
  return {
    edited,
    async editedById(messageId) {
      const record = await messages.collection.findOne<MessageRecord>({ _id: objectId(messageId) });
      if (record !== null && record.deletedAt === undefined) await edited(record);
    },
    async deleted({ messageId, conversationId }) {
      const memberIds = await currentMembers(conversations, conversationId);
      emitter.messageDeleted(members(memberIds), { messageId, conversationId });
    },
    async read({ conversationId, userId, messageId }) {
      const memberIds = await currentMembers(conversations, conversationId);
      emitter.messagesRead(otherMembers(memberIds, userId), { conversationId, userId, messageId });
    },
  };
}
