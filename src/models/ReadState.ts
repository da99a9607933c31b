import { Schema } from 'mongoose';
import type { Connection, Model, Types } from 'mongoose';
import type { OutboxEntry } from '../services/outbox.ts';
import { OUTBOX_INDEX, outboxField } from './outbox-field.ts';

/** How far one person has read one conversation. It only ever moves forward. */
export interface ReadStateRecord {
  /** {@link readStateId}: unique per person and conversation by itself. */
  readonly _id: string;
  readonly conversationId: Types.ObjectId;
  readonly userId: Types.ObjectId;
  readonly lastReadSeq: number;
  readonly outbox?: readonly OutboxEntry[];
}

export type ReadStateModel = Model<ReadStateRecord>;

export const readStateId = (conversationId: string, userId: string): string => `${conversationId}:${userId}`;

export function createReadStateModel(connection: Connection): ReadStateModel {
  const schema = new Schema<ReadStateRecord>(
    {
      _id: { type: String, required: true },
      conversationId: { type: Schema.Types.ObjectId, required: true },
      userId: { type: Schema.Types.ObjectId, required: true },
      lastReadSeq: { type: Number, required: true },
      outbox: outboxField,
    },
    { versionKey: false, strict: 'throw' },
  );
  schema.index(...OUTBOX_INDEX);
  return connection.model<ReadStateRecord>('ReadState', schema, 'readStates');
}
