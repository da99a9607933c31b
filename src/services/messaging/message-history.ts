import type { Message } from '../../../generated/payloads.ts';
import type { ConversationModel } from '../../models/Conversation.ts';
import type { MessageModel, MessageRecord } from '../../models/Message.ts';
import { memberConversation } from './conversation-access.ts';
import { messageViews } from './message-view.ts';
import { objectId } from './object-ids.ts';
import type { MediaPort } from './ports.ts';

export const DEFAULT_PAGE = 50;

export interface HistoryDependencies {
  readonly conversations: ConversationModel;
  readonly messages: MessageModel;
  readonly media: Pick<MediaPort, 'attached'>;
}

/** A window of `seq`, both ends excluded. */
export interface HistoryWindow {
  readonly conversationId: string;
  readonly before?: number;
  readonly after?: number;
  readonly limit?: number;
}

/**
 * A page of history, oldest first. With `after` it begins right behind it (catching up); otherwise it ends right before
 * `before`, or with the newest message.
 * @throws ChatError NOT_FOUND for those who are no members
 */
export async function readHistory(
  deps: HistoryDependencies,
  userId: string,
  window: HistoryWindow,
): Promise<Message[]> {
  const [, records] = await Promise.all([
    memberConversation(deps.conversations, userId, window.conversationId),
    readWindow(deps.messages, window),
  ]);
  return messageViews(records, deps.media);
}

async function readWindow(
  model: MessageModel,
  { conversationId, before, after, limit = DEFAULT_PAGE }: HistoryWindow,
): Promise<MessageRecord[]> {
  const forward = after !== undefined;
  const range = { ...(after === undefined ? {} : { $gt: after }), ...(before === undefined ? {} : { $lt: before }) };
  const found = await model.collection
    .find<MessageRecord>(
      {
        conversationId: objectId(conversationId),
        ...(before === undefined && after === undefined ? {} : { seq: range }),
      },
      { projection: { batch: 0, outbox: 0, digest: 0 } },
    )
    .sort({ seq: forward ? 1 : -1 })
    .limit(limit)
    .toArray();
  return forward ? found : found.reverse();
}
