import { Schema } from 'mongoose';
import type { Connection, Model, Types } from 'mongoose';
import type { OutboxEntry } from '../services/outbox.ts';
import { OUTBOX_INDEX, outboxField } from './outbox-field.ts';

/** One document per pair of people, so that "mutual at once" is one atomic write. It stays when the friendship ends. */
export interface FriendshipRecord {
  /** `<lower id>:<higher id>`. */
  readonly _id: string;
  readonly users: readonly Types.ObjectId[];
  readonly active: boolean;
  readonly changedAt: Date;
  readonly outbox?: readonly OutboxEntry[];
}

export type FriendshipModel = Model<FriendshipRecord>;

/** The one id of the pair, whoever is named first. */
export const friendshipId = (one: string, other: string): string =>
  one < other ? `${one}:${other}` : `${other}:${one}`;

export function createFriendshipModel(connection: Connection): FriendshipModel {
  const schema = new Schema<FriendshipRecord>(
    {
      _id: { type: String, required: true },
      users: { type: [Schema.Types.ObjectId], required: true },
      active: { type: Boolean, required: true },
      changedAt: { type: Date, required: true },
      outbox: outboxField,
    },
    { versionKey: false, strict: 'throw' },
  );
  schema.index({ users: 1, active: 1 });
  schema.index(...OUTBOX_INDEX);
  return connection.model<FriendshipRecord>('Friendship', schema, 'friendships');
}
