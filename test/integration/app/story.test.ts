import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../../generated/contract.ts';
import { startTestApp, TEST_PASSCODE, type TestApp } from '../../support/app.ts';
import { connectDevice, secondDevice, signInDevice, type Device, type SignedInDevice } from '../../support/device.ts';
import { textOf } from '../../support/observe.ts';
import { createWitness, type Witness } from './witness.ts';

const NOBODY = '0'.repeat(24);
const seen = new Set<string>();

/** The same story for clients that only listen and for clients that use acknowledgements: every request, succeeding and failing. */
describe.each([
  { withAck: true, prefix: '+4917800001' },
  { withAck: false, prefix: '+4917800002' },
])('Requests with an acknowledgement: $withAck', ({ withAck, prefix }) => {
  let app: TestApp;
  let ada: SignedInDevice, grace: SignedInDevice, alan: SignedInDevice, mallory: SignedInDevice;
  let devices: Record<string, Device>;
  let witness: Witness;
  let request: Witness['request'];
  let [conversationId, messageId, groupId] = ['', '', ''];
  const guestNumber = `${prefix}09`;

  beforeAll(async () => {
    app = await startTestApp({ env: { PRESENCE_GRACE_MS: '0' } });
    ada = await signInDevice(app.url, `${prefix}01`, 'Ada');
    grace = await signInDevice(app.url, `${prefix}02`, 'Grace');
    alan = await signInDevice(app.url, `${prefix}03`, 'Alan');
    mallory = await signInDevice(app.url, `${prefix}04`, 'Mallory');
    devices = {
      ada,
      ada2: await secondDevice(app.url, ada),
      grace,
      grace2: await secondDevice(app.url, grace),
      alan,
      alan2: await secondDevice(app.url, alan),
      mallory,
      guest: await connectDevice(app.url),
    };
    for (const device of Object.values(devices)) {
      for (const { event } of device.received) seen.add(event);
      device.forget();
    }
    witness = createWitness({ devices, withAck, seen: (event) => seen.add(event) });
    request = witness.request;
  });
  afterAll(async () => {
    for (const device of Object.values(devices)) device.close();
    await app.close();
  });
  const id = (name: string, event: Parameters<Witness['last']>[1], key: string): string =>
    textOf(witness.last(name, event), key);

  it('account', async () => {
    await request(
      'guest',
      'requestPasscode',
      { phoneNumber: 'none' },
      { gets: { guest: ['signInError'] }, code: 'INVALID_PAYLOAD' },
    );
    await request('guest', 'requestPasscode', { phoneNumber: guestNumber });
    await request(
      'guest',
      'signIn',
      { phoneNumber: guestNumber, passcode: '999999' },
      { gets: { guest: ['signInError'] }, code: 'UNAUTHENTICATED' },
    );
    await request(
      'guest',
      'chatMessage',
      { recipientId: ada.userId, clientMessageId: 'x', text: 'x' },
      { gets: { guest: ['chatMessageError'] }, code: 'UNAUTHENTICATED' },
    );
    await request('guest', 'signOut', undefined, { code: 'UNAUTHENTICATED' });
    await request(
      'guest',
      'signIn',
      { phoneNumber: guestNumber, passcode: TEST_PASSCODE, name: 'Guest' },
      { gets: { guest: ['signInSuccess'] } },
    );
  });

  it('friends', async () => {
    for (const [other, userId] of [
      ['grace', grace.userId],
      ['alan', alan.userId],
    ] as const)
      await request(
        'ada',
        'addFriend',
        { userId },
        {
          gets: {
            ada: ['addFriendSuccess'],
            ada2: ['addFriendSuccess'],
            [other]: ['friendAdded'],
            [`${other}2`]: ['friendAdded'],
          },
        },
      );
    await request(
      'guest',
      'addFriend',
      { phoneNumber: ada.phoneNumber },
      { gets: { guest: ['addFriendSuccess'], ada: ['friendAdded'], ada2: ['friendAdded'] } },
    );
    await request('grace', 'addFriend', { userId: NOBODY }, { gets: { grace: ['addFriendError'] }, code: 'NOT_FOUND' });
    await request('ada', 'getFriends', undefined, { gets: { ada: ['getFriendsSuccess'] } });
    await request('ada', 'getFriends', {}, { gets: { ada: ['getFriendsError'] }, code: 'INVALID_PAYLOAD' });
    await request('mallory', 'removeFriend', { friendId: ada.userId }, { code: 'NOT_FOUND' });
  });

  it('presence', async () => {
    await request('guest', 'signOut', undefined, {
      gets: { guest: ['signOutSuccess'], ada: ['userOffline'], ada2: ['userOffline'] },
    });
    await request('guest', 'getFriends', undefined, { gets: { guest: ['getFriendsError'] }, code: 'UNAUTHENTICATED' });
    await request('guest', 'requestPasscode', { phoneNumber: guestNumber });
    await request(
      'guest',
      'signIn',
      { phoneNumber: guestNumber, passcode: TEST_PASSCODE },
      { gets: { guest: ['signInSuccess'], ada: ['userOnline'], ada2: ['userOnline'] } },
    );
  });

  it('typing', async () => {
    await request('ada', 'typing', { recipientId: grace.userId }, { gets: { grace: ['typing'], grace2: ['typing'] } });
    await request(
      'ada',
      'stopTyping',
      { recipientId: grace.userId },
      { gets: { grace: ['stopTyping'], grace2: ['stopTyping'] } },
    );
    for (const event of ['typing', 'stopTyping'] as const)
      await request('mallory', event, { recipientId: grace.userId }, { code: 'NOT_FOUND' });
  });

  it('messaging', async () => {
    const hello = { recipientId: grace.userId, clientMessageId: 'hello', text: 'Hello' };
    await request('ada', 'chatMessage', hello, {
      gets: { ada: ['chatMessageSuccess'], ada2: ['newMessage'], grace: ['newMessage'], grace2: ['newMessage'] },
    });
    await request('ada', 'chatMessage', hello, { gets: { ada: ['chatMessageSuccess'] } });
    await request(
      'ada',
      'chatMessage',
      { ...hello, text: 'Else' },
      { gets: { ada: ['chatMessageError'] }, code: 'CONFLICT' },
    );
    await request('mallory', 'chatMessage', hello, { gets: { mallory: ['chatMessageError'] }, code: 'NOT_FOUND' });
    [conversationId, messageId] = [
      id('ada', 'chatMessageSuccess', 'conversationId'),
      id('ada', 'chatMessageSuccess', 'messageId'),
    ];
    await request('ada', 'editMessage', { messageId, text: 'Edited' }, { gets: toBoth('messageEdited') });
    await request(
      'grace',
      'editMessage',
      { messageId, text: 'Mine' },
      { gets: { grace: ['chatMessageError'] }, code: 'FORBIDDEN' },
    );
    await request(
      'mallory',
      'deleteMessage',
      { messageId },
      { gets: { mallory: ['chatMessageError'] }, code: 'NOT_FOUND' },
    );
    await request('ada', 'deleteMessage', { messageId }, { gets: toBoth('messageDeleted') });
    await request('grace', 'getChatMessages', { conversationId }, { gets: { grace: ['getChatMessagesSuccess'] } });
    await request(
      'mallory',
      'getChatMessages',
      { conversationId },
      { gets: { mallory: ['getChatMessagesError'] }, code: 'NOT_FOUND' },
    );
  });

  it('read receipts and conversations', async () => {
    await request(
      'grace',
      'markRead',
      { conversationId, messageId },
      {
        gets: {
          grace: ['markReadSuccess'],
          grace2: ['markReadSuccess'],
          ada: ['messagesRead'],
          ada2: ['messagesRead'],
        },
      },
    );
    await request(
      'grace',
      'markRead',
      { conversationId, messageId },
      { gets: { grace: ['markReadSuccess'], grace2: ['markReadSuccess'] } },
    );
    await request('mallory', 'markRead', { conversationId, messageId }, { code: 'NOT_FOUND' });
    await request('grace', 'getConversations', {}, { gets: { grace: ['getConversationsSuccess'] } });
    await request(
      'grace',
      'getConversations',
      { limit: 0 },
      { gets: { grace: ['getConversationsError'] }, code: 'INVALID_PAYLOAD' },
    );
  });

  it('groups', async () => {
    await request(
      'ada',
      'createGroup',
      { title: 'Club', userIds: [mallory.userId] },
      { gets: { ada: ['createGroupError'] }, code: 'NOT_FOUND' },
    );
    await request(
      'ada',
      'createGroup',
      { title: 'Club', userIds: [grace.userId] },
      {
        gets: {
          ada: ['createGroupSuccess'],
          ada2: ['createGroupSuccess'],
          grace: ['addedToGroup'],
          grace2: ['addedToGroup'],
        },
      },
    );
    groupId = textOf({ ...(witness.last('ada', 'createGroupSuccess')['conversation'] ?? {}) }, 'conversationId');
    await request('grace', 'addToGroup', { conversationId: groupId, userIds: [ada.userId] }, { code: 'FORBIDDEN' });
    await request(
      'ada',
      'addToGroup',
      { conversationId: groupId, userIds: [alan.userId] },
      { gets: { alan: ['addedToGroup'], alan2: ['addedToGroup'], ...toBoth('usersAddedToGroup') } },
    );
    await request('alan', 'removeFromGroup', { conversationId: groupId, userId: grace.userId }, { code: 'FORBIDDEN' });
    await request(
      'ada',
      'removeFromGroup',
      { conversationId: groupId, userId: alan.userId },
      {
        gets: {
          ada: ['removeFromGroupSuccess'],
          ada2: ['removeFromGroupSuccess'],
          alan: ['removedFromGroup'],
          alan2: ['removedFromGroup'],
          grace: ['userRemovedFromGroup'],
          grace2: ['userRemovedFromGroup'],
        },
      },
    );
    await request('alan', 'leaveGroup', { conversationId: groupId }, { code: 'NOT_FOUND' });
    await request(
      'grace',
      'leaveGroup',
      { conversationId: groupId },
      {
        gets: {
          grace: ['leaveGroupSuccess'],
          grace2: ['leaveGroupSuccess'],
          ada: ['userLeftGroup'],
          ada2: ['userLeftGroup'],
        },
      },
    );
  });

  it('calls', async () => {
    await request(
      'mallory',
      'startCall',
      { calleeId: ada.userId, kind: 'audio' },
      { gets: { mallory: ['callError'] }, code: 'NOT_FOUND' },
    );
    for (const [first, event, by] of [
      ['rejectCall', 'callRejected', 'grace2'],
      ['answerCall', 'callConnected', 'grace'],
      ['endCall', 'callEnded', 'ada'],
    ] as const) {
      await request(
        'ada',
        'startCall',
        { calleeId: grace.userId, kind: 'video' },
        { gets: { grace: ['incomingCall'], grace2: ['incomingCall'] } },
      );
      const callId = id('grace', 'incomingCall', 'callId');
      await request(
        'alan',
        'startCall',
        { calleeId: ada.userId, kind: 'audio' },
        { gets: { alan: ['callError'] }, code: 'CONFLICT' },
      );
      await request('mallory', first, { callId }, { gets: { mallory: ['callError'] }, code: 'NOT_FOUND' });
      await request(by, first, { callId }, { gets: toBoth(event) });
      if (first === 'answerCall') await request('grace', 'endCall', { callId }, { gets: toBoth('callEnded') });
    }
  });

  it('the end of a friendship', async () => {
    await request(
      'ada',
      'removeFriend',
      { friendId: grace.userId },
      {
        gets: {
          ada: ['removeFriendSuccess'],
          ada2: ['removeFriendSuccess'],
          grace: ['friendRemoved'],
          grace2: ['friendRemoved'],
        },
      },
    );
    await request(
      'ada',
      'chatMessage',
      { conversationId, clientMessageId: 'late', text: 'Late' },
      { gets: { ada: ['chatMessageError'] }, code: 'FORBIDDEN' },
    );
  });
});

