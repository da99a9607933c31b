import { actor, caller } from './audience.ts';
import type { Audience } from './audience.ts';
import type { Announcer } from './announcer.ts';
import type { Logger } from './context.ts';
import { UNKNOWN_EVENT_LABEL } from './counters.ts';
import type { ContractCounters } from './counters.ts';
import { ChatError } from './errors.ts';
import { explain } from './explain.ts';
import { toFailure } from './failure.ts';
import type { Peer } from './peer.ts';
import type { RateDecision, RateLimiter } from './rate-limiter.ts';
import { INTERNAL_FAILURE } from './reply.ts';
import type { Failure } from './reply.ts';
import { Request } from './request.ts';
import type { Route, RouteTable } from './route.ts';
import { shapeProblem } from './shape.ts';
import type { ContractTable } from './table.ts';

export interface DispatcherDependencies {
  readonly table: ContractTable;
  readonly routes: RouteTable;
  readonly limiter: RateLimiter;
  readonly announcer: Announcer;
  readonly counters: ContractCounters;
  readonly log: Logger;
  readonly newId: () => string;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  /** Events that change who the client is: those behind them on the same connection wait for their end. */
  readonly exclusive: ReadonlySet<string>;
  /** See {@link toFailure}. */
  readonly translate: (error: unknown) => ChatError | null;
}

export interface Dispatcher {
  /**
   * Takes one event of a client. Never throws; answers once, at the latest when the operation's time is up.
   * @param data event name and arguments, as on the wire
   * @param ackId `undefined`: the client gave no callback
   */
  receive(peer: Peer, data: unknown, ackId: number | undefined): void;
  /** The client is gone: its requests are aborted and nothing is sent to it any more. */
  gone(peer: Peer): void;
  /** Refuses what comes from now on with `UNAVAILABLE`, and waits for the rest. @returns whether all were answered in time */
  drain(deadlineMs: number): Promise<boolean>;
}

/** Most values in one payload: the largest documented one (a group's members) has about 260. */
const MAX_VALUES = 4096;
/** Most requests of one connection that wait to be started. */
const MAX_QUEUE = 256;
/** Goes to the caller beside the operation's own error event, if the contract has it. */
const RATE_LIMITED_EVENT = 'rateLimited';

