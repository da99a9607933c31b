import { Schema } from 'mongoose';
import type { Connection, Model, Types } from 'mongoose';
import type { OutboxEntry } from '../services/outbox.ts';
import { OUTBOX_INDEX, outboxField } from './outbox-field.ts';

/** An uploaded file; its bytes are in GridFS. */
export interface MediaRecord {
  readonly _id: Types.ObjectId;
  readonly ownerId: Types.ObjectId;
  /** Safe to show and to save as. */
  readonly fileName: string;
  /** Decided by the content. */
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
  readonly width?: number;
  readonly height?: number;
  readonly durationMs?: number;
  readonly fileId: Types.ObjectId;
  readonly thumbnailFileId?: Types.ObjectId;
  /** `uploading`: bytes are still coming (or never came); `collected`: being deleted. Only `ready` is seen by anyone. */
  readonly state: 'uploading' | 'ready' | 'collected';
  /** When a message first used it; null: none did, so it is deleted after a day. */
  readonly referencedAt: Date | null;
  /** When dimensions and thumbnail were made, or found to be impossible. */
  readonly processedAt: Date | null;
  readonly createdAt: Date;
  readonly outbox?: readonly OutboxEntry[];
}

export type MediaModel = Model<MediaRecord>;

export function createMediaModel(connection: Connection): MediaModel {
  const schema = new Schema<MediaRecord>(
    {
      ownerId: { type: Schema.Types.ObjectId, required: true },
      fileName: { type: String, required: true },
      mimeType: { type: String, required: true },
      size: { type: Number, required: true },
      width: Number,
      height: Number,
      durationMs: Number,
      fileId: { type: Schema.Types.ObjectId, required: true },
      thumbnailFileId: Schema.Types.ObjectId,
      state: { type: String, required: true },
      referencedAt: { type: Date, default: null },
      processedAt: { type: Date, default: null },
      createdAt: { type: Date, required: true },
      outbox: outboxField,
    },
    { versionKey: false, strict: 'throw' },
  );
  // What the collector looks for: unused, oldest first.
  schema.index({ referencedAt: 1, createdAt: 1 });
  schema.index(...OUTBOX_INDEX);
  return connection.model<MediaRecord>('Media', schema, 'media');
}
