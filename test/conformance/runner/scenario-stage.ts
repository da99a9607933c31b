import { readFileSync } from 'node:fs';
import { recordOf } from './checks.ts';
import type { Actor } from './actor.ts';
import type { ExpectedEvent, Scenario } from '../../../src/mock/scenario/scenario.ts';
import type { World } from './world.ts';

/** The people and devices of a scenario, and the values that it has captured. */
export interface Stage {
  /** Who is connected, by the name of the device. */
  readonly present: ReadonlyMap<string, Actor>;
  /** @throws Error when nobody of that name is connected */
  actor(name: string): Actor;
  leave(name: string): void;
  comeBack(name: string): Promise<void>;
  /** Stores a file of `spec/scenarios/files` over HTTP, as an acknowledgement would answer. */
  upload(who: string, file: string): Promise<Readonly<Record<string, unknown>>>;
  capture(name: string, value: unknown): void;
  /** Puts values in the place of `$names`. */
  fill(value: unknown): unknown;
  fillEvents(expected: readonly ExpectedEvent[]): readonly ExpectedEvent[];
}

export async function createStage(
  world: World,
  { title, people, devices = {}, guests = [], crowds = {} }: Scenario,
): Promise<Stage> {
  const present = new Map<string, Actor>();
  /** Also those who have gone: their ids stay known. */
  const known = new Map<string, Actor>();
  const enter = (name: string, actor: Actor): void => void [present, known].forEach((map) => map.set(name, actor));
  const values = new Map<string, unknown>([['passcode', world.passcode]]);
  const actor = (name: string): Actor => {
    const found = present.get(name);
    if (found === undefined) throw new Error(`${title}: there is no device ${name}`);
    return found;
  };
  const ownerOf = (name: string): Actor => {
    const owner = known.get(devices[name] ?? name);
    if (owner === undefined) throw new Error(`${title}: there is no person ${name}`);
    return owner;
  };
  for (const name of people) enter(name, await world.person(name));
  for (const name of Object.keys(devices)) enter(name, await world.another(name, ownerOf(name)));
  for (const name of guests) {
    const guest = await world.connect(name);
    guest.phoneNumber = world.newPhoneNumber();
    enter(name, guest);
  }
  for (const [name, { of, size }] of Object.entries(crowds)) values.set(name, await world.crowd(actor(of), size));

  const fill = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('$')) {
      const [head = '', ...rest] = value.slice(1).split('.');
      return walk(values.has(head) ? values.get(head) : known.get(head), rest);
    }
    if (Array.isArray(value)) return value.map(fill);
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, fill(child)]))
      : value;
  };
  return {
    present,
    actor,
    leave(name) {
      actor(name).close();
      present.delete(name);
    },
    async comeBack(name) {
      enter(name, await world.another(name, ownerOf(name)));
    },
    async upload(who, file) {
      const bytes = readFileSync(new URL(`../../../spec/scenarios/files/${file}`, import.meta.url));
      return await world.upload(actor(who), { name: file, bytes });
    },
    capture: (name, value) => void values.set(name, value),
    fill,
    fillEvents: (expected) =>
      expected.map((one) =>
        typeof one === 'string'
          ? one
          : Object.fromEntries(Object.entries(one).map(([event, payload]) => [event, fill(payload)])),
      ),
  };
}

/** What stands at a path; `undefined` when nothing does. */
export const walk = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((current, key) => recordOf(current)[key], value);
