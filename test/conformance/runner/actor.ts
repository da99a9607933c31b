import { io } from 'socket.io-client';
import type { Coverage } from './coverage.ts';
import { problemOfAck, problemOfPacket, recordOf } from './checks.ts';

export interface Packet {
  readonly event: string;
  readonly payload: unknown;
}

/** Everything that happened in a run, as lines that a person reads from top to bottom. */
export interface Timeline {
  add(who: string, line: string): void;
  /** What breaks the contract, in order. */
  readonly problems: string[];
  text(): string;
  clear(): void;
}

export function createTimeline(now: () => number): Timeline {
  const lines: string[] = [];
  const problems: string[] = [];
  let start = now();
  return {
    problems,
    add: (who, line) =>
      void lines.push(`${String(Math.round(now() - start)).padStart(6)} ms  ${who.padEnd(12)} ${line.slice(0, 400)}`),
    text: () => lines.join('\n'),
    clear: () => {
      lines.splice(0);
      problems.splice(0);
      start = now();
    },
  };
}

/** One client. Every packet and acknowledgement that it gets is checked against the contract. */
export interface Actor {
  readonly name: string;
  userId: string;
  phoneNumber: string;
  token: string;
  /** Whether the socket has been told that it is signed in. */
  readonly signedIn: () => boolean;
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
}

const ANSWER_MS = 6_000;
const BARRIER = 'conformanceBarrier';

export async function connectActor(
  { url, timeline, coverage }: ActorDeps,
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
  let signedIn = false;
  const fail = (problem: string): void => {
    timeline.problems.push(`${name}: ${problem}`);
    timeline.add(name, `!! ${problem}`);
  };
  socket.onAny((event: string, ...args: unknown[]) => {
    if (event === 'signInSuccess') signedIn = true;
    timeline.add(name, `<- ${event} ${JSON.stringify(args[0]) ?? ''}`);
    const problem = problemOfPacket(event, args, signedIn);
    if (problem !== null) fail(problem);
    else coverage.received(event);
    if (event === 'signOutSuccess') signedIn = false;
    packets.push({ event, payload: args[0] });
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('connect_error', reject);
  });
  const ask = async (event: string, args: readonly unknown[]): Promise<Readonly<Record<string, unknown>>> => {
    const answer: unknown = await socket.timeout(ANSWER_MS).emitWithAck(event, ...args);
    const problem = problemOfAck(event, answer);
    if (problem !== null) fail(problem);
    return recordOf(answer);
  };
  return {
    name,
    userId: '',
    phoneNumber: '',
    token: '',
    packets,
    signedIn: () => signedIn,
    async request(event, payload) {
      timeline.add(name, `-> ${event} ${JSON.stringify(payload) ?? ''}`);
      const answer = await ask(event, payload === undefined ? [] : [payload]);
      timeline.add(name, `<- ack of ${event} ${JSON.stringify(answer)}`);
      if (answer['ok'] === true) coverage.succeeded(event);
      else coverage.failed(event, String(recordOf(answer['error'])['code']));
      return answer;
    },
    tell(event, payload) {
      timeline.add(name, `-> ${event} ${JSON.stringify(payload) ?? ''} (no ack)`);
      socket.emit(event, ...(payload === undefined ? [] : [payload]));
    },
    barrier: async () => void (await ask(BARRIER, [])),
    close: () => void socket.close(),
  };
}
