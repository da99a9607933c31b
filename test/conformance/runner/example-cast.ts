import type { Actor, Packet } from './actor.ts';
import { recordOf } from './checks.ts';
import type { World } from './world.ts';

/** Somebody with two devices. */
export interface Person {
  readonly id: string;
  readonly devices: readonly Actor[];
}

/** Who plays in the cases: the caller's friends are no friends of each other; the bystander has nobody. */
export interface Cast {
  readonly world: World;
  readonly caller: Person;
  readonly friend: Person;
  readonly third: Person;
  readonly bystander: Person;
  /** A device on which nobody is signed in. */
  readonly stranger: Actor;
  /** An id that the cast did not use before, of the same length: the length may be what an example is about. */
  newIdLike(id: string): string;
}

/** @param phoneNumber of the person; one that nobody has unless given */
export async function personOf(world: World, name: string, phoneNumber?: string): Promise<Person> {
  const one = await world.person(name, phoneNumber);
  return { id: one.userId, devices: [one, await world.another(`${name}Phone`, one)] };
}

export async function castOf(world: World): Promise<Cast> {
  const [caller, friend, third, bystander] = [
    await personOf(world, 'caller'),
    await personOf(world, 'friend'),
    await personOf(world, 'third'),
    await personOf(world, 'bystander'),
  ];
  for (const one of [friend, third]) await ask(firstOf(caller), 'addFriend', { userId: one.id });
  const used = new Map<number, number>();
  return {
    world,
    caller,
    friend,
    third,
    bystander,
    stranger: await world.connect('stranger'),
    newIdLike({ length }) {
      const number = used.get(length) ?? 0;
      used.set(length, number + 1);
      return number.toString(36).padStart(length, 'c');
    },
  };
}

/** All devices of a cast. */
export const devicesOf = ({ caller, friend, third, bystander, stranger }: Cast): readonly Actor[] => [
  ...[caller, friend, third, bystander].flatMap(({ devices }) => devices),
  stranger,
];

/** Whether everybody who plays is still connected and signed in. */
export const isWhole = ({ caller, friend, third, bystander }: Cast): boolean =>
  [caller, friend, third, bystander].every(({ devices }) => devices.every((one) => one.connected() && one.signedIn()));

/**
 * What came to a device because of a request. Servers announce who signed in in their own time: it may come late to somebody
 * who became a friend meanwhile, and no case but signing in is about it.
 */
export const causedAt = ({ packets }: Actor, operation: string): readonly Packet[] =>
  operation === 'signIn' ? packets : packets.filter(({ event }) => event !== 'userOnline');

export function firstOf({ devices: [device] }: Person): Actor {
  if (device === undefined) throw new Error('a person without a device');
  return device;
}

/**
 * A request that only prepares something.
 * @returns the data of the acknowledgement
 * @throws Error when it is refused
 */
export async function ask(who: Actor, event: string, payload?: unknown): Promise<Readonly<Record<string, unknown>>> {
  const answer = await who.request(event, payload);
  if (answer['ok'] !== true) throw new Error(`${who.name}: ${event} ${JSON.stringify(answer)}`);
  return recordOf(answer['data']);
}
