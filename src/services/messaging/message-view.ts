import type { Media, Message } from '../../../generated/payloads.ts';
import type { MessageRecord } from '../../models/Message.ts';
import type { MediaPort } from './ports.ts';

/** Ids of a message as the wire has them. */
export type MessageKeys = Pick<Message, 'messageId' | 'conversationId' | 'senderId'>;

/**
 * The wire form of a message. A deleted one is a tombstone: it keeps its place and shows nothing.
 * @param keys of the record, where they are at hand as text
 */
export function messageView(record: MessageRecord, media: Media | null, keys: MessageKeys = keysOf(record)): Message {
  const deleted = record.deletedAt !== undefined;
  return {
    messageId: keys.messageId,
    conversationId: keys.conversationId,
    senderId: keys.senderId,
    clientMessageId: record.clientMessageId,
    seq: record.seq,
    type: record.type,
    text: deleted ? null : record.text,
    media: deleted ? null : media,
    replyTo: record.replyTo?.toHexString() ?? null,
    createdAt: record.createdAt.toISOString(),
    editedAt: record.editedAt?.toISOString() ?? null,
    deletedAt: record.deletedAt?.toISOString() ?? null,
  };
}

export const keysOf = (record: MessageRecord): MessageKeys => ({
  messageId: record._id.toHexString(),
  conversationId: record.conversationId.toHexString(),
  senderId: record.senderId.toHexString(),
});

/** The wire forms of stored messages, in the same order; media urls are signed now. */
export async function messageViews(
  records: readonly MessageRecord[],
  media: Pick<MediaPort, 'attached'>,
): Promise<Message[]> {
  const shown = records.flatMap(({ mediaId, deletedAt }) =>
    mediaId === undefined || deletedAt !== undefined ? [] : [mediaId.toHexString()],
  );
  const files = shown.length === 0 ? new Map<string, never>() : await media.attached([...new Set(shown)]);
  return records.map((record) => {
    const file = record.mediaId === undefined ? undefined : files.get(record.mediaId.toHexString());
    return messageView(record, file?.view() ?? null);
  });
}
