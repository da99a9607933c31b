import { Schema } from 'mongoose';
import type { OutboxEntry } from '../services/outbox.ts';

const entrySchema = new Schema<OutboxEntry>(
  { at: Date, event: { type: Schema.Types.Mixed, required: true }, announced: Boolean, refused: String },
  { _id: false },
);

/**
 * The `outbox` field of a model: domain events written with the change that they report. Absent until the first one, so
 * that the sparse index holds only documents with something to publish.
 */
export const outboxField = { type: [entrySchema], default: undefined };

/** The index by which the relay finds what nobody published: `schema.index(...OUTBOX_INDEX)`. */
export const OUTBOX_INDEX = [{ 'outbox.at': 1 }, { sparse: true }] as const;
