import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Identity } from '../../../src/contract/context.ts';
import { describeWithMongo } from '../../support/mongo.ts';
import { newNumber, startIdentity } from './support.ts';
import type { IdentityNode } from './support.ts';

describeWithMongo('friends', ['real', 'embedded'], (mongo) => {
  let node: IdentityNode;
  let second: IdentityNode;
  beforeAll(async () => {
    node = await startIdentity(mongo().uri);
    second = await startIdentity(mongo().uri);
  });
  afterAll(async () => {
    await node.close();
    await second.close();
  });

  async function pair(): Promise<readonly [Identity, Identity]> {
    return [await node.person(newNumber(), 'Ada'), await node.person(newNumber(), 'Bob')];
  }
  const add = (from: Identity, to: Identity, at = node) =>
    at.friendService.addFriend(from, { userId: to.userId }, 'corr');
  const remove = (from: Identity, to: Identity, at = node) => at.friendService.removeFriend(from, to.userId, 'corr');
  const emitted = () => [...node.emissions.splice(0), ...second.emissions.splice(0)];
  beforeEach(() => void emitted());
  const summary = ({ userId, name, phoneNumber }: Identity) => ({ userId, name, phoneNumber });

  it('are mutual at once; the other person is told how the friend looks to them', async () => {
    const [ada, bob] = await pair();
    node.state.online.add(ada.userId);
    await node.people.setLastSeen(bob.userId, new Date('2026-01-02T00:00:00Z'));
    const answer = await add(ada, bob);
    expect(answer.friend).toEqual({ ...summary(bob), online: false, lastSeenAt: '2026-01-02T00:00:00.000Z' });
    expect(emitted()).toEqual([
      {
        event: 'friendAdded',
        rooms: [`u:${bob.userId}`],
        payload: { friend: { ...summary(ada), online: true, lastSeenAt: null } },
      },
    ]);
    expect((await node.friendService.getFriends(bob)).friends).toEqual([
      { ...summary(ada), online: true, lastSeenAt: null },
    ]);
    expect(await second.friendService.areFriends(bob.userId, ada.userId)).toBe(true);
    expect(await second.friendService.friendIdsOf(ada.userId)).toEqual([bob.userId]);
    const pairs = [[ada.userId, bob.userId].sort().join(':'), `${ada.userId}:${'f'.repeat(24)}`];
    expect(await second.friendService.activePairs(pairs)).toEqual(new Set(pairs.slice(0, 1)));
    expect(node.changes.at(-1)).toEqual([ada.userId, bob.userId, true]);
  });

  it('can be added by number', async () => {
    const [ada, bob] = await pair();
    const answer = await node.friendService.addFriend(ada, { phoneNumber: bob.phoneNumber }, 'corr');
    expect(answer.friend.userId).toBe(bob.userId);
  });

  it('added again succeed, change nothing and tell nobody', async () => {
    const [ada, bob] = await pair();
    const first = await add(ada, bob);
    emitted();
    const before = await node.friendships.find({}).lean();
    expect(await add(ada, bob)).toEqual(first);
    expect((await add(bob, ada)).friend.userId).toBe(ada.userId);
    expect(emitted()).toEqual([]);
    expect(await node.friendships.find({}).lean()).toEqual(before);
  });

  it('added from both sides at once on two nodes are one friendship, one event, one announcement', async () => {
    const [ada, bob] = await pair();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? add(ada, bob) : add(bob, ada, second))),
    );
    expect(answers).toHaveLength(20);
    expect(emitted()).toHaveLength(1);
    const id = [ada.userId, bob.userId].sort().join(':');
    const stored = await node.friendships.findById(id).lean();
    expect(stored?.active).toBe(true);
    expect(stored?.outbox?.map(({ event }) => event.type)).toEqual(['friend.added']);
  });

  it('added and removed at once end in a state that the events tell', async () => {
    const [ada, bob] = await pair();
    await add(ada, bob);
    await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? remove(ada, bob) : add(bob, ada, second))));
    const stored = await node.friendships.findById([ada.userId, bob.userId].sort().join(':')).lean();
    const told = stored?.outbox?.map(({ event }) => event.type) ?? [];
    expect(told.at(-1)).toBe(stored?.active === true ? 'friend.added' : 'friend.removed');
    expect(told.every((type, i) => type === (i % 2 === 0 ? 'friend.added' : 'friend.removed'))).toBe(true);
    expect(emitted()).toHaveLength(told.length);
  });

  it('removed are gone for both; removing again succeeds silently; adding brings them back', async () => {
    const [ada, bob] = await pair();
    await add(ada, bob);
    emitted();
    expect(await remove(bob, ada)).toEqual({ friendId: ada.userId });
    expect(emitted()).toEqual([
      { event: 'friendRemoved', rooms: [`u:${ada.userId}`], payload: { friendId: bob.userId } },
    ]);
    expect((await node.friendService.getFriends(ada)).friends).toEqual([]);
    expect(await node.friendService.areFriends(ada.userId, bob.userId)).toBe(false);
    expect(node.changes.at(-1)).toEqual([bob.userId, ada.userId, false]);
    expect(await remove(bob, ada)).toEqual({ friendId: ada.userId });
    expect(await remove(ada, bob)).toEqual({ friendId: bob.userId });
    expect(emitted()).toEqual([]);
    await add(ada, bob);
    expect(await node.friendService.areFriends(ada.userId, bob.userId)).toBe(true);
  });

  it('that do not exist, by id or number, or never were friends, are answered in the same words', async () => {
    const [ada, bob] = await pair();
    const nobody = 'f'.repeat(24);
    const errors = await Promise.all([
      node.friendService.addFriend(ada, { userId: nobody }, 'c').catch((error: unknown) => error),
      node.friendService.addFriend(ada, { phoneNumber: newNumber() }, 'c').catch((error: unknown) => error),
      node.friendService.removeFriend(ada, nobody, 'c').catch((error: unknown) => error),
      node.friendService.removeFriend(ada, bob.userId, 'c').catch((error: unknown) => error),
    ]);
    for (const error of errors)
      expect(error).toMatchObject({ code: 'NOT_FOUND', message: 'No such person was found.' });
    expect(await node.friendships.countDocuments({ _id: { $regex: ada.userId } })).toBe(0);
    expect(emitted()).toEqual([]);
  });

  it('cannot be oneself', async () => {
    const [ada] = await pair();
    await expect(add(ada, ada)).rejects.toMatchObject({ code: 'INVALID_PAYLOAD' });
    await expect(node.friendService.addFriend(ada, { phoneNumber: ada.phoneNumber }, 'c')).rejects.toMatchObject({
      code: 'INVALID_PAYLOAD',
    });
    await expect(remove(ada, ada)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are listed by name, as offline while presence is unknown', async () => {
    const ada = await node.person(newNumber(), 'Ada');
    for (const name of ['Zoe', 'Bob', 'Éva']) await add(ada, await node.person(newNumber(), name));
    node.state.presenceFails = true;
    const { friends } = await node.friendService.getFriends(ada);
    node.state.presenceFails = false;
    expect(friends.map(({ name, online }) => [name, online])).toEqual([
      ['Bob', false],
      ['Éva', false],
      ['Zoe', false],
    ]);
  });

  it('were last seen at the latest time, whatever order the times come in', async () => {
    const [ada] = await pair();
    for (const day of ['02', '03', '01'])
      await node.people.setLastSeen(ada.userId, new Date(`2026-01-${day}T00:00:00Z`));
    expect((await node.people.profiles([ada.userId])).get(ada.userId)?.lastSeenAt).toBe('2026-01-03T00:00:00.000Z');
  });
});
