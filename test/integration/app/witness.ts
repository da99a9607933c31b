import { expect } from 'vitest';
import { contract } from '../../../generated/contract.ts';
import type { ServerToClientEvents } from '../../../generated/socket/events.ts';
import type { ErrorCode } from '../../../src/contract/errors.ts';
import type { Answer, Device } from '../../support/device.ts';
import { waitFor } from '../../support/processes.ts';

export type Operation = keyof typeof contract.operations;

/** What a request must cause: what each device gets, in any order; a device that is not named gets nothing. */
export interface Effect {
  readonly gets?: Readonly<Record<string, readonly (keyof ServerToClientEvents)[]>>;
  /** The request fails so. */
  readonly code?: ErrorCode;
}

export interface Witness {
  /** Sends one request from the device `by`, and checks what every device gets and what the answer says. */
  request(by: string, event: Operation, payload?: unknown, effect?: Effect): Promise<void>;
  /** The newest payload of an event on a device. */
  last(name: string, event: keyof ServerToClientEvents): Readonly<Record<string, unknown>>;
}

interface WitnessDeps {
  readonly devices: Readonly<Record<string, Device>>;
  /** Whether requests carry an acknowledgement callback. */
  readonly withAck: boolean;
  /** Told every event that a device got. */
  readonly seen: (event: string) => void;
}

/**
 * Watches all devices over a whole story. Nothing is forgotten between two requests: what comes late, or to whom it should
 * not, is counted against the next request.
 */
export function createWitness({ devices, withAck, seen }: WitnessDeps): Witness {
  const names = Object.keys(devices);
  const arrived = new Map(names.map((name) => [name, 0]));
  const barriers = new Map<string, string>();

  const deviceOf = (name: string): Device => {
    const device = devices[name];
    if (device === undefined) throw new Error(`there is no device ${name}`);
    return device;
  };
  const fresh = (name: string): string[] =>
    deviceOf(name)
      .received.slice(arrived.get(name))
      .map(({ event }) => event);

  /** Every device asks something and gets its answer, behind all that was on its way. */
  const pass = async (): Promise<void> => {
    await Promise.all(
      names.map(async (name) => {
        const answer = await deviceOf(name).request('getFriends');
        barriers.set(name, answer.ok ? 'getFriendsSuccess' : 'getFriendsError');
      }),
    );
  };

  const judge = (): Record<string, string[]> => {
    const got: Record<string, string[]> = {};
    for (const name of names) {
      const events = fresh(name);
      events.splice(events.lastIndexOf(barriers.get(name) ?? ''), 1);
      arrived.set(name, deviceOf(name).received.length);
      for (const event of events) seen(event);
      if (events.length > 0) got[name] = events.sort();
    }
    return got;
  };

  const samePayloads = (gets: NonNullable<Effect['gets']>, starts: ReadonlyMap<string, number>): void => {
    const byEvent = new Map<string, unknown[]>();
    for (const name of Object.keys(gets))
      for (const { event, payload } of deviceOf(name).received.slice(starts.get(name)))
        if (gets[name]?.some((expected) => expected === event) === true)
          byEvent.set(event, [...(byEvent.get(event) ?? []), payload]);
    for (const [event, payloads] of byEvent)
      if (!event.startsWith('getFriends'))
        for (const payload of payloads) expect(payload, `${event} says the same to all`).toEqual(payloads[0]);
  };

  return {
    async request(by, event, payload, { gets = {}, code } = {}) {
      const args = payload === undefined ? [] : [payload];
      const starts = new Map(arrived);
      const device = deviceOf(by);
      let answer: Answer | null = null;
      if (withAck) answer = await device.request(event, ...args);
      else sendWithoutAck(device, event, args);
      await waitFor(
        `all has come that ${event} by ${by} causes`,
        () => Object.entries(gets).every(([name, events]) => fresh(name).length >= events.length),
        { timeoutMs: 3_000 },
      ).catch(() => undefined);
      await pass();
      const own = device.received.slice(starts.get(by));
      const label = `${event} by ${by}`;
      expect({ [label]: judge() }).toEqual({
        [label]: Object.fromEntries(Object.entries(gets).map(([name, events]) => [name, [...events].sort()])),
      });
      samePayloads(gets, starts);
      if (answer !== null) agree(event, answer, { own, code });
    },
    last(name, event) {
      const payload = deviceOf(name).all(event).at(-1);
      if (typeof payload !== 'object' || payload === null) throw new Error(`${name} has got no ${event}`);
      return Object.fromEntries(Object.entries(payload));
    },
  };
}

function sendWithoutAck({ socket }: Device, event: string, args: readonly unknown[]): void {
  const untyped: { emit(event: string, ...args: readonly unknown[]): unknown } = socket;
  untyped.emit(event, ...args);
}

/** The acknowledgement says what the event says. */
function agree(
  event: Operation,
  answer: Answer,
  { own, code }: { own: Device['received']; code: ErrorCode | undefined },
): void {
  const operation = contract.operations[event];
  const payloadOf = (name: string): unknown => own.find((one) => one.event === name)?.payload;
  if (code === undefined) {
    expect(answer).toMatchObject({ ok: true });
    if (operation.success !== null && answer.ok) expect(answer.data).toEqual(payloadOf(operation.success.event));
    if (operation.ackData === null) expect(answer).toEqual({ ok: true });
    return;
  }
  expect(answer).toMatchObject({ ok: false, error: { code } });
  expect(operation.errors).toContain(code);
  if (operation.error !== null && !answer.ok) expect(payloadOf(operation.error)).toBe(answer.error.message);
}
