import type { ErrorCode } from '../contract/errors.ts';

/** Why a request failed: a closed code and a sentence a person can read. */
export class LetsChatError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'LetsChatError';
  /** `UNAVAILABLE` also stands for a connection that was lost or an answer that did not come. */
  readonly code: Code;
  /** Whole seconds until a retry may succeed; with `RATE_LIMITED`. */
  readonly retryAfter: number | undefined;

  constructor(code: Code, message: string, retryAfter?: number) {
    super(message);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
