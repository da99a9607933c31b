import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PEOPLE, seedDemo } from '../../../src/seed.ts';
import type { SeedDependencies } from '../../../src/seed.ts';
import { describeWithMongo } from '../../support/mongo.ts';
import { startIdentity } from './support.ts';
import type { IdentityNode } from './support.ts';

describeWithMongo('the demo people', ['real', 'embedded'], (mongo) => {
  let node: IdentityNode;
  beforeAll(async () => void (node = await startIdentity(mongo().uri)));
  afterAll(() => node.close());

  it('are made once, as friends, with a group and messages whose ids make a repeat the same message', async () => {
    const groups: { conversationId: string; title: string }[] = [];
    const sent: string[] = [];
    const deps: SeedDependencies = {
      ensurePerson: async (person) =>
        (await node.accounts.ensure({ ...person, correlationId: 'seed' }))._id.toHexString(),
      addFriend: (identity, friendId) => node.friendService.addFriend(identity, { userId: friendId }, 'seed'),
      conversationsOf: async () => groups,
      createGroup: async (_identity, { title }) => {
        groups.push({ conversationId: 'c'.repeat(24), title });
        return 'c'.repeat(24);
      },
      sendMessage: async (identity, message) => {
        const target = 'recipientId' in message ? message.recipientId : message.conversationId;
        if ('recipientId' in message) expect(await node.friendService.areFriends(identity.userId, target)).toBe(true);
        sent.push(`${identity.userId} ${target} ${message.clientMessageId}`);
      },
    };
    await seedDemo(deps);
    const first = {
      people: await node.users.find({}).lean(),
      friendships: await node.friendships.find({}).lean(),
      groups: [...groups],
      sent: [...sent],
    };
    sent.length = 0;
    await Promise.all([seedDemo(deps), seedDemo(deps)]);
    expect(await node.users.find({}).lean()).toEqual(first.people);
    expect(await node.friendships.find({}).lean()).toEqual(first.friendships);
    expect(groups).toEqual(first.groups);
    expect(new Set(sent)).toEqual(new Set(first.sent));
    expect(first.people.map(({ phoneNumber, name }) => ({ phoneNumber, name }))).toEqual([...DEMO_PEOPLE]);

    const { success } = await node.signUp(DEMO_PEOPLE[0].phoneNumber, 'Somebody Else');
    expect(success.user.name).toBe('Ada Lovelace');
    expect(await node.friendService.friendIdsOf(success.user.userId)).toHaveLength(5);
  });
});
