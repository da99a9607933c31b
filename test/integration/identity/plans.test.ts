import { Types } from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithMongo } from '../../support/mongo.ts';
import { startMedia } from '../media/support.ts';
import type { MediaNode } from '../media/support.ts';
import { startIdentity } from './support.ts';
import type { IdentityNode } from './support.ts';

describeWithMongo('the queries of identity, friends and media', ['real'], (mongo) => {
  let node: IdentityNode;
  let media: MediaNode;
  beforeAll(async () => {
    node = await startIdentity(mongo().uri);
    media = await startMedia(mongo().uri);
    await media.prepare();
  });
  afterAll(async () => {
    await media.close();
    await node.close();
  });
  const id = 'a'.repeat(24);

  it.each<[string, () => Promise<unknown>]>([
    ['a person by number', () => node.users.findOne({ phoneNumber: '+491700000001' }).explain('queryPlanner')],
    ['a session of a person', () => node.users.findOne({ _id: id, 'sessions._id': 's' }).explain('queryPlanner')],
    ['people by id', () => node.users.find({ _id: { $in: [id] } }).explain('queryPlanner')],
    [
      'friends of a person',
      () =>
        node.friendships.find({ users: Types.ObjectId.createFromHexString(id), active: true }).explain('queryPlanner'),
    ],
    [
      'pairs of people',
      () => node.friendships.find({ _id: { $in: [`${id}:${id}`] }, active: true }).explain('queryPlanner'),
    ],
    [
      'the code of a number',
      () =>
        node.passcodeModel
          .findOne({ _id: 'x', expiresAt: { $gt: new Date() }, attempts: { $lt: 5 } })
          .explain('queryPlanner'),
    ],
    ['files of messages', () => media.media.find({ _id: { $in: [id] }, state: 'ready' }).explain('queryPlanner')],
    [
      'unused files',
      () =>
        media.media
          .find({ referencedAt: null, createdAt: { $lt: new Date() } })
          .sort({ createdAt: 1 })
          .explain('queryPlanner'),
    ],
    ['waiting events', () => node.users.collection.find({ 'outbox.at': { $lt: new Date() } }).explain('queryPlanner')],
  ])('%s: by an index, without sorting in memory', async (_what, explain) => {
    const plan = JSON.stringify(await explain());
    expect(plan).toMatch(/"stage":"(IXSCAN|IDHACK)"/);
    expect(plan).not.toMatch(/"stage":"(COLLSCAN|SORT)"/);
  });

  it('a document without waiting events is not in the index of waiting events', async () => {
    await node.signUp('+491700000077');
    await node.users.updateOne({ phoneNumber: '+491700000077' }, { $unset: { outbox: 1 } });
    expect(await node.users.collection.find({}).hint('outbox.at_1').toArray()).toEqual([]);
  });
});
