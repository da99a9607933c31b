import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { befriend, connectDevice, signInDevice, type Answer, type Device } from '../../support/device.ts';
import { dataOf, textOf } from '../../support/observe.ts';
import { temporaryFolder } from '../../support/processes.ts';

/** What two people see of their world, for a comparison of before and after. */
async function view(device: Device, conversationIds: readonly string[]): Promise<readonly Answer[]> {
  return [
    await device.request('getFriends'),
    await device.request('getConversations', {}),
    ...(await Promise.all(
      conversationIds.map((conversationId) => device.request('getChatMessages', { conversationId })),
    )),
  ];
}

describe('A node restarted on the same data folder', () => {
  const folder = temporaryFolder('restart');
  let app: TestApp;
  const start = () => startTestApp({ env: { DATA_DIR: folder.path } });
  beforeAll(async () => {
    app = await start();
  });
  afterAll(async () => {
    await app.close();
    await folder.remove();
  });

  it('has people, sessions, friends, messages, read states and groups as they were, and goes on from there', async () => {
    const [ada, grace] = [
      await signInDevice(app.url, '+491750000001', 'Ada'),
      await signInDevice(app.url, '+491750000002', 'Grace'),
    ];
    const alan = await signInDevice(app.url, '+491750000003', 'Alan');
    await befriend(ada, grace);
    const sent = [];
    for (const text of ['one', 'two', 'three'])
      sent.push(dataOf(await ada.request('chatMessage', { recipientId: grace.userId, clientMessageId: text, text })));
    const [first, second, third] = sent.map((message) => textOf(message, 'messageId'));
    const direct = textOf(sent[0] ?? {}, 'conversationId');
    await ada.request('editMessage', { messageId: second, text: 'two, edited' });
    await ada.request('deleteMessage', { messageId: third });
    await grace.request('markRead', { conversationId: direct, messageId: first });
    const group = dataOf(await ada.request('createGroup', { title: 'Club', userIds: [grace.userId] }))['conversation'];
    const groupId = textOf({ ...(typeof group === 'object' ? group : {}) }, 'conversationId');
    expect(await alan.request('signOut')).toEqual({ ok: true });
    const before = { ada: await view(ada, [direct, groupId]), grace: await view(grace, [direct, groupId]) };
    expect(before.grace[1]).toMatchObject({
      ok: true,
      data: {
        conversations: expect.arrayContaining([expect.objectContaining({ conversationId: direct, unreadCount: 2 })]),
      },
    });
    for (const device of [ada, grace, alan]) device.close();

    await app.close();
    app = await start();

    const [adaAgain, graceAgain] = [await connectDevice(app.url, ada.token), await connectDevice(app.url, grace.token)];
    await Promise.all([adaAgain, graceAgain].map((device) => device.gets('signInSuccess')));
    const after = { ada: await view(adaAgain, [direct, groupId]), grace: await view(graceAgain, [direct, groupId]) };
    expect(withoutPresence(after)).toEqual(withoutPresence(before));

    // A revoked session stays revoked.
    const alanAgain = await connectDevice(app.url, alan.token);
    await alanAgain.gets('signInError');
    expect(await alanAgain.request('getFriends')).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } });

    // A retry of before is still the same message, and the order goes on without a gap.
    expect(
      await adaAgain.request('chatMessage', { recipientId: grace.userId, clientMessageId: 'one', text: 'one' }),
    ).toMatchObject({ ok: true, data: { messageId: first, seq: 1 } });
    expect(
      await adaAgain.request('chatMessage', { recipientId: grace.userId, clientMessageId: 'four', text: 'four' }),
    ).toMatchObject({ ok: true, data: { seq: 4 } });
    await graceAgain.gets('newMessage');
    expect(graceAgain.all('newMessage')).toMatchObject([{ seq: 4 }]);
    for (const device of [adaAgain, graceAgain, alanAgain]) device.close();
  });

  it('knows everyone by their number', async () => {
    const ada = await signInDevice(app.url, '+491750000001', 'Not Ada');
    expect(ada.all('signInSuccess')).toMatchObject([{ user: { userId: ada.userId, name: 'Ada' } }]);
    ada.close();
  });
});

/** Presence is of the moment: it is not kept. */
function withoutPresence(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === 'online' || key === 'lastSeenAt' ? undefined : inner)),
  );
}
