import { PIXEL } from '../support/pixel.ts';
import type { Actor } from './runner/actor.ts';
import { recordOf } from './runner/checks.ts';
import type { World } from './runner/world.ts';

/** Somebody with two devices. */
export interface Person {
  readonly id: string;
  readonly devices: readonly Actor[];
}

/** Who plays in the examples: the caller's friends are no friends of each other; the bystander has nobody. */
export interface Cast {
  readonly world: World;
  readonly caller: Person;
  readonly friend: Person;
  readonly third: Person;
  readonly bystander: Person;
}

/** What makes an example true: values in the place of those that only the example has, and who stands where. */
export interface Setting {
  readonly sender: Actor;
  readonly values: Readonly<Record<string, unknown>>;
  /** Whose devices they are, the sender's among them; the caller's if left out. */
  readonly actor?: Person;
  readonly peer?: Person;
  readonly friends?: readonly Person[];
  /** Before the request. */
  readonly members?: readonly Person[];
  readonly added?: readonly Person[];
  readonly removed?: readonly Person[];
  /** Emissions whose condition holds here. */
  readonly holds?: readonly string[];
  /** Puts back what others rely on. */
  readonly after?: () => Promise<unknown>;
}

type Prepare = (cast: Cast, example: Readonly<Record<string, unknown>>) => Promise<Setting>;

export async function personOf(world: World, name: string): Promise<Person> {
  const first = await world.person(name);
  return { id: first.userId, devices: [first, await world.another(`${name}Phone`, first)] };
}

export async function castOf(world: World): Promise<Cast> {
  const [caller, friend, third, bystander] = [
    await personOf(world, 'caller'),
    await personOf(world, 'friend'),
    await personOf(world, 'third'),
    await personOf(world, 'bystander'),
  ];
  for (const one of [friend, third]) await ask(first(caller), 'addFriend', { userId: one.id });
  return { world, caller, friend, third, bystander };
}

const first = ({ devices: [device] }: Person): Actor => {
  if (device === undefined) throw new Error('a person without a device');
  return device;
};

async function ask(who: Actor, event: string, payload?: unknown): Promise<Readonly<Record<string, unknown>>> {
  const answer = await who.request(event, payload);
  if (answer['ok'] !== true) throw new Error(`${event}: ${JSON.stringify(answer)}`);
  return recordOf(answer['data']);
}

let sent = 0;
const say = async (from: Person, to: Person): Promise<Readonly<Record<string, unknown>>> =>
  await ask(first(from), 'chatMessage', {
    recipientId: to.id,
    clientMessageId: `example-${(sent += 1)}`,
    text: 'Hello',
  });

const group = async ({ caller }: Cast, others: readonly Person[]): Promise<unknown> => {
  const created = await ask(first(caller), 'createGroup', { title: 'Walk', userIds: others.map(({ id }) => id) });
  return recordOf(created['conversation'])['conversationId'];
};

const ring = async (from: Person, to: Person): Promise<unknown> =>
  (await ask(first(from), 'startCall', { calleeId: to.id, kind: 'audio' }))['callId'];

const hangUp = (cast: Cast, callId: unknown) => () => first(cast.caller).request('endCall', { callId });

