/** How a client connects. */
export interface ConnectOptions {
  /** Of an earlier sign-in; the client signs in with it, and again after every reconnect. */
  readonly token?: string;
  /** Wait for an answer before it counts as lost. Default 10 000 ms. */
  readonly timeoutMs?: number;
  /** A message that could not be delivered within this time is given up. Default 5 minutes. */
  readonly giveUpMs?: number;
  /** How long a hole in the order of messages may close by itself. Default 2 000 ms. */
  readonly holeMs?: number;
  /** The last `seq` that the app has of a conversation (kept from an earlier run): what came since is delivered too. */
  readonly seen?: Readonly<Record<string, number>>;
  /** Compare the contract that this client was generated from with the server's. Default true. */
  readonly checkContract?: boolean;
  /** Told what a developer should know. Default: the console. */
  readonly warn?: (message: string) => void;
  /** Told every packet; for tools. */
  readonly inspect?: (packet: Packet) => void;
  /** Ids of messages: 1..64 of `[A-Za-z0-9_-]`. Default random. */
  readonly newId?: () => string;
}

/** One packet as it went over the wire. */
export interface Packet {
  readonly direction: 'sent' | 'answer' | 'received';
  readonly event: string;
  /** `undefined` for an event without argument. */
  readonly payload: unknown;
}

/** `connected`: but nobody is signed in. `offline`: reconnecting by itself. */
export type ConnectionState = 'connecting' | 'connected' | 'signedIn' | 'offline' | 'closed';
