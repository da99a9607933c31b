import { randomInt } from 'node:crypto';
import { problemOfType, recordOf } from './checks.ts';
import { connectActor, type Actor } from './actor.ts';
import { createCause, NO_CAUSE, type Cause } from './cause.ts';
import { createCoverage, type Coverage } from './coverage.ts';
import { createTimeline, type Timeline } from './timeline.ts';

export interface WorldOptions {
  readonly url: string;
  /** The code that signs everybody in (`DEV_PASSCODE` of the server). */
  readonly passcode?: string;
  readonly coverage?: Coverage;
  /** Phone numbers start here, so that a run can be repeated. */
  readonly seed?: number;
}

const CROWD_LEAVES_MS = 10_000;

/** People and devices of one server under test. */
export interface World {
  readonly coverage: Coverage;
  readonly timeline: Timeline;
  readonly seed: number;
  connect(name: string, token?: string): Promise<Actor>;
  /**
   * A person on a new device.
   * @param phoneNumber whose it is; without it somebody new
   */
  person(name: string, phoneNumber?: string): Promise<Actor>;
  /** Another device of a person. */
  another(name: string, of: Actor): Promise<Actor>;
  /** The code that signs everybody in. */
  readonly passcode: string;
  /** A number that nobody has. */
  newPhoneNumber(): string;
  /** Makes as many new people friends of somebody. @returns their ids */
  crowd(of: Actor, size: number): Promise<readonly string[]>;
  /** Stores a file over HTTP. @returns `Media` or the error, in the form of an acknowledgement */
  upload(
    by: Actor,
    file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  ): Promise<Readonly<Record<string, unknown>>>;
  /** Resolves behind everything that was on its way to anybody who is connected. */
  settle(): Promise<void>;
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
  const enter = async (cause: Cause, name: string, token?: string): Promise<Actor> => {
    const actor = await connectActor({ url, timeline, coverage, cause }, name, token);
    actors.push(actor);
    return actor;
  };
  const cause = createCause(coverage);
  const connect = (name: string, token?: string): Promise<Actor> => enter(cause, name, token);
  const newPhoneNumber = (): string => {
    people += 1;
    return `+4917${String(seed * 1_000 + people).padStart(11, '0')}`.slice(0, 16);
  };
  const register = async (actor: Actor, name: string, phoneNumber = newPhoneNumber()): Promise<void> => {
    actor.phoneNumber = phoneNumber;
    await actor.request('requestPasscode', { phoneNumber: actor.phoneNumber });
    const answer = await actor.request('signIn', { phoneNumber: actor.phoneNumber, passcode, name });
    const data = recordOf(answer['data']);
    if (answer['ok'] !== true) throw new Error(`${name} cannot sign in: ${JSON.stringify(answer)}`);
    actor.userId = String(recordOf(data['user'])['userId']);
    actor.token = String(data['token']);
  };
  return {
    coverage,
    timeline,
    seed,
    passcode,
    connect,
    newPhoneNumber,
    async person(name, phoneNumber) {
      const actor = await connect(name);
      await register(actor, name, phoneNumber);
      return actor;
    },
    async crowd(of, size) {
      // One socket after another signs them in: signing in as somebody else signs the one before out.
      const sockets = await Promise.all(['crowd1', 'crowd2', 'crowd3', 'crowd4'].map((name) => enter(NO_CAUSE, name)));
      const ids: string[] = [];
      const enlist = async (socket: Actor): Promise<void> => {
        while (ids.length < size) {
          const index = ids.push('') - 1;
          await register(socket, socket.name);
          await of.request('addFriend', { userId: socket.userId });
          ids[index] = socket.userId;
        }
      };
      await Promise.all(sockets.map(enlist));
      sockets.forEach((socket) => socket.close());
      await until(() => of.packets.filter(({ event }) => event === 'userOffline').length >= size, CROWD_LEAVES_MS);
      return ids;
    },
    async upload(by, { name, bytes }) {
      timeline.add(by.name, 'send', `POST /media ${name}`);
      const body = new FormData();
      body.append('file', new Blob([bytes]), name);
      const response = await fetch(new URL('/media', url), {
        method: 'POST',
        headers: { authorization: `Bearer ${by.token}` },
        body,
      });
      const answer = recordOf(await response.json());
      timeline.add(by.name, 'acknowledged', `POST /media ${response.status}`, answer);
      const problem = response.ok ? problemOfType('Media', answer) : null;
      if (problem !== null) timeline.fail(by.name, problem);
      return response.ok ? { ok: true, data: answer } : { ok: false, error: answer['error'] };
    },
    async another(name, of) {
      const actor = await connect(name, of.token);
      const refused = (): boolean => actor.packets.some(({ event }) => event === 'signInError');
      await until(() => actor.signedIn() || refused(), 5_000);
      Object.assign(actor, { userId: of.userId, phoneNumber: of.phoneNumber, token: of.token });
      return actor;
    },
    async settle() {
      await Promise.all(actors.filter((actor) => actor.connected()).map((actor) => actor.barrier()));
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
