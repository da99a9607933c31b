import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What the delivery needs, and nobody else may read. */
export interface PasscodeContent {
  readonly phoneNumber: string;
  readonly passcode: string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const sealingKey = (pepper: string): Buffer =>
  Buffer.from(hkdfSync('sha256', pepper, '', 'letschat sealed passcode v1', 32));

/**
 * Makes the function that encrypts a code for the delivery worker (AES-256-GCM; base64url of nonce, text and tag).
 * What it makes may lie in the database and in RabbitMQ.
 */
export function createPasscodeSealer(pepper: string): (content: PasscodeContent) => string {
  const key = sealingKey(pepper);
  return ({ phoneNumber, passcode }) => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const text = Buffer.concat([cipher.update(`${phoneNumber} ${passcode}`, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url');
  };
}

/**
 * Makes the function that opens what {@link createPasscodeSealer} sealed with the same pepper.
 * It throws when the text was altered or sealed with another pepper.
 */
export function openSealedPasscode(pepper: string): (sealed: string) => PasscodeContent {
  const key = sealingKey(pepper);
  return (sealed) => {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length <= NONCE_BYTES + TAG_BYTES) throw new Error('A sealed passcode is too short to be one.');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    const [phoneNumber, passcode] = text.toString('utf8').split(' ');
    if (phoneNumber === undefined || passcode === undefined) throw new Error('A sealed passcode has no such content.');
    return { phoneNumber, passcode };
  };
}
