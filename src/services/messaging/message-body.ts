import type { MessageType } from '../../../generated/payloads.ts';
import { ChatError } from '../../contract/errors.ts';
import type { MessageBody } from './message-ids.ts';

/** Characters (code points) of a text after trimming. */
export const MAX_TEXT_LENGTH = 4_096;

/** What a client says about the body of a message. */
export interface BodyRequest {
  readonly type?: MessageType;
  readonly text?: string;
  readonly mediaId?: string;
  readonly replyTo?: string;
}

const invalid = (sentence: string): ChatError => new ChatError('INVALID_PAYLOAD', sentence);

/**
 * The text as it is stored: trimmed.
 * @throws ChatError INVALID_PAYLOAD when it is empty, too long or not well-formed Unicode
 */
export function decideText(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw invalid('text must not be empty.');
  // Code points are counted only where the cheap length leaves it open.
  const tooLong =
    trimmed.length > MAX_TEXT_LENGTH && (trimmed.length > 2 * MAX_TEXT_LENGTH || [...trimmed].length > MAX_TEXT_LENGTH);
  if (tooLong) throw invalid(`text must have at most ${MAX_TEXT_LENGTH} characters.`);
  if (!trimmed.isWellFormed()) throw invalid('text must be well-formed Unicode.');
  return trimmed;
}

/**
 * The body that a request asks for.
 * @param mimeType of the file named by `mediaId`; null without one
 * @throws ChatError INVALID_PAYLOAD naming the field that does not fit
 */
export function decideBody(request: BodyRequest, mimeType: string | null): MessageBody {
  const { mediaId, replyTo } = request;
  const type = request.type ?? 'text';
  const text = request.text === undefined ? null : decideText(request.text);
  if (type === 'text') {
    if (mediaId !== undefined)
      throw invalid('mediaId does not go with type text; name the type: image, video, audio or file.');
    if (text === null) throw invalid('text is required for a text message.');
  } else {
    if (mimeType === null || mediaId === undefined) throw invalid(`mediaId is required for type ${type}.`);
    if (type !== 'file' && type !== typeOfMime(mimeType))
      throw invalid(`type ${type} does not fit a file of ${mimeType}.`);
  }
  return { type, text, mediaId: mediaId ?? null, replyTo: replyTo ?? null };
}

/** The kind of message that a file may be, besides `file`. */
export function typeOfMime(mimeType: string): Exclude<MessageType, 'text'> {
  const [family] = mimeType.split('/');
  return family === 'image' || family === 'video' || family === 'audio' ? family : 'file';
}
