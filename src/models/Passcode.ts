import { Schema } from 'mongoose';
import type { Connection, Model } from 'mongoose';
import type { OutboxEntry } from '../services/outbox.ts';
import { OUTBOX_INDEX, outboxField } from './outbox-field.ts';

/** The one live code of a phone number, and how often codes were asked for lately. No number and no code stands in it. */
export interface PasscodeRecord {
  /** Keyed hash of the phone number, hex. */
  readonly _id: string;
  /** Id of this code; a later code has another. */
  readonly passcodeId: string;
  /** Keyed hash of number, code and nonce, hex; empty once the code was used. */
  readonly hash: string;
  readonly nonce: string;
  /** Guesses taken so far, counted before any comparison. */
  readonly attempts: number;
  readonly expiresAt: Date;
  /** Codes asked for in the window that ends at `windowEndsAt`. */
  readonly requests: number;
  readonly windowEndsAt: Date;
  readonly outbox?: readonly OutboxEntry[];
}

export type PasscodeModel = Model<PasscodeRecord>;

/** Kept a day beyond its window: an event that could not be published yet must not vanish with the document. */
const KEPT_SECONDS = 86_400;

export function createPasscodeModel(connection: Connection): PasscodeModel {
  const schema = new Schema<PasscodeRecord>(
    {
      _id: { type: String, required: true },
      passcodeId: { type: String, required: true },
      hash: { type: String, default: '' },
      nonce: { type: String, required: true },
      attempts: { type: Number, required: true },
      expiresAt: { type: Date, required: true },
      requests: { type: Number, required: true },
      windowEndsAt: { type: Date, required: true },
      outbox: outboxField,
    },
    { versionKey: false, strict: 'throw' },
  );
  schema.index({ windowEndsAt: 1 }, { expireAfterSeconds: KEPT_SECONDS });
  schema.index(...OUTBOX_INDEX);
  return connection.model<PasscodeRecord>('Passcode', schema, 'passcodes');
}
