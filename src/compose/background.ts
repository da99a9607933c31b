import type { Logger } from '../contract/context.ts';
import { createSessionCheck } from '../services/identity/session-check.ts';
import { systemTimers } from '../services/timers.ts';
import type { SocketServer } from '../socket/options.ts';
import type { Services } from './services.ts';
import type { Shutdown } from './shutdown.ts';
import type { Stores } from './stores.ts';

/** How long a revocation may take to reach a node that did not hear of it because Redis was away. */
const SESSION_CHECK_MS = 1_500;
/** With Redis there the check is only a safety net: one in so many. */
const SAFETY_NET_EVERY = 20;
const MEDIA_COLLECTION_MS = 3_600_000;

export interface BackgroundDependencies {
  readonly services: Services;
  readonly sockets: SocketServer;
  readonly stores: Pick<Stores, 'redis'>;
  readonly shutdown: Shutdown;
  readonly log: Logger;
}

/**
 * Starts what nodes and workers share: what brings committed changes to the broker and finishes what dead processes left
 * behind, and presence (only who has joined can ask who is online; without, a push would go to everybody).
 */
export async function startShared({
  services: { outbox, messages, presence },
  shutdown,
}: Pick<BackgroundDependencies, 'services' | 'shutdown'>): Promise<void> {
  outbox.start();
  shutdown.add('outbox', outbox.stop);
  messages.start();
  shutdown.add('messages', messages.stop);
  await presence.start();
  shutdown.add('presence', () => presence.stop());
}

/** Starts what a node does by itself: leases and sweeps, recovery, the outbox, checks of sessions, collection of files. */
export async function startBackground({
  services,
  sockets,
  stores,
  shutdown,
  log,
}: BackgroundDependencies): Promise<void> {
  const { typing, calls, media } = services;
  await startShared({ services, shutdown });
  typing.begin();
  shutdown.add('typing', () => typing.close());
  calls.begin();
  shutdown.add('calls', () => calls.close());

  const checkSessions = createSessionCheck({
    *connected() {
      for (const connection of sockets.connections()) {
        const identity = connection.identity();
        if (identity !== null) yield identity;
      }
    },
    liveSessions: services.users.liveSessions,
    end: (sessionId) => sockets.revokeSession(sessionId),
    log,
  });
  let ticks = 0;
  let redisWasAway = true;
  const stopChecking = systemTimers.every(SESSION_CHECK_MS, async () => {
    ticks += 1;
    const redisIsAway = stores.redis.kind === 'real' && stores.redis.status() === 'down';
    const due = redisIsAway || redisWasAway || ticks % SAFETY_NET_EVERY === 0;
    redisWasAway = redisIsAway;
    if (due) await checkSessions();
  });
  const stopCollecting = systemTimers.every(MEDIA_COLLECTION_MS, async () => {
    await media
      .collectUnreferenced()
      .catch((error: unknown) => log.warn({ err: error }, 'unused files were not collected'));
  });
  shutdown.add('timers', () => {
    stopChecking();
    stopCollecting();
  });
}
