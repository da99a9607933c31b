import type { Message, SignInSuccess } from '../../generated/payloads.ts';
import { createChanges } from './changes.ts';
import { checkContract } from './contract-check.ts';
import { createConnection } from './connection.ts';
import type { Connection, SendWhen } from './connection.ts';
import { createIncoming } from './incoming.ts';
import type { ConnectionState, ConnectOptions } from './options.ts';
import { createSend } from './outgoing.ts';
import type { Outgoing } from './outgoing.ts';

/** What a client can do besides the operations of the contract. */
export interface ClientBase {
  readonly state: ConnectionState;
  /** Who is signed in, with the token to keep; `null`: nobody. */
  readonly session: SignInSuccess | null;
  /** @returns stops listening */
  onState(listener: (state: ConnectionState) => void): () => void;
  /**
   * Every message of every conversation from now on, one's own included: each once, in order of `seq`, over reconnects.
   * Edits and deletions come as `messageEdited` and `messageDeleted`. Those made while the connection was lost come after the
   * reconnect, for the newest 100 messages that the app has of each of the 50 conversations with the newest activity; for
   * anything older, and after a new start of the app, the history itself is up to date.
   * @returns stops listening
   */
  onMessage(listener: (message: Message) => void): () => void;
  /** Ends the connection for good; what is unanswered fails as `UNAVAILABLE`. */
  close(): void;
}

/** What the generated client calls. */
export interface ClientCore {
  readonly base: ClientBase;
  readonly on: Connection['on'];
  request<Data>(event: string, args: readonly unknown[], when: SendWhen): Promise<Data>;
  /** Sends a message until it is answered; see `createSend`. */
  send(event: string, payload: Outgoing): Promise<Message>;
}

const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
const GIVE_UP_MS = 300_000;
const HOLE_MS = 2_000;

/** @param hash of the contract that the client was generated from */
export function createCore(url: string, hash: string, options: ConnectOptions): ClientCore {
  const warn = options.warn ?? ((message: string) => globalThis.console.warn(`LetsChat: ${message}`));
  const connection = createConnection(url, options);
  const incoming = createIncoming({ connection, holeMs: options.holeMs ?? HOLE_MS, seen: options.seen ?? {}, warn });
  const changes = createChanges({ connection, warn });
  const send = createSend({ connection, newId: options.newId ?? randomId, giveUpMs: options.giveUpMs ?? GIVE_UP_MS });
  if (options.checkContract !== false) void checkContract({ url, hash, warn });
  return {
    base: {
      get state() {
        return connection.state();
      },
      get session() {
        return connection.session();
      },
      onState: connection.onState,
      onMessage: incoming.onMessage,
      close() {
        incoming.close();
        changes.close();
        connection.close();
      },
    },
    on(event, listener) {
      if (event === 'messageEdited' || event === 'messageDeleted') changes.start();
      return connection.on(event, listener);
    },
    request: connection.request,
    async send(event, payload) {
      const message = await send<Message>(event, payload);
      incoming.add(message);
      return message;
    },
  };
}
