import { Server } from 'socket.io';
import type { Server as HttpServer } from 'node:http';
import { sessionRoom, userRoom } from '../contract/audience.ts';
import type { Announcer } from '../contract/announcer.ts';
import type { Connection, Logger } from '../contract/context.ts';
import type { ContractCounters } from '../contract/counters.ts';
import { createDispatcher } from '../contract/dispatch.ts';
import type { ChatError } from '../contract/errors.ts';
import { createGuard } from '../contract/guard.ts';
import type { GuardPolicy } from '../contract/guard.ts';
import type { RateLimiter } from '../contract/rate-limiter.ts';
import type { RouteTable } from '../contract/route.ts';
import type { ContractTable } from '../contract/table.ts';
import type { EmissionValidators } from '../contract/validator.ts';
import { createSocketAnnouncer } from './announcer.ts';
import { SocketConnection } from './connection.ts';
import type { ConnectionHooks, ConnectionWorld } from './connection.ts';
import { guardedAdapter, memoryAdapter } from './guarded-adapter.ts';
import type { AdapterFactory } from './guarded-adapter.ts';
import { PACKET, rawSocket, releaseHandshake, terminate } from './internals.ts';
import type { RawSocket, WirePacket } from './internals.ts';
import { isOriginAllowed } from './origin.ts';
import type { AllowedOrigins } from './origin.ts';
import { startSweeper } from './sweeper.ts';
import type { WriteLimits } from './sweeper.ts';
import { createTextParser } from './text-parser.ts';

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
  readonly corsOrigins: AllowedOrigins;
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

