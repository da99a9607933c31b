import { Schema } from 'mongoose';
import type { Connection, Model, Types } from 'mongoose';
import type { OutboxEntry } from '../services/outbox.ts';
import { OUTBOX_INDEX, outboxField } from './outbox-field.ts';

export type ParticipantRole = 'admin' | 'member';

export interface ParticipantRecord {
  readonly userId: Types.ObjectId;
  readonly role: ParticipantRole;
  readonly joinedAt: Date;
  /** Highest `seq` when the person came: what is older never counts as unread. */
  readonly joinedSeq: number;
}

/** The newest message as far as after-work has come; `seq` 0 and `messageId` null before the first one. */
export interface LastMessageRecord {
  readonly seq: number;
  readonly messageId: Types.ObjectId | null;
  readonly at: Date;
}

export interface ConversationRecord {
  readonly _id: Types.ObjectId;
  readonly type: 'direct' | 'group';
  /** Null for a direct conversation. */
  readonly title: string | null;
  /** `<lower id>:<higher id>` of a direct conversation; absent for a group. */
  readonly directKey?: string;
  /** Longest-standing first. Empty once the last member of a group has left: then nobody reaches it any more. */
  readonly participants: readonly ParticipantRecord[];
  readonly last: LastMessageRecord;
  readonly createdAt: Date;
  /** Time of the last message, or of the creation before there is one. */
  readonly updatedAt: Date;
  /** Counts the changes of the participants: every such change states the revision it was decided on. */
  readonly revision: number;
  /** When the last member left the group. */
  readonly endedAt?: Date;
  readonly outbox?: readonly OutboxEntry[];
}

export type ConversationModel = Model<ConversationRecord>;

export function createConversationModel(connection: Connection): ConversationModel {
  const participant = new Schema<ParticipantRecord>(
    {
      userId: { type: Schema.Types.ObjectId, required: true },
      role: { type: String, required: true },
      joinedAt: { type: Date, required: true },
      joinedSeq: { type: Number, required: true },
    },
    { _id: false },
  );
  const last = new Schema<LastMessageRecord>(
    {
      seq: { type: Number, required: true },
      messageId: { type: Schema.Types.ObjectId, default: null },
      at: { type: Date, required: true },
    },
    { _id: false },
  );
  const schema = new Schema<ConversationRecord>(
    {
      type: { type: String, required: true },
      title: { type: String, default: null },
      directKey: String,
      participants: { type: [participant], required: true },
      last: { type: last, required: true },
      createdAt: { type: Date, required: true },
      updatedAt: { type: Date, required: true },
      revision: { type: Number, required: true },
      endedAt: Date,
      outbox: outboxField,
    },
    { versionKey: false, strict: 'throw' },
  );
  // Sparse, not partial by type: a query for one key would not be seen to be covered by that, and scan everything.
  schema.index({ directKey: 1 }, { unique: true, sparse: true });
  schema.index({ 'participants.userId': 1, updatedAt: -1 });
  schema.index(...OUTBOX_INDEX);
  return connection.model<ConversationRecord>('Conversation', schema, 'conversations');
}
