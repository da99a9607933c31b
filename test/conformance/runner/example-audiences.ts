import type { Actor } from './actor.ts';
import { operationOf } from './checks.ts';
import type { Cast, Person } from './example-cast.ts';

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

const allOf = (people: readonly Person[] = []): readonly Actor[] => people.flatMap(({ devices }) => devices);

/** Everybody who might get something. */
export const devicesIn = (devices: readonly Actor[], { sender, actor, peer }: Setting): ReadonlySet<Actor> =>
  new Set([sender, ...devices, ...(actor?.devices ?? []), ...(peer?.devices ?? [])]);

/** Who must get what: the success event, and every cause without a condition or whose condition holds. */
export function expectedOf(event: string, cast: Cast, setting: Setting): ReadonlyMap<Actor, readonly string[]> {
  const operation = operationOf(event);
  const expected = new Map<Actor, string[]>();
  const add = (emission: string, audiences: readonly string[]): void => {
    for (const device of new Set(audiences.flatMap((name) => audienceOf(name, cast, setting))))
      expected.set(device, [...(expected.get(device) ?? []), emission]);
  };
  if (operation?.success) add(operation.success.event, [operation.success.audience]);
  for (const cause of operation?.causes ?? [])
    if (cause.kind === 'emission' && (cause.when === null || setting.holds?.includes(cause.event) === true))
      add(cause.event, cause.audience);
  return expected;
}

/** The devices that an audience of the contract means. */
function audienceOf(name: string, { caller }: Cast, setting: Setting): readonly Actor[] {
  const { sender, actor = caller, peer, members = [], added = [], removed = [], friends = [] } = setting;
  const remaining = members.filter((one) => !removed.includes(one));
  const audiences: Readonly<Record<string, readonly Actor[]>> = {
    caller: [sender],
    actor: actor.devices,
    friends: allOf(friends),
    peer: peer?.devices ?? [],
    callee: peer?.devices ?? [],
    callParties: [...actor.devices, ...(peer?.devices ?? [])],
    members: allOf(members),
    membersBefore: allOf(members),
    otherMembers: allOf(members.filter((one) => one !== actor)),
    membersExceptCaller: allOf(members).filter((one) => one !== sender),
    added: allOf(added),
    removed: allOf(removed),
    remainingMembers: allOf(remaining),
    otherRemainingMembers: allOf(remaining.filter((one) => one !== actor)),
  };
  const found = audiences[name];
  if (found === undefined) throw new Error(`nobody knows who ${name} are`);
  return found;
}
