/**
 * The parts of Socket.IO 4.8 and engine.io 6.6 that this server uses below their public types, in one place. Each is
 * looked for before it is used, so that an upgrade that moves one fails at the first connection of the first test.
 */

import { textFrame } from './text-frame.ts';

/** Socket.IO packet types (protocol 5). */
export const PACKET = { DISCONNECT: 1, EVENT: 2, ACK: 3, BINARY_EVENT: 5, BINARY_ACK: 6 } as const;

export interface WirePacket {
  readonly type: number;
  readonly id?: number | undefined;
  readonly data?: unknown;
  /** Namespace; the adapter notes it. */
  readonly nsp?: string;
  /** Mark of the contract by which it was checked (see Guard.mark); no part of the wire format. */
  contract?: string;
}

export interface PacketOptions {
  readonly volatile?: boolean | undefined;
}

/** How engine.io is to write one packet. */
export interface FrameOptions {
  readonly compress?: boolean;
  /** The whole frame, for transports that can take it; others write the packet's text. */
  wsPreEncodedFrame?: readonly Buffer[];
}

/** A websocket of the package `ws`. */
export interface RawWebSocket {
  readonly bufferedAmount: number;
  /** Its TCP connection; null once that is closed. */
  readonly _socket?: { cork(): void; uncork(): void } | null;
  /** Writes frames as they are; `done` is called once TCP has taken them. */
  readonly _sender?: { sendFrame(frames: readonly Buffer[], done: SentCallback): void };
  terminate(): void;
}

export type SentCallback = (error?: Error) => void;

/** A packet on its way to a transport. */
export interface RawPacket {
  readonly data?: unknown;
  readonly options?: FrameOptions;
}

/** What carries a connection's packets; with a `socket`, a websocket. */
export interface RawTransport {
  readonly socket?: RawWebSocket;
  /** False while it has not taken everything. */
  writable: boolean;
  send: (this: RawTransport, packets: readonly RawPacket[]) => void;
  /** Of a websocket: everything was taken. */
  readonly _onSentLast?: SentCallback;
}

/** engine.io's side of a connection. */
export interface RawConnection {
  readonly readyState: string;
  readonly remoteAddress: string;
  /** Packets that the transport has not taken yet. */
  readonly writeBuffer: readonly RawPacket[];
  readonly transport: RawTransport;
  readonly request: object;
  /** Hands what waits to the transport if that takes something. */
  flush: (this: RawConnection) => void;
  close(): void;
}

/** A server-side socket. */
export interface RawSocket {
  readonly id: string;
  readonly connected: boolean;
  readonly conn: RawConnection;
  readonly client: {
    /** Its sockets, of all namespaces. */
    readonly sockets: ReadonlyMap<string, unknown>;
    writeToEngine(packets: readonly string[], options: FrameOptions): void;
  };
  handshake: RawHandshake;
  data: unknown;
  /** Called with each event packet of the client. */
  onevent: (this: RawSocket, packet: WirePacket) => void;
  /** Called for each packet to this client alone. */
  packet: (this: RawSocket, packet: WirePacket, options?: PacketOptions) => void;
  join(rooms: string[]): Promise<void> | void;
  leave(room: string): Promise<void> | void;
  disconnect(close?: boolean): unknown;
  on(event: string, listener: (this: RawSocket, reason: string) => void): unknown;
}

export interface RawHandshake {
  readonly auth: object;
  readonly headers: object;
}

/** @throws Error when this is not the Socket.IO that {@link RawSocket} describes */
export const rawSocket = (socket: object): RawSocket => {
  if (isRawSocket(socket)) return socket;
  throw new Error('This version of socket.io keeps its sockets differently: adapt src/socket/internals.ts.');
};

const isRawSocket = (socket: object): socket is RawSocket =>
  ['packet', 'onevent', 'join', 'leave', 'disconnect', 'on'].every(
    (name) => typeof Reflect.get(socket, name) === 'function',
  ) && ['id', 'conn', 'client', 'handshake', 'data'].every((name) => name in socket);

/** Writes a packet to one socket as Socket.IO does, past everything that looks at packets. */
export const writePacket = (socket: RawSocket, text: string): void => {
  if (socket.conn.readyState === 'open')
    socket.client.writeToEngine([text], { compress: false, wsPreEncodedFrame: [textFrame(text)] });
};

const EMPTY_LIST: readonly unknown[] = Object.freeze([]);
const EMPTY_OBJECT = Object.freeze({});

/** A handshake without content, shared by all sockets whose own was let go. */
const EMPTY_HANDSHAKE: RawHandshake = Object.freeze({ auth: EMPTY_OBJECT, headers: EMPTY_OBJECT });

/**
 * Lets go of the upgrade request (headers, query, auth), which engine.io and the response object would otherwise keep as
 * long as the connection: about 3 kB each. Take from it what is needed before.
 */
export const releaseHandshake = (socket: RawSocket): void => {
  socket.handshake = EMPTY_HANDSHAKE;
  const { request } = socket.conn;
  for (const key of Reflect.ownKeys(request)) {
    // `_query` and `connection` are read by engine.io for as long as the connection lives; the rest is ballast.
    if (KEPT_REQUEST_KEYS.has(key)) continue;
    const value: unknown = Reflect.get(request, key);
    if (Array.isArray(value)) Reflect.set(request, key, EMPTY_LIST);
    else if (typeof value === 'object' && value !== null) Reflect.set(request, key, EMPTY_OBJECT);
  }
};

const KEPT_REQUEST_KEYS: ReadonlySet<PropertyKey> = new Set(['_query', 'socket', 'websocket', 'client', '_events']);

/** Ends a connection at once: a polite close would wait for a client that does not read. */
export const terminate = (connection: RawConnection): void => {
  const webSocket = connection.transport.socket;
  if (webSocket === undefined) connection.close();
  else webSocket.terminate();
};
