import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { barrier, befriend, secondDevice, signInDevice } from '../../support/device.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('Forty sends of one clientMessageId at once: one document, one newMessage for each other device, forty equal acknowledgements', async () => {
  const ada = await signInDevice(app.url, '+491750000001');
  const grace = await signInDevice(app.url, '+491750000002');
  const [adaPhone, gracePhone] = [await secondDevice(app.url, ada), await secondDevice(app.url, grace)];
  await befriend(ada, grace);

  const send = (device: typeof ada) => device.request('chatMessage', { recipientId: grace.userId, clientMessageId: 'same', text: 'Once' });
  const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => send(index % 2 === 0 ? ada : adaPhone)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: true, data: { text: 'Once', seq: 1 } });
  expect(await app.services.models.messages.countDocuments()).toBe(1);
  expect(await app.services.models.conversations.countDocuments()).toBe(1);

  await Promise.all([grace.gets('newMessage'), gracePhone.gets('newMessage')]);
  await barrier(ada, adaPhone, grace, gracePhone);
  expect(grace.all('newMessage')).toHaveLength(1);
  expect(gracePhone.all('newMessage')).toHaveLength(1);
  // One of the two sent the first, and the other is told of it.
  expect(ada.all('newMessage').length + adaPhone.all('newMessage').length).toBe(1);

  const other = await ada.request('chatMessage', { recipientId: grace.userId, clientMessageId: 'same', text: 'Twice' });
  expect(other).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  for (const device of [ada, adaPhone, grace, gracePhone]) device.close();
});
