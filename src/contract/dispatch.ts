import type { Announcer } from './announcer.ts';
import { createAnswerer } from './answer.ts';
import { argumentProblem } from './arguments.ts';
import type { Logger } from './context.ts';
import { UNKNOWN_EVENT_LABEL } from './counters.ts';
import type { ContractCounters } from './counters.ts';
import { ChatError } from './errors.ts';
import type { Peer } from './request.ts';
import { failOpen } from './rate-limiter.ts';
import type { RateDecision, RateLimiter } from './rate-limiter.ts';
import { INTERNAL_FAILURE } from './reply.ts';
import { Request } from './request.ts';
import type { RouteTable } from './route.ts';
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

/** The one place where a client's event becomes a handler's call and the handler's outcome becomes events and an acknowledgement. */
export const createDispatcher = (deps: DispatcherDependencies): Dispatcher => {
  const limits = { maxDepth: deps.table.maxDepth, maxValues: MAX_VALUES };
  const answerer = createAnswerer(deps);
  const limiter = failOpen(deps.limiter, deps.log);
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
    const problem = argumentProblem(route, args, { ackId, limits });
    if (problem !== null) refuse(request, new ChatError('INVALID_PAYLOAD', problem));
    else if (draining) refuse(request, new ChatError('UNAVAILABLE', 'The server is restarting. Please try again.'));
    else enqueue(request);
  };

  const refuseUnknown = (peer: Peer, ackId: number | undefined): void => {
    deps.counters.received(UNKNOWN_EVENT_LABEL);
    deps.counters.answered(UNKNOWN_EVENT_LABEL, 'UNKNOWN_EVENT', 0);
    if (ackId === undefined || !peer.connected) return;
    peer.acknowledge(ackId, null, {
      ok: false,
      error: { code: 'UNKNOWN_EVENT', message: 'The contract has no event of that name.' },
    });
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
      refuse(
        request,
        new ChatError('RATE_LIMITED', 'Too many requests at once. Please wait for answers.', { retryAfter: 1 }),
      );
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
      // One that was refused while it waited holds nobody up.
      if (deps.exclusive.has(request.route.event) && request.state !== 'answered') break;
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
    const decision = limiter.consume(entry.rateLimit, {
      userId: request.identity?.userId ?? null,
      address: connection.address,
    });
    if (!(decision instanceof Promise)) {
      decide(request, decision);
      return;
    }
    const decided = (value: RateDecision): void => {
      decide(request, value);
      pump(request.peer);
    };
    void decision.then(decided);
  };

  const decide = (request: Request, decision: RateDecision): void => {
    if (request.state === 'answered') return;
    if (decision.allowed) {
      request.state = 'admitted';
      request.peer.admitted();
      return;
    }
    const retryAfter = Math.max(1, Math.ceil(decision.retryAfter));
    refuse(
      request,
      new ChatError('RATE_LIMITED', `Too many requests. Please try again in ${retryAfter} s.`, { retryAfter }),
    );
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
        if (request.state === 'answered')
          deps.log.warn({ err: error, event: route.event }, 'a handler failed after its answer');
        refuse(request, error);
      },
    );
  };

  const succeed = (request: Request, value: unknown): void => {
    if (request.state === 'answered') return;
    let code: string;
    try {
      code = answerer.succeed(request, value);
    } catch (error) {
      refuse(request, error);
      return;
    }
    close(request, code);
  };

  const refuse = (request: Request, error: unknown): void => {
    if (request.state !== 'answered') close(request, answerer.refuse(request, error));
  };

  const expire = (request: Request): void => {
    if (request.state === 'answered') return;
    deps.counters.late(request.route.event);
    request.log.warn(
      { timeoutMs: request.route.entry.timeoutMs, state: request.state },
      'the handler did not finish in time',
    );
    const { errors } = request.route.entry;
    const slow = new ChatError('UNAVAILABLE', 'This took too long. Please try again.');
    refuse(
      request,
      errors.includes('UNAVAILABLE') ? slow : new ChatError('INTERNAL', INTERNAL_FAILURE.message, { cause: slow }),
    );
    request.abort();
    pump(request.peer);
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
