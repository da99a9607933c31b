import { describe, expect, it } from 'vitest';
import { createAnnouncements } from '../../../../src/services/presence/announcements.ts';
import type { Transition } from '../../../../src/services/presence/presence-store.ts';
import { silentLog } from '../../../support/silent-log.ts';

const ann = 'a'.repeat(24);
const at = new Date(0);

/** Friends cannot be told while `away`; `state` is what Redis has. */
function world() {
  const told: boolean[] = [];
  const world = { away: true, state: false, told };
  const announcements = createAnnouncements({
    store: {
      told: async (userId, online): Promise<Transition | null> =>
        world.state === online ? null : { userId, online: world.state, at },
    },
    async announceTransition(_userId, online) {
      if (world.away) throw new Error('the database is away');
      told.push(online);
    },
    async recordLastSeen() {},
    log: silentLog,
  });
  return { world, announcements };
}

describe('A transition that could not be announced', () => {
  it('is announced by the next sweep after the database is back', async () => {
    const { world: around, announcements } = world();
    announcements.begin({ userId: ann, online: false, at });
    await announcements.settled();
    await announcements.retryUnconfirmed();
    await announcements.settled();
    expect(around.told).toEqual([]);
    around.away = false;
    await announcements.retryUnconfirmed();
    await announcements.settled();
    await announcements.retryUnconfirmed();
    await announcements.settled();
    expect(around.told).toEqual([false]);
  });

  it('is not made up for when the person is back meanwhile: friends never heard of it', async () => {
    const { world: around, announcements } = world();
    announcements.begin({ userId: ann, online: false, at });
    await announcements.settled();
    around.state = true;
    around.away = false;
    await announcements.retryUnconfirmed();
    await announcements.settled();
    expect(around.told).toEqual([]);
  });

  it('is left to the end of the claim when a dead node may have told it', async () => {
    const { world: around, announcements } = world();
    announcements.begin({ userId: ann, online: false, at, takenOver: true });
    await announcements.settled();
    around.away = false;
    await announcements.retryUnconfirmed();
    await announcements.settled();
    expect(around.told).toEqual([]);
  });
});
