import { RedisAdapter } from '@socket.io/redis-adapter';
import type { Logger } from '../contract/context.ts';
import { decodeBundle, encodeBundle, isBundleOf } from './bundle.ts';
import type { BroadcastMessage } from './bundle.ts';
import type { AdapterFactory } from './guarded-adapter.ts';
import type { KeptPackets } from './kept-packets.ts';
import { createPeerLink } from './peer-link.ts';
import type { PeerChannels, PeerLink } from './peer-link.ts';
import type { PublishingClient } from './publishing-client.ts';

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
    const channels: PeerChannels = { bundles: '', all: '', own: '' };
    const link = createPeerLink({ ...deps, channels });
    const publishing = publishingSide(deps, {
      send: link.send,
      broadcast: (message) => {
        if (deps.kept.keeps(eventOf(message)))
          deps.kept.publish(channels.bundles, encodeBundle(channels.own, [message]));
        else link.broadcast(message);
      },
    });
    return new RedisAdapter(namespace, publishing, subscribingSide(deps, channels), {
      key: deps.prefix,
      publishOnSpecificResponseChannel: true,
      // Packets are written when, and if, they are published, and read before the adapter sees them.
      parser: { encode: same, decode: same },
    });
  };

/** The event of a packet that the adapter publishes. */
const eventOf = ({ value: [, packet] }: BroadcastMessage): unknown => {
  const data: unknown = typeof packet === 'object' && packet !== null ? Reflect.get(packet, 'data') : undefined;
  return Array.isArray(data) ? data[0] : undefined;
};

type NodeCallback = (error: unknown, reply: unknown) => void;

const ignore = (): void => undefined;

const same = (value: unknown): unknown => value;

/** The methods that the adapter calls on its publishing client. */
const publishingSide = (deps: RedisAdapterDependencies, link: PeerLink): object => ({
  publish(channel: string, message: unknown) {
    if (Array.isArray(message)) link.broadcast({ channel, value: message });
    else link.send(channel, typeof message === 'string' ? message : JSON.stringify(message));
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
});

type MessageListener = (...args: unknown[]) => unknown;

/** The methods that the adapter calls on its subscribing client. */
const subscribingSide = (deps: RedisAdapterDependencies, names: PeerChannels): object => {
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
    psubscribe: (pattern: string) => {
      names.bundles = pattern.slice(0, -1);
      want(patterns, [pattern]);
    },
    subscribe: (wanted: readonly string[]) => {
      // Requests go to all nodes, and answers to one.
      [names.all = '', , names.own = ''] = wanted;
      want(channels, wanted);
    },
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
      const safe = guardListener(event === 'pmessageBuffer' ? unbundled(listener, names) : listener, log);
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

/** Hands the packets of a bundle on one by one; those of this node have been served already. */
const unbundled =
  (listener: MessageListener, names: PeerChannels): MessageListener =>
  (pattern, _channel, bundle) => {
    if (!Buffer.isBuffer(bundle)) throw new TypeError('not a bundle of packets');
    if (isBundleOf(names.own, bundle)) return;
    for (const { channel, value } of decodeBundle(bundle)) listener(pattern, channel, value);
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
