import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Socket as EngineClient } from 'engine.io-client';
import { Socket as ServerSocket } from 'socket.io';
import { io } from 'socket.io-client';
import type { ManagerOptions, Socket as ClientSocket, SocketOptions } from 'socket.io-client';
import { afterEach, vi } from 'vitest';
import type { Identity } from '../../../src/contract/context.ts';
import { createMemoryCounters } from '../../../src/contract/counters.ts';
import { ChatError } from '../../../src/contract/errors.ts';
import type { Reply } from '../../../src/contract/reply.ts';
import { createSocketServer } from '../../../src/socket/index.ts';
import type { SocketServerOptions } from '../../../src/socket/options.ts';
import { SocketConnection } from '../../../src/socket/connection.ts';
import { EMISSIONS, memoryLog, NOTE_OF, routesOf, TABLE } from '../contract/fixture.ts';
import type { FixtureHandler } from '../contract/fixture.ts';

export const identityOf = (userId: string): Identity => ({
  userId,
  sessionId: `s-${userId}`,
  name: userId,
  phoneNumber: '+4915112345678',
});

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const HANDLERS: Record<string, FixtureHandler> = {
  signIn: async (payload, { connection }) => {
    const { token } = record(payload);
    if (typeof token !== 'string' || token.startsWith('bad'))
      throw new ChatError('UNAUTHENTICATED', 'Please sign in again.');
    await new Promise((resolve) => setImmediate(resolve));
    await connection.authenticate(identityOf(token));
    return { userId: token };
  },
  signOut: async (_, { connection }) => await connection.deauthenticate(),
  postNote: async (payload) => NOTE_OF(String(record(payload)['text'])),
};

/** A server over the fixture contract, on a free port, closed after the test. */
export const startServer = async (
  changes: Partial<SocketServerOptions> & { readonly handlers?: Record<string, FixtureHandler> } = {},
) => {
  const httpServer = createServer();
  const counters = createMemoryCounters();
  const log = memoryLog();
  const happened: string[] = [];
  let ids = 0;
  const server = createSocketServer({
    httpServer,
    table: TABLE,
    routes: routesOf({ ...HANDLERS, ...changes.handlers }),
    emissions: EMISSIONS,
    limiter: { consume: () => ({ allowed: true }) },
    counters,
    log,
    newId: () => `r${(ids += 1)}`,
    guardPolicy: 'throw',
    allowOrigin: () => true,
    hooks: {
      onSignedIn: async (_, { userId }) => void happened.push(`in ${userId}`),
      onSignedOut: async (_, { userId }) => void happened.push(`out ${userId}`),
      onDisconnected: async (_, identity, reason) =>
        void happened.push(`gone ${identity?.userId ?? 'nobody'}: ${reason}`),
    },
    ...changes,
  });
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = addressOf(httpServer.address());
  const url = `http://127.0.0.1:${port}`;
  let open = true;
  const close = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await server.close();
    httpServer.closeAllConnections();
    await new Promise<void>((resolve) => httpServer.close(() => resolve()));
  };
  closers.push(close);
  return { server, counters, log, happened, url, port, close };
};

const addressOf = (address: AddressInfo | string | null): AddressInfo => {
  if (address === null || typeof address === 'string') throw new Error('no address');
  return address;
};

export interface Client {
  readonly socket: ClientSocket;
  /** Everything received, in order: event name and arguments. */
  readonly received: unknown[][];
  ask(event: string, ...args: unknown[]): Promise<Reply>;
  has(event: string): Promise<unknown[]>;
}

/** A client that remembers all that it gets. */
export const connect = async (url: string, options: Partial<ManagerOptions & SocketOptions> = {}): Promise<Client> => {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, ...options });
  const received: unknown[][] = [];
  socket.onAny((...args: unknown[]) => void received.push(args));
  closers.push(() => void socket.disconnect());
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', resolve);
    socket.on('connect_error', reject);
  });
  const asked = socket.timeout(3_000);
  return {
    socket,
    received,
    ask: async (event, ...args) => {
      const reply: Reply = await asked.emitWithAck(event, ...args);
      return reply;
    },
    has: async (event) =>
      await vi.waitFor(() => {
        const found = received.find(([name]) => name === event);
        if (found === undefined)
          throw new Error(`no ${event} among ${received.map(([name]) => String(name)).join(', ')}`);
        return found;
      }),
  };
};

export const signedIn = async (url: string, userId: string): Promise<Client> => {
  const client = await connect(url, { auth: { token: userId } });
  await client.has('signInSuccess');
  return client;
};

/** The code of an answer. */
export const codeOf = (reply: Reply): string => (reply.ok ? 'OK' : reply.error.code);

/** Socket.IO's own socket of a client, to misuse it. */
export const serverSocketOf = (server: { connections(): Iterable<unknown> }, id: string | undefined): ServerSocket => {
  for (const connection of server.connections()) {
    const raw: unknown = connection instanceof SocketConnection ? connection.socket : undefined;
    if (raw instanceof ServerSocket && raw.id === id) return raw;
  }
  throw new Error('no such socket');
};

export interface RawClient {
  readonly frames: string[];
  send(frame: string | Buffer): void;
  closed(): boolean;
  /** The first frame that starts so. */
  frame(start: string): Promise<string>;
}

/** A client that sends frames as they are, below Socket.IO's protocol. */
export const connectRaw = async (url: string): Promise<RawClient> => {
  const engine = new EngineClient(url.replace('http', 'ws'), { path: '/socket.io', transports: ['websocket'] });
  const frames: string[] = [];
  let closed = false;
  engine.on('message', (data: unknown) => void frames.push(String(data)));
  engine.on('close', () => (closed = true));
  closers.push(() => void engine.close());
  await new Promise<void>((resolve) => engine.on('open', resolve));
  return {
    frames,
    send: (frame) => void engine.send(frame),
    closed: () => closed,
    frame: async (start) =>
      await vi.waitFor(() => {
        const found = frames.find((frame) => frame.startsWith(start));
        if (found === undefined) throw new Error(`no ${start} among ${frames.join(' ')}`);
        return found;
      }),
  };
};
