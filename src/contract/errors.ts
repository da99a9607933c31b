/** The closed set of error codes (CONTRACT §2). `UNIMPLEMENTED` is what a generated stub answers; a finished server never does. */
export const ERROR_CODES = [
  'INVALID_PAYLOAD',
  'UNKNOWN_EVENT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL',
  'UNIMPLEMENTED',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ChatErrorOptions {
  /** Seconds until a retry may succeed; only with `RATE_LIMITED`. */
  readonly retryAfter?: number;
  /** What happened inside; kept for the log, never sent to a client. */
  readonly cause?: unknown;
}

/**
 * The one error that may reach a client: a closed code and a sentence a person can read.
 * Anything else that is thrown becomes `INTERNAL` at the boundary, with the original as `cause` in the log only.
 */
export class ChatError extends Error {
  override readonly name = 'ChatError';
  readonly code: ErrorCode;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, message: string, options: ChatErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryAfter = options.retryAfter;
  }
}
