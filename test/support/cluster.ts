import mongoose, { type Connection } from 'mongoose';
import { auditUnread, type AuditReport } from '../../src/audit.ts';
import { startTestApp, testEnvironment, type TestApp } from './app.ts';
import { listenToEvents, type SeenEvent } from './domain-events.ts';
import { mongoAvailable, openTestMongo } from './mongo.ts';
import { findProgram, waitFor } from './processes.ts';
import { openTestRabbit } from './rabbitmq.ts';
import { required } from './real-servers.ts';
import { openTestRedis } from './redis.ts';

/** Two nodes on the same real stores. */
export interface Cluster {
  readonly nodes: readonly [TestApp, TestApp];
  /** What names the stores, for a third node or a worker. */
  readonly env: Readonly<Record<string, string>>;
  readonly connection: Connection;
  /** Everything published to the exchange since the start. */
  readonly events: readonly SeenEvent[];
  /** Recounts once all after-work is done. */
  audit(): Promise<AuditReport>;
  close(): Promise<void>;
}

const given = (name: string): boolean => (process.env[name] ?? '') !== '';

/** The real stores that cannot be had here: empty when a cluster can be started. Those that REQUIRE_REAL names are not listed: they fail. */
export function missingStores(): readonly string[] {
  const has = {
    mongodb: mongoAvailable('real'),
    redis: given('REDIS_URL_TEST') || findProgram('redis-server') !== null,
    rabbitmq: given('RABBITMQ_URL_TEST') || findProgram('rabbitmq-server', ['/usr/lib/rabbitmq/bin']) !== null,
  };
  return Object.entries(has).flatMap(([store, there]) => (there || required(store) ? [] : [store]));
}

/** Starts two nodes in this process on real MongoDB, Redis and RabbitMQ. @throws Error when one of them cannot be had */
export async function startCluster(overrides: Readonly<Record<string, string>> = {}): Promise<Cluster> {
  const [mongo, redis, rabbit] = await Promise.all([
    openTestMongo({ kind: 'real' }),
    openTestRedis({ control: true }),
    openTestRabbit(),
  ]);
  if (mongo === null || redis === null || rabbit === null) throw new Error('a cluster needs all three real stores');
  const env = {
    ...testEnvironment,
    MONGODB_URI: mongo.uri,
    REDIS_URL: redis.url,
    RABBITMQ_URL: rabbit.url,
    ...overrides,
  };
  const listening = await listenToEvents(rabbit.url);
  const nodes = [await startTestApp({ env }), await startTestApp({ env })] as const;
  const connection = await mongoose.createConnection(mongo.uri).asPromise();
  return {
    nodes,
    env,
    connection,
    events: listening.events,
    async audit() {
      let report = await auditUnread(connection);
      await waitFor('all after-work is done', async () => {
        report = await auditUnread(connection);
        return report.unfinishedBatches === 0;
      });
      return report;
    },
    async close() {
      await Promise.all(nodes.map((node) => node.close()));
      await listening.close();
      await connection.close();
      await Promise.all([mongo.close(), redis.close(), rabbit.close()]);
    },
  };
}
