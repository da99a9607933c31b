import { expect } from 'vitest';
import { barrier, type Answer, type Device } from './device.ts';
import { waitFor } from './processes.ts';

/** Devices by name. */
export type Devices = Readonly<Record<string, Device>>;

/** Which events each device must get, in any order; a device that is not named must get nothing. */
export type Expected = Readonly<Record<string, readonly string[]>>;

/** The barrier's own answers, signed in and signed out. */
const BARRIER_EVENTS: ReadonlySet<string> = new Set(['getFriendsSuccess', 'getFriendsError']);

/**
 * Does something and checks exactly who got what: waits until everything expected has come, then for a barrier behind it,
 * so that what comes too much is seen too.
 */
export async function observe(
  devices: Devices,
  act: () => Promise<Answer | void>,
  expected: Expected,
): Promise<Answer | null> {
  for (const device of Object.values(devices)) device.forget();
  const answer = (await act()) ?? null;
  const eventsOf = (device: Device): string[] =>
    device.received.map(({ event }) => event).filter((event) => !BARRIER_EVENTS.has(event));
  const named = Object.entries(expected);
  await waitFor('everything expected has come', () =>
    named.every(([name, events]) => eventsOf(deviceOf(devices, name)).length >= events.length),
  ).catch(() => undefined);
  await barrier(...Object.values(devices).filter(({ socket }) => socket.connected));
  const seen = Object.fromEntries(
    Object.entries(devices)
      .map(([name, device]) => [name, eventsOf(device)])
      .filter(([, events]) => events?.length !== 0),
  );
  const sorted = (events: Expected): Expected =>
    Object.fromEntries(Object.entries(events).map(([name, list]) => [name, list.toSorted()]));
  expect(sorted(seen)).toEqual(sorted(expected));
  return answer;
}

function deviceOf(devices: Devices, name: string): Device {
  const device = devices[name];
  if (device === undefined) throw new Error(`there is no device ${name}`);
  return device;
}

/** The data of a successful answer. @throws Error with the answer's message otherwise */
export function dataOf(answer: Answer | null): Readonly<Record<string, unknown>> {
  if (answer === null || !answer.ok)
    throw new Error(`refused: ${answer === null ? 'no answer' : answer.error.message}`);
  if (typeof answer.data !== 'object' || answer.data === null) throw new Error('an answer without data');
  return Object.fromEntries(Object.entries(answer.data));
}

/** A text of an answer's data. */
export function textOf(data: Readonly<Record<string, unknown>>, key: string): string {
  const value = data[key];
  if (typeof value !== 'string') throw new Error(`${key} is no text`);
  return value;
}
