import type { FastifyInstance, FastifyReply } from 'fastify';
import { ChatError } from '../contract/errors.ts';
import type { ErrorCode } from '../contract/errors.ts';
import type { Logger } from '../contract/context.ts';
import { UploadRefused } from '../services/media/upload.ts';

const STATUS: { readonly [Code in ErrorCode]: number } = {
  INVALID_PAYLOAD: 400,
  UNKNOWN_EVENT: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
  UNIMPLEMENTED: 501,
};

const REFUSED_STATUS: { readonly [Reason in UploadRefused['reason']]: number } = {
  empty: 400,
  'too large': 413,
  type: 415,
};

/** What HTTP itself refuses, in words for people; the server's own words name its parts. */
const PROTOCOL_MESSAGES: ReadonlyMap<number, string> = new Map([
  [406, 'Send the file as multipart/form-data.'],
  [413, 'The request is too large.'],
  [415, 'Send the file as multipart/form-data.'],
]);

export interface HttpErrorDependencies {
  /** Recognises errors that only mean "a store is down". */
  readonly translate: (error: unknown) => ChatError | null;
  readonly log: Logger;
}

/** Answers an error of the closed set as JSON, with the status that goes with it. */
export function sendError(reply: FastifyReply, error: ChatError, status = statusOf(error)): FastifyReply {
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (error.code === 'RATE_LIMITED') reply.header('retry-after', String(error.retryAfter ?? 1));
  if (status === 503) reply.header('retry-after', '1');
  reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8');
  return reply.send(JSON.stringify({ error: { code: error.code, message: error.message } }));
}

function statusOf(error: ChatError): number {
  return error instanceof UploadRefused ? REFUSED_STATUS[error.reason] : STATUS[error.code];
}

/** The one boundary of HTTP: known errors as they are, a store that is down as UNAVAILABLE, the rest as INTERNAL with its cause in the log. */
export function installErrorBoundary(app: FastifyInstance, { translate, log }: HttpErrorDependencies): void {
  app.setNotFoundHandler((_request, reply) =>
    sendError(reply, new ChatError('NOT_FOUND', 'There is nothing at this address.')),
  );

  app.setErrorHandler((error: unknown, request, reply) => {
    if (error instanceof ChatError) return sendError(reply, error);
    const unavailable = translate(error);
    if (unavailable !== null) {
      log.warn({ err: error, correlationId: request.id }, 'a store is down; HTTP request not served');
      return sendError(reply, unavailable);
    }
    const status =
      error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
    if (status >= 400 && status < 500) {
      const message = PROTOCOL_MESSAGES.get(status) ?? 'The request is not valid.';
      return sendError(reply, new ChatError('INVALID_PAYLOAD', message), status === 406 ? 415 : status);
    }
    log.error({ err: error, correlationId: request.id }, 'HTTP request failed');
    return sendError(reply, new ChatError('INTERNAL', 'Something went wrong. Please try again.'));
  });
}
