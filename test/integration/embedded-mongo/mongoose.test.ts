import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import mongoose, { Schema } from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithMongo } from '../../support/mongo.ts';

const userSchema = new Schema({
  phoneNumber: { type: String, required: true, unique: true },
  name: String,
  sessions: [{ _id: String, expiresAt: Date }],
  avatar: Buffer,
  counts: { type: Map, of: Number },
  friend: { type: Schema.Types.ObjectId, ref: 'User' },
});
const conversationSchema = new Schema(
  {
    type: String,
    directKey: String,
    participants: [{ userId: Schema.Types.ObjectId, role: String }],
    last: Schema.Types.Mixed,
  },
  { timestamps: true },
)
  .index({ directKey: 1 }, { unique: true, partialFilterExpression: { directKey: { $exists: true } } })
  .index({ 'participants.userId': 1, updatedAt: -1 });

describeWithMongo('mongoose', ['real', 'embedded'], (mongo) => {
  let connection: mongoose.Connection;
  const models = () => ({
    User: connection.model('User', userSchema),
    Conversation: connection.model('Conversation', conversationSchema),
  });

  beforeAll(async () => {
    connection = await mongoose.createConnection(mongo().uri).asPromise();
    await Promise.all(Object.values(models()).map((model) => model.init()));
  });
  afterAll(async () => {
    await connection.close();
  });

  it('makes, reads, changes and populates documents with all their types', async () => {
    const { User } = models();
    const friend = await User.create({ phoneNumber: '+1', name: 'Ada' });
    const made = await User.create({
      phoneNumber: '+2',
      avatar: Buffer.from('png'),
      counts: { unread: 3 },
      sessions: [{ _id: 's1', expiresAt: new Date(5) }],
      friend: friend._id,
    });
    const read = await User.findById(made._id).populate<{ friend: { name: string } }>('friend').orFail();
    expect(read.friend.name).toBe('Ada');
    expect(read.avatar?.toString()).toBe('png');
    expect(read.counts?.get('unread')).toBe(3);
    read.set('name', 'Grace');
    read.sessions.push({ _id: 's2', expiresAt: new Date(6) });
    await read.save();
    expect(await User.findOne({ 'sessions._id': 's2' }, { name: 1, _id: 0 }).lean()).toEqual({ name: 'Grace' });
    await User.updateOne({ _id: made._id, 'sessions._id': 's1' }, { $set: { 'sessions.$.expiresAt': new Date(9) } });
    await User.updateOne({ _id: made._id }, { $pull: { sessions: { _id: 's2' } } });
    expect((await User.findById(made._id).lean())?.sessions).toEqual([{ _id: 's1', expiresAt: new Date(9) }]);
  });

  it('refuses the second document of a unique key, whichever way it comes, with the key', async () => {
    const { User, Conversation } = models();
    const taken = { code: 11000, keyPattern: { phoneNumber: 1 }, keyValue: { phoneNumber: '+7' } };
    await User.create({ phoneNumber: '+7' });
    await expect(User.create({ phoneNumber: '+7' })).rejects.toMatchObject(taken);
    await expect(
      User.findOneAndUpdate({ phoneNumber: '+8' }, { phoneNumber: '+7' }, { upsert: true }),
    ).rejects.toMatchObject(taken);
    const other = await User.create({ phoneNumber: '+9' });
    await expect(User.updateOne({ _id: other._id }, { phoneNumber: '+7' })).rejects.toMatchObject(taken);
    const race = await Promise.allSettled(
      Array.from({ length: 50 }, () => Conversation.create({ type: 'direct', directKey: 'a:b' })),
    );
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await Conversation.create([{ type: 'group' }, { type: 'group' }]);
    const bulk = User.bulkWrite(
      [{ insertOne: { document: { phoneNumber: '+7' } } }, { insertOne: { document: { phoneNumber: '+10' } } }],
      { ordered: false },
    );
    await expect(bulk).rejects.toMatchObject({ code: 11000 });
    expect(await User.countDocuments({ phoneNumber: '+10' })).toBe(1);
  });

  it('increments and upserts one document from many at once without losing any', async () => {
    const { Conversation } = models();
    const directKey = 'counter';
    await Promise.all(
      Array.from({ length: 40 }, (_, seq) =>
        Conversation.updateOne(
          { directKey },
          { $max: { last: { seq, at: new Date(seq) } }, $setOnInsert: { type: 'direct' } },
          { upsert: true },
        ),
      ),
    );
    const found = await Conversation.find({ directKey }).lean();
    expect(found).toHaveLength(1);
    expect(found[0]?.last).toEqual({ seq: 39, at: new Date(39) });
  });

  it('reads long results through a cursor', async () => {
    const { Conversation } = models();
    await Conversation.insertMany(Array.from({ length: 450 }, () => ({ type: 'many' })));
    let count = 0;
    for await (const each of Conversation.find({ type: 'many' }).sort({ _id: 1 }).cursor({ batchSize: 100 }))
      count += each.type === 'many' ? 1 : 0;
    expect(count).toBe(450);
    expect(await Conversation.distinct('type')).toContain('many');
  });

  it('keeps files in GridFS and reads ranges of them', async () => {
    const { db } = connection;
    if (db === undefined) throw new Error('not connected');
    const bucket = new mongoose.mongo.GridFSBucket(db, { bucketName: 'media' });
    const content = randomBytes(3_000_000);
    const upload = bucket.openUploadStream('photo.png');
    await pipeline(Readable.from([content]), upload);
    expect(content.equals(await buffer(bucket.openDownloadStream(upload.id)))).toBe(true);
    expect(
      content
        .subarray(300_000, 900_000)
        .equals(await buffer(bucket.openDownloadStream(upload.id, { start: 300_000, end: 900_000 }))),
    ).toBe(true);
    await bucket.delete(upload.id);
    expect(await db.collection('media.chunks').countDocuments()).toBe(0);
  });
});
