/** Who is signed in on a socket. */
export interface Identity {
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly phoneNumber: string;
}

/** The narrow logger that runtime and services get. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What a handler may do with the connection it was called on: never the socket itself. */
export interface Connection {
  readonly id: string;
  /** Network address of the client. */
  readonly address: string;
  identity(): Identity | null;
  /** Binds the connection to a person: joins the rooms, registers presence. Signing in as somebody else first signs out. */
  authenticate(identity: Identity): Promise<void>;
  /** Undoes {@link authenticate}: leaves the rooms, gives up presence. */
  deauthenticate(): Promise<void>;
}

/** What every handler gets beside the payload. */
export interface HandlerContext {
  readonly connection: Connection;
  /** One id per request; follows it into logs and domain events. */
  readonly correlationId: string;
  /** Aborted when the request's time is up or the client is gone. */
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/** The context of an operation whose contract says `authentication: required`. */
export interface AuthenticatedContext extends HandlerContext {
  readonly identity: Identity;
}

/** Narrows the context of a route whose operation requires authentication: the dispatcher has checked it before. */
export const isAuthenticated = (context: HandlerContext): context is AuthenticatedContext =>
  'identity' in context && context.identity !== null && context.identity !== undefined;
