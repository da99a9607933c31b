import type { Timers } from '../timers.ts';
import type { LocalDevices } from './local-devices.ts';
import { STALE, type OrStale, type PresenceStore } from './presence-store.ts';

export interface ReconcileDeps {
  readonly store: Pick<PresenceStore, 'roster'>;
  readonly local: LocalDevices;
  readonly timers: Timers;
  /** Registers a device of this node, if it is still here. */
  readonly register: (userId: string, connectionId: string, restored: boolean) => Promise<void>;
  readonly unregister: (userId: string, connectionId: string, restored: boolean) => Promise<void>;
}

const CHUNK = 100;
/** 100 every 50 ms: at most 2,000 a second, so that a node's return does not occupy Redis. */
const PAUSE_MS = 50;

/**
 * Sets right what Redis has of this node: adds what is missing, takes away what is not there any more.
 * @param wiped Redis lost everything: users who had been announced online are restored without another announcement
 */
export async function reconcile(
  { store, local, timers, register, unregister }: ReconcileDeps,
  wiped: boolean,
): Promise<void> {
  const known: OrStale<readonly (readonly [string, string])[]> = await store.roster();
  if (known === STALE) return;
  const registered = new Set(known.map(([userId, connectionId]) => `${userId}|${connectionId}`));
  const work: (() => Promise<void>)[] = [];
  for (const [userId, connectionId] of local.all()) {
    // One that is there without this node knowing it was registered in an answer that was lost.
    if (!registered.has(`${userId}|${connectionId}`) || !local.isTold(userId))
      work.push(() => register(userId, connectionId, wiped));
  }
  for (const [userId, connectionId] of known) {
    if (!local.has(userId, connectionId)) work.push(() => unregister(userId, connectionId, false));
  }
  for (const userId of local.departed()) work.push(() => unregister(userId, '-', wiped));
  for (let next = 0; next < work.length; next += CHUNK) {
    if (next > 0) await new Promise<void>((resolve) => timers.after(PAUSE_MS, resolve));
    await Promise.all(work.slice(next, next + CHUNK).map((task) => task()));
  }
}

/**
 * Forgets who is not here any more once Redis has ended the grace, or has a device elsewhere. Until then friends see the
 * user online, and should Redis lose its keys, only this node knows.
 */
export async function forgetDeparted({
  store,
  local,
}: {
  readonly store: Pick<PresenceStore, 'states'>;
  readonly local: LocalDevices;
}): Promise<void> {
  const departed = local.departed();
  if (departed.length === 0) return;
  const states = await store.states(departed);
  if (states === STALE) return;
  departed.forEach((userId, index) => {
    if (states[index] !== 'grace') local.forget(userId);
  });
}
