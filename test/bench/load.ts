import { io, type Socket } from 'socket.io-client';
import { TEST_PASSCODE } from '../support/app.ts';

/** A connected client and who it is. */
export interface Client {
  readonly socket: Socket;
  readonly userId: string;
  /** Signs in again; empty on the relay. */
  readonly token: string;
  /** Messages that others sent it. */
  delivered: number;
}

const TEXT = 'x'.repeat(200);
/** Connections opened side by side. */
const AT_ONCE = 50;

const connect = async (url: string, auth: object): Promise<Socket> => {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, auth });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
};

const counting = (socket: Socket, userId: string, token = ''): Client => {
  const client: Client = { socket, userId, token, delivered: 0 };
  socket.on('newMessage', () => {
    client.delivered += 1;
  });
  return client;
};

/** Clients of the relay. */
export const relayClients = (url: string, count: number): Promise<Client[]> =>
  inBatches(count, async (index) => counting(await connect(url, { userId: `user-${index}` }), `user-${index}`));

/** Signed-in clients of a node, a person each. */
export const nodeClients = (url: string, count: number, firstNumber: number): Promise<Client[]> =>
  inBatches(count, async (index) => {
    const socket = await connect(url, {});
    const phoneNumber = `+49151${String(firstNumber + index).padStart(8, '0')}`;
    await socket.emitWithAck('requestPasscode', { phoneNumber });
    const answer = await socket.emitWithAck('signIn', { phoneNumber, passcode: TEST_PASSCODE });
    if (answer.ok !== true) throw new Error(`signIn: ${JSON.stringify(answer)}`);
    return counting(socket, answer.data.user.userId, answer.data.token);
  });

/** Connections that nobody has signed in on. */
export const guests = (url: string, count: number): Promise<Socket[]> => inBatches(count, () => connect(url, {}));

/** Clients that come back with the tokens of earlier ones. */
export const returning = (url: string, people: readonly Client[]): Promise<Client[]> =>
  inBatches(people.length, async (index) => {
    const { userId, token } = people[index] ?? { userId: '', token: '' };
    const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, auth: { token } });
    await new Promise<void>((resolve, reject) => {
      socket.once('signInSuccess', () => resolve());
      socket.once('signInError', (text: string) => reject(new Error(text)));
      socket.once('connect_error', reject);
    });
    return counting(socket, userId, token);
  });

/** Runs `make` for 0…count-1, some at a time, in order of their index. */
export async function inBatches<Made>(count: number, make: (index: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (let start = 0; start < count; start += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, offset) => make(start + offset));
    made.push(...(await Promise.all(batch)));
  }
  return made;
}

export interface LoadResult {
  readonly accepted: number;
  readonly seconds: number;
  readonly latenciesMs: readonly number[];
}

/** Somebody who sends, and what. */
export interface Sender {
  readonly socket: Socket;
  readonly message: (id: string) => object;
}

/** Sends one message; resolves with the milliseconds until its acknowledgement. */
async function send({ socket, message }: Sender, id: string): Promise<number> {
  const before = performance.now();
  const answer = await socket.emitWithAck('chatMessage', message(id));
  if (answer.ok !== true) throw new Error(`chatMessage: ${JSON.stringify(answer)}`);
  return performance.now() - before;
}

/** Ids that no other load of this process has. */
const idsOf = (started: number): ((lane: number, count: number) => string) => {
  const prefix = `${process.pid}-${Math.round(started)}`;
  return (lane, count) => `${prefix}-${lane}-${count}`;
};

/** Each sender keeps `inFlight` messages unanswered, for so long or until so many are accepted. */
export async function saturate(
  senders: readonly Sender[],
  { inFlight, seconds, messages = Infinity }: { inFlight: number; seconds: number; messages?: number },
): Promise<LoadResult> {
  const latenciesMs: number[] = [];
  const started = performance.now();
  const idOf = idsOf(started);
  const end = started + seconds * 1_000;
  const one = async (lane: number, sender: Sender): Promise<void> => {
    for (let count = 0; performance.now() < end && latenciesMs.length < messages; count += 1)
      latenciesMs.push(await send(sender, idOf(lane, count)));
  };
  await Promise.all(
    senders.flatMap((sender, index) =>
      Array.from({ length: inFlight }, (_, lane) => one(index * inFlight + lane, sender)),
    ),
  );
  return { accepted: latenciesMs.length, seconds: (performance.now() - started) / 1_000, latenciesMs };
}

/** So many messages a second, by all senders in turn, whether or not earlier ones have been answered. */
export async function pace(
  senders: readonly Sender[],
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<LoadResult> {
  const started = performance.now();
  const idOf = idsOf(started);
  const total = perSecond * seconds;
  const sent: Promise<number>[] = [];
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - started) / 1_000) * perSecond));
      while (sent.length < due) {
        const sender = senders[sent.length % senders.length];
        if (sender === undefined) break;
        sent.push(send(sender, idOf(0, sent.length)));
      }
      if (due < total) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
  const latenciesMs = await Promise.all(sent);
  return { accepted: latenciesMs.length, seconds: (performance.now() - started) / 1_000, latenciesMs };
}

export const messageText = TEXT;
