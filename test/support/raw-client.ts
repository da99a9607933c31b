import { Socket as EngineSocket } from 'engine.io-client';

/** A signed-in client that costs next to nothing: hundreds fit into one test. It counts what it gets and does not parse it. */
export interface RawClient {
  /** How many events of that name came. */
  count(event: string): number;
  connected(): boolean;
  close(): void;
}

// Socket.IO's packets inside Engine.IO's messages: 0 CONNECT, 2 EVENT.
const CONNECT = '0';
const EVENT = /^2\["(\w+)"/u;

/** Connects and signs in by the handshake. @throws Error when the connection closes before `signInSuccess` */
export async function openRawClient(url: string, token: string): Promise<RawClient> {
  const counts = new Map<string, number>();
  const socket = new EngineSocket(url, { path: '/socket.io/', transports: ['websocket'] });
  let connected = true;
  await new Promise<void>((resolve, reject) => {
    socket.on('open', () => void socket.send(`${CONNECT}${JSON.stringify({ token })}`));
    socket.on('message', (packet) => {
      const event = typeof packet === 'string' ? EVENT.exec(packet)?.[1] : undefined;
      if (event === undefined) return;
      counts.set(event, (counts.get(event) ?? 0) + 1);
      if (event === 'signInSuccess') resolve();
    });
    socket.on('close', () => {
      connected = false;
      reject(new Error('the connection was closed'));
    });
  });
  return {
    count: (event) => counts.get(event) ?? 0,
    connected: () => connected,
    close: () => void socket.close(),
  };
}
