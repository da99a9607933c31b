import type { Message } from '../../generated/payloads.ts';
import type { Cluster } from './cluster.ts';
import { befriend, secondDevice, signInDevice, type SignedInDevice } from './device.ts';
import { waitFor } from './processes.ts';

/** One person with a device on each of two nodes. */
export interface Person {
  readonly userId: string;
  readonly devices: readonly [SignedInDevice, SignedInDevice];
}

/** People, and a way to know that nothing is on its way to them any more. */
export interface Crowd {
  readonly people: readonly Person[];
  /** Resolves when all that either node announced before now has reached every device. */
  fence(): Promise<void>;
  /** Events of a device without the fences' own. */
  eventsOf(device: SignedInDevice): readonly string[];
  forget(): void;
  close(): void;
}

/**
 * Signs people in, each on both nodes. A fence is a message of a beacon on each node into a group with all of them: what a node
 * publishes arrives everywhere in its order.
 */
export async function gather(cluster: Cluster, prefix: string, count: number): Promise<Crowd> {
  const people: Person[] = [];
  for (let index = 0; index < count; index += 1) {
    const number = `${prefix}${String(index).padStart(3, '0')}`;
    // The first device alternates, so that requests come from both nodes.
    const first = await signInDevice(cluster.nodes[index % 2 === 0 ? 0 : 1].url, number, `Person ${index}`);
    const second = await secondDevice(cluster.nodes[index % 2 === 0 ? 1 : 0].url, first);
    people.push({ userId: first.userId, devices: [first, second] });
  }
  const devices = people.flatMap((person) => person.devices);
  const beacons: { readonly device: SignedInDevice; readonly conversationId: string }[] = [];
  for (const [index, node] of cluster.nodes.entries()) {
    const device = await signInDevice(node.url, `${prefix}99${index}`, `Beacon ${index}`);
    for (const person of people) {
      const [first] = person.devices;
      await befriend(first, device);
    }
    const answer = await device.request('createGroup', { title: 'Fence', userIds: people.map(({ userId }) => userId) });
    const group = answer.ok ? conversationIdOf(answer.data) : null;
    if (group === null) throw new Error(`no fence: ${JSON.stringify(answer)}`);
    beacons.push({ device, conversationId: group });
  }
  const groups = new Set(beacons.map(({ conversationId }) => conversationId));
  let fences = 0;
  const crowd: Crowd = {
    people,
    async fence() {
      const clientMessageId = `fence-${(fences += 1)}`;
      const passed = (device: SignedInDevice): boolean =>
        device.all('newMessage').filter((one) => isMessage(one) && one.clientMessageId === clientMessageId).length ===
        2;
      for (const { device, conversationId } of beacons) {
        const answer = await device.request('chatMessage', { conversationId, clientMessageId, text: 'fence' });
        if (!answer.ok) throw new Error(answer.error.message);
      }
      const connected = devices.filter(({ socket }) => socket.connected);
      await waitFor('the fence has passed', () => connected.every(passed));
    },
    eventsOf: (device) =>
      device.received
        .filter(({ payload }) => !(isMessage(payload) && groups.has(payload.conversationId)))
        .map(({ event }) => event),
    forget: () => devices.forEach((device) => device.forget()),
    close: () => [...devices, ...beacons.map(({ device }) => device)].forEach((device) => device.close()),
  };
  await crowd.fence();
  return crowd;
}

/** Enough to know a message from other payloads. */
export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'clientMessageId' in value && 'conversationId' in value;
}

/** The id in `{ conversation }`. */
export function conversationIdOf(value: unknown): string | null {
  const { conversation }: { conversation?: { conversationId?: string } } =
    typeof value === 'object' && value !== null ? value : {};
  return conversation?.conversationId ?? null;
}
