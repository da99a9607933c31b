import { connect } from '../../generated/client/client.ts';
import type { ConnectOptions, LetsChatClient, Message } from '../../generated/client/client.ts';
import { TEST_PASSCODE } from './app.ts';

/** Clients of one test, closed together. */
export interface TestClients {
  open(url: string, options?: ConnectOptions): LetsChatClient;
  /** Signs in by passcode, registering the person at the first time. */
  person(url: string, phoneNumber: string, options?: ConnectOptions): Promise<LetsChatClient>;
  /** Two friends, and the id of the second. */
  friends(url: string): Promise<readonly [LetsChatClient, LetsChatClient, string]>;
  closeAll(): void;
}

export function createTestClients(): TestClients {
  const all: LetsChatClient[] = [];
  const open = (url: string, options: ConnectOptions = {}): LetsChatClient => {
    const made = connect(url, { checkContract: false, ...options });
    all.push(made);
    return made;
  };
  const person = async (url: string, phoneNumber: string, options: ConnectOptions = {}): Promise<LetsChatClient> => {
    const made = open(url, options);
    await made.requestPasscode({ phoneNumber });
    await made.signIn({ phoneNumber, passcode: TEST_PASSCODE });
    return made;
  };
  return {
    open,
    person,
    async friends(url) {
      const ada = await person(url, '+491710000011');
      const grace = await person(url, '+491710000012');
      const userId = grace.session?.user.userId ?? '';
      await ada.addFriend({ userId });
      return [ada, grace, userId];
    },
    closeAll: () => all.splice(0).forEach((one) => one.close()),
  };
}

/** Everything that a client's stream of messages gives from now on. */
export function streamOf(from: LetsChatClient): Message[] {
  const got: Message[] = [];
  from.onMessage((message) => got.push(message));
  return got;
}

/** The changes of messages that a client is told of from now on: new texts of edited ones, ids of deleted ones. */
export function changesOf(from: LetsChatClient): { readonly edited: (string | null)[]; readonly deleted: string[] } {
  const edited: (string | null)[] = [];
  const deleted: string[] = [];
  from.on('messageEdited', ({ text }) => edited.push(text));
  from.on('messageDeleted', ({ messageId }) => deleted.push(messageId));
  return { edited, deleted };
}

export const textsOf = (messages: readonly Message[]): readonly (string | null)[] => messages.map(({ text }) => text);
