import { randomUUID } from 'node:crypto';
import { contract } from '../../generated/contract.ts';
import type { Config } from '../config/index.ts';
import { createOriginCheck } from '../config/origins.ts';
import type { Logger } from '../contract/context.ts';
import { ChatError } from '../contract/errors.ts';
import type { RateLimiter } from '../contract/rate-limiter.ts';
import type { OperationRoutes } from '../http/health.ts';
import { docsPage, installDocs } from '../http/docs.ts';
import { createPages, installPages } from '../http/pages.ts';
import { loadPlayground } from '../http/playground-files.ts';
import { createHttp, type HttpServer } from '../http/server.ts';
import { createBearerAuthentication } from '../middleware/authentication.ts';
import { DEMO_PEOPLE } from '../seed.ts';
import { storeOutage } from '../utils/errors.ts';
import type { Metrics } from '../utils/metrics.ts';
import type { Services } from './services.ts';
import type { Stores } from './stores.ts';

export interface NodeHttpDependencies {
  readonly config: Config;
  readonly services: Services;
  readonly stores: Stores;
  readonly limiter: RateLimiter;
  readonly metrics: Metrics;
  readonly document: OperationRoutes['contractDocument'];
  readonly log: Logger;
}

/** Rate class of uploads: HTTP is not in the contract's operations, so it shares the one of writes. */
const UPLOAD_CLASS = 'writes';

/** The HTTP side of a node. A store that is away makes it not ready; Redis and RabbitMQ alone do not: chat goes on without them. */
export function createNodeHttp({
  config,
  services,
  stores,
  limiter,
  metrics,
  document,
  log,
}: NodeHttpDependencies): HttpServer {
  const http = createHttp({
    media: services.media,
    urls: services.urls,
    authenticate: createBearerAuthentication({ verifyToken: services.users.verifyToken }),
    async admitUpload(userId) {
      const decision = await limiter.consume(UPLOAD_CLASS, { userId, address: userId });
      if (!decision.allowed)
        throw new ChatError('RATE_LIMITED', 'Too many uploads. Please wait.', { retryAfter: decision.retryAfter });
    },
    allowOrigin: createOriginCheck(config.corsOrigins),
    translate: storeOutage,
    newId: randomUUID,
    metrics: metrics.text,
    readiness: () => {
      const states = { mongodb: stores.database.status(), redis: stores.redis.status(), rabbitmq: stores.bus.status() };
      return { ready: states.mongodb === 'up', stores: states };
    },
    contractDocument: document,
    log,
  });
  installDocs(http.app, { html: docsPage, hash: document.hash });
  // Whoever opens the playground can be anybody: there is one only where everybody knows the passcode, never in production.
  const demo = config.devPasscode === null ? null : { passcode: config.devPasscode, people: DEMO_PEOPLE };
  const { title, version } = contract;
  installPages(http.app, createPages({ demo, load: loadPlayground, title, version }));
  return http;
}
