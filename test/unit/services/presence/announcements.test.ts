import { describe, expect, it } from 'vitest';
import { createAnnouncements } from '../../../../src/services/presence/announcements.ts';
import type { Transition } from '../../../../src/services/presence/presence-store.ts';
import { silentLog } from '../../../support/silent-log.ts';

const ann = 'a'.repeat(24);
const at = new Date(0);

/** Friends cannot be told while `away`; `state` is what Redis has, `heard` what it knows friends to have heard (`null`: nobody knows). */
function world() {
  const told: boolean[] = [];
  const world: { away: boolean; state: boolean; heard: boolean | null; owed: boolean; readonly told: boolean[] } = {
    away: true,
    state: false,
    heard: true,
    owed: true,
    told,
  };
  const announcements = createAnnouncements({
    store: {
      async told({ userId, online }): Promise<Transition | null> {
        world.heard = online;
        world.owed = world.state !== online;
        return world.owed ? { userId, online: world.state, at, claim: '1' } : null;
      },
      claims: async () =>
        world.owed ? [{ transition: { userId: ann, online: world.state, at, claim: '1' }, heard: world.heard }] : [],
    },
    async announceTransition(_userId, online) {
      if (world.away) throw new Error('the database is away');
      told.push(online);
    },
    async recordLastSeen() {},
    log: silentLog,
  });
  const recover = async (): Promise<void> => {
    await announcements.recover(() => true);
    await announcements.settled();
  };
  return { world, announcements, recover };
}

describe('A transition that could not be announced', () => {
  it('is announced by the next sweep after the database is back', async () => {
    const { world: around, announcements, recover } = world();
    announcements.begin({ userId: ann, online: false, at, claim: '1' });
    await announcements.settled();
    await recover();
    expect(around.told).toEqual([]);
    around.away = false;
    await recover();
    await recover();
    expect([around.told, around.owed]).toEqual([[false], false]);
  });

  it('is not made up for when the person is back meanwhile: friends never heard of it', async () => {
    const { world: around, announcements, recover } = world();
    announcements.begin({ userId: ann, online: false, at, claim: '1' });
    await announcements.settled();
    around.state = true;
    around.away = false;
    await recover();
    expect([around.told, around.owed]).toEqual([[], false]);
  });

  it('of which nobody knows whether a dead node told it is told as it is now', async () => {
    const { world: around, announcements, recover } = world();
    around.heard = null;
    announcements.begin({ userId: ann, online: false, at, claim: '1' });
    await announcements.settled();
    around.state = true;
    around.away = false;
    await recover();
    expect([around.told, around.owed]).toEqual([[true], false]);
  });
});

describe('A transition whose announcement Redis asked for in an answer that was lost', () => {
  it('is announced by the next sweep, once', async () => {
    const { world: around, announcements, recover } = world();
    around.away = false;
    await recover();
    expect(around.told).toEqual([]);
    announcements.doubt();
    await recover();
    await recover();
    expect([around.told, around.owed]).toEqual([[false], false]);
  });

  it('waits while an answer may still come', async () => {
    const { world: around, announcements, recover } = world();
    around.away = false;
    announcements.doubt();
    let asked = 0;
    await announcements.recover(() => (asked += 1) === 1);
    await announcements.settled();
    expect(around.told).toEqual([]);
    await recover();
    expect(around.told).toEqual([false]);
  });
});
