import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

/** One WebSocket frame of a client (RFC 6455 §5.2), right or wrong. */
export interface RawFrame {
  /** 0 continuation, 1 text, 2 binary, 8 close, 9 ping, 10 pong; others are reserved. */
  readonly opcode: number;
  readonly payload: string;
  readonly final?: boolean;
  /** A client must mask. Default true. */
  readonly masked?: boolean;
  /** Says so many bytes and sends what `payload` has. */
  readonly claimedLength?: number;
}

export function encodeFrame({ opcode, payload, final = true, masked = true, claimedLength }: RawFrame): Buffer {
  const body = Buffer.from(payload, 'utf8');
  const length = claimedLength ?? body.length;
  const head = Buffer.alloc(10);
  head[0] = (final ? 0x80 : 0) | opcode;
  const mask = masked ? 0x80 : 0;
  let used = 2;
  if (length < 126) head[1] = mask | length;
  else if (length < 65_536) {
    head[1] = mask | 126;
    used = head.writeUInt16BE(length, 2);
  } else {
    head[1] = mask | 127;
    used = head.writeBigUInt64BE(BigInt(length), 2);
  }
  // A mask of zeros leaves the bytes as they are.
  return Buffer.concat([head.subarray(0, used), masked ? Buffer.alloc(4) : Buffer.alloc(0), body]);
}

/** How a server took bytes that are no proper conversation. */
export type RawOutcome = 'ended' | 'open';

/**
 * Opens a WebSocket by hand, writes all chunks at once, and waits until the server ends the connection, or `waitMs`.
 * @param path with the query
 * @throws Error when the server takes no connection at all
 */
export async function rawExchange(
  url: string,
  path: string,
  { chunks, headers = [], waitMs }: { chunks: readonly Buffer[]; headers?: readonly string[]; waitMs: number },
): Promise<RawOutcome> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  const request = [
    `GET ${path} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    'Sec-WebSocket-Version: 13',
    ...headers,
  ];
  return await new Promise<RawOutcome>((resolve, reject) => {
    let connected = false;
    const timer = setTimeout(() => finish('open'), waitMs);
    const finish = (outcome: RawOutcome): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(outcome);
    };
    socket.once('connect', () => {
      connected = true;
      socket.write(`${request.join('\r\n')}\r\n\r\n`);
    });
    socket.once('data', () => {
      for (const chunk of chunks) socket.write(chunk);
    });
    socket.on('data', () => undefined);
    socket.once('close', () => finish('ended'));
    socket.once('error', (error) => {
      if (connected) finish('ended');
      else reject(error);
    });
  });
}
