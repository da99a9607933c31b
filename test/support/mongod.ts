import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import mongoose from 'mongoose';
import { findProgram, freePort, startProcess, waitFor, type TestProcess } from './processes.ts';

/** A private `mongod` of the tests: a replica set of one on a free port. */
export interface Mongod {
  /** Without a database name and query: put a name after the slash with `mongoUri`. */
  readonly uri: string;
  readonly port: number;
  readonly pid: number;
  /** SIGKILL by default; SIGSTOP and SIGCONT freeze and thaw it. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same port and data, after killing it if it still runs; resolves when it takes writes. */
  restart(): Promise<void>;
  /** Ends it and removes its data, if this call made the folder. */
  close(): Promise<void>;
}

const repositoryRoot = resolve(import.meta.dirname, '../..');
const startTimeoutMs = 30_000;

/** Where a real mongod is, or null: MONGODB_BINARY, MONGOD_BINARY, PATH, the neighbouring tools folder. */
export function findMongod(): string | null {
  for (const named of [process.env.MONGODB_BINARY, process.env.MONGOD_BINARY]) {
    if (named !== undefined && named !== '') return named;
  }
  return findProgram('mongod') ?? findProgram('mongod', [resolve(repositoryRoot, '../shared/tools')]);
}

/** The address of one database of a server: `uri` may carry another name and options, which stay. */
export function mongoUri(uri: string, name: string): string {
  const [, start, query] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/u.exec(uri) ?? [];
  if (start === undefined) throw new Error(`not a MongoDB address: ${uri}`);
  return `${start}/${name}${query ?? ''}`;
}

/**
 * Starts a private mongod.
 * @throws when no mongod can be found (ask `findMongod` first) or it does not become primary
 */
export async function startMongod(options: { readonly port?: number; readonly dbpath?: string } = {}): Promise<Mongod> {
  const binary = findMongod();
  if (binary === null) throw new Error('no mongod was found');
  const port = options.port ?? (await freePort());
  const dbpath = options.dbpath ?? (await mkdtemp(join(tmpdir(), 'letschat-mongod-')));
  let server = await launch(binary, port, dbpath);
  return {
    uri: `mongodb://127.0.0.1:${port}/?replicaSet=rs0`,
    port,
    get pid() {
      return server.pid;
    },
    async kill(signal = 'SIGKILL') {
      server.signal(signal);
      if (signal === 'SIGKILL') await server.exited;
    },
    async restart() {
      await kill(server);
      server = await launch(binary, port, dbpath);
    },
    async close() {
      // Nothing in it is worth a clean shutdown.
      await kill(server);
      if (options.dbpath === undefined) await rm(dbpath, { recursive: true, force: true });
    },
  };
}

async function kill(server: TestProcess): Promise<void> {
  server.signal('SIGKILL');
  await server.exited;
}

async function launch(binary: string, port: number, dbpath: string): Promise<TestProcess> {
  const server = startProcess({
    command: binary,
    args: [
      ...['--dbpath', dbpath, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', 'rs0', '--quiet'],
      ...['--wiredTigerCacheSizeGB', '0.25', '--setParameter', 'diagnosticDataCollectionEnabled=false'],
    ],
  });
  try {
    await waitFor(`mongod on port ${port} becomes primary`, () => isPrimary(port), {
      timeoutMs: startTimeoutMs,
      everyMs: 20,
      giveUp: () => (server.alive() ? null : `it ended:\n${server.output()}`),
    });
  } catch (error) {
    await kill(server);
    throw error;
  }
  return server;
}

async function isPrimary(port: number): Promise<boolean> {
  // A client for each try: the driver's does not recover when its first connection is refused.
  const client = new mongoose.mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 500,
  });
  try {
    const hello = await client.db('admin').command({ hello: 1 });
    if (hello.isWritablePrimary === true) return true;
    if (hello.setName === undefined) {
      const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
      await client.db('admin').command({ replSetInitiate: { _id: 'rs0', members } });
    }
  } catch {
    // Not listening yet, or initiated a moment ago.
  } finally {
    await client.close();
  }
  return false;
}
