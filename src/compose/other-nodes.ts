import type { Logger } from '../contract/context.ts';
import { systemTimers } from '../services/timers.ts';
import type { AdapterFactory } from '../socket/guarded-adapter.ts';
import { createKeptPackets } from '../socket/kept-packets.ts';
import { redisAdapter } from '../socket/redis-adapter.ts';
import type { Metrics } from '../utils/metrics.ts';
import type { Shutdown } from './shutdown.ts';
import type { Stores } from './stores.ts';

/** The way to the sockets of the other nodes. */
export interface OtherNodes {
  /** Null when there are none: Redis is embedded. */
  readonly adapter: AdapterFactory | null;
  /** Resolves when no presence transition announced before is left to be published, however long Redis is away. */
  published(): Promise<void>;
}

export interface OtherNodesDependencies {
  readonly stores: Pick<Stores, 'redis'>;
  readonly metrics: Pick<Metrics, 'lostPacket'>;
  readonly shutdown: Shutdown;
  readonly log: Logger;
}

/** Channels of the adapter on Redis. */
const ADAPTER_PREFIX = 'letschat:io';
/** Messages, calls and groups can be read again; who missed one of these would show it wrongly until the next. */
const KEPT = new Set(['userOnline', 'userOffline']);

/** Joins this node to the others by Redis. */
export function joinOtherNodes({ stores, metrics, shutdown, log }: OtherNodesDependencies): OtherNodes {
  const pubSub = stores.redis.openPubSub();
  if (pubSub === null) return { adapter: null, published: () => Promise.resolve() };
  shutdown.add('redis pub/sub', () => pubSub.close());
  const { publisher, subscriber } = pubSub;
  const kept = createKeptPackets({ publisher, events: KEPT, after: systemTimers.after });
  const lost = metrics.lostPacket;
  return {
    adapter: redisAdapter({ publisher, subscriber, prefix: ADAPTER_PREFIX, log, kept, lost }),
    published: () => kept.published(),
  };
}
