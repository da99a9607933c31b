import { expect, vi } from 'vitest';
import type { Audience } from '../../../src/contract/audience.ts';
import type { Identity } from '../../../src/contract/context.ts';
import { createMemoryCounters } from '../../../src/contract/counters.ts';
import { createDispatcher } from '../../../src/contract/dispatch.ts';
import { ChatError } from '../../../src/contract/errors.ts';
import type { Peer } from '../../../src/contract/request.ts';
import type { RateLimiter } from '../../../src/contract/rate-limiter.ts';
import type { Reply } from '../../../src/contract/reply.ts';
import { memoryLog, routesOf, TABLE } from './fixture.ts';
import type { FixtureHandler } from './fixture.ts';

export const ANN: Identity = { userId: 'u1', sessionId: 's1', name: 'Ann', phoneNumber: '+4915112345678' };

interface Answer {
  readonly ackId: number;
  readonly event: string | null;
  readonly reply: Reply;
}

/** A dispatcher with one client, and everything around it remembered. */
export const build = (
  handlers: Record<string, FixtureHandler> = {},
  limiter: RateLimiter['consume'] = () => ({ allowed: true }),
) => {
  const announced: { event: string; audience: Audience; payload: unknown }[] = [];
  const answers: Answer[] = [];
  const counters = createMemoryCounters();
  const log = memoryLog();
  const asked: { className: string; userId: string | null; address: string }[] = [];
  let ids = 0;
  const dispatcher = createDispatcher({
    table: TABLE,
    routes: routesOf(handlers),
    limiter: {
      consume: (className, who) => {
        asked.push({ className, ...who });
        return limiter(className, who);
      },
    },
    announcer: { announce: (event, audience, payload) => void announced.push({ event, audience, payload }) },
    counters,
    log,
    newId: () => `request-${(ids += 1)}`,
    monotonic: () => 0,
    exclusive: new Set(['signIn', 'signOut']),
    translate: (error) =>
      error instanceof Error && error.message === 'store down' ? new ChatError('UNAVAILABLE', 'Later.') : null,
  });
  let identity: Identity | null = ANN;
  let connected = true;
  const peer: Peer = {
    connection: {
      id: 'socket-1',
      address: '10.0.0.1',
      identity: () => identity,
      authenticate: async (who) => void (identity = who),
      deauthenticate: async () => void (identity = null),
    },
    get connected() {
      return connected;
    },
    acknowledge: (ackId, event, reply) => {
      answers.push({ ackId, event, reply });
      return true;
    },
    admitted: () => undefined,
    unanswered: null,
    queue: null,
    exclusive: null,
  };
  const code = (index = 0): string => {
    const reply = answers[index]?.reply;
    return reply === undefined ? 'none' : reply.ok ? 'OK' : reply.error.code;
  };
  return {
    dispatcher,
    peer,
    announced,
    answers,
    counters,
    log,
    asked,
    code,
    signOut: () => (identity = null),
    hangUp: () => (connected = false),
    answered: async (count = 1) => await vi.waitFor(() => expect(answers.length).toBeGreaterThanOrEqual(count)),
  };
};

/** A promise to be fulfilled from outside. */
export const deferred = <T>() => {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
};
