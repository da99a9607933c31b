import type { LocalDevices } from './local-devices.ts';
import { STALE, type PresenceState, type PresenceStore } from './presence-store.ts';

export interface PresenceQueryDeps {
  readonly store: Pick<PresenceStore, 'states'>;
  readonly local: Pick<LocalDevices, 'isHere'>;
}

const CHUNK = 500;

/**
 * Makes the functions that ask about many users at once.
 * @returns `known`: for each user whether `counts` holds for the state; without Redis what this node knows, never throws.
 * `certain`: the same, but throws when Redis cannot say of somebody who has no device here
 */
export function createPresenceQueries({ store, local }: PresenceQueryDeps) {
  const states = async (userIds: readonly string[]): Promise<readonly (PresenceState | null)[]> => {
    const found: (PresenceState | null)[] = [];
    for (let next = 0; next < userIds.length; next += CHUNK) {
      const chunk = userIds.slice(next, next + CHUNK);
      const answer = await store.states(chunk).catch((): typeof STALE => STALE);
      found.push(...(answer === STALE ? chunk.map(() => null) : answer));
    }
    return found;
  };

  const ask =
    (unknown: () => boolean) =>
    async (
      userIds: readonly string[],
      counts: (state: PresenceState) => boolean,
    ): Promise<ReadonlyMap<string, boolean>> => {
      const found = await states(userIds);
      return new Map(
        userIds.map((userId, index) => {
          const state = found[index] ?? null;
          // A device here is certain, whatever Redis has heard of it.
          return [userId, local.isHere(userId) || (state === null ? unknown() : counts(state))];
        }),
      );
    };

  return {
    known: ask(() => false),
    certain: ask(() => {
      throw new Error('Presence cannot be asked for while Redis is away.');
    }),
  };
}
