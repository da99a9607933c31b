import { Schema } from 'mongoose';
import type { Connection, Model, Types } from 'mongoose';
import type { MessageType } from '../../generated/payloads.ts';
import type { OutboxEntry } from '../services/outbox.ts';
import { OUTBOX_INDEX, outboxField } from './outbox-field.ts';

/**
 * What the first message of a write command carries until everything about the command's messages is done. Inserts are
 * ordered: if any message of the command is stored, this one is, so that a crash leaves nothing unnoticed.
 */
export interface BatchHead {
  readonly at: Date;
  /**
   * Ids of all messages of the command, the head's own included. Another command may have stored some of them: those that
   * belong to this one carry its `writeId`.
   */
  readonly ids: readonly Types.ObjectId[];
  /** Correlation id of the request behind each of `ids`. */
  readonly correlationIds: readonly string[];
  /** True: delivered and entered into the read state; only the domain events are missing. */
  readonly delivered?: boolean;
  /** Those that recovery has delivered: the rest may yet appear, and be found by a process that has just started. */
  readonly deliveredIds?: readonly Types.ObjectId[];
  /** The process that has it in hand; absent: the one that stored it, or nobody. */
  readonly holder?: string;
  /** Raised whenever the holder shows that it lives, or another one takes over. */
  readonly beats?: number;
}

export interface MessageRecord {
  /** Derived from conversation, sender and clientMessageId: storing it is what finds duplicates. */
  readonly _id: Types.ObjectId;
  readonly conversationId: Types.ObjectId;
  /** 1, 2, 3 … without a gap in each conversation. */
  readonly seq: number;
  readonly senderId: Types.ObjectId;
  readonly clientMessageId: string;
  /** Digest of the body as first sent; outlives edits. */
  readonly digest: string;
  readonly type: MessageType;
  readonly text: string | null;
  readonly mediaId?: Types.ObjectId;
  readonly replyTo?: Types.ObjectId;
  readonly createdAt: Date;
  /** The command that stored it: whoever holds that command's batch delivers it. Absent in messages of earlier versions. */
  readonly writeId?: Types.ObjectId;
  readonly editedAt?: Date;
  readonly deletedAt?: Date;
  readonly batch?: BatchHead;
  readonly outbox?: readonly OutboxEntry[];
}

export type MessageModel = Model<MessageRecord>;

export function createMessageModel(connection: Connection): MessageModel {
  const schema = new Schema<MessageRecord>(
    {
      conversationId: { type: Schema.Types.ObjectId, required: true },
      seq: { type: Number, required: true },
      senderId: { type: Schema.Types.ObjectId, required: true },
      clientMessageId: { type: String, required: true },
      digest: { type: String, required: true },
      type: { type: String, required: true },
      text: { type: String, default: null },
      mediaId: Schema.Types.ObjectId,
      replyTo: Schema.Types.ObjectId,
      createdAt: { type: Date, required: true },
      writeId: Schema.Types.ObjectId,
      editedAt: Date,
      deletedAt: Date,
      batch: Schema.Types.Mixed,
      outbox: outboxField,
    },
    { versionKey: false, strict: 'throw' },
  );
  schema.index({ conversationId: 1, seq: 1 }, { unique: true });
  schema.index({ 'batch.at': 1 }, { sparse: true });
  schema.index(...OUTBOX_INDEX);
  return connection.model<MessageRecord>('Message', schema, 'messages');
}
