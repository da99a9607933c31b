import type { Server as HttpServer } from 'node:http';
import type { Announcer } from '../contract/announcer.ts';
import type { Connection, Logger } from '../contract/context.ts';
import type { ContractCounters } from '../contract/counters.ts';
import type { ChatError } from '../contract/errors.ts';
import type { GuardPolicy } from '../contract/guard.ts';
import type { RateLimiter } from '../contract/rate-limiter.ts';
import type { RouteTable } from '../contract/route.ts';
import type { ContractTable } from '../contract/table.ts';
import type { EmissionValidators } from '../contract/validator.ts';
import type { ConnectionHooks } from './connection.ts';
import type { AdapterFactory } from './guarded-adapter.ts';
import type { WriteLimits } from './sweeper.ts';

export interface SocketTimings {
  readonly pingIntervalMs: number;
  readonly pingTimeoutMs: number;
  /** A transport that joins no namespace within this time is closed. */
  readonly connectTimeoutMs: number;
  /** A connection that neither signs in nor asks for anything within this time is cut. */
  readonly signInMs: number;
  /** A signed-out connection is cut this long after its last admitted request, or after its sign-out. */
  readonly signedOutIdleMs: number;
  /** How often all connections are looked at. */
  readonly sweepMs: number;
}

export const DEFAULT_TIMINGS: SocketTimings = {
  pingIntervalMs: 15_000,
  pingTimeoutMs: 10_000,
  connectTimeoutMs: 10_000,
  signInMs: 30_000,
  signedOutIdleMs: 360_000,
  sweepMs: 1_000,
};

export interface SocketLimits extends WriteLimits {
  /** More frames than this within a second end a connection; `0`: no limit. */
  readonly maxFramesPerSecond: number;
}

export const DEFAULT_LIMITS: SocketLimits = { maxPackets: 2_000, maxBytes: 4_194_304, maxFramesPerSecond: 2_000 };

export interface SocketServerOptions {
  readonly httpServer: HttpServer;
  readonly table: ContractTable;
  readonly routes: RouteTable;
  readonly emissions: EmissionValidators;
  readonly limiter: RateLimiter;
  readonly counters: ContractCounters;
  readonly log: Logger;
  readonly newId: () => string;
  readonly guardPolicy: GuardPolicy;
  /**
   * Whether a browser page of this origin may connect to the server reached as `host`. Browsers let any page open a
   * websocket and only tell its origin; clients that are no browsers send none.
   */
  readonly allowOrigin: (origin: string | undefined, host: string | undefined) => boolean;
  /** Told of every event that another node announced and this one delivers. Must not throw. */
  readonly onRemoteDelivery?: (event: string, payload: unknown) => void;
  readonly hooks: ConnectionHooks;
  /** Event to which a handshake with `auth: { token }` amounts, with `{ token }` as its payload. */
  readonly handshakeEvent?: string;
  /** Events that change who the client is. */
  readonly exclusive?: readonly string[];
  /** Take the client's address from the last entry of X-Forwarded-For: only behind a proxy that always sets it. */
  readonly trustProxy?: boolean;
  /** Recognises errors that a client may be told (a store that is down). */
  readonly translate?: (error: unknown) => ChatError | null;
  readonly adapter?: AdapterFactory;
  /** Whether a client's packets of one turn of the event loop are written together (see gathered-writes.ts). Default true. */
  readonly gatherWrites?: boolean;
  readonly timings?: Partial<SocketTimings>;
  readonly limits?: Partial<SocketLimits>;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic?: () => number;
}

export interface SocketServer {
  readonly announcer: Announcer;
  /** Ends every connection of a session, on all nodes; `exceptConnectionId`: but this one. */
  revokeSession(sessionId: string, exceptConnectionId?: string): void;
  /** Ends every connection of a user, on all nodes. */
  disconnectUser(userId: string): void;
  /** The signed-in connections of a user on this node. */
  connectionsOf(userId: string): Connection[];
  /** All connections of this node. */
  connections(): Iterable<Connection>;
  readonly connectionCount: number;
  /** Takes no new connection and no new request, and waits for the answers. @returns whether all came in time */
  drain(deadlineMs: number): Promise<boolean>;
  /** Ends all connections and waits for their hooks. The HTTP server stays open: it belongs to the caller. */
  close(): Promise<void>;
}
