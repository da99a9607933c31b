import type { Connection, HandlerContext, Identity, Logger } from './context.ts';
import type { Reply } from './reply.ts';
import type { Route } from './route.ts';

/**
 * A client as the dispatcher sees it: the connection that handlers get, a way to answer, and a little state that the
 * dispatcher keeps here (and nowhere else, so that ten thousand idle clients cost nothing more).
 */
export interface Peer {
  readonly connection: Connection;
  readonly connected: boolean;
  /**
   * Sends an acknowledgement, or `INTERNAL` in its place when the contract does not allow it.
   * @param event whose request is answered; `null`: one that the contract does not have
   * @returns whether it went out as given
   */
  acknowledge(ackId: number, event: string | null, reply: Reply): boolean;
  /** A valid request was admitted: the client is alive and does something sensible. */
  admitted(): void;

  /** Requests not answered yet; `null`: none. */
  unanswered: Set<Request> | null;
  /** Requests not started yet, in order of arrival; `null`: none. */
  queue: Request[] | null;
  /** The request that keeps those behind it waiting (a sign-in in progress). */
  exclusive: Request | null;
}

export interface RequestSource {
  readonly peer: Peer;
  readonly route: Route;
  readonly payload: unknown;
  /** `undefined`: the client gave no callback. */
  readonly ackId: number | undefined;
  readonly correlationId: string;
  /** Milliseconds of the monotonic clock. */
  readonly arrivedAt: number;
  readonly log: Logger;
}

/** One request from arrival to answer, and the context that its handler gets. What few handlers use is made on demand. */
export class Request implements HandlerContext {
  readonly peer: Peer;
  readonly route: Route;
  readonly payload: unknown;
  readonly ackId: number | undefined;
  readonly correlationId: string;
  readonly arrivedAt: number;
  /** Who was signed in when it was admitted; a handler that needs somebody never sees `null`. */
  identity: Identity | null = null;
  /** `new` → `asking` the rate limiter → `admitted` → `started`; `answered` at any time. */
  state: 'new' | 'asking' | 'admitted' | 'started' | 'answered' = 'new';
  timer: NodeJS.Timeout | undefined = undefined;
  readonly #log: Logger;
  #controller: AbortController | undefined = undefined;
  #aborted = false;

  constructor(source: RequestSource) {
    this.peer = source.peer;
    this.route = source.route;
    this.payload = source.payload;
    this.ackId = source.ackId;
    this.correlationId = source.correlationId;
    this.arrivedAt = source.arrivedAt;
    this.#log = source.log;
  }

  get connection(): Connection {
    return this.peer.connection;
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#aborted) this.#controller.abort();
    }
    return this.#controller.signal;
  }

  get log(): Logger {
    const bound = { event: this.route.event, correlationId: this.correlationId };
    const log = this.#log;
    return {
      debug: (fields, message) => log.debug({ ...bound, ...fields }, message),
      info: (fields, message) => log.info({ ...bound, ...fields }, message),
      warn: (fields, message) => log.warn({ ...bound, ...fields }, message),
      error: (fields, message) => log.error({ ...bound, ...fields }, message),
    };
  }

  abort(): void {
    this.#aborted = true;
    this.#controller?.abort();
  }
}
