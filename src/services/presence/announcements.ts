import type { Logger } from '../../contract/context.ts';
import { STALE, type PresenceStore, type Transition } from './presence-store.ts';

export interface AnnouncementDeps {
  readonly store: Pick<PresenceStore, 'told'>;
  /** Tells the user's friends; resolves when it is out. When it rejects nobody was told: what holds then is tried at the next sweep. */
  readonly announceTransition: (userId: string, online: boolean) => Promise<void>;
  /** Keeps when the user was last seen. */
  readonly recordLastSeen: (userId: string, at: Date) => Promise<void>;
  readonly log: Logger;
}

/** Announces transitions: those of one user strictly one after the other, each once. */
export interface Announcements {
  /** Starts announcing; never throws. */
  begin(transition: Transition): void;
  /** Reports to Redis what was announced while it could not be reached, and tries again what could not be announced. */
  retryUnconfirmed(): Promise<void>;
  /** Resolves when nothing is being announced. */
  settled(): Promise<void>;
}

export function createAnnouncements({
  store,
  announceTransition,
  recordLastSeen,
  log,
}: AnnouncementDeps): Announcements {
  const running = new Set<Promise<void>>();
  const unconfirmed = new Map<string, boolean>();

  /** Answers what to announce next; what could not be reported is kept, and only then, so that nothing is reported twice at once. */
  const confirm = async (userId: string, online: boolean): Promise<Transition | null> => {
    try {
      const next = await store.told(userId, online);
      return next === STALE ? null : next;
    } catch (error) {
      unconfirmed.set(userId, online);
      throw error;
    }
  };

  const announce = async (first: Transition): Promise<void> => {
    let next: Transition | null = first;
    while (next !== null) {
      const { userId, online, at }: Transition = next;
      if (!online) {
        await recordLastSeen(userId, at).catch((error: unknown) =>
          log.warn({ err: error, userId }, 'last seen was not kept'),
        );
      }
      try {
        await announceTransition(userId, online);
      } catch (error) {
        // Friends still have the opposite: told so, Redis knows whether there is anything left to announce. What a dead
        // node may have told of a transition taken over from it nobody knows: that waits for the end of the claim.
        if (next.takenOver !== true) unconfirmed.set(userId, !online);
        throw error;
      }
      next = await confirm(userId, online);
    }
  };

  const track = (work: Promise<void>, userId: string): Promise<void> => {
    const settled = work
      .catch((error: unknown) =>
        log.warn({ err: error, userId }, 'a presence transition was not announced or confirmed'),
      )
      .finally(() => running.delete(settled));
    running.add(settled);
    return settled;
  };

  return {
    begin(transition) {
      void track(announce(transition), transition.userId);
    },
    async retryUnconfirmed() {
      for (const [userId, online] of [...unconfirmed]) {
        unconfirmed.delete(userId);
        const next = await confirm(userId, online);
        if (next !== null) void track(announce(next), userId);
      }
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
