import { ChatError } from '../../contract/errors.ts';

const LONGEST_NAME = 64;
/** Control characters, lone surrogates, invisible spaces, and marks that reverse the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Surrogate}\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * The name as it is stored and shown: normalised (NFC), trimmed, without characters that cannot be seen.
 * @throws ChatError INVALID_PAYLOAD when nothing, or too much, is left
 */
export function cleanName(name: string): string {
  const clean = name.replace(UNSEEN, '').normalize('NFC').trim();
  if (clean === '') throw new ChatError('INVALID_PAYLOAD', 'The name is empty.');
  if ([...clean].length > LONGEST_NAME)
    throw new ChatError('INVALID_PAYLOAD', `The name is longer than ${LONGEST_NAME} characters.`);
  return clean;
}

/** Country calling codes of two digits (ITU-T E.164); 1 and 7 have one digit, all others three. */
const TWO_DIGITS = /^(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** A name for somebody who gave none: the number with its middle hidden, like `+49 ••• 4567`. */
export function maskPhoneNumber(phoneNumber: string): string {
  const digits = phoneNumber.slice(1);
  const codeLength = /^[17]/.test(digits) ? 1 : TWO_DIGITS.test(digits) ? 2 : 3;
  const rest = digits.slice(codeLength);
  const shown = Math.min(4, Math.floor(rest.length / 2));
  return `+${digits.slice(0, codeLength)} ••• ${rest.slice(rest.length - shown)}`;
}
