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
import { createPages } from '../http/pages.ts';
import { loadPlayground } from '../http/playground-files.ts';
import { DEMO_PEOPLE } from '../seed.ts';
import { createSocketServer } from '../socket/index.ts';
import type { SocketServer } from '../socket/options.ts';
import { createMockCalls } from './call.ts';
import { createMockChatHandlers } from './chat.ts';
import { withExamples } from './examples.ts';
import { answerHttp } from './http.ts';
import type { Latency } from './options.ts';
import type { Player } from './scenario/player.ts';
import { createMockUserHandlers, MOCK_PASSCODE } from './user.ts';
import { createWorld } from './world.ts';

export interface MockOptions {
  readonly seed: number;
  readonly latency: Latency;
  /** Events that fail, and how. */
  readonly failures: ReadonlyMap<string, ErrorCode>;
  readonly log: Logger;
  readonly clock: () => Date;
  /** Nobody is a friend of anybody until they are added. */
  readonly strangers?: boolean;
  /** How long a call rings. Default 45 000 ms. */
  readonly ringMs?: number;
  /** Told who signs in and what is answered; plays the others on `POST /scenario/next`. */
  readonly player?: Player;
}

const RING_MS = 45_000;

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

const failureOf = (code: ErrorCode, event: string): ChatError =>
  new ChatError(code, `The mock was told to fail ${event}.`, code === 'RATE_LIMITED' ? { retryAfter: 1 } : {});

/** A server that speaks the contract and stores nothing: the real dispatcher and guard over handlers in memory. */
export function createMockServer({
  seed,
  latency,
  failures,
  log,
  clock,
  strangers = false,
  ringMs = RING_MS,
  player,
}: MockOptions): MockServer {
  const pages = createPages({
    demo: { passcode: MOCK_PASSCODE, people: DEMO_PEOPLE },
    load: loadPlayground,
    title: contract.title,
    version: contract.version,
  });
  const httpServer = createServer((request, response) => void answerHttp(request, response, { player, pages }));
  const world = createWorld({ seed, clock, strangers });
  const random = randomOf(seed);
  let counter = 0;
  let sockets: SocketServer | null = null;
  const announcer: Announcer = { announce: (...emission) => sockets?.announcer.announce(...emission) };
  const emitter = createEmitter(announcer);
  const devices = (userId: string): number => sockets?.connectionsOf(userId).length ?? 0;
  const deps = { world, emitter, isOnline: (userId: string) => devices(userId) > 0 };
  const calls = createMockCalls({ ...deps, ringMs });
  const handlers = {
    user: withExamples<UserHandlers>(createMockUserHandlers(deps)),
    chat: withExamples<ChatHandlers>(createMockChatHandlers(deps)),
    call: withExamples<CallHandlers>(calls.handlers),
  };

  const disturbed = (route: Route): Route => ({
    ...route,
    async invoke(payload, context) {
      const wait = latency.fromMs + random() * (latency.toMs - latency.fromMs);
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const told = (outcome: string, data?: unknown): void => {
        const userId = context.connection.identity()?.userId;
        if (userId !== undefined) player?.answered({ userId, event: route.event, outcome, data });
      };
      try {
        const code = failures.get(route.event);
        if (code !== undefined) throw failureOf(code, route.event);
        const data = await route.invoke(payload, context);
        told('ok', data);
        return data;
      } catch (error) {
        told(error instanceof ChatError ? error.code : 'INTERNAL');
        throw error;
      }
    },
  });
  const friendsOf = (userId: string): readonly string[] =>
    [...world.users.keys()].filter((other) => world.areFriends(userId, other));
  const wentAway = async ({ userId, phoneNumber }: Identity): Promise<void> => {
    if (devices(userId) > 0) return;
    calls.personLeft(userId);
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
      async onSignedIn(connection, identity) {
        const { userId, phoneNumber } = identity;
        player?.signedIn(identity);
        calls.deviceCame(connection.id, userId);
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
      calls.close();
      player?.close();
      await running.close();
      httpServer.closeAllConnections();
      await new Promise((resolve) => httpServer.close(resolve));
    },
  };
}
