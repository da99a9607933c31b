import type { Announcer } from './announcer.ts';
import { actor, caller } from './audience.ts';
import type { Audience } from './audience.ts';
import type { ChatError } from './errors.ts';
import { toFailure } from './failure.ts';
import type { Failure } from './reply.ts';
import type { Request } from './request.ts';
import type { ContractTable } from './table.ts';

export interface AnswererDependencies {
  readonly table: ContractTable;
  readonly announcer: Announcer;
  /** See {@link toFailure}. */
  readonly translate: (error: unknown) => ChatError | null;
}

/** Sends the outcome of a request: the documented event, then the acknowledgement if the client gave a callback. */
export interface Answerer {
  /**
   * @returns `OK`, or `INTERNAL` when the contract did not allow the acknowledgement
   * @throws whatever the guard throws at the success event; nothing was sent then
   */
  succeed(request: Request, value: unknown): string;
  /** @returns the code that was sent, or would have been if the client were still there */
  refuse(request: Request, error: unknown): string;
}

/** Goes to the caller beside the operation's own error event, if the contract has it. */
const RATE_LIMITED_EVENT = 'rateLimited';

/** Makes the answering half of a dispatcher. */
export const createAnswerer = ({ table, announcer, translate }: AnswererDependencies): Answerer => {
  const tellsRateLimit = Object.hasOwn(table.emissions, RATE_LIMITED_EVENT);
  const withoutArgument = new Set(
    Object.entries(table.emissions).flatMap(([event, entry]) => (entry.payload === null ? [event] : [])),
  );

  const announceFailure = (request: Request, failure: Failure): void => {
    const audience = caller(request.peer.connection.id);
    try {
      if (failure.code === 'RATE_LIMITED' && tellsRateLimit) {
        const { message, retryAfter } = failure;
        announcer.announce(RATE_LIMITED_EVENT, audience, { message, retryAfter: retryAfter ?? 1 });
      }
      if (request.route.entry.error !== null) {
        announcer.announce(request.route.entry.error, audience, failure.message);
      }
    } catch (error) {
      request.log.error({ err: error }, 'the error event could not be sent');
    }
  };

  return {
    succeed: (request, value) => {
      const { route, peer, ackId } = request;
      const { success, ackData } = route.entry;
      const audience = success === null ? null : audienceOf(success.audience, request);
      if (success !== null && audience !== null) {
        announcer.announce(success.event, audience, withoutArgument.has(success.event) ? undefined : value);
      }
      if (ackId === undefined || !peer.connected) return 'OK';
      const accepted = peer.acknowledge(
        ackId,
        route.event,
        ackData === null ? { ok: true } : { ok: true, data: value },
      );
      return accepted ? 'OK' : 'INTERNAL';
    },
    refuse: (request, error) => {
      const { route, peer, ackId } = request;
      const failure = toFailure(error, route.entry, { translate, log: request.log });
      if (peer.connected) {
        announceFailure(request, failure);
        if (ackId !== undefined) peer.acknowledge(ackId, route.event, { ok: false, error: failure });
      }
      return failure.code;
    },
  };
};

/** The success events that are sent from here; others are announced by the service that knows the audience. */
const audienceOf = (name: string, request: Request): Audience | null => {
  if (name === 'caller') return caller(request.peer.connection.id);
  if (name === 'actor' && request.identity !== null) return actor(request.identity.userId);
  return null;
};
