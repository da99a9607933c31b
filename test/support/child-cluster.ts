import mongoose, { type Connection } from 'mongoose';
import { auditUnread, type AuditReport } from '../../src/audit.ts';
import { testEnvironment } from './app.ts';
import { buildNode, startChildNode, type ChildNode } from './child-node.ts';
import { listenToEvents, type SeenEvent } from './domain-events.ts';
import { mongoUri, startMongod, type Mongod } from './mongod.ts';
import { freePort, startProcess, temporaryFolder, waitFor } from './processes.ts';
import { openTestRabbit, type TestRabbit } from './rabbitmq.ts';
import { openTestRedis, type TestRedis } from './redis.ts';

export type NodeIndex = 0 | 1;

/** Two nodes and a worker, each a process of its own, on real stores that the test may break. */
export interface ChildCluster {
  /** They keep their addresses over restarts. */
  readonly urls: readonly [string, string];
  readonly connection: Connection;
  readonly mongod: Mongod;
  readonly redis: TestRedis;
  readonly rabbit: TestRabbit;
  /** Everything published to the exchange since the start, also across a restart of the broker. */
  readonly events: readonly SeenEvent[];
  /** As `kill -9`; resolves when it is gone. */
  killNode(index: NodeIndex): Promise<void>;
  /** Resolves when it is ready. */
  startNode(index: NodeIndex): Promise<void>;
  /** Waits until no message and no outbox has anything left to be done, then recounts. */
  audit(): Promise<AuditReport>;
  /** The last lines that nodes and worker wrote, for messages of failures. */
  output(): string;
  close(): Promise<void>;
}

export interface ChildClusterOptions {
  /** The test breaks RabbitMQ: one of its own instead of the one that the run shares (about 6 s more). */
  readonly ownRabbit?: boolean;
}

const COLLECTIONS_WITH_OUTBOX = ['users', 'friendships', 'conversations', 'messages', 'readStates', 'media'];
const SETTLE_MS = 45_000;
const START_MS = 30_000;

/** @throws Error when one of the stores cannot be had: ask `missingStores` first */
export async function startChildCluster({ ownRabbit = false }: ChildClusterOptions = {}): Promise<ChildCluster> {
  const [program, mongod, redis, rabbit] = await Promise.all([
    buildNode(),
    startMongod(),
    openTestRedis({ control: true }),
    openTestRabbit({ control: ownRabbit }),
  ]);
  if (redis === null || rabbit === null) throw new Error('a cluster needs all three real stores');
  const folder = temporaryFolder('cluster');
  const uri = mongoUri(mongod.uri, 'faults');
  // The grace of production: a device that moves to the other node is no transition.
  const env = { MONGODB_URI: uri, REDIS_URL: redis.url, RABBITMQ_URL: rabbit.url, PRESENCE_GRACE_MS: '3000' };
  const ports = [await freePort(), await freePort()] as const;
  const start = (index: NodeIndex): Promise<ChildNode> =>
    startChildNode(program, { dataDir: folder.path, env, port: ports[index], timeoutMs: START_MS });
  const listening = await listenToEvents(rabbit.url);
  const nodes: [ChildNode, ChildNode] = [await start(0), await start(1)];
  const worker = startProcess({
    command: process.execPath,
    args: [program.worker],
    env: { ...testEnvironment, ...env, DATA_DIR: folder.path, LOG_LEVEL: 'warn' },
    cwd: folder.path,
  });
  const connection = await mongoose.createConnection(uri).asPromise();
  connection.on('error', () => undefined);
  const leftInOutboxes = async (): Promise<number> => {
    const counts = COLLECTIONS_WITH_OUTBOX.map((name) =>
      connection.collection(name).countDocuments({ 'outbox.at': { $gt: new Date(0) } }),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  };

  return {
    urls: [nodes[0].url, nodes[1].url],
    connection,
    mongod,
    redis,
    rabbit,
    events: listening.events,
    async killNode(index) {
      nodes[index].process.signal('SIGKILL');
      await nodes[index].process.exited;
    },
    async startNode(index) {
      nodes[index] = await start(index);
    },
    async audit() {
      let [batches, entries] = [0, 0];
      const done = async (): Promise<boolean> => {
        batches = await connection.collection('messages').countDocuments({ 'batch.at': { $gt: new Date(0) } });
        entries = await leftInOutboxes();
        return batches + entries === 0;
      };
      await waitFor('all after-work is done', done, { timeoutMs: SETTLE_MS, everyMs: 100 }).catch((error: unknown) => {
        throw new Error(`${batches} batches and ${entries} documents with an outbox are left`, { cause: error });
      });
      return await auditUnread(connection);
    },
    output: () => [...nodes.map(({ process }) => process), worker].map((one) => one.output()).join('\n---\n'),
    async close() {
      await connection.close();
      await listening.close().catch(() => undefined);
      await Promise.all([...nodes.map(({ process }) => process.stop()), worker.stop()]);
      await Promise.all([mongod.close(), redis.close(), rabbit.close(), folder.remove()]);
      program.remove();
    },
  };
}
