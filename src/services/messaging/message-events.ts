import type { DomainEvent } from '../../../generated/amqp/events.ts';
import type { MessageRecord } from '../../models/Message.ts';
import type { MessageKeys } from './message-view.ts';

/** A stored message as its after-work sees it. */
export interface FinishedMessage {
  readonly keys: MessageKeys;
  readonly record: MessageRecord;
  readonly memberIds: readonly string[];
  readonly correlationId: string;
}

/**
 * The domain event of a message. It is made from what is stored, not written beside it, and its id is the message's: so it
 * is the same event whoever publishes it, however often.
 */
export function messageCreated(message: FinishedMessage): DomainEvent<'message.created'> {
  const { record, memberIds, correlationId } = message;
  const { messageId, conversationId, senderId } = message.keys;
  const createdAt = record.createdAt.toISOString();
  return {
    specversion: '1.0',
    id: messageId,
    source: '/letschat',
    type: 'message.created',
    subject: messageId,
    time: createdAt,
    datacontenttype: 'application/json',
    correlationid: correlationId,
    data: {
      messageId,
      conversationId,
      senderId,
      seq: record.seq,
      type: record.type,
      recipientIds: memberIds.filter((id) => id !== senderId),
      createdAt,
    },
  };
}
