import { Schema } from 'mongoose';
import type { Connection, Model, Types } from 'mongoose';
import type { OutboxEntry } from '../services/outbox.ts';
import { OUTBOX_INDEX, outboxField } from './outbox-field.ts';

/** One signed-in device. Its id stands in the token; removing the session revokes the token. */
export interface SessionRecord {
  readonly _id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date;
}

export interface UserRecord {
  readonly _id: Types.ObjectId;
  /** E.164. */
  readonly phoneNumber: string;
  readonly name: string;
  readonly createdAt: Date;
  /** When the last device went offline; null: never yet. */
  readonly lastSeenAt: Date | null;
  /** Oldest first. */
  readonly sessions: readonly SessionRecord[];
  readonly outbox?: readonly OutboxEntry[];
}

export type UserModel = Model<UserRecord>;

export function createUserModel(connection: Connection): UserModel {
  const session = new Schema<SessionRecord>({
    _id: { type: String, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    lastUsedAt: { type: Date, required: true },
  });
  const schema = new Schema<UserRecord>(
    {
      phoneNumber: { type: String, required: true },
      name: { type: String, required: true },
      createdAt: { type: Date, required: true },
      lastSeenAt: { type: Date, default: null },
      sessions: { type: [session], default: [] },
      outbox: outboxField,
    },
    { versionKey: false, strict: 'throw' },
  );
  schema.index({ phoneNumber: 1 }, { unique: true });
  schema.index(...OUTBOX_INDEX);
  return connection.model<UserRecord>('User', schema, 'users');
}
