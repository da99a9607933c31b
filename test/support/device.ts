import { io, type Socket } from 'socket.io-client';
import type { ClientToServerEvents, ServerToClientEvents } from '../../generated/socket/events.ts';
import type { SignInSuccess } from '../../generated/payloads.ts';
import { TEST_PASSCODE } from './app.ts';
import { waitFor } from './processes.ts';

/** Something that a device got. */
export interface Received {
  readonly event: string;
  /** `undefined` for an event without argument. */
  readonly payload: unknown;
}

/** The answer to a request, as it stands on the wire. */
export type Answer =
  | { readonly ok: true; readonly data?: unknown }
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly message: string; readonly retryAfter?: number };
    };

/** One client that remembers everything it gets. */
export interface Device {
  readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  readonly received: readonly Received[];
  /** Payloads of one event, in order. */
  all(event: keyof ServerToClientEvents): readonly unknown[];
  /** Sends with an acknowledgement; rejects when none comes within five seconds. */
  request(event: string, ...args: readonly unknown[]): Promise<Answer>;
  /** Resolves once the event has come `times` times in all. */
  gets(event: keyof ServerToClientEvents, times?: number): Promise<void>;
  /** Forgets what came so far. */
  forget(): void;
  close(): void;
}

export interface SignedInDevice extends Device {
  readonly userId: string;
  readonly phoneNumber: string;
  readonly token: string;
}

const ACK_MS = 5_000;

/** Connects a device; with a token it signs in by the handshake. */
export async function connectDevice(url: string, token?: string): Promise<Device> {
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...(token === undefined ? {} : { auth: { token } }),
  });
  const received: Received[] = [];
  socket.onAny((event: string, ...args: unknown[]) => received.push({ event, payload: args[0] }));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const untyped: { timeout(ms: number): { emitWithAck(event: string, ...args: readonly unknown[]): Promise<Answer> } } =
    socket;
  const all = (event: string): readonly unknown[] =>
    received.filter((one) => one.event === event).map(({ payload }) => payload);
  return {
    socket,
    received,
    all,
    request: (event, ...args) => untyped.timeout(ACK_MS).emitWithAck(event, ...args),
    gets: (event, times = 1) => waitFor(`${event} has come ${times} times`, () => all(event).length >= times),
    forget: () => void received.splice(0),
    close: () => void socket.close(),
  };
}

/** Connects and signs in by passcode, registering the person at the first time. */
export async function signInDevice(url: string, phoneNumber: string, name?: string): Promise<SignedInDevice> {
  const device = await connectDevice(url);
  const requested = await device.request('requestPasscode', { phoneNumber });
  if (!requested.ok) throw new Error(`requestPasscode: ${requested.error.message}`);
  const answer = await device.request('signIn', {
    phoneNumber,
    passcode: TEST_PASSCODE,
    ...(name === undefined ? {} : { name }),
  });
  if (!answer.ok) throw new Error(`signIn: ${answer.error.message}`);
  const { user, token } = signInSuccessOf(answer.data);
  return { ...device, userId: user.userId, phoneNumber, token };
}

/** Another device of the same session, signed in by the handshake. */
export async function secondDevice(url: string, first: SignedInDevice): Promise<SignedInDevice> {
  const device = await connectDevice(url, first.token);
  await device.gets('signInSuccess');
  return { ...device, userId: first.userId, phoneNumber: first.phoneNumber, token: first.token };
}

/** Makes two people friends. */
export async function befriend(one: SignedInDevice, other: SignedInDevice): Promise<void> {
  const answer = await one.request('addFriend', { userId: other.userId });
  if (!answer.ok) throw new Error(`addFriend: ${answer.error.message}`);
}

function signInSuccessOf(data: unknown): SignInSuccess {
  const value: { readonly user?: SignInSuccess['user']; readonly token?: string } =
    typeof data === 'object' && data !== null ? data : {};
  if (value.user === undefined || value.token === undefined) throw new Error('signIn answered without user and token');
  return { user: value.user, token: value.token };
}

/**
 * Resolves when everything that was announced to these devices before now has reached them: each asks and gets an answer of
 * its own, behind whatever was on its way. For "nobody else got it" without sleeping (on one node).
 */
export async function barrier(...devices: readonly Device[]): Promise<void> {
  await Promise.all(devices.map((device) => device.request('getFriends')));
}
