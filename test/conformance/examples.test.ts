import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { castOf, PREPARATIONS, type Cast, type Person, type Setting } from './example-settings.ts';
import type { Actor } from './runner/actor.ts';
import { readCases } from './runner/cases.ts';
import { operationOf, recordOf } from './runner/checks.ts';
import { createWorld, until, type World } from './runner/world.ts';

/** Those that the contract gives, not those made at the edges of its schemas: `event/valid/name`. */
const EXAMPLES = readCases().filter(({ id, kind }) => kind === 'valid' && id.split('/').length === 3);

const devicesOf = (people: readonly Person[] = []): readonly Actor[] => people.flatMap(({ devices }) => devices);

/** The devices that an audience of the contract means. */
function audienceOf(name: string, { caller }: Cast, setting: Setting): readonly Actor[] {
  const { sender, actor = caller, peer, members = [], added = [], removed = [], friends = [] } = setting;
  const remaining = members.filter((one) => !removed.includes(one));
  const audiences: Readonly<Record<string, readonly Actor[]>> = {
    caller: [sender],
    actor: actor.devices,
    friends: devicesOf(friends),
    peer: peer?.devices ?? [],
    callee: peer?.devices ?? [],
    callParties: [...actor.devices, ...(peer?.devices ?? [])],
    members: devicesOf(members),
    membersBefore: devicesOf(members),
    otherMembers: devicesOf(members.filter((one) => one !== actor)),
    membersExceptCaller: devicesOf(members).filter((one) => one !== sender),
    added: devicesOf(added),
    removed: devicesOf(removed),
    remainingMembers: devicesOf(remaining),
    otherRemainingMembers: devicesOf(remaining.filter((one) => one !== actor)),
  };
  const found = audiences[name];
  if (found === undefined) throw new Error(`nobody knows who ${name} are`);
  return found;
}

/** Who must get what: the success event, and every cause without a condition or whose condition holds. */
function expectedOf(event: string, cast: Cast, setting: Setting): ReadonlyMap<Actor, readonly string[]> {
  const operation = operationOf(event);
  const expected = new Map<Actor, string[]>();
  const add = (emission: string, audiences: readonly string[]): void => {
    for (const device of new Set(audiences.flatMap((name) => audienceOf(name, cast, setting))))
      expected.set(device, [...(expected.get(device) ?? []), emission].sort());
  };
  if (operation?.success) add(operation.success.event, [operation.success.audience]);
  for (const cause of operation?.causes ?? [])
    if (cause.kind === 'emission' && (cause.when === null || setting.holds?.includes(cause.event) === true))
      add(cause.event, cause.audience);
  return expected;
}

describe('Every example of the contract, with things that exist', () => {
  let app: TestApp;
  let world: World;
  let cast: Cast;
  beforeAll(async () => {
    app = await startTestApp();
    world = createWorld({ url: app.url });
    cast = await castOf(world);
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') console.error(world.timeline.text());
  });
  afterAll(async () => {
    world.closeAll();
    await app.close();
  });

  const rows = EXAMPLES.flatMap((one) => [
    [one.id, 'with an acknowledgement', one] as const,
    [one.id, 'without', one] as const,
  ]);
  it.each(rows)(
    '%s, %s: its reply and its causes reach exactly their audiences',
    async (_id, how, { event, payload }) => {
      world.timeline.clear();
      const example = recordOf(payload);
      const setting = await PREPARATIONS[event]?.(cast, example);
      if (setting === undefined) throw new Error(`say in PREPARATIONS how the examples of ${event} come true`);
      const { sender, values, actor, peer, after } = setting;
      const people = [cast.caller, cast.friend, cast.third, cast.bystander];
      const everybody = new Set([sender, ...devicesOf(people), ...(actor?.devices ?? []), ...(peer?.devices ?? [])]);
      const settle = () => Promise.all([...everybody].map((one) => one.barrier()));
      await settle();
      everybody.forEach((one) => one.packets.splice(0));
      const expected = expectedOf(event, cast, setting);
      const real = Object.fromEntries(
        Object.entries(example).map(([key, value]) => [key, key in values ? values[key] : value]),
      );

      const argument = payload === undefined ? undefined : real;
      const answer = how === 'without' ? (sender.tell(event, argument), null) : await sender.request(event, argument);
      await until(() => [...expected].every(([one, events]) => one.packets.length >= events.length), 8_000);
      await settle();

      const came = [...everybody].map((one) => [one.name, one.packets.map((packet) => packet.event).sort()] as const);
      expect(came).toEqual([...everybody].map((one) => [one.name, expected.get(one) ?? []]));
      if (answer !== null) {
        expect(answer).toMatchObject({ ok: true });
        const success = operationOf(event)?.success?.event;
        const told = sender.packets.find((packet) => packet.event === success);
        if (told !== undefined && operationOf(event)?.ackData !== null) expect(told.payload).toEqual(answer['data']);
      }
      expect(world.timeline.problems).toEqual([]);
      await after?.();
    },
  );
});