/** The one place where a client's event becomes a handler's call and the handler's outcome becomes events and an acknowledgement. */
export const createDispatcher = (deps: DispatcherDependencies): Dispatcher => {
  const limits = { maxDepth: deps.table.maxDepth, maxValues: MAX_VALUES };
  const voidEmissions = new Set(Object.entries(deps.table.emissions).flatMap(([event, entry]) => (entry.payload === null ? [event] : [])));
  const tellsRateLimit = Object.hasOwn(deps.table.emissions, RATE_LIMITED_EVENT);
  let unanswered = 0;
  let draining = false;
  let drained: (() => void) | null = null;

  const receive = (peer: Peer, data: unknown, ackId: number | undefined): void => {
    const args: readonly unknown[] = Array.isArray(data) ? data : [];
    const route = typeof args[0] === 'string' ? deps.routes.get(args[0]) : undefined;
    if (route === undefined) {
      refuseUnknown(peer, ackId);
      return;
    }
    deps.counters.received(route.event);
    const request = new Request({
      peer,
      route,
      payload: args[1],
      ackId,
      correlationId: deps.newId(),
      arrivedAt: deps.monotonic(),
      log: deps.log,
    });
    open(request);
    const problem = argumentProblem(route, args, ackId);
    if (problem !== null) refuse(request, new ChatError('INVALID_PAYLOAD', problem));
    else if (draining) refuse(request, new ChatError('UNAVAILABLE', 'The server is restarting. Please try again.'));
    else enqueue(request);
  };

  const refuseUnknown = (peer: Peer, ackId: number | undefined): void => {
    deps.counters.received(UNKNOWN_EVENT_LABEL);
    deps.counters.answered(UNKNOWN_EVENT_LABEL, 'UNKNOWN_EVENT', 0);
    if (ackId === undefined || !peer.connected) return;
    peer.acknowledge(ackId, null, { ok: false, error: { code: 'UNKNOWN_EVENT', message: 'The contract has no event of that name.' } });
  };

  const argumentProblem = (route: Route, args: readonly unknown[], ackId: number | undefined): string | null => {
    if (ackId !== undefined && !Number.isSafeInteger(ackId)) return 'The acknowledgement id is too large: use whole numbers below 2^53.';
    const { validatePayload } = route;
    if (validatePayload === null) {
      return args.length === 1 ? null : 'This event takes no argument: send only its name and, if you like, a callback.';
    }
    if (args.length !== 2) return `This event takes one argument, not ${args.length - 1}: send one object and, if you like, a callback.`;
    const problem = shapeProblem(args[1], limits);
    if (problem !== null) return problem;
    return validatePayload(args[1]) ? null : explain(validatePayload.errors);
  };

  /** Requests start in the order in which they came, whatever the rate limiter's answers take. */
  const enqueue = (request: Request): void => {
    const { peer } = request;
    if (peer.queue === null && peer.exclusive === null) {
      admit(request);
      if (request.state === 'admitted') start(request);
      if (request.state !== 'asking') return;
    }
    const queue = (peer.queue ??= []);
    if (queue.length >= MAX_QUEUE) {
      refuse(request, new ChatError('RATE_LIMITED', 'Too many requests at once. Please wait for answers.', { retryAfter: 1 }));
      return;
    }
    queue.push(request);
    pump(peer);
  };

  const pump = (peer: Peer): void => {
    const { queue } = peer;
    if (queue === null || peer.exclusive !== null) return;
    for (const request of queue) {
      if (request.state === 'new') admit(request);
      if (deps.exclusive.has(request.route.event)) break;
    }
    while (peer.exclusive === null) {
      const head = queue[0];
      if (head === undefined || (head.state !== 'admitted' && head.state !== 'answered')) break;
      queue.shift();
      if (head.state === 'admitted') start(head);
    }
    if (queue.length === 0 && peer.queue === queue) peer.queue = null;
  };

  const admit = (request: Request): void => {
    const { connection } = request.peer;
    const { entry } = request.route;
    request.identity = connection.identity();
    if (entry.authentication === 'required' && request.identity === null) {
      refuse(request, new ChatError('UNAUTHENTICATED', 'Please sign in first.'));
      return;
    }
    request.state = 'asking';
    const decision = askLimiter(entry.rateLimit, { userId: request.identity?.userId ?? null, address: connection.address });
    if (!(decision instanceof Promise)) {
      decide(request, decision);
      return;
    }
    const decided = (value: RateDecision): void => {
      decide(request, value);
      pump(request.peer);
    };
    decision.then(decided, (error: unknown) => {
      deps.log.error({ err: error }, 'the rate limiter failed: the request is let through');
      decided({ allowed: true });
    });
  };

  const askLimiter: RateLimiter['consume'] = (className, who) => {
    try {
      return deps.limiter.consume(className, who);
    } catch (error) {
      deps.log.error({ err: error }, 'the rate limiter failed: the request is let through');
      return { allowed: true };
    }
  };

  const decide = (request: Request, decision: RateDecision): void => {
    if (request.state === 'answered') return;
    if (decision.allowed) {
      request.state = 'admitted';
      request.peer.admitted();
      return;
    }
    const retryAfter = Math.max(1, Math.ceil(decision.retryAfter));
    refuse(request, new ChatError('RATE_LIMITED', `Too many requests. Please try again in ${retryAfter} s.`, { retryAfter }));
  };

  const start = (request: Request): void => {
    const { route, peer } = request;
    request.state = 'started';
    if (deps.exclusive.has(route.event)) peer.exclusive = request;
    let outcome: Promise<unknown>;
    try {
      outcome = route.invoke(request.payload, request);
    } catch (error) {
      refuse(request, error);
      return;
    }
    outcome.then(
      (value) => succeed(request, value),
      (error: unknown) => {
        if (request.state === 'answered') deps.log.warn({ err: error, event: route.event }, 'a handler failed after its answer');
        refuse(request, error);
      },
    );
  };

  const succeed = (request: Request, value: unknown): void => {
    const { route, peer, ackId } = request;
    if (request.state === 'answered') return;
    const { success, ackData } = route.entry;
    const audience = success === null ? null : audienceOf(success.audience, request);
    if (success !== null && audience !== null) {
      try {
        deps.announcer.announce(success.event, audience, voidEmissions.has(success.event) ? undefined : value);
      } catch (error) {
        refuse(request, error);
        return;
      }
    }
    const accepted =
      ackId === undefined || !peer.connected || peer.acknowledge(ackId, route.event, ackData === null ? { ok: true } : { ok: true, data: value });
    close(request, accepted ? 'OK' : 'INTERNAL');
  };

  const refuse = (request: Request, error: unknown): void => {
    if (request.state === 'answered') return;
    const { route, peer, ackId } = request;
    const failure = toFailure(error, route.entry, { translate: deps.translate, log: request.log });
    if (peer.connected) {
      announceFailure(request, failure);
      if (ackId !== undefined) peer.acknowledge(ackId, route.event, { ok: false, error: failure });
    }
    close(request, failure.code);
  };

  const announceFailure = (request: Request, failure: Failure): void => {
    const audience = caller(request.peer.connection.id);
    try {
      if (failure.code === 'RATE_LIMITED' && tellsRateLimit) {
        deps.announcer.announce(RATE_LIMITED_EVENT, audience, { message: failure.message, retryAfter: failure.retryAfter ?? 1 });
      }
      if (request.route.entry.error !== null) deps.announcer.announce(request.route.entry.error, audience, failure.message);
    } catch (error) {
      request.log.error({ err: error }, 'the error event could not be sent');
    }
  };

  const expire = (request: Request): void => {
    if (request.state === 'answered') return;
    deps.counters.late(request.route.event);
    request.log.warn({ timeoutMs: request.route.entry.timeoutMs, state: request.state }, 'the handler did not finish in time');
    const { errors } = request.route.entry;
    const slow = new ChatError('UNAVAILABLE', 'This took too long. Please try again.');
    refuse(request, errors.includes('UNAVAILABLE') ? slow : new ChatError('INTERNAL', INTERNAL_FAILURE.message, { cause: slow }));
    request.abort();
  };

  const open = (request: Request): void => {
    unanswered += 1;
    (request.peer.unanswered ??= new Set()).add(request);
    request.timer = setTimeout(expire, request.route.entry.timeoutMs, request);
  };

  const close = (request: Request, code: string): void => {
    const { peer } = request;
    request.state = 'answered';
    clearTimeout(request.timer);
    deps.counters.answered(request.route.event, code, deps.monotonic() - request.arrivedAt);
    peer.unanswered?.delete(request);
    if (peer.unanswered?.size === 0) peer.unanswered = null;
    unanswered -= 1;
    if (unanswered === 0) drained?.();
    if (peer.exclusive === request) {
      peer.exclusive = null;
      pump(peer);
    }
  };

  return {
    receive,
    gone: (peer) => {
      for (const request of peer.unanswered ?? []) {
        if (request.state === 'started') deps.counters.late(request.route.event);
        request.abort();
      }
    },
    drain: async (deadlineMs) => {
      draining = true;
      if (unanswered === 0) return true;
      return await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), deadlineMs);
        drained = () => {
          clearTimeout(timer);
          resolve(true);
        };
      });
    },
  };
};

/** The success events that the dispatcher sends itself; others are announced by the service that knows the audience. */
const audienceOf = (name: string, request: Request): Audience | null => {
  if (name === 'caller') return caller(request.peer.connection.id);
  if (name === 'actor' && request.identity !== null) return actor(request.identity.userId);
  return null;
};
