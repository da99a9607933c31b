import { nativeCollection } from '../../models/native.ts';
import type { ConversationModel } from '../../models/Conversation.ts';
import type { MessageModel, MessageRecord } from '../../models/Message.ts';
import { ChatError } from '../../contract/errors.ts';
import type { OutboxEntry } from '../outbox.ts';
import { memberConversation } from './conversation-access.ts';
import { objectId } from './object-ids.ts';

/** The message as stored; somebody who is not in its conversation learns nothing of it. */
export interface ChangeDependencies {
  readonly conversations: ConversationModel;
  readonly messages: MessageModel;
}

/**
 * A message that this person may change.
 * @throws ChatError NOT_FOUND when they do not see it, FORBIDDEN when somebody else sent it
 */
export async function ownMessage(deps: ChangeDependencies, userId: string, messageId: string): Promise<MessageRecord> {
  const noSuchMessage = new ChatError('NOT_FOUND', 'There is no such message.');
  const record = await deps.messages.findById(objectId(messageId)).lean<MessageRecord | null>().exec();
  if (record === null) throw noSuchMessage;
  try {
    await memberConversation(deps.conversations, userId, record.conversationId.toHexString());
  } catch (error) {
    throw error instanceof ChatError ? noSuchMessage : error;
  }
  if (record.senderId.toHexString() !== userId)
    throw new ChatError('FORBIDDEN', 'Only its sender may change a message.');
  return record;
}

/**
 * Why a message cannot be edited; null when it can.
 */
export function editRefusal(record: Pick<MessageRecord, 'deletedAt' | 'type'>): ChatError | null {
  if (record.deletedAt !== undefined) return new ChatError('CONFLICT', 'The message was deleted.');
  if (record.type !== 'text') return new ChatError('CONFLICT', 'A message with media cannot be edited.');
  return null;
}

/** Writes the new text with its domain event; null when the message was deleted meanwhile. */
export function writeEdit(
  model: MessageModel,
  record: MessageRecord,
  change: { text: string; at: Date; entry: OutboxEntry },
): Promise<MessageRecord | null> {
  return nativeCollection(model).findOneAndUpdate(
    { _id: record._id, type: 'text', deletedAt: { $exists: false } },
    { $set: { text: change.text, editedAt: change.at }, $push: { outbox: change.entry } },
    RETURN_CHANGED,
  );
}

/** Makes the tombstone with its domain event: what was said is gone for good. Null when it was one already. */
export function writeTombstone(
  model: MessageModel,
  record: MessageRecord,
  change: { at: Date; entry: OutboxEntry },
): Promise<MessageRecord | null> {
  return nativeCollection(model).findOneAndUpdate(
    { _id: record._id, deletedAt: { $exists: false } },
    { $set: { text: null, deletedAt: change.at }, $unset: { mediaId: 1 }, $push: { outbox: change.entry } },
    RETURN_CHANGED,
  );
}

const RETURN_CHANGED = { returnDocument: 'after' } as const;
