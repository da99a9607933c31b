import { randomInt } from 'node:crypto';
import { recordOf } from './checks.ts';
import { connectActor, createTimeline, type Actor, type Timeline } from './actor.ts';
import { createCoverage, type Coverage } from './coverage.ts';

export interface WorldOptions {
  readonly url: string;
  /** The code that signs everybody in (`DEV_PASSCODE` of the server). */
  readonly passcode?: string;
  readonly coverage?: Coverage;
  /** Phone numbers start here, so that a run can be repeated. */
  readonly seed?: number;
}

/** People and devices of one server under test. */
export interface World {
  readonly coverage: Coverage;
  readonly timeline: Timeline;
  readonly seed: number;
  connect(name: string, token?: string): Promise<Actor>;
  /** A new person on a new device. */
  person(name: string): Promise<Actor>;
  /** Another device of a person. */
  another(name: string, of: Actor): Promise<Actor>;
  closeAll(): void;
}

export function createWorld({
  url,
  passcode = '000000',
  coverage = createCoverage(),
  seed = randomInt(1, 90_000_000),
}: WorldOptions): World {
  const timeline = createTimeline(() => performance.now());
  const actors: Actor[] = [];
  let people = 0;
  const connect = async (name: string, token?: string): Promise<Actor> => {
    const actor = await connectActor({ url, timeline, coverage }, name, token);
    actors.push(actor);
    return actor;
  };
  return {
    coverage,
    timeline,
    seed,
    connect,
    async person(name) {
      const actor = await connect(name);
      people += 1;
      actor.phoneNumber = `+4917${String(seed * 1_000 + people).padStart(11, '0')}`.slice(0, 16);
      await actor.request('requestPasscode', { phoneNumber: actor.phoneNumber });
      const answer = await actor.request('signIn', { phoneNumber: actor.phoneNumber, passcode, name });
      const data = recordOf(answer['data']);
      if (answer['ok'] !== true) throw new Error(`${name} cannot sign in: ${JSON.stringify(answer)}`);
      actor.userId = String(recordOf(data['user'])['userId']);
      actor.token = String(data['token']);
      return actor;
    },
    async another(name, of) {
      const actor = await connect(name, of.token);
      await until(() => actor.signedIn(), 5_000);
      Object.assign(actor, { userId: of.userId, phoneNumber: of.phoneNumber, token: of.token });
      return actor;
    },
    closeAll: () => actors.splice(0).forEach((actor) => actor.close()),
  };
}

/** Waits for a condition; says whether it came true in time. */
export async function until(condition: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return true;
}
