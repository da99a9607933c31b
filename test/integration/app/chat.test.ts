import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { barrier, befriend, secondDevice, signInDevice } from '../../support/device.ts';

describe('Two people who are friends', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('chat: the sender is confirmed, every other device of both gets the message once, a bystander nothing', async () => {
    const ada = await signInDevice(app.url, '+491710000001', 'Ada');
    const grace = await signInDevice(app.url, '+491710000002', 'Grace');
    const bystander = await signInDevice(app.url, '+491710000003');
    const [adaPhone, gracePhone] = [await secondDevice(app.url, ada), await secondDevice(app.url, grace)];
    await befriend(ada, grace);

    const answer = await ada.request('chatMessage', {
      recipientId: grace.userId,
      clientMessageId: 'm1',
      text: 'Hello',
    });
    expect(answer).toMatchObject({ ok: true, data: { text: 'Hello', seq: 1, senderId: ada.userId } });
    const message = answer.ok ? answer.data : null;
    await Promise.all([grace, gracePhone, adaPhone].map((device) => device.gets('newMessage')));
    await barrier(ada, adaPhone, grace, gracePhone, bystander);
    expect(ada.all('chatMessageSuccess')).toEqual([message]);
    expect(ada.all('newMessage')).toEqual([]);
    for (const device of [adaPhone, grace, gracePhone]) expect(device.all('newMessage')).toEqual([message]);
    expect(bystander.received.map(({ event }) => event)).toEqual(['signInSuccess', 'getFriendsSuccess']);
    for (const device of [ada, adaPhone, grace, gracePhone, bystander]) device.close();
  });
});
