import type { Connection, HandlerContext, Identity, Logger } from './context.ts';
import type { Peer } from './peer.ts';
import type { Route } from './route.ts';

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
