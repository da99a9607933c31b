import { io, type Socket } from 'socket.io-client';
import type { ClientToServerEvents, ServerToClientEvents } from '../../../generated/socket/events.ts';
import type { NodeIndex } from '../../support/child-cluster.ts';
import type { Answer } from '../../support/device.ts';
import type { Random } from '../../support/random.ts';
import type { SeededPerson } from '../../support/seeded-people.ts';

/** How a request ended, or that it did not. */
export interface RequestNote {
  readonly event: string;
  readonly ms: number;
  /** False: the connection is there and there was no answer. */
  readonly answered: boolean;
}

export interface RoamingOptions {
  readonly person: SeededPerson;
  readonly urls: readonly [string, string];
  readonly start: NodeIndex;
  readonly random: Random;
  /** Told of every request whose connection outlived it. */
  readonly note: (request: RequestNote) => void;
}

/** A client as the SDK is one: it signs in by token, and when it loses its node it goes to the other one. */
export interface RoamingDevice {
  readonly person: SeededPerson;
  /** Where it is, or is going to be. */
  node(): NodeIndex;
  isSignedIn(): boolean;
  /** How often it has lost a signed-in connection against its will. */
  losses(): number;
  /** Connects, and stays so until `close`. */
  open(): void;
  close(): void;
  /** Resolves when it is signed in; rejects when it was closed. */
  signedIn(): Promise<void>;
  /** Asks once. Null: the connection was lost before the answer, or there is none. */
  ask(event: string, payload?: object): Promise<Answer | null>;
  on(event: keyof ServerToClientEvents, listener: (payload: unknown) => void): void;
}

/** Far beyond what is promised: who has no answer by then gets none. */
const NO_ANSWER_MS = 15_000;
const RECONNECT_MS = { least: 100, spread: 300 };
const SIGN_IN_AGAIN_MS = 500;

export function createRoamingDevice({ person, urls, start, random, note }: RoamingOptions): RoamingDevice {
  const listeners = new Map<string, ((payload: unknown) => void)[]>();
  let waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  let current: Socket<ServerToClientEvents, ClientToServerEvents> | null = null;
  let at: NodeIndex = start;
  let wanted = false;
  let signedIn = false;
  let losses = 0;
  let timer: NodeJS.Timeout | undefined;

  const tell = (event: string, payload: unknown): void => {
    for (const listener of listeners.get(event) ?? []) listener(payload);
  };

  const ask = async (event: string, payload?: object): Promise<Answer | null> => {
    const socket = current;
    if (socket === null || !socket.connected) return null;
    const untyped: { timeout(ms: number): { emitWithAck(event: string, ...args: unknown[]): Promise<Answer> } } =
      socket;
    const began = performance.now();
    try {
      const args = payload === undefined ? [] : [payload];
      const answer = await untyped.timeout(NO_ANSWER_MS).emitWithAck(event, ...args);
      note({ event, ms: performance.now() - began, answered: true });
      return answer;
    } catch {
      if (socket.connected) note({ event, ms: performance.now() - began, answered: false });
      return null;
    }
  };

  const connect = (): void => {
    const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(urls[at], {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      timeout: 3_000,
      auth: { token: person.token },
    });
    current = socket;
    let connectedAt = 0;
    const handshakeAnswered = (): void => {
      if (connectedAt > 0) note({ event: 'signIn', ms: performance.now() - connectedAt, answered: true });
      connectedAt = 0;
    };
    const lost = (): void => {
      if (current !== socket) return;
      current = null;
      socket.close();
      if (signedIn) losses += 1;
      signedIn = false;
      at = at === 0 ? 1 : 0;
      timer = setTimeout(connect, RECONNECT_MS.least + random.below(RECONNECT_MS.spread));
    };
    socket.on('connect', () => (connectedAt = performance.now()));
    socket.on('disconnect', lost);
    socket.on('connect_error', lost);
    socket.on('signInError', () => {
      handshakeAnswered();
      timer = setTimeout(() => void ask('signIn', { token: person.token }), SIGN_IN_AGAIN_MS);
    });
    socket.on('signInSuccess', () => {
      handshakeAnswered();
      if (current !== socket || signedIn) return;
      signedIn = true;
      const told = waiting;
      waiting = [];
      for (const { resolve } of told) resolve();
    });
    socket.onAny((event: string, payload?: unknown) => {
      if (current === socket) tell(event, payload);
    });
  };

  return {
    person,
    node: () => at,
    isSignedIn: () => signedIn,
    losses: () => losses,
    open() {
      if (wanted) return;
      wanted = true;
      connect();
    },
    close() {
      wanted = false;
      signedIn = false;
      clearTimeout(timer);
      const socket = current;
      current = null;
      socket?.close();
      const told = waiting;
      waiting = [];
      for (const { reject } of told) reject(new Error('the device was closed'));
    },
    async signedIn() {
      if (!wanted) throw new Error('the device is closed');
      if (!signedIn) await new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
    },
    ask,
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
  };
}