describe('A person above a limit', () => {
  it.each([true, false])(
    'is told on the socket that asked, and nobody else is (acknowledgement: %s)',
    async (withAck) => {
      const app = await startTestApp({ env: { RATE_LIMIT_SCALE: '0.2' } });
      const ada = await signInDevice(app.url, '+491780000301');
      const devices = {
        ada,
        ada2: await secondDevice(app.url, ada),
        other: await signInDevice(app.url, '+491780000302'),
      };
      for (const [event, limit] of [
        ['typing', 24],
        ['chatMessage', 24],
      ] as const)
        for (let sent = 0; sent < limit; sent += 1)
          await ada.request(event, {
            recipientId: NOBODY,
            ...(event === 'typing' ? {} : { clientMessageId: 'x', text: 'x' }),
          });
      for (const device of Object.values(devices)) device.forget();
      const { request, last } = createWitness({ devices, withAck, seen: (event) => seen.add(event) });
      await request('ada', 'typing', { recipientId: NOBODY }, { gets: { ada: ['rateLimited'] }, code: 'RATE_LIMITED' });
      await request(
        'ada',
        'chatMessage',
        { recipientId: NOBODY, clientMessageId: 'x', text: 'x' },
        { gets: { ada: ['rateLimited', 'chatMessageError'] }, code: 'RATE_LIMITED' },
      );
      expect(last('ada', 'rateLimited')).toEqual({ message: expect.any(String), retryAfter: expect.any(Number) });
      for (const device of Object.values(devices)) device.close();
      await app.close();
    },
  );
});

it('Every emission of the contract has come to a device, and none beyond it', () => {
  expect([...seen].sort()).toEqual(Object.keys(contract.emissions).sort());
  expect(seen.size).toBe(40);
});

function toBoth<Event extends string>(event: Event) {
  return { ada: [event], ada2: [event], grace: [event], grace2: [event] };
}
