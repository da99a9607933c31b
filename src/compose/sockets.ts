import { randomUUID } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import { contract } from '../../generated/contract.ts';
import { validateMessage } from '../../generated/validators.js';
import type { Config } from '../config/index.ts';
import { createOriginCheck } from '../config/origins.ts';
import type { Logger } from '../contract/context.ts';
import type { RateLimiter } from '../contract/rate-limiter.ts';
import type { RouteTable } from '../contract/route.ts';
import type { EmissionValidators } from '../contract/validator.ts';
import { createSocketServer } from '../socket/index.ts';
import type { SocketServer } from '../socket/options.ts';
import { storeOutage } from '../utils/errors.ts';
import type { Metrics } from '../utils/metrics.ts';
import type { OtherNodes } from './other-nodes.ts';
import type { Services } from './services.ts';

export interface SocketDependencies {
  readonly config: Config;
  readonly httpServer: HttpServer;
  readonly routes: RouteTable;
  readonly emissions: EmissionValidators;
  readonly limiter: RateLimiter;
  readonly metrics: Metrics;
  readonly services: Services;
  readonly otherNodes: OtherNodes;
  readonly log: Logger;
}

/** Ties Socket.IO to the services: who comes and goes, and what the other nodes deliver. */
export function startSockets({
  config,
  services,
  otherNodes: { adapter },
  metrics,
  log,
  ...rest
}: SocketDependencies): SocketServer {
  return createSocketServer({
    ...rest,
    table: contract,
    counters: metrics.counters,
    log,
    newId: randomUUID,
    guardPolicy: config.environment === 'production' ? 'drop' : 'throw',
    allowOrigin: createOriginCheck(config.corsOrigins),
    onRemoteDelivery(event, payload) {
      // Its number is known here at once, and this node never announces it again.
      if (event === 'newMessage' && validateMessage(payload)) services.messages.observeDelivery(payload);
    },
    translate: storeOutage,
    hooks: {
      onSignedIn: (connection, { userId }) => services.presence.connect(userId, connection.id),
      async onSignedOut(connection, { userId }) {
        services.typing.connectionLost(connection.id);
        await services.presence.signOut(userId, connection.id);
      },
      async onDisconnected(connection, identity) {
        if (identity === null) return;
        services.typing.connectionLost(connection.id);
        await services.presence.disconnect(identity.userId, connection.id);
      },
    },
    ...(adapter === null ? {} : { adapter }),
  });
}
