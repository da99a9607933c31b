import type { Logger } from '../contract/context.ts';
import { settledWithin } from '../utils/settled-within.ts';
import { createAnnouncements } from './presence/announcements.ts';
import { createLocalDevices } from './presence/local-devices.ts';
import { createPresenceStore, STALE, type OrStale, type Transition } from './presence/presence-store.ts';
import { createPresenceQueries } from './presence/queries.ts';
import { forgetDeparted, reconcile } from './presence/reconcile.ts';
import type { ScriptClient } from './redis-script.ts';
import type { Timers } from './timers.ts';

export interface PresenceOptions {
  /** Between a user's last disconnect and `userOffline`; a device that comes back within it is no transition. Default 3,000. */
  readonly graceMs?: number;
  /** How often a node renews its lease. Default 5,000. */
  readonly beatMs?: number;
  /** A node that has not renewed for this long is dead; healed within two of these. Default 15,000. */
  readonly leaseMs?: number;
  /** How often ends of grace and dead nodes are looked for. Default 500. */
  readonly sweepMs?: number;
  /** After Redis lost its keys, how long people who are new here wait until the other nodes have restored theirs. Default 2,000. */
  readonly settleMs?: number;
  readonly prefix?: string;
}

export interface PresenceDeps {
  readonly scripts: ScriptClient;
  /** Unique for each start of a node; without `|` and spaces. */
  readonly nodeId: string;
  readonly newId: () => string;
  /** Tells the friends of a user; resolves when the emission is out. Called once per transition, alternating for each user. */
  readonly announceTransition: (userId: string, online: boolean) => Promise<void>;
  readonly recordLastSeen: (userId: string, at: Date) => Promise<void>;
  readonly timers: Timers;
  readonly log: Logger;
}

/** Who is online: leased by node in Redis, by Redis' clock; a node-local view keeps serving when Redis is away. */
export interface PresenceService {
  /** Begins heartbeat and sweeps; works without Redis, joining when it is there. */
  start(): Promise<void>;
  /** A signed-in device appeared here. Never throws; what Redis misses is made good later. */
  connect(userId: string, connectionId: string): Promise<void>;
  /** Its connection is gone: the user goes offline when no device comes back within the grace. Never throws. */
  disconnect(userId: string, connectionId: string): Promise<void>;
  /** The device signed out: as {@link disconnect}, without grace. Never throws. */
  signOut(userId: string, connectionId: string): Promise<void>;
  /** Whether each is online as announced (still true within the grace). With Redis away: what this node knows. */
  isOnline(userIds: readonly string[]): Promise<ReadonlyMap<string, boolean>>;
  /** Whether each has a device connected right now (the grace does not count): who needs no push. Rejects when Redis cannot say. */
  hasDevice(userIds: readonly string[]): Promise<ReadonlyMap<string, boolean>>;
  /** Renews the lease and sets right what Redis has of this node. For the timer, and for tests. */
  beat(): Promise<void>;
  /** Ends of grace, dead nodes, announcements left behind. For the timer, and for tests. */
  sweep(): Promise<void>;
  /** Resolves when nothing is being announced. */
  settled(): Promise<void>;
  /** Orderly end of the node: its users keep the usual grace to come back elsewhere; other nodes announce those who do not. */
  stop(): Promise<void>;
}

/** How long an end in order waits for what is being announced. */
const STOP_MS = 1_000;

