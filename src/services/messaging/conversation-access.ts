import type { ConversationModel, ConversationRecord } from '../../models/Conversation.ts';
import { ChatError } from '../../contract/errors.ts';
import { objectId } from './object-ids.ts';

/** The answer to whoever is not in it: the same as if there were none. */
export const noSuchConversation = (): ChatError => new ChatError('NOT_FOUND', 'There is no such conversation.');

export const memberIdsOf = ({ participants }: Pick<ConversationRecord, 'participants'>): string[] =>
  participants.map(({ userId }) => userId.toHexString());

/**
 * A conversation as one of its members sees it.
 * @throws ChatError NOT_FOUND for everybody else
 */
export async function memberConversation(
  model: ConversationModel,
  userId: string,
  conversationId: string,
): Promise<ConversationRecord> {
  const found = await model
    .findOne({ _id: objectId(conversationId), 'participants.userId': objectId(userId) })
    .lean<ConversationRecord | null>()
    .exec();
  if (found === null) throw noSuchConversation();
  return found;
}

/** Who is in the conversation now; nobody when there is none. */
export async function currentMembers(model: ConversationModel, conversationId: string): Promise<string[]> {
  const found = await model
    .findById(objectId(conversationId), { 'participants.userId': 1 })
    .lean<ConversationRecord | null>()
    .exec();
  return found === null ? [] : memberIdsOf(found);
}
