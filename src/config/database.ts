import mongoose from 'mongoose';
import type { Connection, ConnectOptions, Model } from 'mongoose';
import type { Logger } from '../contract/context.ts';

/** MongoDB, connecting in the background: a start never waits for it. */
export interface Database {
  /** Make models from it at once; what they are asked before the first connection fails with a store error. */
  readonly connection: Connection;
  /** `up`: reachable, and every index asked for by `prepare` exists. */
  status(): 'up' | 'down';
  /** Makes the indexes of these models as soon as the database can be reached. Rejects only when it is closed meanwhile. */
  prepare(models: readonly IndexedModel[]): Promise<void>;
  close(): Promise<void>;
}

/** Any mongoose model, as far as indexes go. */
export type IndexedModel = Pick<Model<unknown>, 'modelName' | 'createIndexes'>;

/**
 * The times add up so that every request is answered within 5 s: an unreachable server is known at once (1.5 s of selection),
 * a frozen one by the monitor after connectTimeout + heartbeat (2.5 s), which fails what is in flight; one retry by the driver
 * then meets the selection timeout (4 s in all).
 */
const OPTIONS: ConnectOptions = {
  serverSelectionTimeoutMS: 1_500,
  waitQueueTimeoutMS: 1_500,
  connectTimeoutMS: 1_500,
  socketTimeoutMS: 4_000,
  heartbeatFrequencyMS: 1_000,
  maxPoolSize: 50,
  writeConcern: { w: 'majority' },
  bufferCommands: false,
  autoIndex: false,
  autoCreate: false,
};

const RETRY_MS = { first: 100, longest: 2_000 };

export function openDatabase(uri: string, log: Logger): Database {
  const connection = mongoose.createConnection();
  connection.set('bufferCommands', false);
  connection.set('autoIndex', false);
  connection.set('autoCreate', false);
  // Without a listener an error event would end the process; failures reach the caller of each operation anyway.
  connection.on('error', (error: unknown) => log.debug({ err: error }, 'database connection error'));
  connection.on('connected', () => log.info({ store: 'mongodb' }, 'database connected'));
  connection.on('disconnected', () => {
    if (!closing.signal.aborted) log.warn({ store: 'mongodb' }, 'database disconnected');
  });

  const closing = new AbortController();
  let unprepared = 0;

  const connected = keepTrying({
    attempt: async () => void (await connection.openUri(uri, { ...OPTIONS })),
    failed: (error) => log.warn({ store: 'mongodb', err: error }, 'database cannot be reached; trying again'),
    signal: closing.signal,
  });
  // `prepare` reports it; without a `prepare` nobody is left to tell.
  connected.catch(() => undefined);

  return {
    connection,
    status: () => (connection.readyState === mongoose.ConnectionStates.connected && unprepared === 0 ? 'up' : 'down'),
    async prepare(models) {
      unprepared += 1;
      await connected;
      await keepTrying({
        attempt: () => ensureIndexes(models),
        failed: (error) => log.warn({ store: 'mongodb', err: error }, 'indexes could not be made; trying again'),
        signal: closing.signal,
      });
      unprepared -= 1;
    },
    async close() {
      closing.abort();
      await connected.catch(() => undefined);
      await connection.close();
    },
  };
}

/** Makes every index that the models' schemas declare; one that exists already is left as it is. */
export async function ensureIndexes(models: readonly IndexedModel[]): Promise<void> {
  for (const model of models) await model.createIndexes();
}

async function keepTrying(task: {
  readonly attempt: () => Promise<void>;
  readonly failed: (error: unknown) => void;
  readonly signal: AbortSignal;
}): Promise<void> {
  for (let delay = RETRY_MS.first; ; delay = Math.min(delay * 2, RETRY_MS.longest)) {
    task.signal.throwIfAborted();
    try {
      return await task.attempt();
    } catch (error) {
      if (!task.signal.aborted) task.failed(error);
    }
    await sleep(delay, task.signal);
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
  });
}
