import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedMongo, type EmbeddedMongo } from '../../../src/embedded/mongo/server.ts';

interface Stored {
  _id?: mongoose.mongo.ObjectId;
  conversation: number;
  seq: number;
  outbox?: { at: Date }[];
  members?: { userId: number }[];
  directKey?: string;
}

describe('queries with an index', () => {
  let server: EmbeddedMongo;
  let client: mongoose.mongo.MongoClient;
  let messages: mongoose.mongo.Collection<Stored>;
  const depth = 20_000;

  beforeAll(async () => {
    server = await startEmbeddedMongo({ dataDir: null, host: '127.0.0.1' });
    client = await mongoose.mongo.MongoClient.connect(server.uri);
    messages = client.db('app').collection<Stored>('messages');
    await messages.createIndex({ conversation: 1, seq: 1 }, { unique: true });
    await messages.createIndex({ 'outbox.at': 1 }, { sparse: true });
    await messages.createIndex({ 'members.userId': 1, seq: -1 });
    await messages.createIndex(
      { directKey: 1 },
      { unique: true, partialFilterExpression: { directKey: { $exists: true } } },
    );
    const rows = Array.from({ length: depth }, (_, seq): Stored => ({
      conversation: seq % 100 === 7 ? 7 : 1,
      seq,
      ...(seq % 1_000 === 0 ? { outbox: [{ at: new Date(seq) }], directKey: `k${seq}` } : {}),
      ...(seq % 500 === 0 ? { members: [{ userId: seq % 3 }, { userId: 99 }] } : {}),
    }));
    await messages.insertMany(rows);
  });
  afterAll(async () => {
    await client.close();
    await server.close();
  });

  /** How many documents were looked at. */
  async function examined(run: () => Promise<unknown>): Promise<number> {
    server.counters.examined = 0;
    await run();
    return server.counters.examined;
  }

  it('read a page of 50 at any depth by looking at 50 documents', async () => {
    for (const before of [depth, depth / 2, 100]) {
      expect(
        await examined(() =>
          messages
            .find({ conversation: 1, seq: { $lt: before } })
            .sort({ seq: -1 })
            .limit(50)
            .toArray(),
        ),
      ).toBe(50);
      expect(
        await examined(() =>
          messages
            .find({ conversation: 1, seq: { $gt: before - 100 } })
            .sort({ seq: 1 })
            .limit(50)
            .toArray(),
        ),
      ).toBe(50);
    }
  });

  it('find by an equality in a list, a unique key, an element of an array, and by _id without looking at more', async () => {
    const one = await messages.findOne({ conversation: 1, seq: 11 });
    expect(await examined(() => messages.findOne({ _id: one?._id ?? new mongoose.mongo.ObjectId() }))).toBe(1);
    expect(await examined(() => messages.find({ conversation: 1, seq: { $in: [1, 5, 12] } }).toArray())).toBe(3);
    expect(await examined(() => messages.findOne({ directKey: 'k1000' }))).toBe(1);
    expect(await examined(() => messages.find({ 'members.userId': 99 }).sort({ seq: -1 }).limit(5).toArray())).toBe(5);
    expect(await examined(() => messages.find({ 'members.userId': 2 }).toArray())).toBe(13);
    expect(await examined(() => messages.updateOne({ conversation: 1, seq: 11 }, { $set: { seq: 11 } }))).toBe(1);
  });

  it('find what a sparse index on a nested path holds', async () => {
    expect(await examined(() => messages.find({ 'outbox.at': { $lt: new Date(5_000) } }).toArray())).toBe(5);
    expect(await examined(() => messages.find({ 'outbox.at': { $exists: true } }).toArray())).toBe(20);
  });

  it('give the greatest seq of each conversation by looking at one document of each', async () => {
    const match = { $match: { conversation: { $in: [1, 7, 8] } } };
    const wanted = [
      { _id: 1, seq: depth - 1 },
      { _id: 7, seq: depth - 93 },
    ];
    const pipelines = [
      [match, { $sort: { conversation: -1, seq: -1 } }, { $group: { _id: '$conversation', seq: { $first: '$seq' } } }],
      [match, { $sort: { conversation: 1, seq: 1 } }, { $group: { _id: '$conversation', seq: { $last: '$seq' } } }],
      [match, { $group: { _id: '$conversation', seq: { $max: '$seq' } } }],
    ];
    for (const pipeline of pipelines) {
      let found: mongoose.mongo.Document[] = [];
      expect(
        await examined(async () => (found = await messages.aggregate([...pipeline, { $sort: { _id: 1 } }]).toArray())),
      ).toBe(2);
      expect(found).toEqual(wanted);
    }
  });

  it('do not use a sparse or partial index that may lack matches', async () => {
    expect(await messages.countDocuments({ 'outbox.at': null })).toBe(depth - 20);
    expect(await messages.countDocuments({ directKey: { $exists: false } })).toBe(depth - 20);
    expect(await messages.find().sort({ directKey: -1 }).limit(1).toArray()).toMatchObject([{ directKey: 'k9000' }]);
  });
});
