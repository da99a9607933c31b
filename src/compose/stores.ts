import { join } from 'node:path';
import type { Config } from '../config/index.ts';
import { openDatabase, type Database } from '../config/database.ts';
import { openRabbitmq, type EventBus } from '../config/rabbitmq.ts';
import { openRedis, type RedisResource } from '../config/redis.ts';
import type { Logger } from '../contract/context.ts';
import { createEmbeddedEventBus } from '../embedded/event-bus.ts';
import { createEventQueueStore } from '../embedded/event-queue-store.ts';
import { startEmbeddedMongo } from '../embedded/mongo/server.ts';
import { topology } from '../../generated/amqp/topology.ts';
import type { Shutdown } from './shutdown.ts';

/** The three stores, each real by its URL or embedded. */
export interface Stores {
  readonly database: Database;
  readonly redis: RedisResource;
  readonly bus: EventBus;
  /** Which is what, for the start-up message. */
  readonly kinds: Readonly<Record<'mongodb' | 'redis' | 'rabbitmq', 'real' | 'embedded'>>;
}

const DATABASE_NAME = 'letschat';

/** Opens all three at once. None of them has to be reachable yet. */
export async function openStores(config: Config, log: Logger, shutdown: Shutdown): Promise<Stores> {
  const [database, redis] = await Promise.all([openMongo(config, log, shutdown), openRedis(config.redisUrl, log)]);
  shutdown.add('redis', () => redis.close());
  const bus =
    config.rabbitmqUrl === null
      ? createEmbeddedEventBus({ store: createEventQueueStore(database.connection), log, now: () => new Date() })
      : await openRabbitmq({ url: config.rabbitmqUrl, topology, log });
  shutdown.add('rabbitmq', () => bus.close());
  return {
    database,
    redis,
    bus,
    kinds: { mongodb: config.mongodbUri === null ? 'embedded' : 'real', redis: redis.kind, rabbitmq: bus.kind },
  };
}

/** MongoDB alone. */
export async function openMongo(config: Config, log: Logger, shutdown: Shutdown): Promise<Database> {
  let uri = config.mongodbUri;
  if (uri === null) {
    const embedded = await startEmbeddedMongo({
      dataDir: join(config.dataDir, 'mongo'),
      host: '127.0.0.1',
      log,
    });
    shutdown.add('embedded mongo', () => embedded.close());
    uri = `${embedded.uri}${DATABASE_NAME}`;
  }
  const database = openDatabase(uri, log);
  shutdown.add('mongodb', () => database.close());
  return database;
}
