import { expect, it } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { befriend, connectDevice, signInDevice } from '../../support/device.ts';
import { dataOf, textOf } from '../../support/observe.ts';
import { temporaryFolder } from '../../support/processes.ts';

it('A restart with the same DATA_DIR finds everything: token, friends, messages, what was read', async () => {
  const folder = temporaryFolder('restart');
  const env = { DATA_DIR: folder.path };
  const first = await startTestApp({ env });
  const ada = await signInDevice(first.url, '+491760000001', 'Ada');
  const grace = await signInDevice(first.url, '+491760000002', 'Grace');
  await befriend(ada, grace);
  const sent = dataOf(await ada.request('chatMessage', { recipientId: grace.userId, clientMessageId: 'one', text: 'Still here?' }));
  const conversationId = textOf(sent, 'conversationId');
  await grace.request('chatMessage', { conversationId, clientMessageId: 'two', text: 'Yes' });
  const before = await ada.request('getConversations', {});
  ada.close();
  grace.close();
  await first.close();

  const second = await startTestApp({ env });
  const again = await connectDevice(second.url, ada.token);
  await again.gets('signInSuccess');
  expect(await again.request('getFriends')).toMatchObject({ ok: true, data: { friends: [{ userId: grace.userId, name: 'Grace' }] } });
  expect(await again.request('getChatMessages', { conversationId })).toMatchObject({ ok: true, data: [sent, { seq: 2, text: 'Yes' }] });
  expect(await again.request('getConversations', {})).toEqual(before);
  expect(await again.request('chatMessage', { conversationId, clientMessageId: 'one', text: 'Still here?' })).toEqual({ ok: true, data: sent });
  again.close();
  await second.close();
  await folder.remove();
});

it('A second server on a DATA_DIR that is in use is refused with a reason', async () => {
  const folder = temporaryFolder('in-use');
  const first = await startTestApp({ env: { DATA_DIR: folder.path } });
  await expect(startTestApp({ env: { DATA_DIR: folder.path } })).rejects.toThrow(/in use|lock/i);
  await first.close();
  await folder.remove();
});
