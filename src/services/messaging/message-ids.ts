import { hash } from 'node:crypto';
import type { MessageType } from '../../../generated/payloads.ts';

/** The body of a message, as far as "the same message" goes. */
export interface MessageBody {
  readonly type: MessageType;
  readonly text: string | null;
  readonly mediaId: string | null;
  readonly replyTo: string | null;
}

export interface MessageKey {
  readonly conversationId: string;
  readonly senderId: string;
  readonly clientMessageId: string;
}

export interface MessageIds {
  /**
   * The id of a message: the first 96 bits of SHA-256 over the secret and the key that tells duplicates. Nobody without
   * the secret can aim at an id. The secret cannot be changed without looking messages up under both for a while.
   */
  idOf(key: MessageKey): string;
}

export function createMessageIds(secret: string): MessageIds {
  const prefix = delimited(secret);
  return {
    idOf: ({ conversationId, senderId, clientMessageId }) =>
      // Both ids have a fixed length; with the secret's length said, the parts cannot be cut differently.
      hash('sha256', `${prefix}${conversationId}${senderId}${clientMessageId}`, 'hex').slice(0, 24),
  };
}

/** Tells bodies apart (96 bits): same id with another digest is another message under the same key. */
export const bodyDigest = ({ type, text, mediaId, replyTo }: MessageBody): string =>
  hash('sha256', `${type}|${mediaId ?? ''}|${replyTo ?? ''}|${text === null ? '0' : `1${text}`}`, 'base64url').slice(
    0,
    16,
  );

const delimited = (part: string): string => `${part.length}:${part}`;
