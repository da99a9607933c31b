import type { Logger } from './context.ts';

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

const ALLOWED: RateDecision = { allowed: true };

/** A limiter that keeps that promise even when the one below it breaks it: a request is never lost to a failing limit. */
export const failOpen = (limiter: RateLimiter, log: Logger): RateLimiter => {
  const letThrough = (error: unknown): RateDecision => {
    log.error({ err: error }, 'the rate limiter failed: the request is let through');
    return ALLOWED;
  };
  return {
    consume: (className, who) => {
      try {
        const decision = limiter.consume(className, who);
        return decision instanceof Promise ? decision.catch(letThrough) : decision;
      } catch (error) {
        return letThrough(error);
      }
    },
  };
};
