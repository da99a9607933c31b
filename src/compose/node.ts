import { randomUUID } from 'node:crypto';
import { contract } from '../../generated/contract.ts';
import { createEmitter } from '../../generated/socket/emitter.ts';
import { emissionValidators } from '../../generated/socket/emissions.ts';
import { createRoutes } from '../../generated/socket/router.ts';
import type { Config } from '../config/index.ts';
import { openSecrets, type Secrets } from '../config/secrets.ts';
import type { Logger } from '../contract/context.ts';
import type { ContractCounters } from '../contract/counters.ts';
import { ChatError } from '../contract/errors.ts';
import type { Route, RouteTable } from '../contract/route.ts';
import { contractDocument } from '../http/contract-document.ts';
import type { HttpServer } from '../http/server.ts';
import { createRateLimiter } from '../middleware/rate-limit.ts';
import { createCallHandler } from '../socket/handlers/callHandler.ts';
import { createChatHandler } from '../socket/handlers/chatHandler.ts';
import { createUserHandler } from '../socket/handlers/userHandler.ts';
import type { SocketServer } from '../socket/options.ts';
import { createMetrics } from '../utils/metrics.ts';
import { createNodeHttp } from './http.ts';
import { createLateAnnouncer } from './late-announcer.ts';
import { indexedModels } from './models.ts';
import { joinOtherNodes } from './other-nodes.ts';
import { createServices, type Services } from './services.ts';
import type { Shutdown } from './shutdown.ts';
import { startSockets } from './sockets.ts';
import { openStores, type Stores } from './stores.ts';

/** Everything of one process, tied together; nothing listens, nothing runs by itself yet. */
export interface Node {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly stores: Stores;
  readonly services: Services;
  readonly http: HttpServer;
  readonly sockets: SocketServer;
  readonly shutdown: Shutdown;
  readonly log: Logger;
}

export interface NodeOptions {
  readonly config: Config;
  readonly shutdown: Shutdown;
  readonly log: Logger;
  readonly counters: ContractCounters | null;
}

const HTTP_CLOSE_MS = 1_000;
/** A start waits this long for the database; then the node serves, and answers `UNAVAILABLE` until it is there. */
const LONGEST_WAIT_MS = 1_500;

/** Opens the stores and wires services, handlers, HTTP and sockets. */
export async function composeNode({ config, shutdown, log, counters }: NodeOptions): Promise<Node> {
  const secrets = await openSecrets(config);
  const stores = await openStores(config, log, shutdown);
  const metrics = createMetrics(counters);
  const otherNodes = joinOtherNodes({ stores, metrics, shutdown, log });
  const announcer = createLateAnnouncer();
  const services = createServices({
    config,
    secrets,
    stores,
    emitter: createEmitter(announcer),
    otherNodes,
    revocations: { revoked: (sessionId, except) => sockets.revokeSession(sessionId, except ?? undefined) },
    nodeId: randomUUID(),
    log,
  });
  const limiter = createRateLimiter({
    redis: stores.redis,
    limits: contract.rateLimits,
    scale: config.rateLimitScale,
    log,
  });
  const prepared = stores.database.prepare(indexedModels(services.models));
  const routes = onceReady(
    createRoutes({
      user: createUserHandler(services),
      chat: createChatHandler(services),
      call: createCallHandler(services),
    }),
    prepared,
  );
  const http = createNodeHttp({ config, services, stores, limiter, metrics, document: contractDocument, log });
  shutdown.add('http', () => http.close(HTTP_CLOSE_MS));
  const sockets = startSockets({
    config,
    httpServer: http.server,
    routes,
    emissions: emissionValidators,
    limiter,
    metrics,
    services,
    otherNodes,
    log,
  });
  announcer.attach(sockets.announcer);
  metrics.observe({
    connections: () => sockets.connectionCount,
    storesUp: () => ({
      mongodb: stores.database.status() === 'up',
      redis: stores.redis.status() === 'ready',
      rabbitmq: stores.bus.status() === 'up',
    }),
  });

  // Retried in the background for as long as the database is away; the start waits only a little.
  prepared.catch((error: unknown) => log.warn({ err: error }, 'indexes were not made'));
  await Promise.race([prepared, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS).unref())]);
  return { config, secrets, stores, services, http, sockets, shutdown, log };
}

/**
 * Refuses requests until the indexes exist: what must be unique (a person's number, the conversation of two) is so only
 * by them.
 */
function onceReady(routes: RouteTable, prepared: Promise<void>): RouteTable {
  let ready = false;
  prepared.then(
    () => (ready = true),
    () => undefined,
  );
  const gated = (route: Route): Route => ({
    ...route,
    invoke(payload, context) {
      if (ready) return route.invoke(payload, context);
      return Promise.reject(new ChatError('UNAVAILABLE', 'The service is starting. Please try again.'));
    },
  });
  return new Map([...routes].map(([event, route]) => [event, gated(route)]));
}
