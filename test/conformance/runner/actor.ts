import { io } from 'socket.io-client';
import type { Coverage } from './coverage.ts';
import { emissionOf, operationOf, problemOfAck, problemOfPacket, recordOf } from './checks.ts';
import type { Cause } from './cause.ts';
import type { Timeline } from './timeline.ts';

export interface Packet {
  readonly event: string;
  readonly payload: unknown;
}

/** One client. Every packet and acknowledgement that it gets is checked against the contract. */
export interface Actor {
  readonly name: string;
  userId: string;
  phoneNumber: string;
  token: string;
  /** Whether the socket has been told that it is signed in. */
  readonly signedIn: () => boolean;
  readonly connected: () => boolean;
  readonly packets: Packet[];
  /** Sends with an acknowledgement; `undefined` as payload means no argument. */
  request(event: string, payload?: unknown): Promise<Readonly<Record<string, unknown>>>;
  /** Sends without an acknowledgement. */
  tell(event: string, payload?: unknown): void;
  /** Resolves behind everything that was on its way to this socket: the server answers an event that no contract has. */
  barrier(): Promise<void>;
  close(): void;
}

export interface ActorDeps {
  readonly url: string;
  readonly timeline: Timeline;
  readonly coverage: Coverage;
  /** Which request the packets of everybody come from. */
  readonly cause: Cause;
}

/** Packet types of the Socket.IO protocol. */
const [ACK, BINARY_EVENT, BINARY_ACK] = [3, 5, 6];
const ANSWER_MS = 6_000;
const BARRIER = 'conformanceBarrier';

export async function connectActor(
  { url, timeline, coverage, cause }: ActorDeps,
  name: string,
  token?: string,
): Promise<Actor> {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...(token === undefined ? {} : { auth: { token } }),
  });
  const packets: Packet[] = [];
  let [signedIn, userId, asked] = [false, '', 0];
  const fail = (problem: string): void => timeline.fail(name, problem);
  socket.onAny((event: string, ...args: unknown[]) => {
    if (event === 'signInSuccess') signedIn = true;
    timeline.add(name, 'receive', event, args[0]);
    const problem = problemOfPacket(event, args, signedIn);
    if (problem !== null) fail(problem);
    // Also what is in no contract: the report has it as such.
    if (problem === null || emissionOf(event) === undefined) coverage.received(event);
    const type = emissionOf(event)?.payload ?? null;
    if (problem === null && type !== null) coverage.payload(event, 'received', { type, value: args[0] });
    if (problem === null) cause.received(event, { name, userId });
    if (event === 'signOutSuccess') signedIn = false;
    packets.push({ event, payload: args[0] });
  });
  const acknowledged = new Set<unknown>();
  // Socket.IO passes a second acknowledgement, and one that nobody asked for, over in silence.
  socket.io.on('packet', ({ type, id }) => {
    if ([BINARY_EVENT, BINARY_ACK].includes(Number(type)))
      fail('a packet is binary, and no payload of the contract is');
    if (Number(type) !== ACK) return;
    if (acknowledged.has(id)) fail('a request was acknowledged twice');
    else if (Number(id) >= asked) fail('an acknowledgement came that nobody asked for');
    acknowledged.add(id);
  });
  socket.on('disconnect', (reason) => {
    if (reason !== 'io client disconnect') timeline.add(name, 'note', `the server ended the connection (${reason})`);
  });
  if (token !== undefined) cause.sent('signIn', { name, userId });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('connect_error', reject);
  });
  const ask = async (event: string, args: readonly unknown[]): Promise<Readonly<Record<string, unknown>>> => {
    asked += 1;
    const answer: unknown = await socket
      .timeout(ANSWER_MS)
      .emitWithAck(event, ...args)
      .catch((error: unknown) => {
        timeline.add(name, 'break', `no acknowledgement of ${event}`);
        throw new Error(`${name}: ${event} was not acknowledged within ${ANSWER_MS / 1_000} s`, { cause: error });
      });
    const problem = problemOfAck(event, answer);
    if (problem !== null) fail(problem);
    return recordOf(answer);
  };
  /** What the contract says of a request that the server took. */
  const accepted = (event: string, payload: unknown, data: unknown): void => {
    const { payload: sent = null, ackData = null } = operationOf(event) ?? {};
    coverage.succeeded(event);
    if (sent !== null) coverage.payload(event, 'sent', { type: sent, value: payload });
    if (ackData !== null) coverage.payload(event, 'acknowledged', { type: ackData, value: data });
  };
  return {
    name,
    get userId() {
      return userId;
    },
    set userId(id) {
      userId = id;
    },
    phoneNumber: '',
    token: '',
    packets,
    signedIn: () => signedIn,
    connected: () => socket.connected,
    async request(event, payload) {
      timeline.add(name, 'send', event, payload);
      cause.sent(event, { name, userId });
      const answer = await ask(event, payload === undefined ? [] : [payload]);
      timeline.add(name, 'acknowledged', event, answer);
      if (answer['ok'] === true) accepted(event, payload, answer['data']);
      else if (operationOf(event) !== undefined) coverage.failed(event, String(recordOf(answer['error'])['code']));
      return answer;
    },
    tell(event, payload) {
      timeline.add(name, 'send', `${event} (no ack)`, payload);
      cause.sent(event, { name, userId });
      if (operationOf(event) !== undefined) coverage.told(event);
      socket.emit(event, ...(payload === undefined ? [] : [payload]));
    },
    barrier: async () => void (await ask(BARRIER, [])),
    close: () => void socket.close(),
  };
}
