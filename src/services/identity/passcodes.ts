import { ChatError } from '../../contract/errors.ts';
import type { PasscodeModel } from '../../models/Passcode.ts';
import { isDuplicateKey } from '../duplicate-key.ts';
import { outboxEntry } from '../outbox.ts';
import type { OutboxEntrySource, OutboxSignal } from '../outbox.ts';
import type { PasscodeHashes } from './passcode-hash.ts';
import type { PasscodeContent } from './sealed-passcode.ts';

/** A code lives five minutes. */
export const PASSCODE_SECONDS = 300;
/** Guesses per code. */
export const PASSCODE_ATTEMPTS = 5;
const WINDOW_MS = 3_600_000;

export interface PasscodeDependencies extends OutboxEntrySource {
  readonly passcodes: PasscodeModel;
  readonly hashes: PasscodeHashes;
  readonly seal: (content: PasscodeContent) => string;
  /** Six digits: random, or the fixed code of development. */
  readonly newCode: () => string;
  /** Unguessable text. */
  readonly newNonce: () => string;
  readonly newObjectId: () => string;
  readonly outbox: OutboxSignal;
  /** Codes that one number may ask for in an hour, counted in MongoDB so that no outage lifts it; null: no such limit. */
  readonly requestsPerHour: number | null;
}

export interface Passcodes {
  /**
   * Makes the one live code of a number and leaves its delivery to the outbox. It never looks whether the number has an
   * account, so neither the answer nor its time can tell.
   * @throws ChatError RATE_LIMITED
   */
  request(phoneNumber: string, correlationId: string): Promise<{ readonly expiresIn: number }>;
  /**
   * Takes one guess. A right one uses the code up.
   * @throws ChatError UNAUTHENTICATED, with one text for every reason
   */
  redeem(phoneNumber: string, passcode: string): Promise<void>;
}

export function createPasscodes(deps: PasscodeDependencies): Passcodes {
  const { passcodes, hashes, now } = deps;
  const limit = deps.requestsPerHour ?? Number.MAX_SAFE_INTEGER;

  function draft(phoneNumber: string, correlationId: string) {
    const at = now();
    const passcode = deps.newCode();
    const nonce = deps.newNonce();
    const passcodeId = deps.newObjectId();
    const expiresAt = new Date(at.getTime() + PASSCODE_SECONDS * 1_000);
    const entry = outboxEntry(deps, {
      type: 'passcode.requested',
      subject: passcodeId,
      correlationId,
      data: { passcodeId, sealed: deps.seal({ phoneNumber, passcode }), expiresAt: expiresAt.toISOString() },
    });
    const hash = hashes.ofCode({ phoneNumber, passcode, nonce });
    return { at, entry, code: { passcodeId, hash, nonce, attempts: 0, expiresAt } };
  }

  return {
    async request(phoneNumber, correlationId) {
      const _id = hashes.ofPhoneNumber(phoneNumber);
      const { at, entry, code } = draft(phoneNumber, correlationId);
      const windowEndsAt = new Date(at.getTime() + WINDOW_MS);

      const withinWindow = async (): Promise<boolean> => {
        const done = await passcodes.updateOne(
          { _id, windowEndsAt: { $gt: at }, requests: { $lt: limit } },
          { $set: code, $inc: { requests: 1 }, $push: { outbox: entry } },
        );
        return done.matchedCount === 1;
      };
      // The filter misses while the window is open, and then the insert meets the existing document.
      const inNewWindow = async (): Promise<boolean> => {
        try {
          await passcodes.updateOne(
            { _id, windowEndsAt: { $lte: at } },
            { $set: { ...code, requests: 1, windowEndsAt }, $push: { outbox: entry } },
            { upsert: true },
          );
          return true;
        } catch (error) {
          if (isDuplicateKey(error)) return false;
          throw error;
        }
      };

      // The last try is for the loser of a race for the first request of a window.
      const stored = (await withinWindow()) || (await inNewWindow()) || (await withinWindow());
      if (!stored) throw await tooManyRequests(_id);
      deps.outbox.committed('passcodes', _id, [entry]);
      return { expiresIn: PASSCODE_SECONDS };
    },

    async redeem(phoneNumber, passcode) {
      const _id = hashes.ofPhoneNumber(phoneNumber);
      // Counted before anything is compared: however many guesses come at once, on however many nodes, five are looked at.
      const live = await passcodes
        .findOneAndUpdate(
          { _id, expiresAt: { $gt: now() }, attempts: { $lt: PASSCODE_ATTEMPTS } },
          { $inc: { attempts: 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      if (live === null) throw refused();
      if (!hashes.equal(live.hash, hashes.ofCode({ phoneNumber, passcode, nonce: live.nonce }))) throw refused();
      // Whoever takes the hash away has the code; a second right guess at the same moment does not. Proof of the number
      // lifts the limit of requests for its owner.
      const used = await passcodes.updateOne(
        { _id, hash: live.hash },
        { $set: { hash: '', expiresAt: now(), requests: 0 } },
      );
      if (used.modifiedCount !== 1) throw refused();
    },
  };

  async function tooManyRequests(_id: string): Promise<ChatError> {
    const found = await passcodes.findById(_id, { windowEndsAt: 1 }).lean();
    const waitMs = (found?.windowEndsAt ?? now()).getTime() - now().getTime();
    return new ChatError('RATE_LIMITED', 'Too many passcodes were requested for this number. Please try again later.', {
      retryAfter: Math.max(1, Math.ceil(waitMs / 1_000)),
    });
  }
}

const refused = (): ChatError =>
  new ChatError('UNAUTHENTICATED', 'The passcode is not right, or it has expired. Please request a new one.');
