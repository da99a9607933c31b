import { io, type Socket } from 'socket.io-client';
import { TEST_PASSCODE } from '../support/app.ts';

/** A connected client and who it is. */
export interface Client {
  readonly socket: Socket;
  readonly userId: string;
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

const counting = (socket: Socket, userId: string): Client => {
  const client: Client = { socket, userId, delivered: 0 };
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
    return counting(socket, answer.data.user.userId);
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

/** Each sender keeps `inFlight` messages unanswered, for so long. */
export async function saturate(
  senders: readonly { readonly socket: Socket; readonly message: (id: string) => object }[],
  { inFlight, seconds }: { readonly inFlight: number; readonly seconds: number },
): Promise<LoadResult> {
  const latenciesMs: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1_000;
  const one = async (lane: number, sender: (typeof senders)[number]): Promise<void> => {
    for (let count = 0; performance.now() < end; count += 1) {
      const before = performance.now();
      const answer = await sender.socket.emitWithAck(
        'chatMessage',
        sender.message(`${process.pid}-${lane}-${count}-${Math.round(started)}`),
      );
      if (answer.ok !== true) throw new Error(`chatMessage: ${JSON.stringify(answer)}`);
      latenciesMs.push(performance.now() - before);
    }
  };
  await Promise.all(
    senders.flatMap((sender, index) =>
      Array.from({ length: inFlight }, (_, lane) => one(index * inFlight + lane, sender)),
    ),
  );
  return { accepted: latenciesMs.length, seconds: (performance.now() - started) / 1_000, latenciesMs };
}

export const messageText = TEXT;
