import { io } from 'socket.io-client';
import type { SignInSuccess } from '../../generated/payloads.ts';
import type { AckResponse } from '../../generated/socket/events.ts';
import { LetsChatError } from './error.ts';
import type { ConnectionState, ConnectOptions } from './options.ts';

/** What a request waits for before it is sent. */
export type SendWhen = 'signedIn' | 'connected';

export interface Connection {
  state(): ConnectionState;
  /** Who is signed in, as of the last sign-in. */
  session(): SignInSuccess | null;
  onState(listener: (state: ConnectionState) => void): () => void;
  /** @returns stops listening */
  on(event: string, listener: (payload: never) => void): () => void;
  /** Calls the listeners of an event that was missed. */
  replay(event: string, payload: unknown): void;
  /**
   * Sends once and resolves with the data of the answer. `Data` is what the contract promises: it is not checked here.
   * @throws LetsChatError
   */
  request<Data>(event: string, args: readonly unknown[], when: SendWhen): Promise<Data>;
  close(): void;
}

/** The part of a Socket.IO socket that asks, with the answer of the contract. */
interface Asking {
  timeout(ms: number): { emitWithAck<Data>(event: string, ...args: readonly unknown[]): Promise<AckResponse<Data>> };
}

const SERVER_CLOSED_RETRY_MS = 500;
const SIGN_IN_RETRY_MS = 1_000;

/** One socket that reconnects and signs in again by itself. */
export function createConnection(url: string, options: ConnectOptions): Connection {
  const timeoutMs = options.timeoutMs ?? 10_000;
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 5_000,
  });
  const asking: Asking = socket;
  const stateListeners = new Set<(state: ConnectionState) => void>();
  let current: ConnectionState = 'connecting';
  let token = options.token ?? null;
  let session: SignInSuccess | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const become = (next: ConnectionState): void => {
    if (current === next || current === 'closed') return;
    current = next;
    for (const listener of [...stateListeners]) listener(next);
  };

  const onState = (listener: (state: ConnectionState) => void): (() => void) => {
    stateListeners.add(listener);
    return () => void stateListeners.delete(listener);
  };

  const may = (when: SendWhen): boolean =>
    socket.connected && (current === 'signedIn' || (current !== 'closed' && (when === 'connected' || token === null)));

  const ready = (when: SendWhen): Promise<void> =>
    new Promise((resolve, reject) => {
      const settle = (): void => {
        if (current !== 'closed' && !may(when)) return;
        clearTimeout(timer);
        stop();
        if (current === 'closed') reject(new LetsChatError('UNAVAILABLE', 'The client is closed.'));
        else resolve();
      };
      const timer = setTimeout(() => {
        stop();
        reject(new LetsChatError('UNAVAILABLE', 'There is no connection to the server.'));
      }, timeoutMs);
      const stop = onState(settle);
      settle();
    });

  const ask = async <Data>(event: string, args: readonly unknown[]): Promise<AckResponse<Data>> => {
    try {
      options.inspect?.({ direction: 'sent', event, payload: args[0] });
      return await asking.timeout(timeoutMs).emitWithAck<Data>(event, ...args);
    } catch {
      throw new LetsChatError('UNAVAILABLE', 'The connection was lost before the answer came.');
    }
  };

  const request = async <Data>(event: string, args: readonly unknown[], when: SendWhen): Promise<Data> => {
    if (!may(when)) await ready(when);
    const answer: { readonly ok: true; readonly data?: Data } | Extract<AckResponse<Data>, { ok: false }> =
      await ask<Data>(event, args);
    options.inspect?.({ direction: 'answer', event, payload: answer });
    if (!answer.ok) throw new LetsChatError(answer.error.code, answer.error.message, answer.error.retryAfter);
    return dataOf(answer);
  };

  const signInAgain = async (): Promise<void> => {
    if (token === null) return become('connected');
    try {
      await request<SignInSuccess>('signIn', [{ token }], 'connected');
    } catch (error) {
      if (current === 'closed' || !socket.connected) return;
      if (error instanceof LetsChatError && (error.code === 'UNAUTHENTICATED' || error.code === 'INVALID_PAYLOAD')) {
        token = null;
        session = null;
        become('connected');
      } else {
        retry = setTimeout(() => void signInAgain(), SIGN_IN_RETRY_MS);
      }
    }
  };

  socket.on('connect', () => {
    clearTimeout(retry);
    if (token !== null) become('connecting');
    void signInAgain();
  });
  socket.on('disconnect', (reason) => {
    clearTimeout(retry);
    become('offline');
    // A socket that the server closed on purpose does not come back by itself.
    if (reason === 'io server disconnect' && current !== 'closed')
      retry = setTimeout(() => socket.connect(), SERVER_CLOSED_RETRY_MS);
  });
  socket.on('connect_error', () => become('offline'));
  socket.on('signInSuccess', (success: SignInSuccess) => {
    session = success;
    token = success.token;
    become('signedIn');
  });
  socket.on('signOutSuccess', () => {
    session = null;
    token = null;
    become('connected');
  });
  if (options.inspect !== undefined) {
    const { inspect } = options;
    socket.onAny((event: string, payload?: unknown) => inspect({ direction: 'received', event, payload }));
  }

  return {
    state: () => current,
    session: () => session,
    onState,
    on(event, listener) {
      // What comes is what the contract says: it was checked by the server before it left.
      const called = (...args: readonly unknown[]): unknown => Reflect.apply(listener, undefined, args);
      socket.on(event, called);
      return () => void socket.off(event, called);
    },
    replay(event, payload) {
      for (const listener of [...socket.listeners(event)]) listener(payload);
    },
    request,
    close() {
      clearTimeout(retry);
      become('closed');
      socket.close();
    },
  };
}

/** The contract says where an answer has data; where it has none, `Data` is `void`. */
function dataOf<Data>(answer: { readonly data?: Data }): Data;
function dataOf(answer: { readonly data?: unknown }): unknown {
  return answer.data;
}
