import {
  startChildCluster,
  type ChildCluster,
  type ChildClusterOptions,
  type NodeIndex,
} from '../../support/child-cluster.ts';
import { connectDevice } from '../../support/device.ts';
import { conversationIdOf } from '../../support/fence.ts';
import { isMessage } from '../../support/history.ts';
import { dataOf } from '../../support/observe.ts';
import { waitFor } from '../../support/processes.ts';
import type { Random } from '../../support/random.ts';
import { seedFriendships, seedPeople, type SeededPerson } from '../../support/seeded-people.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { createPresenceView, type PresenceView } from './presence-view.ts';
import { createRoamingDevice, type RequestNote, type RoamingDevice } from './roaming-device.ts';

export interface Conversation {
  readonly conversationId: string;
  readonly memberIds: readonly string[];
}

/** Two nodes with people on them. */
export interface World {
  readonly cluster: ChildCluster;
  readonly requests: readonly RequestNote[];
  /** One for each device of those who write: some have one on each node. */
  readonly inboxes: readonly Inbox[];
  readonly conversations: readonly Conversation[];
  /** Friends of everybody, one on each node. */
  readonly views: readonly [PresenceView, PresenceView];
  /** Online at first, on either node by turns; they write nothing. */
  readonly goers: readonly RoamingDevice[];
  /** Not online at first. */
  readonly comers: readonly RoamingDevice[];
  readonly flickerers: readonly RoamingDevice[];
  /** Resolves when all that either node has announced before now has reached every device that is there. */
  fence(timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
}

const CHATTERS = 16;
const WITH_TWO_DEVICES = 4;
const GROUPS = 3;
const GROUP_SIZE = 6;
const FENCE_MS = 15_000;
const OF_EACH = 4;

const other = (node: NodeIndex): NodeIndex => (node === 0 ? 1 : 0);
const turn = (index: number): NodeIndex => (index % 2 === 0 ? 0 : 1);

export async function openWorld(random: Random, options: ChildClusterOptions = {}): Promise<World> {
  const cluster = await startChildCluster(options);
  const requests: RequestNote[] = [];
  const people = await seedPeople(cluster.connection, '+4917200', CHATTERS + 2 + 3 * OF_EACH);
  const part = (from: number, count: number): readonly SeededPerson[] => people.slice(from, from + count);
  const [chatters, observers] = [part(0, CHATTERS), part(CHATTERS, 2)];
  const rest = people.slice(CHATTERS + 2);
  const device = (person: SeededPerson, start: NodeIndex): RoamingDevice =>
    createRoamingDevice({ person, urls: cluster.urls, start, random, note: (request) => requests.push(request) });
  const devicesOf = (which: number): readonly RoamingDevice[] =>
    rest.slice(which * OF_EACH, (which + 1) * OF_EACH).map((person, index) => device(person, turn(index)));
  const [goers, comers, flickerers] = [devicesOf(0), devicesOf(1), devicesOf(2)];

  // Pairs over both nodes and on one node; groups over both.
  const pairs = chatters.flatMap((person, index) =>
    [chatters[index % 2 === 0 ? index + 1 : -1], chatters[index % 4 === 0 ? index + 2 : -1]].flatMap((peer) =>
      peer === undefined ? [] : [[person, peer] as const],
    ),
  );
  const circles = Array.from({ length: GROUPS }, (_, group) =>
    Array.from({ length: GROUP_SIZE }, (_, member) => chatters[(group * 5 + member) % CHATTERS]).filter(
      (person) => person !== undefined,
    ),
  );
  const [watcher, second] = observers;
  if (watcher === undefined || second === undefined) throw new Error('two observers were asked for');
  const friendships = new Map<string, readonly [SeededPerson, SeededPerson]>();
  const befriend = (one: SeededPerson, peer: SeededPerson): void => {
    if (one !== peer) friendships.set([one.userId, peer.userId].toSorted().join(), [one, peer]);
  };
  for (const [one, peer] of pairs) befriend(one, peer);
  for (const [creator, ...members] of circles) {
    for (const member of members) if (creator !== undefined) befriend(creator, member);
  }
  for (const observer of observers) for (const person of people) befriend(observer, person);
  await seedFriendships(cluster.connection, [...friendships.values()]);

  const views = [createPresenceView(device(watcher, 0)), createPresenceView(device(second, 1))] as const;
  const chatting = chatters.flatMap((person, index) => [
    device(person, turn(index)),
    ...(index < WITH_TWO_DEVICES ? [device(person, other(turn(index)))] : []),
  ]);
  const first = (person: SeededPerson): RoamingDevice => {
    const found = [...chatting, ...views.map((view) => view.device)].find((one) => one.person === person);
    if (found === undefined) throw new Error('nobody has no device');
    return found;
  };
  const atFirst = [...views.map((view) => view.device), ...chatting, ...goers, ...flickerers];
  // The observers first, so that they are told of everybody's coming, and it is known when that is over.
  for (const view of views) {
    view.device.open();
    await view.device.signedIn();
  }
  for (const one of atFirst) one.open();
  const coming = new Set(atFirst.map((one) => one.person).filter((person) => !observers.includes(person)));
  await waitFor(
    'everybody is signed in, and shown so',
    () =>
      atFirst.every((one) => one.isSignedIn()) &&
      views.every((view) => [...coming].every(({ userId }) => view.transitions(userId).length === 1)),
    { timeoutMs: 30_000 },
  );

  const group = async (creator: SeededPerson, members: readonly SeededPerson[]): Promise<Conversation> => {
    const userIds = members.filter((member) => member !== creator).map(({ userId }) => userId);
    const answer = await first(creator).ask('createGroup', { title: 'Group', userIds });
    const conversationId = conversationIdOf(dataOf(answer));
    if (conversationId === null) throw new Error('a group without id');
    return { conversationId, memberIds: [creator.userId, ...userIds] };
  };
  const direct = async ([one, peer]: readonly [SeededPerson, SeededPerson]): Promise<Conversation> => {
    const payload = { recipientId: peer.userId, clientMessageId: 'first', text: 'first' };
    const message = dataOf(await first(one).ask('chatMessage', payload));
    if (!isMessage(message)) throw new Error('no message');
    return { conversationId: message.conversationId, memberIds: [one.userId, peer.userId] };
  };
  const conversations = [
    ...(await Promise.all(pairs.map(direct))),
    ...(await Promise.all(circles.flatMap(([creator, ...members]) => (creator ? [group(creator, members)] : [])))),
  ];
  const fenceGroup = await group(watcher, [...chatters, second]);
  const inboxes = [...chatting, ...views.map((view) => view.device)].map((one) =>
    createInbox(
      one,
      [...conversations, fenceGroup]
        .filter(({ memberIds }) => memberIds.includes(one.person.userId))
        .map(({ conversationId }) => conversationId),
    ),
  );

  let fences = 0;
  const fence = async (timeoutMs = FENCE_MS): Promise<void> => {
    const number = (fences += 1);
    const sent: string[] = [];
    for (const [index, url] of cluster.urls.entries()) {
      const beacon = await connectDevice(url, watcher.token);
      await beacon.gets('signInSuccess');
      const message = await beacon.request('chatMessage', {
        conversationId: fenceGroup.conversationId,
        clientMessageId: `fence-${number}-${index}`,
        text: 'fence',
      });
      beacon.close();
      const { messageId } = dataOf(message);
      sent.push(String(messageId));
    }
    const there = inboxes.filter((inbox) => inbox.device.isSignedIn());
    await waitFor(
      'a message from each node has reached every device',
      () => there.every(({ pushed }) => sent.every((messageId) => pushed.has(messageId))),
      { timeoutMs },
    );
  };
  await fence();
  // A list that was read while a busy Redis counted as away shows nobody of the other node.
  for (const view of views) {
    const others = [...coming, ...observers].filter((person) => person !== view.device.person);
    const right = (): boolean => others.every(({ userId }) => view.isOnline(userId));
    await waitFor('the observers see everybody online', () => view.read().then(right), { timeoutMs: 30_000 });
    view.forget();
  }

  return {
    cluster,
    requests,
    inboxes,
    conversations,
    views,
    goers,
    comers,
    flickerers,
    fence,
    async close() {
      for (const one of [...atFirst, ...comers]) one.close();
      await cluster.close();
    },
  };
}
