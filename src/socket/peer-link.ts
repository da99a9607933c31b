import type { Logger } from '../contract/context.ts';
import { encodeBundle } from './bundle.ts';
import type { BroadcastMessage } from './bundle.ts';
import type { PublishingClient } from './publishing-client.ts';

/** Known once the adapter has subscribed. */
export interface PeerChannels {
  /** What bundles are published on. */
  bundles: string;
  /** One that every node subscribes to. */
  all: string;
  /** One of this node's own, subscribed to by the same command. */
  own: string;
}

export interface PeerLinkDependencies {
  readonly publisher: Omit<PublishingClient, 'on'>;
  readonly channels: PeerChannels;
  readonly log: Logger;
  /** Called for each packet that did not reach the other nodes. */
  readonly lost: (reason: 'not-connected' | 'failed') => void;
}

/** The way to the other nodes: in order, never waited for, and at no cost where there are none. */
export interface PeerLink {
  broadcast(message: BroadcastMessage): void;
  /** A message that is for no bundle. */
  send(channel: string, message: string): void;
}

/** Packets in one message: one that takes long to read would keep the other nodes from everything else. */
const MAX_BUNDLE = 100;
/** Questions are at least this far apart: nobody waits for the answer but a node that has come since the last one. */
const ASK_EVERY_MS = 20;

/** A packet for a bundle, or a text for a channel. */
type Waiting = BroadcastMessage | { readonly channel: string; readonly text: string };

/**
 * Publishes what was sent in one turn of the event loop together. When the last message reached nobody but this node, Redis
 * is asked first whether another has subscribed since, and what nobody could get is not written. That is exact: the answer
 * says who would have got the message at the moment of the answer, and it covers only what was sent before the question.
 * Without an answer everything is published.
 */
export function createPeerLink({ publisher, channels, log, lost }: PeerLinkDependencies): PeerLink {
  let queue: Waiting[] = [];
  /** A flush will come, or an answer. */
  let busy = false;
  let askedMs = -Infinity;
  let heard = true;

  const publish = (channel: string, message: string, packets: number): void => {
    publisher.publish(channel, message).then(
      (receivers) => (heard = receivers !== 1),
      (error: unknown) => {
        for (let packet = 0; packet < packets; packet += 1) lost('failed');
        log.debug({ err: error }, 'packets for the other nodes were lost');
      },
    );
  };
  const publishAll = (waiting: readonly Waiting[]): void => {
    let bundle: BroadcastMessage[] = [];
    const publishBundle = (): void => {
      if (bundle.length > 0) publish(channels.bundles, encodeBundle(channels.own, bundle), bundle.length);
      bundle = [];
    };
    for (const one of waiting) {
      if ('value' in one) {
        bundle.push(one);
        if (bundle.length === MAX_BUNDLE) publishBundle();
      } else {
        publishBundle();
        publish(one.channel, one.text, 1);
      }
    }
    publishBundle();
  };

  const isAlone = async (): Promise<boolean> => {
    if (channels.own === '') return false;
    try {
      const reply: unknown = await publisher.call('PUBSUB', 'NUMSUB', channels.all, channels.own);
      // Name and number of each channel; this node counts for as long as Redis knows its subscription.
      return Array.isArray(reply) && reply.length === 4 && Number(reply[1]) - Number(reply[3]) === 0;
    } catch {
      return false;
    }
  };
  /** Whether anybody but this node listens; unknown: yes. */
  const someoneListens = async (): Promise<boolean> => {
    askedMs = performance.now();
    heard = !(await isAlone());
    return heard;
  };
  const flush = async (): Promise<void> => {
    const due = queue;
    queue = [];
    try {
      if (publisher.status !== 'ready') {
        for (let packet = 0; packet < due.length; packet += 1) lost('not-connected');
      } else if (heard || (await someoneListens())) {
        publishAll(due);
      }
    } finally {
      busy = false;
      if (queue.length > 0) plan();
    }
  };
  const plan = (): void => {
    busy = true;
    const leftMs = heard ? 0 : ASK_EVERY_MS - (performance.now() - askedMs);
    // The adapter publishes before it serves this node's sockets, in the same turn: a microtask later is after them.
    if (leftMs > 0) setTimeout(flush, leftMs);
    else queueMicrotask(flush);
  };
  const add = (waiting: Waiting): void => {
    queue.push(waiting);
    if (!busy) plan();
  };

  return { broadcast: add, send: (channel, text) => add({ channel, text }) };
}