/** Starts Socket.IO on an HTTP server and ties it to the contract: what comes in is dispatched, what goes out is guarded. */
export const createSocketServer = (options: SocketServerOptions): SocketServer => {
  const { table, counters, log, routes } = options;
  const timings = { ...DEFAULT_TIMINGS, ...options.timings };
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const monotonic = options.monotonic ?? (() => performance.now());
  const handshakeEvent = options.handshakeEvent ?? 'signIn';
  const guard = createGuard({ table, routes, emissions: options.emissions, counters, log, policy: options.guardPolicy });
  const leaving = new Set<Promise<void>>();
  let open = true;

  const io = new Server({
    transports: ['websocket'],
    serveClient: false,
    allowEIO3: false,
    maxHttpBufferSize: table.maxPacketBytes,
    perMessageDeflate: false,
    httpCompression: false,
    pingInterval: timings.pingIntervalMs,
    pingTimeout: timings.pingTimeoutMs,
    connectTimeout: timings.connectTimeoutMs,
    parser: createTextParser({
      maxFramesPerSecond: limits.maxFramesPerSecond,
      monotonic,
      refused: () => counters.cut('protocol'),
    }),
    allowRequest: (request, decide) => {
      if (!open) decide('The server is restarting.', false);
      else if (isOriginAllowed(request, options.corsOrigins)) decide(null, true);
      else decide('This origin is not allowed.', false);
    },
  });
  io.adapter(asConstructor(guardedAdapter(options.adapter ?? memoryAdapter, guard)));
  const namespace = io.of(table.namespace);
  const socketOf = (id: string): RawSocket | undefined => {
    const socket = namespace.sockets.get(id);
    return socket === undefined ? undefined : rawSocket(socket);
  };
  const announcer = createSocketAnnouncer({ table, guard, counters, adapter: namespace.adapter, socketOf });
  const dispatcher = createDispatcher({
    table,
    routes,
    limiter: options.limiter,
    announcer,
    counters,
    log,
    newId: options.newId,
    monotonic,
    exclusive: new Set(options.exclusive ?? ['signIn', 'signOut']),
    translate: options.translate ?? (() => null),
  });

  // One function each for all sockets: with thousands of them a closure per socket would be most of its cost.
  let write: RawSocket['packet'] | undefined;
  const guardedPacket: RawSocket['packet'] = function (packet, packetOptions) {
    if (isGuardedType(packet.type) && !admitsPacket(packet)) return;
    if (write !== undefined) Reflect.apply(write, this, [packet, packetOptions]);
  };
  const admitsPacket = (packet: WirePacket): boolean =>
    packet.type === PACKET.EVENT ? guard.admitsEvent(packet.data) : guard.refuse('undocumented-ack', '');
  const onEvent: RawSocket['onevent'] = function (packet) {
    if (this.data instanceof SocketConnection) dispatcher.receive(this.data, packet.data, packet.id);
  };
  const onDisconnect = function (this: RawSocket, reason: string): void {
    const connection = this.data;
    if (!(connection instanceof SocketConnection)) return;
    dispatcher.gone(connection);
    const gone: Promise<void> = connection.disconnected(reason).finally(() => leaving.delete(gone));
    leaving.add(gone);
    // A client that leaves the namespace would keep a transport that nothing watches.
    if (reason === 'client namespace disconnect') this.conn.close();
  };

  const world: ConnectionWorld = {
    guard,
    hooks: options.hooks,
    log,
    monotonic,
    signInMs: timings.signInMs,
    signedOutIdleMs: timings.signedOutIdleMs,
    write: (socket, packet) => {
      if (write !== undefined) Reflect.apply(write, socket, [packet]);
    },
  };

  namespace.on('connection', (accepted) => {
    const socket = rawSocket(accepted);
    write ??= socket.packet;
    if (socket.client.sockets.size > 1) {
      // Two CONNECT packets at once make Socket.IO open two sockets on one transport, one of which hears nothing.
      counters.cut('protocol');
      terminate(socket.conn);
      return;
    }
    const connection = new SocketConnection(world, socket, addressOf(socket, options.trustProxy ?? false));
    socket.data = connection;
    socket.packet = guardedPacket;
    socket.onevent = onEvent;
    socket.on('disconnect', onDisconnect);
    const { auth } = socket.handshake;
    const token: unknown = 'token' in auth ? auth.token : undefined;
    releaseHandshake(socket);
    if (token !== undefined && token !== null) dispatcher.receive(connection, [handshakeEvent, { token }], undefined);
  });

  function* connections(): Iterable<SocketConnection> {
    for (const { data } of namespace.sockets.values()) {
      if (data instanceof SocketConnection) yield data;
    }
  }
  const disconnectRoom = (room: string, except: readonly string[]): void => {
    // Here at once, and elsewhere if the other nodes can be reached.
    io.of(table.namespace).local.in(room).except([...except]).disconnectSockets(true);
    io.of(table.namespace).in(room).except([...except]).disconnectSockets(true);
  };
  const stopSweeper = startSweeper({ connections, limits, counters, log, monotonic, intervalMs: timings.sweepMs });
  io.attach(options.httpServer);

  return {
    announcer,
    revokeSession: (sessionId, exceptConnectionId) =>
      disconnectRoom(sessionRoom(sessionId), exceptConnectionId === undefined ? [] : [exceptConnectionId]),
    disconnectUser: (userId) => disconnectRoom(userRoom(userId), []),
    connectionsOf: (userId) => {
      const ids = namespace.adapter.rooms.get(userRoom(userId)) ?? [];
      return [...ids].flatMap((id) => {
        const data: unknown = namespace.sockets.get(id)?.data;
        return data instanceof SocketConnection ? [data] : [];
      });
    },
    connections,
    get connectionCount() {
      return namespace.sockets.size;
    },
    drain: async (deadlineMs) => {
      open = false;
      return await dispatcher.drain(deadlineMs);
    },
    close: async () => {
      open = false;
      stopSweeper();
      namespace.local.disconnectSockets(true);
      await Promise.allSettled(leaving);
      await namespace.adapter.close();
      io.engine.close();
    },
  };
};

const isGuardedType = (type: number): boolean =>
  type === PACKET.EVENT || type === PACKET.ACK || type === PACKET.BINARY_EVENT || type === PACKET.BINARY_ACK;

/** Socket.IO calls its adapter with `new`, which arrow functions refuse. */
const asConstructor = (factory: AdapterFactory) =>
  function (namespace: unknown) {
    return factory(namespace);
  };

const addressOf = (socket: RawSocket, trustProxy: boolean): string => {
  const { headers } = socket.handshake;
  const forwarded: unknown = trustProxy && 'x-forwarded-for' in headers ? headers['x-forwarded-for'] : undefined;
  const last = typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined;
  return last === undefined || last === '' ? socket.conn.remoteAddress : last;
};
