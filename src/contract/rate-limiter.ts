export type RateDecision =
  | { readonly allowed: true }
  /** `retryAfter` in seconds. */
  | { readonly allowed: false; readonly retryAfter: number };

/** Spends one point of a class. Fails open: with its store down everything is allowed, and at once. Never throws. */
export interface RateLimiter {
  consume(
    className: string,
    who: { readonly userId: string | null; readonly address: string },
  ): RateDecision | Promise<RateDecision>;
}
