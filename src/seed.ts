import type { ChatMessageRequest, Conversation } from '../generated/payloads.ts';
import type { Identity } from './contract/context.ts';

/** What seeding needs of the services. Everything it asks for is safe to ask for again. */
export interface SeedDependencies {
  /** Registers the person of a number unless there is one; resolves with their id. */
  readonly ensurePerson: (person: DemoPerson) => Promise<string>;
  readonly addFriend: (identity: Identity, friendId: string) => Promise<unknown>;
  readonly conversationsOf: (identity: Identity) => Promise<readonly Pick<Conversation, 'conversationId' | 'title'>[]>;
  readonly createGroup: (
    identity: Identity,
    group: { readonly title: string; readonly userIds: readonly string[] },
  ) => Promise<string>;
  /** The `clientMessageId` makes a repeat the same message. */
  readonly sendMessage: (identity: Identity, message: ChatMessageRequest) => Promise<unknown>;
}

export interface DemoPerson {
  readonly phoneNumber: string;
  readonly name: string;
}

/** Whom `npm run seed` makes; in development the passcode of each is DEV_PASSCODE. */
export const DEMO_PEOPLE = [
  { phoneNumber: '+491700000001', name: 'Ada Lovelace' },
  { phoneNumber: '+491700000002', name: 'Grace Hopper' },
  { phoneNumber: '+491700000003', name: 'Alan Turing' },
  { phoneNumber: '+491700000004', name: 'Katherine Johnson' },
  { phoneNumber: '+491700000005', name: 'Edsger Dijkstra' },
  { phoneNumber: '+491700000006', name: 'Margaret Hamilton' },
] as const satisfies readonly DemoPerson[];

type DemoIndex = 0 | 1 | 2 | 3 | 4 | 5;

/** By place in `DEMO_PEOPLE`. Ada knows everybody; Edsger and Margaret know only Ada and each other. */
const FRIENDS: readonly (readonly [DemoIndex, DemoIndex])[] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
  [0, 5],
  [1, 2],
  [1, 3],
  [2, 3],
  [4, 5],
];

const DIRECT: readonly { readonly from: DemoIndex; readonly to: DemoIndex; readonly text: string }[] = [
  { from: 0, to: 1, text: 'Hello Grace! Did the compiler arrive?' },
  { from: 1, to: 0, text: 'It did. It found a bug, a real one, with wings.' },
  { from: 0, to: 1, text: 'Keep it in the logbook.' },
  { from: 2, to: 0, text: 'Can machines chat?' },
  { from: 0, to: 2, text: 'They originate nothing. But they deliver at least once.' },
  { from: 4, to: 5, text: 'Simplicity is a prerequisite for reliability.' },
];

const GROUP_TITLE = 'Analytical Engine Club';
const GROUP: readonly DemoIndex[] = [1, 2, 3];
const GROUP_TEXTS: readonly { readonly from: DemoIndex; readonly text: string }[] = [
  { from: 0, text: 'Welcome to the club.' },
  { from: 3, text: 'I checked the numbers by hand. They hold.' },
  { from: 1, text: 'Meeting at four, by the punched cards.' },
];

/** Makes the demo people, their friendships, a group and a few messages. Running it again changes nothing. */
export async function seedDemo(deps: SeedDependencies): Promise<readonly DemoPerson[]> {
  const identities: Identity[] = [];
  for (const person of DEMO_PEOPLE) {
    identities.push({ ...person, userId: await deps.ensurePerson(person), sessionId: 'seed' });
  }
  const who = (index: DemoIndex): Identity => {
    const identity = identities[index];
    if (identity === undefined) throw new Error(`There is no demo person ${index}.`);
    return identity;
  };

  for (const [one, other] of FRIENDS) await deps.addFriend(who(one), who(other).userId);

  for (const [index, { from, to, text }] of DIRECT.entries()) {
    await deps.sendMessage(who(from), { recipientId: who(to).userId, clientMessageId: `seed-direct-${index}`, text });
  }

  const known = await deps.conversationsOf(who(0));
  const conversationId =
    known.find(({ title }) => title === GROUP_TITLE)?.conversationId ??
    (await deps.createGroup(who(0), { title: GROUP_TITLE, userIds: GROUP.map((index) => who(index).userId) }));
  for (const [index, { from, text }] of GROUP_TEXTS.entries()) {
    await deps.sendMessage(who(from), { conversationId, clientMessageId: `seed-group-${index}`, text });
  }
  return DEMO_PEOPLE;
}
