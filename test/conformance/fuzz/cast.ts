import { recordOf } from '../runner/checks.ts';
import type { Device } from './device.ts';
import type { Pools } from './pools.ts';

/** One of the people that the inputs are sent by: a device that is signed in again whenever an input ended that. */
export interface Person {
  readonly phoneNumber: string;
  readonly token: string;
  device(): Device;
  /** @throws Error when nobody can sign in any more */
  ready(): Promise<void>;
}

export interface CastDeps {
  readonly connect: (auth?: string) => Promise<Device>;
  readonly passcode: string;
  readonly pools: Pools;
}

/** The fuzzer's own request. */
export const own = (event: string, payload?: unknown): Parameters<Device['request']>[0] => ({
  event,
  args: payload === undefined ? [] : [JSON.stringify(payload)],
  input: null,
  invalid: false,
});

const SIGN_IN_TRIES = 20;

/** Signs in `count` people, each a friend of all others, with a group of all and a message in it. */
export async function createCast(deps: CastDeps, { count, seed }: { count: number; seed: number }): Promise<Person[]> {
  const cast = await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const phoneNumber = `+4918${String((seed % 10_000_000) * 100 + index).padStart(9, '0')}`;
      return signIn(deps, phoneNumber, `Person ${index}`);
    }),
  );
  const people = cast.map(({ person }) => person);
  const ids = cast.map(({ userId }) => userId);
  ids.forEach((userId) => deps.pools.add('user', userId));
  people.forEach(({ phoneNumber }) => deps.pools.add('phone', phoneNumber));
  await Promise.all(
    people.flatMap((person, index) =>
      ids.slice(index + 1).map((userId) => person.device().request(own('addFriend', { userId }))),
    ),
  );
  const [first] = people;
  const group = recordOf(await first?.device().request(own('createGroup', { title: 'All', userIds: ids.slice(1) })));
  const { conversationId } = recordOf(recordOf(group['data'])['conversation']);
  await first?.device().request(own('chatMessage', { conversationId, clientMessageId: 'first', text: 'Hello' }));
  return people;
}

async function signIn(
  { connect, passcode, pools }: CastDeps,
  phoneNumber: string,
  name: string,
): Promise<{ person: Person; userId: string }> {
  let device = await connect();
  let token = '';
  let userId = '';
  const byPasscode = async (): Promise<void> => {
    let answer: Readonly<Record<string, unknown>> = {};
    // An input may use up the same number's code, or all its attempts, in between.
    for (let tries = 0; tries < SIGN_IN_TRIES && answer['ok'] !== true; tries += 1) {
      if (!device.open()) device = await connect();
      await device.request(own('requestPasscode', { phoneNumber }));
      answer = recordOf(await device.request(own('signIn', { phoneNumber, passcode, name })));
    }
    const data = recordOf(answer['data']);
    if (answer['ok'] !== true) throw new Error(`${phoneNumber} cannot sign in: ${JSON.stringify(answer)}`);
    token = String(data['token']);
    userId = String(recordOf(data['user'])['userId']);
    pools.learn(data);
  };
  await byPasscode();
  let under: Promise<void> | null = null;
  const restore = async (): Promise<void> => {
    if (!device.open()) device = await connect();
    if (!device.signedIn()) await byPasscode();
  };
  const person: Person = {
    phoneNumber,
    get token() {
      return token;
    },
    device: () => device,
    ready: () => (under ??= restore().finally(() => (under = null))),
  };
  return { person, userId };
}
