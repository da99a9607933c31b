import { createHmac, timingSafeEqual } from 'node:crypto';

/** Keyed hashes by which numbers and codes are stored: without the pepper a copy of the database tells neither. */
export interface PasscodeHashes {
  /** Under which the code of a number is kept, hex. */
  ofPhoneNumber(phoneNumber: string): string;
  /** Hash of one code for one number and nonce, hex. */
  ofCode(about: { readonly phoneNumber: string; readonly passcode: string; readonly nonce: string }): string;
  /** Compares two hashes in constant time. */
  equal(one: string, other: string): boolean;
}

/**
 * HMAC-SHA-256. A slow password hash would not protect a space of a million codes, and would make signing in the cheapest
 * way to overload the server; the lifetime, the limit of attempts and the pepper are what protect.
 */
export function createPasscodeHashes(pepper: string): PasscodeHashes {
  const keyed = (text: string): string => createHmac('sha256', pepper).update(text).digest('hex');
  return {
    ofPhoneNumber: (phoneNumber) => keyed(`phone|${phoneNumber}`),
    ofCode: ({ phoneNumber, passcode, nonce }) => keyed(`code|${phoneNumber}|${passcode}|${nonce}`),
    equal(one, other) {
      const [left, right] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')];
      return left.length === right.length && left.length > 0 && timingSafeEqual(left, right);
    },
  };
}
