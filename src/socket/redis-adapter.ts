import { RedisAdapter } from '@socket.io/redis-adapter';
import type { BroadcastOptions } from 'socket.io-adapter';
import type { Logger } from '../contract/context.ts';
import type { AdapterFactory } from './guarded-adapter.ts';
import type { WirePacket } from './internals.ts';
import type { KeptPackets } from './kept-packets.ts';

/** What the adapter needs of an ioredis client that publishes. Open it with `enableOfflineQueue: false`. */
export interface PublishingClient {
  readonly status: string;
  publish(channel: string, message: string | Buffer): Promise<unknown>;
  call(command: string, ...args: string[]): Promise<unknown>;
  on(event: 'close', listener: () => void): unknown;
}

/** What the adapter needs of an ioredis client that is used for subscriptions only. */
export interface SubscribingClient {
  readonly status: string;
  psubscribe(...patterns: string[]): Promise<unknown>;
  subscribe(...channels: string[]): Promise<unknown>;
  punsubscribe(...patterns: string[]): Promise<unknown>;
  unsubscribe(...channels: string[]): Promise<unknown>;
  on(event: string, listener: (...args: unknown[]) => void): unknown;
  off(event: string, listener: (...args: unknown[]) => void): unknown;
}

export interface RedisAdapterDependencies {
  readonly publisher: PublishingClient;
  readonly subscriber: SubscribingClient;
  /** Prefix of all channels; the same on all nodes. */
  readonly prefix: string;
  readonly log: Logger;
  /** What may not be lost; all else is dropped while Redis is away. */
  readonly kept: KeptPackets;
  /** Called for each packet that did not reach the other nodes. */
  readonly lost: (reason: 'not-connected' | 'failed') => void;
}

/**
 * The classic Redis adapter of Socket.IO, made safe for a Redis that comes and goes: sockets of this node are served
 * first and never wait for Redis; what cannot be published at once is counted and dropped (clients catch up from the
 * database), except what is to be kept; no promise is left to reject unhandled; subscriptions are made again after every
 * reconnect.
 */
export const redisAdapter =
  (deps: RedisAdapterDependencies): AdapterFactory =>
  (namespace) => {
    // The adapter publishes within `broadcast`, as bytes: only here the event is still known.
    let keeping = false;
    const publishing = publishingSide(deps, () => keeping);
    const adapter = new RedisAdapter(namespace, publishing, subscribingSide(deps), {
      key: deps.prefix,
      publishOnSpecificResponseChannel: true,
    });
    const broadcast = adapter.broadcast.bind(adapter);
    adapter.broadcast = (packet: WirePacket, options: BroadcastOptions) => {
      keeping = Array.isArray(packet.data) && deps.kept.keeps(packet.data[0]);
      try {
        broadcast(packet, options);
      } finally {
        keeping = false;
      }
    };
    return adapter;
  };

type NodeCallback = (error: unknown, reply: unknown) => void;

const ignore = (): void => undefined;

/** The methods that the adapter calls on its publishing client. */
const publishingSide = (deps: RedisAdapterDependencies, keeping: () => boolean): object => {
  const publish = (channel: string, message: string | Buffer): void => {
    if (deps.publisher.status !== 'ready') {
      deps.lost('not-connected');
      return;
    }
    deps.publisher.publish(channel, message).catch((error: unknown) => {
      deps.lost('failed');
      deps.log.debug({ err: error }, 'a packet for the other nodes was lost');
    });
  };
  return {
    publish(channel: string, message: string | Buffer) {
      if (keeping()) deps.kept.publish(channel, message);
      // The adapter publishes before it serves its own sockets, in the same turn: a microtask later is after them.
      else queueMicrotask(() => publish(channel, message));
    },
    // Only `PUBSUB NUMSUB` comes this way, to count the nodes; alone is what a node without Redis is.
    send_command: (command: string, args: string[], done: NodeCallback) => {
      deps.publisher.call(command, ...args).then(
        (reply) => done(null, reply),
        () => done(null, [args.at(-1), '1']),
      );
    },
    on: ignore,
    off: ignore,
    listenerCount: () => 0,
  };
};

type MessageListener = (...args: unknown[]) => unknown;

/** The methods that the adapter calls on its subscribing client. */
const subscribingSide = (deps: RedisAdapterDependencies): object => {
  const { subscriber, log } = deps;
  const patterns = new Set<string>();
  const channels = new Set<string>();
  const wrapped = new Map<MessageListener, (...args: unknown[]) => void>();

  const failed = (error: unknown): void =>
    log.warn({ err: error }, 'could not subscribe at Redis; tried again when it is connected');
  const subscribe = (): void => {
    if (patterns.size > 0) subscriber.psubscribe(...patterns).catch(failed);
    if (channels.size > 0) subscriber.subscribe(...channels).catch(failed);
  };
  const want = (wanted: Set<string>, names: readonly string[]): void => {
    for (const name of names) wanted.add(name);
    if (subscriber.status === 'ready') subscribe();
  };
  subscriber.on('ready', subscribe);

  return {
    psubscribe: (pattern: string) => want(patterns, [pattern]),
    subscribe: (names: readonly string[]) => want(channels, names),
    punsubscribe: (pattern: string) => {
      patterns.delete(pattern);
      subscriber.punsubscribe(pattern).catch(ignore);
    },
    unsubscribe: (names: readonly string[]) => {
      subscriber.off('ready', subscribe);
      for (const name of names) channels.delete(name);
      subscriber.unsubscribe(...names).catch(ignore);
    },
    on: (event: string, listener: MessageListener) => {
      if (event === 'error') return;
      const safe = guardListener(listener, log);
      wrapped.set(listener, safe);
      subscriber.on(event, safe);
    },
    off: (event: string, listener: MessageListener) => {
      const safe = wrapped.get(listener);
      if (safe !== undefined) subscriber.off(event, safe);
      wrapped.delete(listener);
    },
    listenerCount: () => 0,
  };
};

/** A message that cannot be decoded is somebody else's mistake and must not end this process. */
const guardListener =
  (listener: MessageListener, log: Logger) =>
  (...args: unknown[]): void => {
    const refuse = (error: unknown): void => log.error({ err: error }, 'a message of another node could not be read');
    try {
      const result = listener(...args);
      if (result instanceof Promise) result.catch(refuse);
    } catch (error) {
      refuse(error);
    }
  };
