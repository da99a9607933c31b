import { sessionRoom, userRoom } from '../contract/audience.ts';
import type { Connection, Identity, Logger } from '../contract/context.ts';
import { ChatError } from '../contract/errors.ts';
import type { Guard } from '../contract/guard.ts';
import type { Peer } from '../contract/request.ts';
import { INTERNAL_FAILURE } from '../contract/reply.ts';
import type { Reply } from '../contract/reply.ts';
import type { Request } from '../contract/request.ts';
import { PACKET } from './internals.ts';
import type { RawSocket, WirePacket } from './internals.ts';

/** What the application does when somebody comes and goes (presence, typing, calls). A failure is logged, never the client's. */
export interface ConnectionHooks {
  onSignedIn(connection: Connection, identity: Identity): Promise<void>;
  onSignedOut(connection: Connection, identity: Identity): Promise<void>;
  /** The connection is gone. `identity`: who was signed in on it. */
  onDisconnected(connection: Connection, identity: Identity | null, reason: string): Promise<void>;
}

/** What all connections of one server share. */
export interface ConnectionWorld {
  readonly guard: Guard;
  readonly hooks: ConnectionHooks;
  readonly log: Logger;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  /** Socket.IO's own way to write a packet, below the guard. */
  readonly write: (socket: RawSocket, packet: WirePacket) => void;
  /** See {@link SocketTimings.signInMs} and {@link SocketTimings.signedOutIdleMs}. */
  readonly signInMs: number;
  readonly signedOutIdleMs: number;
}

/** One client: the façade that handlers get, and what the dispatcher needs of it. */
export class SocketConnection implements Connection, Peer {
  readonly id: string;
  readonly address: string;
  unanswered: Set<Request> | null = null;
  queue: Request[] | null = null;
  exclusive: Request | null = null;
  /** Whether it was seen to read too slowly the last time it was looked at. */
  slow = false;
  readonly #world: ConnectionWorld;
  /** For this folder only. */
  readonly socket: RawSocket;
  #identity: Identity | null = null;
  /** When a signed-out connection is cut, on the monotonic clock. */
  #deadline: number;
  /** Signing in and out and the end of the connection, one after the other. */
  #transition: Promise<void> | null = null;

  constructor(world: ConnectionWorld, socket: RawSocket, address: string) {
    this.#world = world;
    this.socket = socket;
    this.id = socket.id;
    this.address = address;
    this.#deadline = world.monotonic() + world.signInMs;
  }

  get connection(): Connection {
    return this;
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  identity(): Identity | null {
    return this.#identity;
  }

  /** @throws ChatError UNAVAILABLE when the client is gone */
  async authenticate(identity: Identity): Promise<void> {
    await this.#then(async () => {
      const before = this.#identity;
      if (before !== null && (before.userId !== identity.userId || before.sessionId !== identity.sessionId))
        await this.#leave(before);
      if (!this.connected) throw new ChatError('UNAVAILABLE', 'The connection was lost.');
      const isNew = this.#identity === null;
      this.#identity = identity;
      await this.socket.join([userRoom(identity.userId), sessionRoom(identity.sessionId)]);
      if (isNew) await this.#tell('signed in', () => this.#world.hooks.onSignedIn(this, identity));
    });
  }

  async deauthenticate(): Promise<void> {
    await this.#then(async () => {
      if (this.#identity !== null) await this.#leave(this.#identity);
    });
  }

  /** The client is gone: tells the hooks, after whatever is under way. */
  async disconnected(reason: string): Promise<void> {
    await this.#then(async () => {
      const identity = this.#identity;
      this.#identity = null;
      await this.#tell('disconnected', () => this.#world.hooks.onDisconnected(this, identity, reason));
    });
  }

  acknowledge(ackId: number, event: string | null, reply: Reply): boolean {
    const accepted = this.#world.guard.admitsReply(event, [reply]);
    const data = [accepted ? reply : { ok: false, error: INTERNAL_FAILURE }];
    this.#world.write(this.socket, { type: PACKET.ACK, id: ackId, data });
    return accepted;
  }

  admitted(): void {
    if (this.#identity === null) this.#extend();
  }

  /** Whether it has been signed out for too long. */
  isOverdue(now: number): boolean {
    return this.#identity === null && now > this.#deadline;
  }

  /** Somebody who types a passcode needs longer than somebody who never asked for one. */
  #extend(): void {
    this.#deadline = this.#world.monotonic() + this.#world.signedOutIdleMs;
  }

  async #leave(identity: Identity): Promise<void> {
    this.#identity = null;
    this.#extend();
    await this.socket.leave(userRoom(identity.userId));
    await this.socket.leave(sessionRoom(identity.sessionId));
    await this.#tell('signed out', () => this.#world.hooks.onSignedOut(this, identity));
  }

  async #then(step: () => Promise<void>): Promise<void> {
    const before = this.#transition;
    const run = before === null ? step() : before.then(step);
    const settled: Promise<void> = run.then(ignore, ignore).then(() => {
      if (this.#transition === settled) this.#transition = null;
    });
    this.#transition = settled;
    await run;
  }

  async #tell(what: string, hook: () => Promise<void>): Promise<void> {
    try {
      await hook();
    } catch (error) {
      this.#world.log.error({ err: error, connection: this.id }, `the hook for "${what}" failed`);
    }
  }

  /** Adapters that ask other nodes for their sockets serialise what stands in `socket.data`: nothing of this. */
  toJSON(): object {
    return {};
  }
}

const ignore = (): void => undefined;