/** By event, how its examples come true. */
export const PREPARATIONS: Readonly<Record<string, Prepare>> = {
  requestPasscode: async ({ world }) => ({
    sender: await world.connect('guest'),
    values: { phoneNumber: world.newPhoneNumber() },
  }),
  async signIn(cast, example) {
    const { world, caller } = cast;
    const sender = await world.connect('guest');
    if ('token' in example) return { sender, values: { token: first(caller).token } };
    const phoneNumber = world.newPhoneNumber();
    await sender.request('requestPasscode', { phoneNumber });
    return { sender, values: { phoneNumber, passcode: world.passcode }, actor: { id: '', devices: [sender] } };
  },
  async signOut({ world, friend }) {
    const sender = await world.person('leaver');
    await ask(sender, 'addFriend', { userId: friend.id });
    const actor = { id: sender.userId, devices: [sender] };
    return { sender, values: {}, actor, friends: [friend], holds: ['userOffline'] };
  },
  async addFriend({ world, caller }) {
    const peer = await personOf(world, 'newcomer');
    const values = { userId: peer.id, phoneNumber: first(peer).phoneNumber };
    return { sender: first(caller), values, peer, holds: ['friendAdded'] };
  },
  async removeFriend({ world, caller }) {
    const peer = await personOf(world, 'newcomer');
    await ask(first(caller), 'addFriend', { userId: peer.id });
    return { sender: first(caller), values: { friendId: peer.id }, peer, holds: ['friendRemoved'] };
  },
  getFriends: async ({ caller }) => ({ sender: first(caller), values: {} }),
  async chatMessage({ world, caller, friend }) {
    const { conversationId, messageId } = await say(caller, friend);
    const file = await world.upload(first(caller), { name: 'pixel.png', bytes: PIXEL });
    const values = {
      conversationId,
      replyTo: messageId,
      recipientId: friend.id,
      clientMessageId: `example-${(sent += 1)}`,
      mediaId: recordOf(file['data'])['mediaId'],
    };
    return { sender: first(caller), values, members: [caller, friend], holds: ['newMessage'] };
  },
  async editMessage({ caller, friend }) {
    const { messageId } = await say(caller, friend);
    return { sender: first(caller), values: { messageId }, members: [caller, friend] };
  },
  async deleteMessage({ caller, friend }) {
    const { messageId } = await say(caller, friend);
    return { sender: first(caller), values: { messageId }, members: [caller, friend], holds: ['messageDeleted'] };
  },
  async getChatMessages({ caller, friend }) {
    const { conversationId } = await say(caller, friend);
    return { sender: first(caller), values: { conversationId } };
  },
  async markRead({ caller, friend }) {
    const { conversationId, messageId } = await say(friend, caller);
    const values = { conversationId, messageId };
    return { sender: first(caller), values, members: [caller, friend], holds: ['messagesRead'] };
  },
  async typing({ caller, friend }) {
    const { conversationId } = await say(caller, friend);
    const values = { conversationId, recipientId: friend.id };
    return {
      sender: first(caller),
      values,
      members: [caller, friend],
      after: () => first(caller).request('stopTyping', { conversationId }),
    };
  },
  async stopTyping({ caller, friend }) {
    const { conversationId } = await say(caller, friend);
    await ask(first(caller), 'typing', { conversationId });
    return { sender: first(caller), values: { conversationId, recipientId: friend.id }, members: [caller, friend] };
  },
  getConversations: async ({ caller }) => ({ sender: first(caller), values: {} }),
  async createGroup({ caller, friend, third }, { userIds }) {
    const added = [friend, third].slice(0, Array.isArray(userIds) ? userIds.length : 0);
    return { sender: first(caller), values: { userIds: added.map(({ id }) => id) }, added };
  },
  async addToGroup(cast) {
    const { caller, friend, third } = cast;
    const values = { conversationId: await group(cast, [friend]), userIds: [third.id] };
    const holds = ['addedToGroup', 'usersAddedToGroup'];
    return { sender: first(caller), values, members: [caller, friend], added: [third], holds };
  },
  async leaveGroup(cast) {
    const { caller, friend, third } = cast;
    const values = { conversationId: await group(cast, [friend, third]) };
    const members = [caller, friend, third];
    return { sender: first(caller), values, members, removed: [caller], holds: ['userLeftGroup'] };
  },
  async removeFromGroup(cast) {
    const { caller, friend, third } = cast;
    const values = { conversationId: await group(cast, [friend, third]), userId: friend.id };
    const members = [caller, friend, third];
    return { sender: first(caller), values, members, removed: [friend], holds: ['userRemovedFromGroup'] };
  },
  startCall: async ({ caller, friend }) => ({
    sender: first(caller),
    values: { calleeId: friend.id },
    peer: friend,
    // Without an acknowledgement the caller does not know the call; the called one does.
    after: () => {
      const rang = first(friend).packets.find(({ event }) => event === 'incomingCall');
      return first(friend).request('rejectCall', { callId: recordOf(rang?.payload)['callId'] });
    },
  }),
  async answerCall(cast) {
    const { caller, friend } = cast;
    const callId = await ring(friend, caller);
    return { sender: first(caller), values: { callId }, peer: friend, after: hangUp(cast, callId) };
  },
  async rejectCall({ caller, friend }) {
    return { sender: first(caller), values: { callId: await ring(friend, caller) }, peer: friend };
  },
  async endCall({ caller, friend }) {
    return { sender: first(caller), values: { callId: await ring(caller, friend) }, peer: friend };
  },
};