export function createPresenceService(deps: PresenceDeps, options: PresenceOptions = {}): PresenceService {
  const { scripts, timers, log } = deps;
  const {
    graceMs = 3_000,
    beatMs = 5_000,
    leaseMs = 15_000,
    sweepMs = 500,
    settleMs = 2_000,
    prefix = 'letschat:p:',
  } = options;
  const store = createPresenceStore({
    scripts,
    prefix,
    node: deps.nodeId,
    newEpoch: deps.newId,
    times: { leaseMs, graceMs, restoreMs: 2 * settleMs, claimMs: leaseMs, gapMs: 4 * sweepMs },
  });
  const local = createLocalDevices();
  const announcements = createAnnouncements({
    store,
    async announceTransition(userId, online) {
      await deps.announceTransition(userId, online);
      if (online) local.markTold(userId);
    },
    recordLastSeen: deps.recordLastSeen,
    log,
  });
  const stops: (() => void)[] = [];
  let stopped = false;
  /** Something may not have reached Redis as it is here. */
  let dirty = false;
  /** Calls under way, which make a comparison of counts meaningless. */
  let inFlight = 0;
  /** While the nodes restore a wiped Redis, nobody can know yet who is new. */
  let settling = false;
  let joining: Promise<void> | null = null;

  /** Runs one change in Redis; whatever fails is left to the next beat. Answers whether it was done. */
  const change = async (run: () => Promise<OrStale<Transition | null>>): Promise<boolean> => {
    inFlight += 1;
    try {
      const outcome = await run();
      if (outcome === STALE) return false;
      if (outcome === null) return true;
      announcements.begin(outcome);
      if (!outcome.online) local.forget(outcome.userId);
      return true;
    } catch (error) {
      if (!dirty) log.warn({ err: error }, 'presence is kept on this node until Redis is back');
      dirty = true;
      announcements.doubt();
      return false;
    } finally {
      inFlight -= 1;
    }
  };

  const register = async (userId: string, connectionId: string, restored: boolean): Promise<void> => {
    if (!local.has(userId, connectionId)) return;
    const told = local.isTold(userId);
    if (settling && !told) return;
    if (await change(() => store.register(userId, connectionId, told && (restored || settling))))
      local.markTold(userId);
    else dirty = true;
  };

  const unregister = async (userId: string, connectionId: string, restored: boolean): Promise<void> => {
    if (!(await change(() => store.unregister(userId, connectionId, { immediate: false, restored })))) dirty = true;
  };

  const joinAndReconcile = async (): Promise<void> => {
    const quiet = inFlight === 0;
    const { wiped, devices } = await store.join();
    if (wiped) {
      log.warn({ devices: local.count() }, 'Redis lost its keys: restoring presence');
      settling = true;
      const end = timers.after(settleMs, () => {
        settling = false;
        void beat();
      });
      stops.push(end);
    }
    if (!wiped && !dirty && !(quiet && inFlight === 0 && devices !== local.count())) return;
    dirty = false;
    const partial = settling;
    await reconcile({ store, local, timers, register, unregister }, wiped);
    if (partial) dirty = true;
  };

  /** One at a time; whoever comes meanwhile waits for the same. */
  const beat = async (): Promise<void> => {
    if (stopped) return;
    joining ??= joinAndReconcile()
      .catch((error: unknown) => {
        dirty = true;
        log.debug({ err: error }, 'presence heartbeat failed');
      })
      .finally(() => (joining = null));
    await joining;
  };

  const leave = async (userId: string, connectionId: string, immediate: boolean): Promise<void> => {
    if (stopped || !local.remove(userId, connectionId)) return;
    // In a Redis that lost its keys, of whom friends see online, only this node may know it; and of a device elsewhere that
    // it has not heard of yet, only another node.
    const restored = settling && local.isTold(userId);
    const how = { immediate: immediate && !restored, restored };
    if (await change(() => store.unregister(userId, connectionId, how))) return;
    // A change that met a wiped Redis is made good by joining again: it restores what is here, and ends what is not.
    dirty = true;
    if (scripts.status() === 'ready') void beat();
  };

  const sweepOnce = async (): Promise<void> => {
    await announcements.recover(() => inFlight === 0);
    for (let more = true; more && !stopped;) {
      const outcome = await store.sweep();
      if (outcome === STALE) return await beat();
      outcome.transitions.forEach((transition) => announcements.begin(transition));
      more = outcome.more;
    }
    if (!settling && !dirty && joining === null) await forgetDeparted({ store, local });
  };

  const sweep = async (): Promise<void> => {
    if (stopped || scripts.status() === 'down') return;
    await sweepOnce().catch((error: unknown) => {
      announcements.doubt();
      log.debug({ err: error }, 'presence sweep failed');
    });
  };

  const ask = createPresenceQueries({ store, local });

  return {
    async start() {
      stops.push(timers.every(beatMs, beat), timers.every(sweepMs, sweep));
      stops.push(scripts.onStatus((status) => (status === 'ready' ? void beat() : undefined)));
      await beat();
    },
    async connect(userId, connectionId) {
      if (stopped || !local.add(userId, connectionId)) return;
      await register(userId, connectionId, false);
      // Met a wiped Redis, or none yet: joining registers what is here.
      if (dirty && !settling && !local.isTold(userId) && scripts.status() === 'ready') void beat();
    },
    disconnect: (userId, connectionId) => leave(userId, connectionId, false),
    signOut: (userId, connectionId) => leave(userId, connectionId, true),
    isOnline: (userIds) => ask.known(userIds, (state) => state !== 'offline'),
    hasDevice: (userIds) => ask.certain(userIds, (state) => state === 'online'),
    beat,
    sweep,
    settled: () => announcements.settled(),
    async stop() {
      if (stopped) return;
      stopped = true;
      stops.forEach((end) => end());
      await joining;
      try {
        for (let left: OrStale<number> = 1; left !== STALE && left > 0;) left = await store.leave();
      } catch (error) {
        log.warn({ err: error }, 'presence of this node is left to the other nodes');
      }
      // Without Redis an announcement waits for it; another node makes it when this one's claim ends.
      await settledWithin([announcements.settled()], STOP_MS);
    },
  };
}
