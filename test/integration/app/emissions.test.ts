import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../../generated/contract.ts';
import { createMemoryCounters } from '../../../src/contract/counters.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { connectDevice, secondDevice, signInDevice, type SignedInDevice } from '../../support/device.ts';
import { dataOf, observe, textOf, type Devices } from '../../support/observe.ts';

/**
 * Every emission of the contract, at exactly its audience: Ada, Grace and Alan with two devices each, and Mallory, who is
 * nobody's friend and must never get anything. The steps build on each other.
 */
describe('Every emission reaches exactly its audience', () => {
  const counters = createMemoryCounters();
  let app: TestApp;
  let ada: SignedInDevice,
    ada2: SignedInDevice,
    grace: SignedInDevice,
    grace2: SignedInDevice,
    alan: SignedInDevice,
    alan2: SignedInDevice,
    mallory: SignedInDevice;
  let devices: Devices;
  let conversationId = '';
  let messageId = '';
  let groupId = '';

  beforeAll(async () => {
    app = await startTestApp({ counters, env: { PRESENCE_GRACE_MS: '50', CALL_RING_MS: '3000' } });
    ada = await signInDevice(app.url, '+491740000001', 'Ada');
    grace = await signInDevice(app.url, '+491740000002', 'Grace');
    alan = await signInDevice(app.url, '+491740000003', 'Alan');
    mallory = await signInDevice(app.url, '+491740000004', 'Mallory');
    ada2 = await secondDevice(app.url, ada);
    grace2 = await secondDevice(app.url, grace);
    alan2 = await secondDevice(app.url, alan);
    devices = { ada, ada2, grace, grace2, alan, alan2, mallory };
  });
  afterAll(async () => {
    for (const device of Object.values(devices)) device.close();
    await app.close();
  });

  it('addFriendSuccess to the actor’s devices, friendAdded to the other person’s', async () => {
    await observe(devices, () => ada.request('addFriend', { userId: grace.userId }), {
      ada: ['addFriendSuccess'],
      ada2: ['addFriendSuccess'],
      grace: ['friendAdded'],
      grace2: ['friendAdded'],
    });
    await observe(devices, () => alan.request('addFriend', { phoneNumber: ada.phoneNumber }), {
      alan: ['addFriendSuccess'],
      alan2: ['addFriendSuccess'],
      ada: ['friendAdded'],
      ada2: ['friendAdded'],
    });
    await observe(devices, () => ada.request('addFriend', { userId: grace.userId }), {
      ada: ['addFriendSuccess'],
      ada2: ['addFriendSuccess'],
    });
  });

  it('addFriendError to the requesting socket alone', async () => {
    const answer = await observe(devices, () => ada.request('addFriend', { phoneNumber: '+491749999999' }), {
      ada: ['addFriendError'],
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    await observe(devices, async () => void ada.socket.emit('addFriend', { userId: '000000000000000000000000' }), {
      ada: ['addFriendError'],
    });
  });

  it('getFriendsSuccess to the requesting socket alone', async () => {
    const answer = await grace.request('getFriends');
    expect(answer).toMatchObject({ ok: true, data: { friends: [{ userId: ada.userId, online: true }] } });
    expect(grace2.all('getFriendsSuccess').length).toBeLessThan(grace.all('getFriendsSuccess').length);
  });

  it('typing and stopTyping to the other members', async () => {
    await observe(devices, () => ada.request('typing', { recipientId: grace.userId }), {
      grace: ['typing'],
      grace2: ['typing'],
    });
    expect(grace.all('typing')).toEqual([{ userId: ada.userId, sender: 'Ada' }]);
    await observe(devices, () => ada.request('stopTyping', { recipientId: grace.userId }), {
      grace: ['stopTyping'],
      grace2: ['stopTyping'],
    });
  });

  it('chatMessageSuccess to the sending socket, newMessage to every other device of the members', async () => {
    const answer = await observe(
      devices,
      () => ada.request('chatMessage', { recipientId: grace.userId, clientMessageId: 'one', text: 'Hello' }),
      {
        ada: ['chatMessageSuccess'],
        ada2: ['newMessage'],
        grace: ['newMessage'],
        grace2: ['newMessage'],
      },
    );
    const message = dataOf(answer);
    conversationId = textOf(message, 'conversationId');
    messageId = textOf(message, 'messageId');
    expect(grace.all('newMessage')).toEqual([message]);
    expect(ada.all('chatMessageSuccess')).toEqual([message]);
  });

  it('chatMessageError to the requesting socket alone, and a message ends the sender’s typing', async () => {
    await observe(
      devices,
      () => ada.request('chatMessage', { conversationId, clientMessageId: 'one', text: 'Another' }),
      { ada: ['chatMessageError'] },
    );
    await observe(
      devices,
      () => mallory.request('chatMessage', { conversationId, clientMessageId: 'x', text: 'Let me in' }),
      { mallory: ['chatMessageError'] },
    );
    await ada.request('typing', { conversationId });
    await observe(
      devices,
      () => ada.request('chatMessage', { conversationId, clientMessageId: 'two', text: 'Done typing' }),
      {
        ada: ['chatMessageSuccess'],
        ada2: ['newMessage'],
        grace: ['newMessage', 'stopTyping'],
        grace2: ['newMessage', 'stopTyping'],
      },
    );
  });

  it('messageEdited and messageDeleted to every device of every member', async () => {
    const all = (event: string) => ({ ada: [event], ada2: [event], grace: [event], grace2: [event] });
    await observe(devices, () => ada.request('editMessage', { messageId, text: 'Hello!' }), all('messageEdited'));
    await observe(devices, () => grace.request('editMessage', { messageId, text: 'Mine' }), {
      grace: ['chatMessageError'],
    });
    await observe(devices, () => ada.request('deleteMessage', { messageId }), all('messageDeleted'));
    await observe(devices, () => ada.request('deleteMessage', { messageId }), {});
  });

  it('getChatMessagesSuccess and getChatMessagesError to the requesting socket alone', async () => {
    const answer = await observe(devices, () => grace.request('getChatMessages', { conversationId }), {
      grace: ['getChatMessagesSuccess'],
    });
    expect(answer).toMatchObject({
      ok: true,
      data: [
        { seq: 1, text: null, media: null, deletedAt: expect.any(String) },
        { seq: 2, text: 'Done typing' },
      ],
    });
    await observe(devices, () => mallory.request('getChatMessages', { conversationId }), {
      mallory: ['getChatMessagesError'],
    });
  });

  it('markReadSuccess to the reader’s devices, messagesRead to the other members; reading again tells nobody else', async () => {
    const read = () => grace.request('markRead', { conversationId, messageId });
    await observe(devices, read, {
      grace: ['markReadSuccess'],
      grace2: ['markReadSuccess'],
      ada: ['messagesRead'],
      ada2: ['messagesRead'],
    });
    await observe(devices, read, { grace: ['markReadSuccess'], grace2: ['markReadSuccess'] });
  });

  it('getConversationsSuccess and getConversationsError to the requesting socket alone', async () => {
    const answer = await observe(devices, () => grace.request('getConversations', {}), {
      grace: ['getConversationsSuccess'],
    });
    expect(answer).toMatchObject({
      ok: true,
      data: { conversations: [{ conversationId, unreadCount: 1, lastMessage: { seq: 2 } }] },
    });
    await observe(devices, () => grace.request('getConversations', { limit: 0 }), { grace: ['getConversationsError'] });
  });

  it('createGroupSuccess to the creator’s devices, addedToGroup to each other member’s; createGroupError to the socket', async () => {
    await observe(devices, () => ada.request('createGroup', { title: 'Club', userIds: [mallory.userId] }), {
      ada: ['createGroupError'],
    });
    const answer = await observe(
      devices,
      () => ada.request('createGroup', { title: 'Club', userIds: [grace.userId] }),
      {
        ada: ['createGroupSuccess'],
        ada2: ['createGroupSuccess'],
        grace: ['addedToGroup'],
        grace2: ['addedToGroup'],
      },
    );
    const conversation = dataOf(answer)['conversation'];
    groupId = textOf({ ...(typeof conversation === 'object' ? conversation : {}) }, 'conversationId');
  });

  it('addedToGroup to the added, usersAddedToGroup to those who were members before', async () => {
    await observe(devices, () => ada.request('addToGroup', { conversationId: groupId, userIds: [alan.userId] }), {
      alan: ['addedToGroup'],
      alan2: ['addedToGroup'],
      ada: ['usersAddedToGroup'],
      ada2: ['usersAddedToGroup'],
      grace: ['usersAddedToGroup'],
      grace2: ['usersAddedToGroup'],
    });
  });

  it('removeFromGroupSuccess to the actor’s devices, removedFromGroup to the removed, userRemovedFromGroup to the others; then nothing reaches the removed', async () => {
    await observe(devices, () => ada.request('removeFromGroup', { conversationId: groupId, userId: alan.userId }), {
      ada: ['removeFromGroupSuccess'],
      ada2: ['removeFromGroupSuccess'],
      alan: ['removedFromGroup'],
      alan2: ['removedFromGroup'],
      grace: ['userRemovedFromGroup'],
      grace2: ['userRemovedFromGroup'],
    });
    await observe(
      devices,
      () => ada.request('chatMessage', { conversationId: groupId, clientMessageId: 'g1', text: 'Without Alan' }),
      {
        ada: ['chatMessageSuccess'],
        ada2: ['newMessage'],
        grace: ['newMessage'],
        grace2: ['newMessage'],
      },
    );
    expect(await alan.request('getChatMessages', { conversationId: groupId })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
  });

  it('leaveGroupSuccess to the leaver’s devices, userLeftGroup to the remaining members', async () => {
    await observe(devices, () => grace.request('leaveGroup', { conversationId: groupId }), {
      grace: ['leaveGroupSuccess'],
      grace2: ['leaveGroupSuccess'],
      ada: ['userLeftGroup'],
      ada2: ['userLeftGroup'],
    });
  });

  const ring = async (): Promise<string> => {
    const answer = await observe(devices, () => ada.request('startCall', { calleeId: grace.userId, kind: 'audio' }), {
      grace: ['incomingCall'],
      grace2: ['incomingCall'],
    });
    return textOf(dataOf(answer), 'callId');
  };
  const both = (event: string) => ({ ada: [event], ada2: [event], grace: [event], grace2: [event] });

  it('incomingCall to the callee’s devices; callConnected, callRejected and callEnded to all devices of both', async () => {
    const rejected = await ring();
    await observe(devices, () => grace.request('rejectCall', { callId: rejected }), both('callRejected'));
    const answered = await ring();
    await observe(devices, () => grace2.request('answerCall', { callId: answered }), both('callConnected'));
    await observe(devices, () => grace.request('answerCall', { callId: answered }), { grace: ['callError'] });
    await observe(devices, () => alan.request('startCall', { calleeId: ada.userId, kind: 'video' }), {
      alan: ['callError'],
    });
    await observe(devices, () => ada.request('endCall', { callId: answered }), both('callEnded'));
  });

  it('callEnded to both when nobody answers in time', async () => {
    await ring();
    await observe(devices, async () => undefined, both('callEnded'));
  });

  it('signInError and signInSuccess to the requesting socket alone, userOnline to friends at the first device only', async () => {
    await observe(devices, async () => void (alan.close(), alan2.close()), {
      ada: ['userOffline'],
      ada2: ['userOffline'],
    });
    const late = await connectDevice(app.url);
    const withLate = { ada, ada2, grace, grace2, mallory, late };
    await observe({ ...withLate }, async () => void (await late.request('signIn', { token: 'forged' })), {
      late: ['signInError'],
    });
  });

  it('signInSuccess by the handshake, userOnline to friends at the first device only', async () => {
    const first = await connectDevice(app.url, alan.token);
    await first.gets('signInSuccess');
    await ada.gets('userOnline');
    expect(ada.all('userOnline')).toEqual([{ userId: alan.userId, phoneNumber: alan.phoneNumber }]);
    devices = { ada, ada2, grace, grace2, mallory, first };
    const second = await connectDevice(app.url, alan.token);
    await second.gets('signInSuccess');
    await observe({ ...devices, second }, async () => undefined, {});
    await observe({ ...devices, second }, async () => void second.close(), {});
    await observe(devices, () => first.request('signOut'), {
      first: ['signOutSuccess'],
      ada: ['userOffline'],
      ada2: ['userOffline'],
    });
    devices = { ada, ada2, grace, grace2, mallory };
  });

  it('removeFriendSuccess to the actor’s devices, friendRemoved to the other person’s; the conversation takes no new message', async () => {
    await observe(devices, () => ada.request('removeFriend', { friendId: grace.userId }), {
      ada: ['removeFriendSuccess'],
      ada2: ['removeFriendSuccess'],
      grace: ['friendRemoved'],
      grace2: ['friendRemoved'],
    });
    const answer = await observe(
      devices,
      () => ada.request('chatMessage', { conversationId, clientMessageId: 'late', text: 'Too late' }),
      { ada: ['chatMessageError'] },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(await ada.request('getChatMessages', { conversationId })).toMatchObject({ ok: true });
  });

  it('all but rateLimited were seen here, which has a test of its own', () => {
    const { emitted } = counters.snapshot();
    expect(
      Object.keys(contract.emissions)
        .filter((event) => emitted[event] === undefined)
        .sort(),
    ).toEqual(['rateLimited']);
  });
});

describe('A client above its limit', () => {
  it('gets rateLimited and the error event, with whole seconds, on the requesting socket alone', async () => {
    const app = await startTestApp({ env: { RATE_LIMIT_SCALE: '0.05' } });
    const one = await signInDevice(app.url, '+491740000011');
    let answer = await one.request('getFriends');
    for (let asked = 0; asked < 100 && answer.ok; asked += 1) answer = await one.request('getFriends');
    expect(answer).toMatchObject({ ok: false, error: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) } });
    expect(one.all('rateLimited').at(-1)).toEqual({
      message: expect.any(String),
      retryAfter: answer.ok ? 0 : answer.error.retryAfter,
    });
    expect(one.all('getFriendsError')).toHaveLength(1);
    one.close();
    await app.close();
  });
});
