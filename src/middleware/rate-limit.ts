import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Logger } from '../contract/context.ts';
import type { RateDecision, RateLimiter } from '../contract/rate-limiter.ts';
import type { ContractRateLimit } from '../contract/table.ts';
import { groupedIncrements } from './grouped-increments.ts';
import type { CountingClient } from './grouped-increments.ts';

export interface RateLimiterDeps {
  /** Shared by all nodes. An embedded one has only this node: memory counts as well, and at a fraction of the cost. */
  readonly redis: { readonly kind: 'real' | 'embedded'; readonly client: CountingClient; status(): 'ready' | 'down' };
  /** The contract's classes, by name. */
  readonly limits: Readonly<Record<string, ContractRateLimit>>;
  /** Multiplies every limit (`RATE_LIMIT_SCALE`); 0 turns limits off. */
  readonly scale: number;
  readonly log: Logger;
}

/** The contract's port on a Redis shared by all nodes: classes of scope `user` count by address while signed out. */
export interface SharedRateLimiter extends RateLimiter {
  /**
   * Takes one point: one round trip to Redis, shared with the requests of the same moment. Waits at most about 200 ms on a
   * Redis that stopped answering; from then on, until it is back, not at all.
   */
  consume(...request: Parameters<RateLimiter['consume']>): Promise<RateDecision>;
}

/**
 * While Redis is away each node counts for itself, this much more generously: ordinary use is never refused for lack of Redis
 * (several people behind one address, a user on several nodes), but a flood still is.
 */
const INSURANCE_FACTOR = 10;

const ALLOWED: RateDecision = { allowed: true };

interface Limiter {
  readonly scope: ContractRateLimit['scope'];
  readonly shared: RateLimiterRedis | RateLimiterMemory;
  /** For the time that Redis is away. */
  readonly own: RateLimiterMemory;
}

export function createRateLimiter({ redis, limits, scale, log }: RateLimiterDeps): SharedRateLimiter {
  const client = redis.kind === 'embedded' ? null : groupedIncrements(redis.client);
  const limiters = new Map(
    scale > 0 ? Object.entries(limits).map(([name, limit]) => [name, limiterOf(name, limit)] as const) : [],
  );

  function limiterOf(name: string, { points, durationSeconds, scope }: ContractRateLimit): Limiter {
    const scaled = Math.max(1, Math.round(points * scale));
    const keyPrefix = `letschat:rate:${name}`;
    const own = new RateLimiterMemory({ keyPrefix, points: scaled * INSURANCE_FACTOR, duration: durationSeconds });
    if (client === null)
      return { scope, shared: new RateLimiterMemory({ keyPrefix, points: scaled, duration: durationSeconds }), own };
    const shared = new RateLimiterRedis({
      storeClient: client,
      keyPrefix,
      points: scaled,
      duration: durationSeconds,
      rejectIfRedisNotReady: true,
      insuranceLimiter: own,
    });
    return { scope, shared, own };
  }

  return {
    async consume(className, { userId, address }) {
      const limiter = limiters.get(className);
      if (limiter === undefined) return ALLOWED;
      const key = limiter.scope === 'user' && userId !== null ? userId : address;
      const counting = redis.status() === 'ready' ? limiter.shared : limiter.own;
      try {
        await counting.consume(key);
        return ALLOWED;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes)
          return { allowed: false, retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)) };
        log.error({ err: refusal, className }, 'rate limiting failed: letting through');
        return ALLOWED;
      }
    },
  };
}
