import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../support/device.ts';
import { missingStores, startCluster, type Cluster } from '../support/cluster.ts';
import { conversationIdOf, gather, isMessage, type Crowd, type Person } from '../support/fence.ts';
import { waitFor } from '../support/processes.ts';

const missing = missingStores();

/** Events of the device that asked, and of the others of the same person, by letter; whoever is not named gets nothing. */
type Expected = Readonly<Record<string, readonly string[]>>;

describe.skipIf(missing.length > 0)(`Two nodes (missing: ${missing.join(', ') || 'nothing'})`, () => {
  let cluster: Cluster;
  let crowd: Crowd;
  let ada: Person, bob: Person, cyd: Person, dan: Person;
  beforeAll(async () => {
    cluster = await startCluster();
    crowd = await gather(cluster, '+4917100', 4);
    const [a, b, c, d] = crowd.people;
    if (a === undefined || b === undefined || c === undefined || d === undefined)
      throw new Error('four were asked for');
    [ada, bob, cyd, dan] = [a, b, c, d];
  });
  afterAll(async () => {
    crowd.close();
    const { findings } = await cluster.audit();
    await cluster.close();
    expect(findings).toEqual([]);
  });

  /** Device `a0` asked on one node and `a1` is on the other; for Bob and Dan the first device is on the second node. */
  async function observe(act: () => Promise<Answer>, expected: Expected): Promise<unknown> {
    await crowd.fence();
    crowd.forget();
    const answer = await act();
    const named = [ada, bob, cyd, dan].flatMap(({ devices }, person) =>
      devices.map((device, index) => [`${'abcd'.charAt(person)}${index}`, device] as const),
    );
    await waitFor('all expected came', () =>
      named.every(([name, device]) => crowd.eventsOf(device).length >= (expected[name]?.length ?? 0)),
    ).catch(() => undefined);
    await crowd.fence();
    const seen = named.map(([name, device]) => [name, crowd.eventsOf(device).toSorted()] as const);
    expect(Object.fromEntries(seen.filter(([, events]) => events.length > 0))).toEqual(expected);
    expect(answer).toMatchObject({ ok: true });
    return answer.ok ? answer.data : null;
  }
  const both = (person: string, ...events: string[]): Expected => ({ [`${person}0`]: events, [`${person}1`]: events });
  const ask = (person: Person, event: string, payload: object): (() => Promise<Answer>) => {
    const [device] = person.devices;
    return () => device.request(event, payload);
  };

  it('tell friends, messages, edits, reads and typing to exactly the right devices', async () => {
    await observe(ask(ada, 'addFriend', { userId: bob.userId }), {
      ...both('a', 'addFriendSuccess'),
      ...both('b', 'friendAdded'),
    });
    const message = await observe(
      ask(ada, 'chatMessage', { recipientId: bob.userId, clientMessageId: 'm1', text: 'hi' }),
      {
        a0: ['chatMessageSuccess'],
        a1: ['newMessage'],
        ...both('b', 'newMessage'),
      },
    );
    if (!isMessage(message)) throw new Error('no message');
    const { messageId, conversationId } = message;
    await observe(ask(ada, 'editMessage', { messageId, text: 'ho' }), {
      ...both('a', 'messageEdited'),
      ...both('b', 'messageEdited'),
    });
    await observe(ask(bob, 'markRead', { conversationId, messageId }), {
      ...both('b', 'markReadSuccess'),
      ...both('a', 'messagesRead'),
    });
    await observe(ask(bob, 'typing', { conversationId }), both('a', 'typing'));
    await observe(ask(bob, 'stopTyping', { conversationId }), both('a', 'stopTyping'));
    // Six seconds after the last sign of it, the end comes by itself, once, from whichever node sees it first.
    await observe(ask(bob, 'typing', { conversationId }), both('a', 'stopTyping', 'typing'));
    await observe(ask(ada, 'deleteMessage', { messageId }), {
      ...both('a', 'messageDeleted'),
      ...both('b', 'messageDeleted'),
    });
    await observe(ask(ada, 'removeFriend', { friendId: bob.userId }), {
      ...both('a', 'removeFriendSuccess'),
      ...both('b', 'friendRemoved'),
    });
  });

  it('tell groups to members only, nothing more to someone removed, and pass the admin role on', async () => {
    for (const other of [bob, cyd, dan]) {
      expect(await ask(ada, 'addFriend', { userId: other.userId })()).toMatchObject({ ok: true });
    }
    const created = await observe(ask(ada, 'createGroup', { title: 'Four', userIds: [bob.userId, cyd.userId] }), {
      ...both('a', 'createGroupSuccess'),
      ...both('b', 'addedToGroup'),
      ...both('c', 'addedToGroup'),
    });
    const conversationId = conversationIdOf(created);
    await observe(ask(ada, 'addToGroup', { conversationId, userIds: [dan.userId] }), {
      ...both('a', 'usersAddedToGroup'),
      ...both('b', 'usersAddedToGroup'),
      ...both('c', 'usersAddedToGroup'),
      ...both('d', 'addedToGroup'),
    });
    await observe(ask(ada, 'removeFromGroup', { conversationId, userId: cyd.userId }), {
      ...both('a', 'removeFromGroupSuccess'),
      ...both('b', 'userRemovedFromGroup'),
      ...both('c', 'removedFromGroup'),
      ...both('d', 'userRemovedFromGroup'),
    });
    await observe(ask(bob, 'chatMessage', { conversationId, clientMessageId: 'g1', text: 'without Cyd' }), {
      b0: ['chatMessageSuccess'],
      b1: ['newMessage'],
      ...both('a', 'newMessage'),
      ...both('d', 'newMessage'),
    });
    for (const device of cyd.devices) {
      expect(await device.request('getChatMessages', { conversationId })).toMatchObject({
        ok: false,
        error: { code: 'NOT_FOUND' },
      });
    }
    await observe(ask(ada, 'leaveGroup', { conversationId }), {
      ...both('a', 'leaveGroupSuccess'),
      ...both('b', 'userLeftGroup'),
      ...both('d', 'userLeftGroup'),
    });
    await observe(ask(bob, 'removeFromGroup', { conversationId, userId: dan.userId }), {
      ...both('b', 'removeFromGroupSuccess'),
      ...both('d', 'removedFromGroup'),
    });
  });

  it('stop ringing everywhere when the call is answered on the other node', async () => {
    const call = await observe(
      ask(ada, 'startCall', { calleeId: bob.userId, kind: 'audio' }),
      both('b', 'incomingCall'),
    );
    const { callId }: { callId?: string } = typeof call === 'object' && call !== null ? call : {};
    await observe(ask(bob, 'answerCall', { callId }), { ...both('a', 'callConnected'), ...both('b', 'callConnected') });
    await observe(ask(ada, 'endCall', { callId }), { ...both('a', 'callEnded'), ...both('b', 'callEnded') });
    const again = await observe(
      ask(bob, 'startCall', { calleeId: ada.userId, kind: 'video' }),
      both('a', 'incomingCall'),
    );
    const second: { callId?: string } = typeof again === 'object' && again !== null ? again : {};
    await observe(ask(ada, 'rejectCall', { callId: second.callId }), {
      ...both('a', 'callRejected'),
      ...both('b', 'callRejected'),
    });
  });

  it('publish a valid envelope of each kind that these actions cause, once per id', async () => {
    const kinds =
      'user.registered passcode.requested friend.added friend.removed message.created message.edited message.deleted conversation.read ' +
      'group.created group.members-added group.member-left group.member-removed call.started call.answered call.ended';
    await waitFor('every kind was published', () =>
      kinds.split(' ').every((kind) => cluster.events.some(({ type }) => type === kind)),
    );
    expect(cluster.events.filter(({ valid, type, routingKey }) => !valid || type !== routingKey)).toEqual([]);
  });

  it('make one transition for a person with devices on both, and cut all devices of a revoked session within 2 s', async () => {
    await crowd.fence();
    crowd.forget();
    const [first, second] = dan.devices;
    second.close();
    await crowd.fence();
    expect(ada.devices.map((device) => device.all('userOffline'))).toEqual([[], []]);
    const back = await cluster.nodes[0].services.presence.hasDevice([dan.userId]);
    expect(back.get(dan.userId)).toBe(true);
    first.close();
    await Promise.all(ada.devices.map((device) => device.gets('userOffline')));
    await crowd.fence();
    for (const device of ada.devices) expect(device.all('userOffline')).toMatchObject([{ userId: dan.userId }]);

    const [here, there] = cyd.devices;
    expect(await here.request('signOut')).toMatchObject({ ok: true });
    await waitFor('the other node has ended the session', () => !there.socket.connected, { timeoutMs: 2_000 });
  });
});
