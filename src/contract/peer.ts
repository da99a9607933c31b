import type { Connection } from './context.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';

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
