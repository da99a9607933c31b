import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contract } from '../../generated/contract.ts';
import { createEmitter } from '../../generated/socket/emitter.ts';
import { emissionValidators } from '../../generated/socket/emissions.ts';
import type { CallHandlers, ChatHandlers, UserHandlers } from '../../generated/socket/handlers.ts';
import { createRoutes } from '../../generated/socket/router.ts';
import type { Announcer } from '../contract/announcer.ts';
import { friends } from '../contract/audience.ts';
import type { Identity, Logger } from '../contract/context.ts';
import { createMemoryCounters } from '../contract/counters.ts';
import { ChatError } from '../contract/errors.ts';
import type { ErrorCode } from '../contract/errors.ts';
import type { Route } from '../contract/route.ts';
import { createSocketServer } from '../socket/index.ts';
import type { SocketServer } from '../socket/options.ts';
import { createMockCallHandlers } from './call.ts';
import { createMockChatHandlers } from './chat.ts';
import { withExamples } from './examples.ts';
import type { Latency } from './options.ts';
import { createMockUserHandlers } from './user.ts';
import { createWorld } from './world.ts';

export interface MockOptions {
  readonly seed: number;
  readonly latency: Latency;
  /** Events that fail, and how. */
  readonly failures: ReadonlyMap<string, ErrorCode>;
  readonly log: Logger;
  readonly clock: () => Date;
}

export interface MockServer {
  /** @param port `0`: any free one. @returns the address */
  listen(port: number): Promise<string>;
  close(): Promise<void>;
}

/** Lehmer's generator: the same delays for the same seed. */
const randomOf = (seed: number): (() => number) => {
  let state = (seed % 2147483646) + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
};

/** A server that speaks the contract and stores nothing: the real dispatcher and guard over handlers in memory. */
export function createMockServer({ seed, latency, failures, log, clock }: MockOptions): MockServer {
  const httpServer = createServer((_request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
      .end(`${contract.title} ${contract.version} mock: connect with Socket.IO.\n`);
  });
  const world = createWorld({ seed, clock });
  const random = randomOf(seed);
  let counter = 0;
  let sockets: SocketServer | null = null;
  const announcer: Announcer = { announce: (...emission) => sockets?.announcer.announce(...emission) };
  const emitter = createEmitter(announcer);
  const devices = (userId: string): number => sockets?.connectionsOf(userId).length ?? 0;
  const deps = { world, emitter, isOnline: (userId: string) => devices(userId) > 0 };
  const handlers = {
    user: withExamples<UserHandlers>(createMockUserHandlers(deps)),
    chat: withExamples<ChatHandlers>(createMockChatHandlers(deps)),
    call: withExamples<CallHandlers>(createMockCallHandlers(deps)),
  };

  const disturbed = (route: Route): Route => ({
    ...route,
    async invoke(payload, context) {
      const wait = latency.fromMs + random() * (latency.toMs - latency.fromMs);
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const code = failures.get(route.event);
      if (code !== undefined)
        throw new ChatError(
          code,
          `The mock was told to fail ${route.event}.`,
          code === 'RATE_LIMITED' ? { retryAfter: 1 } : {},
        );
      return await route.invoke(payload, context);
    },
  });
  const friendsOf = (userId: string): readonly string[] =>
    [...world.users.keys()].filter((other) => world.areFriends(userId, other));
  const wentAway = async ({ userId, phoneNumber }: Identity): Promise<void> => {
    if (devices(userId) > 0) return;
    emitter.userOffline(friends(friendsOf(userId)), { userId, phoneNumber });
  };

  sockets = createSocketServer({
    httpServer,
    table: contract,
    routes: new Map([...createRoutes(handlers)].map(([event, route]) => [event, disturbed(route)])),
    emissions: emissionValidators,
    limiter: { consume: () => ({ allowed: true }) },
    counters: createMemoryCounters(),
    log,
    newId: () => `mock-${(counter += 1)}`,
    guardPolicy: 'throw',
    allowOrigin: () => true,
    hooks: {
      async onSignedIn(_connection, { userId, phoneNumber }) {
        if (devices(userId) === 1) emitter.userOnline(friends(friendsOf(userId)), { userId, phoneNumber });
      },
      onSignedOut: (_connection, identity) => wentAway(identity),
      onDisconnected: async (_connection, identity) => (identity === null ? undefined : wentAway(identity)),
    },
  });
  const running = sockets;

  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        httpServer.once('error', reject);
        httpServer.listen(port, '127.0.0.1', () => {
          const address: AddressInfo | string | null = httpServer.address();
          resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`);
        });
      }),
    async close() {
      await running.close();
      httpServer.closeAllConnections();
      await new Promise((resolve) => httpServer.close(resolve));
    },
  };
}
