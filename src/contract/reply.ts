import type { ErrorCode } from './errors.ts';

/** The error part of an acknowledgement. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  /** Whole seconds, at least 1. */
  readonly retryAfter?: number;
}

/** What an acknowledgement callback is called with. */
export type Reply = { readonly ok: true; readonly data?: unknown } | { readonly ok: false; readonly error: Failure };

/** All that a client learns of a failure that it can do nothing about. */
export const INTERNAL_FAILURE: Failure = {
  code: 'INTERNAL',
  message: 'Something went wrong on our side. Please try again.',
};
