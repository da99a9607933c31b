import type { IncomingMessage } from 'node:http';

/** Origins of web pages that may connect; `'*'`: all. */
export type AllowedOrigins = '*' | readonly string[];

/**
 * Browsers let any page open a websocket and only tell its origin, so the server must look. Clients that are no browsers
 * send no origin and are not restrained by this.
 */
export const isOriginAllowed = (request: IncomingMessage, allowed: AllowedOrigins): boolean => {
  const { origin } = request.headers;
  return origin === undefined || allowed === '*' || allowed.includes(origin);
};
