import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedMongo } from '../../../src/embedded/mongo/server.ts';

describe('the embedded MongoDB on disk', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'letschat-embedded-'));
  });
  afterEach(async () => {
    await rm(dataDir, { recursive: true, force: true });
  });

  async function withServer<Result>(run: (db: mongoose.mongo.Db) => Promise<Result>): Promise<Result> {
    const server = await startEmbeddedMongo({ dataDir, host: '127.0.0.1' });
    const client = await mongoose.mongo.MongoClient.connect(server.uri);
    try {
      return await run(client.db('app'));
    } finally {
      await client.close();
      await server.close();
    }
  }

  it('has documents, their order, indexes and types again after a restart', async () => {
    const documents = [
      {
        _id: 2,
        n: mongoose.mongo.Long.fromString('9007199254740993'),
        at: new Date(5),
        bytes: new mongoose.mongo.Binary(Buffer.from('x')),
      },
      { _id: 1, n: 1 },
    ];
    await withServer(async (db) => {
      await db
        .collection('things')
        .createIndex({ n: 1 }, { unique: true, partialFilterExpression: { n: { $exists: true } } });
      await db.collection<{ _id: number }>('things').insertMany([...documents, { _id: 3 }]);
      await db.collection<{ _id: number }>('things').deleteOne({ _id: 3 });
      await db.collection('gone').insertOne({ x: 1 });
      await db.collection('gone').drop();
    });
    await withServer(async (db) => {
      const found = await db.collection('things').find({}, { promoteLongs: false }).toArray();
      expect(found).toEqual(documents);
      await expect(db.collection('things').insertOne({ n: 1 })).rejects.toMatchObject({ code: 11000 });
      expect(await db.listCollections({}, { nameOnly: true }).toArray()).toEqual([
        { name: 'things', type: 'collection' },
      ]);
      expect((await db.collection('things').indexes()).map(({ name }) => name)).toEqual(['_id_', 'n_1']);
      await db.collection('things').insertOne({ last: true });
      expect(
        await db
          .collection('things')
          .find()
          .map((doc) => doc.last === true)
          .toArray(),
      ).toEqual([false, false, true]);
    });
  });

  it('refuses a folder that another server has open', async () => {
    await withServer(async () => {
      await expect(startEmbeddedMongo({ dataDir, host: '127.0.0.1' })).rejects.toThrow();
    });
  });

  it('starts with 10,000 documents in well under a second', async () => {
    await withServer(async (db) => {
      await db.collection('messages').createIndex({ conversation: 1, seq: 1 }, { unique: true });
      await db.collection('messages').insertMany(
        Array.from({ length: 10_000 }, (_, seq) => ({ conversation: seq % 10, seq, text: 'x'.repeat(200) })),
        { writeConcern: { j: true } },
      );
    });
    const before = performance.now();
    const server = await startEmbeddedMongo({ dataDir, host: '127.0.0.1' });
    const took = performance.now() - before;
    await server.close();
    expect(took, 'milliseconds to start with 10,000 documents').toBeLessThan(3_000);
  });
});
