import { ask, firstOf, personOf } from './example-cast.ts';
import { recordOf } from './checks.ts';
import type { Cast, Person } from './example-cast.ts';
import type { Example, Prepare } from './example-settings.ts';

/** How the examples of signing in, friends and calls come true. */
export const peopleSettings: Readonly<Record<string, Prepare>> = {
  requestPasscode: async ({ world }, example) => ({
    sender: await world.connect('guest'),
    values: { phoneNumber: numberOf(example) ?? world.newPhoneNumber() },
  }),
  async signIn({ world, caller }, { payload, edge }) {
    const sender = await world.connect('guest');
    if ('token' in payload) return { sender, values: edge === 'token' ? {} : { token: firstOf(caller).token } };
    const phoneNumber = numberOf({ payload, edge }) ?? world.newPhoneNumber();
    await ask(sender, 'requestPasscode', { phoneNumber });
    return { sender, values: { phoneNumber, passcode: world.passcode }, actor: { id: '', devices: [sender] } };
  },
  async signOut({ world, friend }) {
    const sender = await world.person('leaver');
    await ask(sender, 'addFriend', { userId: friend.id });
    const actor = { id: sender.userId, devices: [sender] };
    return { sender, values: {}, actor, friends: [friend], holds: ['userOffline'] };
  },
  async addFriend({ world, caller }, example) {
    const sender = firstOf(caller);
    const peer = await personOf(world, 'newcomer', numberOf(example));
    const values = { userId: peer.id, phoneNumber: firstOf(peer).phoneNumber };
    const after = (): Promise<unknown> => ask(sender, 'removeFriend', { friendId: peer.id });
    return { sender, values, peer, holds: ['friendAdded'], after };
  },
  async removeFriend({ world, caller }) {
    const peer = await personOf(world, 'newcomer');
    await ask(firstOf(caller), 'addFriend', { userId: peer.id });
    return { sender: firstOf(caller), values: { friendId: peer.id }, peer, holds: ['friendRemoved'] };
  },
  getFriends: async ({ caller }) => ({ sender: firstOf(caller), values: {} }),
  startCall: async ({ caller, friend }) => ({
    sender: firstOf(caller),
    values: { calleeId: friend.id },
    peer: friend,
    // Without an acknowledgement the caller does not know the call; the called one does.
    after: () => {
      const rang = firstOf(friend).packets.find(({ event }) => event === 'incomingCall');
      return firstOf(friend).request('rejectCall', { callId: recordOf(rang?.payload)['callId'] });
    },
  }),
  async answerCall(cast) {
    const { caller, friend } = cast;
    const callId = await ring(friend, caller);
    return { sender: firstOf(caller), values: { callId }, peer: friend, after: hangUp(cast, callId) };
  },
  async rejectCall(cast) {
    const { caller, friend } = cast;
    const callId = await ring(friend, caller);
    return { sender: firstOf(caller), values: { callId }, peer: friend, after: hangUp(cast, callId) };
  },
  async endCall(cast) {
    const { caller, friend } = cast;
    const callId = await ring(caller, friend);
    return { sender: firstOf(caller), values: { callId }, peer: friend, after: hangUp(cast, callId) };
  },
};

/** The number of an example that is at an edge itself. */
const numberOf = ({ payload, edge }: Example): string | undefined =>
  edge === 'phoneNumber' ? String(payload['phoneNumber']) : undefined;

const ring = async (from: Person, to: Person): Promise<unknown> =>
  (await ask(firstOf(from), 'startCall', { calleeId: to.id, kind: 'audio' }))['callId'];

/** Also when the server did not do what was asked, so that the next call is not refused because of this one. */
const hangUp = (cast: Cast, callId: unknown) => () => firstOf(cast.caller).request('endCall', { callId });
