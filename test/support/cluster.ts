import { connect } from 'amqplib';
import mongoose, { type Connection } from 'mongoose';
import * as validators from '../../generated/validators.js';
import { auditUnread, type AuditReport } from '../../src/audit.ts';
import { startTestApp, testEnvironment, type TestApp } from './app.ts';
import { mongoAvailable, openTestMongo } from './mongo.ts';
import { findProgram, waitFor } from './processes.ts';
import { openTestRabbit } from './rabbitmq.ts';
import { required } from './real-servers.ts';
import { openTestRedis } from './redis.ts';

/** A domain event as it came out of RabbitMQ. */
export interface SeenEvent {
  readonly type: string;
  readonly id: string;
  readonly data: unknown;
  readonly routingKey: string;
  /** By the generated validator of its type. */
  readonly valid: boolean;
}

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
  const events: SeenEvent[] = [];
  const listening = await listenToAll(rabbit.url, events);
  const nodes = [await startTestApp({ env }), await startTestApp({ env })] as const;
  const connection = await mongoose.createConnection(mongo.uri).asPromise();
  return {
    nodes,
    env,
    connection,
    events,
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

async function listenToAll(url: string, events: SeenEvent[]): Promise<{ close(): Promise<void> }> {
  const connection = await connect(url);
  const channel = await connection.createChannel();
  await channel.assertExchange('letschat.events', 'topic', { durable: true });
  const { queue } = await channel.assertQueue('', { exclusive: true });
  await channel.bindQueue(queue, 'letschat.events', '#');
  await channel.consume(
    queue,
    (message) => {
      if (message === null) return;
      const envelope: unknown = JSON.parse(message.content.toString());
      const {
        type = '',
        id = '',
        data,
      }: { type?: string; id?: string; data?: unknown } = typeof envelope === 'object' && envelope !== null
        ? envelope
        : {};
      events.push({ type, id, data, routingKey: message.fields.routingKey, valid: isValid(type, envelope) });
    },
    { noAck: true },
  );
  return { close: () => connection.close() };
}

function isValid(type: string, envelope: unknown): boolean {
  const name = type.replace(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase());
  const guards: Readonly<Record<string, (value: unknown) => boolean>> = { ...validators };
  return guards[`validate${name}CloudEvent`]?.(envelope) === true;
}
