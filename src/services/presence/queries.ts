import type { LocalDevices } from './local-devices.ts';
import { STALE, type PresenceState, type PresenceStore } from './presence-store.ts';

export interface PresenceQueryDeps {
  readonly store: Pick<PresenceStore, 'states'>;
  readonly local: Pick<LocalDevices, 'isHere'>;
}

const CHUNK = 500;

/**
 * Makes the function that asks about many users at once. Without Redis it answers what this node knows; never throws.
 * @returns for each user whether `counts` holds for the state
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

  return async (
    userIds: readonly string[],
    counts: (state: PresenceState) => boolean,
  ): Promise<ReadonlyMap<string, boolean>> => {
    const found = await states(userIds);
    return new Map(
      userIds.map((userId, index) => {
        const state = found[index] ?? null;
        // A device here is certain, whatever Redis has heard of it.
        return [userId, local.isHere(userId) || (state !== null && counts(state))];
      }),
    );
  };
}
