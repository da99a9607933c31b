import type { Logger } from '../../contract/context.ts';
import { STALE, type PresenceStore, type Transition } from './presence-store.ts';

export interface AnnouncementDeps {
  readonly store: Pick<PresenceStore, 'told' | 'claims'>;
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
  /** Redis may have handed this node a transition in an answer that never came. */
  doubt(): void;
  /**
   * Reports to Redis what was announced while it could not be reached, then announces what this node owes without knowing
   * it, or could not announce. Rejects when Redis cannot be asked; then nothing is lost.
   * @param quiet whether no answer is under way that may bring a transition
   */
  recover(quiet: () => boolean): Promise<void>;
  /** Resolves when nothing is being announced. */
  settled(): Promise<void>;
}

export function createAnnouncements({
  store,
  announceTransition,
  recordLastSeen,
  log,
}: AnnouncementDeps): Announcements {
  const running = new Map<string, Promise<void>>();
  /** By user: announced, but not reported. */
  const unconfirmed = new Map<string, Transition>();
  let doubtful = false;

  /** Answers what to announce next; what could not be reported is kept, and only then, so that nothing is reported twice at once. */
  const confirm = async (announced: Transition): Promise<Transition | null> => {
    try {
      const next = await store.told(announced);
      return next === STALE ? null : next;
    } catch (error) {
      unconfirmed.set(announced.userId, announced);
      throw error;
    }
  };

  const announce = async (first: Transition | null): Promise<void> => {
    for (let next = first; next !== null;) {
      const { userId, online, at }: Transition = next;
      if (!online) {
        await recordLastSeen(userId, at).catch((error: unknown) =>
          log.warn({ err: error, userId }, 'last seen was not kept'),
        );
      }
      try {
        await announceTransition(userId, online);
      } catch (error) {
        // Redis still has what friends heard last, and that this node owes the rest.
        doubtful = true;
        throw error;
      }
      next = await confirm(next);
    }
  };

  const track = (work: Promise<void>, userId: string): void => {
    const settled = work
      .catch((error: unknown) =>
        log.warn({ err: error, userId }, 'a presence transition was not announced or confirmed'),
      )
      .finally(() => running.delete(userId));
    running.set(userId, settled);
  };
  const begin = (transition: Transition): void => {
    // To be handed another one, this node must have reported the last.
    unconfirmed.delete(transition.userId);
    track(announce(transition), transition.userId);
  };

  const confirmAgain = async (announced: Transition, quiet: () => boolean): Promise<void> => {
    const { userId } = announced;
    unconfirmed.delete(userId);
    if (running.has(userId)) return;
    const next = await confirm(announced);
    if (next === null || running.has(userId)) return;
    // An answer under way may bring the same.
    if (quiet()) begin(next);
    else unconfirmed.set(userId, announced);
  };

  const askForClaims = async (quiet: () => boolean): Promise<void> => {
    doubtful = false;
    try {
      const claims = await store.claims();
      // Redis lost its keys, and with them what was owed.
      if (claims === STALE) return;
      doubtful = !quiet();
      if (doubtful) return;
      for (const { transition, heard } of claims) {
        const { userId, online } = transition;
        if (running.has(userId) || unconfirmed.has(userId)) continue;
        if (heard === online) track(confirm(transition).then(announce), userId);
        else begin(transition);
      }
    } catch (error) {
      doubtful = true;
      throw error;
    }
  };

  return {
    begin,
    doubt: () => void (doubtful = true),
    async recover(quiet) {
      for (const announced of [...unconfirmed.values()]) await confirmAgain(announced, quiet);
      if (doubtful && quiet()) await askForClaims(quiet);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
