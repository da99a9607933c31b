import type { RoamingDevice } from './roaming-device.ts';
import type { World } from './world.ts';

/** What the observers must have seen of one person. */
interface Expectation {
  readonly device: RoamingDevice;
  readonly role: string;
  /** Null: any number of transitions, by turns. */
  readonly transitions: readonly boolean[] | null;
  readonly startsOnline: boolean;
}

/** @returns what each person has done: who stays has no transition, whoever their device is connected to. */
function expectations(world: World): readonly Expectation[] {
  const steady = new Map(
    world.inboxes.map(({ device }) => [device.person.userId, { device, role: 'somebody who stays' }]),
  );
  return [
    ...[...steady.values()].map((one) => ({ ...one, transitions: [], startsOnline: true })),
    ...world.goers.map((device) => ({ device, role: 'a goer', transitions: [false], startsOnline: true })),
    ...world.comers.map((device) => ({ device, role: 'a comer', transitions: [true], startsOnline: false })),
    ...world.flickerers.map((device) => ({ device, role: 'a flickerer', transitions: null, startsOnline: true })),
  ];
}

const inWords = (transitions: readonly boolean[]): string =>
  transitions.length === 0 ? 'nothing' : transitions.map((online) => (online ? 'online' : 'offline')).join(', ');

const truth = (world: World): ReadonlyMap<string, boolean> =>
  new Map(expectations(world).map(({ device }) => [device.person.userId, device.isSignedIn()]));

/** Who is shown wrongly now: by the transitions that an observer got, or by its list of friends. Empty when presence is right. */
export async function shownWrongly(world: World): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const view of world.views) {
    const list = await view.ask();
    if (list === null) return ['the list of friends cannot be had'];
    for (const [userId, online] of truth(world)) {
      if (userId === view.device.person.userId) continue;
      const name = `${userId} to the observer on node ${view.device.node()}`;
      if ((list.get(userId) ?? false) !== online) wrong.push(`${name}: ${String(!online)} in the list`);
      if (view.isOnline(userId) !== online) wrong.push(`${name}: ${String(!online)} by transitions`);
    }
  }
  return wrong;
}

/** Transitions that came too often, too rarely or in the wrong order, of observers that were connected all the time. */
export function toldWrongly(world: World): readonly string[] {
  return world.views
    .filter(({ device }) => device.losses() === 0)
    .flatMap((view) =>
      expectations(world).flatMap((expected) => {
        if (expected.device.person === view.device.person) return [];
        const seen = view.transitions(expected.device.person.userId);
        const problem = problemOf(seen, expected);
        const name = `${expected.role} (${expected.device.person.userId})`;
        return problem === null ? [] : [`of ${name} the observer on node ${view.device.node()} was told: ${problem}`];
      }),
    );
}

function problemOf(seen: readonly boolean[], { transitions, startsOnline }: Expectation): string | null {
  if (transitions !== null) {
    const same = seen.length === transitions.length && seen.every((online, index) => online === transitions[index]);
    return same ? null : `${inWords(seen)} instead of ${inWords(transitions)}`;
  }
  const byTurns = seen.every((online, index) => online === (index === 0 ? !startsOnline : !seen[index - 1]));
  return byTurns ? null : `${inWords(seen)}, not by turns`;
}
