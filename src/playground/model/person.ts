import { connect } from '../../../generated/client/client.ts';
import type { ConnectionState, LetsChatClient } from '../../../generated/client/client.ts';
import type { User } from '../../../generated/payloads.ts';
import type { Line } from '../lines.ts';
import { createCalls } from './calls.ts';
import type { Calls } from './calls.ts';
import { createChanges } from './changes.ts';
import { createChats } from './chats.ts';
import type { Chats } from './chats.ts';
import type { Speaker, Wire } from './wire.ts';

export interface DemoPerson {
  readonly phoneNumber: string;
  readonly name: string;
}

/** One signed-in person with one device. */
export interface Person {
  readonly me: User;
  readonly hue: number;
  readonly client: LetsChatClient;
  readonly chats: Chats;
  readonly calls: Calls;
  readonly state: ConnectionState;
  readonly isCut: boolean;
  /** A sentence for the person, for a while. */
  readonly notice: string | null;
  cut(): void;
  mend(): void;
  /** Runs a request; a failure is shown. */
  attempt(request: Promise<unknown>): Promise<void>;
  listen(listener: () => void): () => void;
  leave(): Promise<void>;
}

export interface SignInDependencies {
  readonly line: Line;
  readonly wire: Wire;
  readonly passcode: string;
  readonly hue: number;
}

const NOTICE_MS = 5_000;
/** What the server says to others when somebody disappears. */
const LEAVING = ['userOffline', 'stopTyping', 'callEnded'];

/** Connects and signs in as a demo person. @throws LetsChatError */
export async function signIn(who: DemoPerson, { line, wire, passcode, hue }: SignInDependencies): Promise<Person> {
  let userId: string | null = null;
  const seenLive = new Set<string>();
  const speaker: Speaker = {
    name: who.name,
    hue,
    get userId() {
      return userId;
    },
  };
  const client = connect(line.url, {
    inspect(packet) {
      if (packet.direction === 'received' && packet.event === 'newMessage') seenLive.add(idOf(packet.payload));
      wire.record(speaker, packet);
    },
  });
  const me = await authenticate(client, who, passcode);
  userId = me.userId;

  const { changed, listen } = createChanges();
  let notice: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string | null): void => {
    clearTimeout(timer);
    notice = text;
    if (text !== null) timer = setTimeout(() => say(null), NOTICE_MS);
    changed();
  };
  const attempt = async (request: Promise<unknown>): Promise<void> => {
    try {
      await request;
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };

  const chats = createChats({ client, me, changed, attempt });
  const calls = createCalls({ client, changed, attempt, say });
  let missed = 0;
  let wasAway = false;
  client.onMessage((message) => {
    if (message.senderId === me.userId || seenLive.has(message.messageId)) return;
    chats.missed(message);
    missed += 1;
    say(`Caught up with ${missed} missed message${missed === 1 ? '' : 's'}.`);
  });
  client.onState((state) => {
    if (state === 'offline' && !wasAway) {
      wasAway = true;
      missed = 0;
      calls.lost();
    } else if (state === 'signedIn' && wasAway) {
      wasAway = false;
      say('Back online.');
      void attempt(chats.refresh());
    }
    changed();
  });
  await chats.refresh();

  return {
    me,
    hue,
    client,
    chats,
    calls,
    attempt,
    listen,
    get state() {
      return client.state;
    },
    get isCut() {
      return line.isCut;
    },
    get notice() {
      return notice;
    },
    cut() {
      wire.note(speaker, 'connection lost', LEAVING);
      line.cut();
      changed();
    },
    mend() {
      wire.note(speaker, 'line mended', ['userOnline']);
      line.mend();
      changed();
    },
    async leave() {
      clearTimeout(timer);
      line.mend();
      if (client.state === 'signedIn') await client.signOut().catch(() => undefined);
      client.close();
    },
  };
}

async function authenticate(
  client: LetsChatClient,
  { phoneNumber, name }: DemoPerson,
  passcode: string,
): Promise<User> {
  try {
    await client.requestPasscode({ phoneNumber });
    return (await client.signIn({ phoneNumber, passcode, name })).user;
  } catch (error) {
    client.close();
    throw error;
  }
}

const idOf = (payload: unknown): string =>
  typeof payload === 'object' && payload !== null && 'messageId' in payload ? String(payload.messageId) : '';
