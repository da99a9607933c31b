import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startEmbeddedMongo } from '../../src/embedded/mongo/server.ts';
import { findMongod, mongoUri, startMongod } from './mongod.ts';
import { sharedServerUri } from './server-broker.ts';

export { startMongod, type Mongod } from './mongod.ts';

export type MongoKind = 'real' | 'embedded';

/** A database of its own name, empty at first. */
export interface TestMongo {
  readonly kind: MongoKind;
  /** With the name: give it to `mongoose.createConnection` or to MONGODB_URI. */
  readonly uri: string;
  readonly name: string;
  /** Drops the database (real) or stops the server (embedded). */
  close(): Promise<void>;
}

/** Whether that kind can be had here, without starting anything. */
export function mongoAvailable(kind: MongoKind): boolean {
  return kind === 'embedded' || realUriGiven() !== null || findMongod() !== null;
}

/**
 * Opens a fresh database. Without a kind: a real one when it can be had, else the embedded one.
 * @returns null when a real one was asked for and cannot be had
 */
export async function openTestMongo(options: { readonly kind?: MongoKind } = {}): Promise<TestMongo | null> {
  const kind = options.kind ?? (mongoAvailable('real') ? 'real' : 'embedded');
  const name = `test_${randomBytes(6).toString('hex')}`;
  return kind === 'embedded' ? openEmbedded(name) : openReal(name);
}

/**
 * Runs the same cases on each kind, in a describe block of its own. What cannot be had is skipped by name, or fails when
 * the environment's REQUIRE_REAL names mongodb.
 * @param cases gets a function that gives the open database inside hooks and tests
 */
export function describeWithMongo(
  name: string,
  kinds: readonly MongoKind[],
  cases: (mongo: () => TestMongo) => void,
): void {
  for (const kind of kinds) {
    if (mongoAvailable(kind)) {
      describe(`${name} [${kind} MongoDB]`, () => {
        cases(databaseOfThisBlock(kind));
      });
    } else if ((process.env.REQUIRE_REAL ?? '').split(',').includes('mongodb')) {
      it(`${name} [${kind} MongoDB]`, () => {
        throw new Error('REQUIRE_REAL names mongodb, and none was found');
      });
    } else {
      describe.skip(`${name} [${kind} MongoDB: none found]`, () => {
        cases(databaseOfThisBlock(kind));
      });
    }
  }
}

function databaseOfThisBlock(kind: MongoKind): () => TestMongo {
  let open: TestMongo | null = null;
  beforeAll(async () => {
    open = await openTestMongo({ kind });
  });
  afterAll(async () => {
    await open?.close();
  });
  return () => {
    if (open === null) throw new Error('the database is open only inside hooks and tests');
    return open;
  };
}

function realUriGiven(): string | null {
  const given = process.env.MONGODB_URI_TEST;
  return given === undefined || given === '' ? null : given;
}

async function openEmbedded(name: string): Promise<TestMongo> {
  const server = await startEmbeddedMongo({ dataDir: null, host: '127.0.0.1' });
  return { kind: 'embedded', uri: mongoUri(server.uri, name), name, close: () => server.close() };
}

async function openReal(name: string): Promise<TestMongo | null> {
  if (!mongoAvailable('real')) return null;
  const shared = realUriGiven() ?? (await sharedServerUri('mongodb'));
  // Outside a test run (a script, the bench) nothing is shared: a private one, for this database alone.
  const own = shared === null ? await startMongod() : null;
  const uri = mongoUri(shared ?? own?.uri ?? '', name);
  return {
    kind: 'real',
    uri,
    name,
    async close() {
      if (own !== null) {
        await own.close();
        return;
      }
      const client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 5_000 });
      try {
        await client.db(name).dropDatabase();
      } finally {
        await client.close();
      }
    },
  };
}
