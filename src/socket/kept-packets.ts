import type { PublishingClient } from './publishing-client.ts';

export interface KeptPacketsDependencies {
  readonly publisher: PublishingClient;
  /** Events that nobody can catch up on; packets of all others are not kept. */
  readonly events: ReadonlySet<string>;
  /** Runs `task` once after so many ms, without keeping the process alive. */
  readonly after: (ms: number, task: () => void) => unknown;
}

/** Packets for the other nodes that outlive the loss of Redis. */
export interface KeptPackets {
  /** Whether packets of this event are kept. */
  keeps(event: unknown): boolean;
  /** Publishes after all that are kept; tries again when Redis is back. Never throws. */
  publish(channel: string, message: string | Buffer): void;
  /** Resolves when all that was given before has been published. */
  published(): Promise<void>;
}

const LOOK_MS = 250;
/** Longer than the longest pause between two attempts of another node to connect: it must be subscribed again to hear. */
const CONNECTED_LOOKS = 6;
/** What ioredis says of a command without answer. As long as its connection lasts, a frozen Redis runs it when it goes on. */
const UNANSWERED = 'Command timed out';

/**
 * Keeps what could not be published, in order. A packet counts as published when Redis has it; should Redis die between
 * passing one on and saying so, it is published twice.
 */
export function createKeptPackets({ publisher, events, after }: KeptPacketsDependencies): KeptPackets {
  const queue: { readonly channel: string; readonly message: string | Buffer }[] = [];
  let draining: Promise<void> | null = null;
  let connection = 0;
  publisher.on('close', () => (connection += 1));

  const look = (): Promise<void> => new Promise((resolve) => void after(LOOK_MS, resolve));
  const connected = async (): Promise<void> => {
    for (let looks = 0; looks < CONNECTED_LOOKS; looks = publisher.status === 'ready' ? looks + 1 : 0) await look();
  };
  const attempt = async (channel: string, message: string | Buffer): Promise<boolean> => {
    if (publisher.status !== 'ready') return false;
    const by = connection;
    try {
      await publisher.publish(channel, message);
      return true;
    } catch (error) {
      return by === connection && error instanceof Error && error.message === UNANSWERED;
    }
  };
  const drain = async (): Promise<void> => {
    for (let packet = queue[0]; packet !== undefined; packet = queue[0]) {
      if (await attempt(packet.channel, packet.message)) queue.shift();
      else await connected();
    }
    draining = null;
  };

  return {
    keeps: (event) => typeof event === 'string' && events.has(event),
    publish(channel, message) {
      queue.push({ channel, message });
      // In a microtask: sockets of this node are served first, and the adapter publishes before them in the same turn.
      draining ??= Promise.resolve().then(drain);
    },
    published: () => draining ?? Promise.resolve(),
  };
}
