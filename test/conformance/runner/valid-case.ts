import { isDeepStrictEqual } from 'node:util';
import type { Actor } from './actor.ts';
import { silenceFact } from './audiences.ts';
import { exceptionOf } from './case-exceptions.ts';
import type { Case } from './case-file.ts';
import { operationOf, outcomeOf, recordOf } from './checks.ts';
import { devicesIn, expectedOf, type Setting } from './example-audiences.ts';
import { causedAt, devicesOf, type Cast } from './example-cast.ts';
import { SETTINGS } from './example-settings.ts';
import { until } from './world.ts';

const ARRIVAL_MS = 8_000;

/**
 * Brings about what a valid payload speaks of and sends it, with and without an acknowledgement: each time it must succeed as
 * documented, and each cause must reach exactly its audience.
 * @returns what breaks the contract
 */
export async function judgeValid(cast: Cast, one: Case): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const withAck of [true, false]) {
    const found = await play(cast, one, withAck);
    problems.push(...found.map((problem) => (withAck ? problem : `without acknowledgement: ${problem}`)));
    // What follows from a request that went wrong says nothing.
    if (found.length > 0) break;
  }
  return problems;
}

async function play(cast: Cast, one: Case, withAck: boolean): Promise<readonly string[]> {
  const prepare = SETTINGS[one.event];
  if (prepare === undefined) throw new Error(`example-settings.ts does not say how ${one.event} comes true`);
  const payload = recordOf(one.payload);
  const setting = await prepare(cast, { payload, edge: edgeOf(one.id) });
  const everybody = devicesIn(devicesOf(cast), setting);
  try {
    return await judge({ cast, one, setting, everybody }, withAck);
  } finally {
    await setting.after?.();
    const passing = [...everybody].filter((device) => !devicesOf(cast).includes(device));
    passing.forEach((device) => device.close());
  }
}

interface Scene {
  readonly cast: Cast;
  readonly one: Case;
  readonly setting: Setting;
  readonly everybody: ReadonlySet<Actor>;
}

async function judge({ cast, one, setting, everybody }: Scene, withAck: boolean): Promise<readonly string[]> {
  const { sender } = setting;
  const { event } = one;
  const settle = async (): Promise<void> => void (await Promise.all([...everybody].map((device) => device.barrier())));
  await settle();
  everybody.forEach((device) => device.packets.splice(0));
  const exception = exceptionOf(one.id);
  const error = operationOf(event)?.error ?? null;
  const expected =
    exception === undefined ? expectedOf(event, cast, setting) : new Map([[sender, error === null ? [] : [error]]]);

  const payload = payloadOf(one.payload, setting.values);
  const answer = withAck ? await sender.request(event, payload) : null;
  if (!withAck) sender.tell(event, payload);
  await until(
    () => [...expected].every(([device, events]) => causedAt(device, event).length >= events.length),
    ARRIVAL_MS,
  );
  await settle();

  const problems = [...everybody].flatMap((device) => {
    const came = namesOf(causedAt(device, event).map((packet) => packet.event));
    const wanted = namesOf(expected.get(device) ?? []);
    return came === wanted ? [] : [`${device.name} got [${came}] instead of [${wanted}]`];
  });
  if (problems.length === 0 && exception === undefined) cast.world.coverage.audience(silenceFact(event));
  return answer === null ? problems : [...problems, ...answerProblems(one, answer, sender)];
}

/** Whether the acknowledgement is the documented one, and says the same as the success event. */
function answerProblems(
  { id, event }: Case,
  answer: Readonly<Record<string, unknown>>,
  sender: Actor,
): readonly string[] {
  const wanted = exceptionOf(id)?.code ?? 'ok';
  const got = outcomeOf(answer);
  if (got !== wanted) return [`answered ${got} instead of ${wanted}`];
  const operation = operationOf(event);
  const told = sender.packets.find((packet) => packet.event === operation?.success?.event);
  const differ = told !== undefined && operation?.ackData !== null && !isDeepStrictEqual(told.payload, answer['data']);
  return differ ? [`${told.event} and the acknowledgement differ`] : [];
}

const namesOf = (events: readonly string[]): string => [...events].sort().join(', ');

/** Cases at an edge are `<event>/valid/<path>/<keyword>`, those of the spec `<event>/valid/<name>`. */
function edgeOf(id: string): string | null {
  const [, , path = '', keyword] = id.split('/');
  return keyword === undefined ? null : path;
}

const payloadOf = (payload: unknown, values: Readonly<Record<string, unknown>>): unknown =>
  payload === undefined
    ? undefined
    : Object.fromEntries(Object.entries(recordOf(payload)).map(([key, value]) => [key, values[key] ?? value]));
