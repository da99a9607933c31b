import { once } from 'node:events';
import { connect } from 'node:net';
import mongoose from 'mongoose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedMongo, type EmbeddedMongo } from '../../../../src/embedded/mongo/server.ts';

describe('the embedded MongoDB server', () => {
  let server: EmbeddedMongo;
  let client: mongoose.mongo.MongoClient;
  let clock: Date;
  const warnings: string[] = [];

  beforeEach(async () => {
    clock = new Date(1_000_000);
    warnings.length = 0;
    server = await startEmbeddedMongo({
      dataDir: null,
      host: '127.0.0.1',
      now: () => clock,
      ttlSweepMs: 5,
      log: {
        warn: (_details, message) => warnings.push(message),
        error: (_details, message) => warnings.push(message),
      },
    });
    client = await mongoose.mongo.MongoClient.connect(server.uri);
  });
  afterEach(async () => {
    await client.close();
    await server.close();
  });

  it('removes documents whose TTL has passed, and those only', async () => {
    const codes = client.db('app').collection<{ _id: string; expiresAt?: Date | string }>('codes');
    await codes.createIndex({ expiresAt: 1 }, { expireAfterSeconds: 10 });
    await codes.insertMany([
      { _id: 'old', expiresAt: new Date(900_000) },
      { _id: 'due in a second', expiresAt: new Date(991_000) },
      { _id: 'never' },
      { _id: 'no date', expiresAt: 'x' },
    ]);
    const ids = async (): Promise<string[]> => (await codes.find().toArray()).map(({ _id }) => _id);
    await expect.poll(ids).toEqual(['due in a second', 'never', 'no date']);
    clock = new Date(1_001_000);
    await expect.poll(ids).toEqual(['never', 'no date']);
  });

  it('refuses what it does not serve with CommandNotFound, and transactions as a standalone does', async () => {
    await expect(client.db('app').command({ mapReduce: 'x' })).rejects.toMatchObject({
      code: 59,
      codeName: 'CommandNotFound',
    });
    await client.withSession(async (session) => {
      const work = session.withTransaction(() => client.db('app').collection('x').insertOne({}, { session }));
      await expect(work).rejects.toMatchObject({ originalError: { code: 20 } });
    });
    expect(await client.db('app').collection('x').countDocuments()).toBe(0);
  });

  it('refuses a collation rather than answering wrongly', async () => {
    const find = client
      .db('app')
      .collection('x')
      .find({}, { collation: { locale: 'en', strength: 2 } });
    await expect(find.toArray()).rejects.toMatchObject({ code: 2 });
  });

  it('closes a connection that sends no message of the protocol, and goes on serving the others', async () => {
    const { port } = new URL(server.uri.replace('mongodb:', 'http:'));
    for (const bytes of [
      'GET / HTTP/1.1\r\n\r\n',
      '\x10\0\0\0\x01\0\0\0\0\0\0\0\x05\0\0\0',
      '\x1a\0\0\0\x01\0\0\0\0\0\0\0\xdd\x07\0\0\0\0\0\0\0\xff\xff\0\0\0',
    ]) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(Buffer.from(bytes, 'latin1'));
      await once(socket, 'close');
    }
    expect(warnings).toHaveLength(3);
    expect(await client.db('app').command({ ping: 1 })).toEqual({ ok: 1 });
  });

  it('takes a command that comes byte by byte', async () => {
    const { port } = new URL(server.uri.replace('mongodb:', 'http:'));
    const body = mongoose.mongo.BSON.serialize({ ping: 1, $db: 'admin' });
    const head = Buffer.alloc(21);
    head.writeInt32LE(21 + body.length, 0);
    head.writeInt32LE(77, 4);
    head.writeInt32LE(2013, 12);
    const socket = connect({ port: Number(port), host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    for (const byte of Buffer.concat([head, body])) {
      socket.write(Buffer.from([byte]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    const [answer] = await once(socket, 'data');
    expect(Buffer.isBuffer(answer) && answer.readInt32LE(8)).toBe(77);
    expect(Buffer.isBuffer(answer) && mongoose.mongo.BSON.deserialize(answer.subarray(21))).toEqual({ ok: 1 });
    socket.destroy();
  });

  it('keeps a field named __proto__ as a plain field', async () => {
    const things = client.db('app').collection('things');
    const hostile: unknown = JSON.parse('{ "deep": { "__proto__": { "polluted": true }, "n": 1 } }');
    await things.insertOne(Object(hostile));
    await things.updateOne({}, { $set: { 'deep.n': 2 } });
    expect(JSON.stringify(await things.findOne({}, { projection: { _id: 0 } }))).toContain('"n":2');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
