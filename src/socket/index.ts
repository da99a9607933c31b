import { Server } from 'socket.io';
import { sessionRoom, userRoom } from '../contract/audience.ts';
import { createDispatcher } from '../contract/dispatch.ts';
import { createGuard } from '../contract/guard.ts';
import { createSocketAnnouncer } from './announcer.ts';
import { SocketConnection } from './connection.ts';
import type { ConnectionWorld } from './connection.ts';
import { createGatheredWrites } from './gathered-writes.ts';
import { guardedAdapter, memoryAdapter } from './guarded-adapter.ts';
import type { AdapterFactory } from './guarded-adapter.ts';
import { PACKET, rawSocket, releaseHandshake, terminate, writePacket } from './internals.ts';
import type { RawSocket, WirePacket } from './internals.ts';
import { createPacketText } from './packet-text.ts';
import { DEFAULT_LIMITS, DEFAULT_TIMINGS } from './options.ts';
import type { SocketServer, SocketServerOptions } from './options.ts';
import { startSweeper } from './sweeper.ts';
import { createTextParser } from './text-parser.ts';

/** What clients still have to be sent at the end gets this long. */
const FLUSH_MS = 200;

/** Starts Socket.IO on an HTTP server and ties it to the contract: what comes in is dispatched, what goes out is guarded. */
export const createSocketServer = (options: SocketServerOptions): SocketServer => {
  const { table, counters, log, routes } = options;
  const timings = { ...DEFAULT_TIMINGS, ...options.timings };
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const monotonic = options.monotonic ?? (() => performance.now());
  const handshakeEvent = options.handshakeEvent ?? 'signIn';
  const guard = createGuard({
    table,
    routes,
    emissions: options.emissions,
    counters,
    log,
    policy: options.guardPolicy,
  });
  const packetText = createPacketText();
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
      packetText,
      maxFramesPerSecond: limits.maxFramesPerSecond,
      monotonic,
      refused: () => counters.cut('protocol'),
    }),
    allowRequest: (request, decide) => {
      if (!open) decide('The server is restarting.', false);
      else if (options.allowOrigin(request.headers.origin, request.headers.host)) decide(null, true);
      else decide('This origin is not allowed.', false);
    },
  });
  const { onRemoteDelivery } = options;
  io.adapter(asConstructor(guardedAdapter(options.adapter ?? memoryAdapter, { guard, packetText, onRemoteDelivery })));
  const namespace = io.of(table.namespace);
  const socketOf = (id: string): RawSocket | undefined => {
    const data: unknown = namespace.sockets.get(id)?.data;
    return data instanceof SocketConnection ? data.socket : undefined;
  };
  const writeTo = (socket: RawSocket, packet: WirePacket): void =>
    writePacket(socket, packetText(packet, table.namespace));
  const announcer = createSocketAnnouncer({ table, guard, counters, adapter: namespace.adapter, socketOf, writeTo });
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

  const writes = (options.gatherWrites ?? true) ? createGatheredWrites() : null;
  const world: ConnectionWorld = {
    guard,
    hooks: options.hooks,
    log,
    monotonic,
    signInMs: timings.signInMs,
    signedOutIdleMs: timings.signedOutIdleMs,
    write: writeTo,
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
    writes?.gather(socket.conn);
    if (token !== undefined && token !== null) dispatcher.receive(connection, [handshakeEvent, { token }], undefined);
  });

  function* connections(): Iterable<SocketConnection> {
    for (const { data } of namespace.sockets.values()) {
      if (data instanceof SocketConnection) yield data;
    }
  }
  const disconnectRoom = (room: string, except: readonly string[]): void => {
    // Here at once, and elsewhere if the other nodes can be reached.
    io.of(table.namespace)
      .local.in(room)
      .except([...except])
      .disconnectSockets(true);
    io.of(table.namespace)
      .in(room)
      .except([...except])
      .disconnectSockets(true);
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
      // The transport is closed and no DISCONNECT sent: after that, clients would not come back by themselves.
      for (const connection of connections()) connection.socket.conn.close();
      if (namespace.sockets.size > 0) await new Promise((resolve) => setTimeout(resolve, FLUSH_MS));
      io.engine.close();
      await Promise.allSettled(leaving);
      await namespace.adapter.close();
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
