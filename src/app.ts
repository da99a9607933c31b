import { startBackground, startShared } from './compose/background.ts';
import { startConsumers } from './compose/consumers.ts';
import { composeNode, type Node } from './compose/node.ts';
import type { Services } from './compose/services.ts';
import { createShutdown, type Shutdown } from './compose/shutdown.ts';
import type { Stores } from './compose/stores.ts';
import type { Config } from './config/index.ts';
import type { Logger } from './contract/context.ts';
import type { ContractCounters } from './contract/counters.ts';
import { createLogger } from './utils/logger.ts';

/** What tests replace or listen to. */
export interface AppOverrides {
  readonly log?: Logger;
  /** Told everything that the metrics are told: for contract coverage. */
  readonly counters?: ContractCounters;
}

/** A node that serves. */
export interface App {
  /** Like `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly kinds: Stores['kinds'];
  readonly services: Services;
  /** Graceful: no new request, answers in flight, then everything in reverse of its opening; about ten seconds at most. */
  close(): Promise<void>;
}

/** A process that consumes RabbitMQ and serves nobody. */
export type Worker = Pick<App, 'kinds' | 'services' | 'close'>;

const DRAIN_MS = 5_000;

/**
 * Starts one node: the composition root. May be called several times in one process. Resolves when the node serves; a
 * store that is away makes it not ready, never fail.
 * @throws when the port is taken, or the embedded store's folder is in use
 */
export function createApp(config: Config, overrides: AppOverrides = {}): Promise<App> {
  return opening(config, overrides, async (node) => {
    const { stores, services, http, sockets, shutdown, log } = node;
    await startBackground(node);
    if (stores.kinds.rabbitmq === 'embedded') await startConsumers(node);
    shutdown.add('sockets', async () => {
      if (!(await sockets.drain(DRAIN_MS))) log.warn({}, 'some requests were not answered before the shutdown');
      await sockets.close();
    });
    const url = await http.listen({ host: config.host, port: config.port });
    log.info({ url, stores: stores.kinds }, 'LetsChat serves');
    return { url, kinds: stores.kinds, services, close: shutdown.close };
  });
}

/** Starts a worker: a node that listens to nobody, and announces through the other nodes. */
export function createWorker(config: Config, overrides: AppOverrides = {}): Promise<Worker> {
  return opening(config, overrides, async (node) => {
    const { stores, services, sockets, shutdown, log } = node;
    await startShared(node);
    shutdown.add('sockets', sockets.close);
    await startConsumers(node);
    log.info({ stores: stores.kinds }, 'LetsChat worker consumes');
    return { kinds: stores.kinds, services, close: shutdown.close };
  });
}

/** Closes what is open already when starting fails half way. */
async function opening<Running>(
  config: Config,
  overrides: AppOverrides,
  start: (node: Node) => Promise<Running>,
): Promise<Running> {
  const log = overrides.log ?? createLogger({ level: config.logLevel });
  const shutdown: Shutdown = createShutdown(log);
  try {
    return await start(await composeNode({ config, shutdown, log, counters: overrides.counters ?? null }));
  } catch (error) {
    await shutdown.close();
    throw error;
  }
}
