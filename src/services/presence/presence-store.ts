import type { RedisScript, ScriptClient } from '../redis-script.ts';
import { claimsScript } from './claims-script.ts';
import { joinScript } from './join-script.ts';
import { leaveScript } from './leave-script.ts';
import { onlineScript, rosterScript } from './query-scripts.ts';
import { registerScript } from './register-script.ts';
import { sweepScript } from './sweep-script.ts';
import { toldScript } from './told-script.ts';
import { unregisterScript } from './unregister-script.ts';

/** A user went online or offline, and this node has to tell. */
export interface Transition {
  readonly userId: string;
  readonly online: boolean;
  /** By Redis' clock. */
  readonly at: Date;
  /** Which announcement of this user it is, for {@link PresenceStore.told}. */
  readonly claim: string;
}

/** An announcement that this node owes. */
export interface Claim {
  /** To what holds now. */
  readonly transition: Transition;
  /** What friends heard last; null when nobody knows. */
  readonly heard: boolean | null;
}

/** Redis lost its keys since this node joined: nothing was done. */
export const STALE = 'stale';
export type OrStale<Value> = Value | typeof STALE;

export interface PresenceTimes {
  /** A node that has not renewed for this long is dead. */
  readonly leaseMs: number;
  readonly graceMs: number;
  /** Added to the grace of who left while Redis was away and lost its keys: until then other nodes may not have restored theirs. */
  readonly restoreMs: number;
  /** How long a node may take to announce before another does. */
  readonly claimMs: number;
  /** No sweep for this long means that Redis was away. */
  readonly gapMs: number;
}

export interface PresenceStoreDeps {
  readonly scripts: ScriptClient;
  readonly prefix: string;
  /** Unique for each start of a node; without `|` and spaces. */
  readonly node: string;
  readonly newEpoch: () => string;
  readonly times: PresenceTimes;
}

/** What the presence scripts can do, typed. Every method throws RedisDownError as {@link ScriptClient.run} does. */
export interface PresenceStore {
  /** Renews the lease. `wiped`: Redis lost its keys since the last time; `devices`: how many it has of this node. */
  join(): Promise<{ readonly wiped: boolean; readonly devices: number }>;
  register(userId: string, connectionId: string, restored: boolean): Promise<OrStale<Transition | null>>;
  unregister(
    userId: string,
    connectionId: string,
    how: { readonly immediate: boolean; readonly restored: boolean },
  ): Promise<OrStale<Transition | null>>;
  /** Takes a batch of this node's devices away; answers how many are left. */
  leave(): Promise<OrStale<number>>;
  sweep(): Promise<OrStale<{ readonly transitions: readonly Transition[]; readonly more: boolean }>>;
  /** The transition has been announced as it is; answers what to announce next. May be repeated. */
  told(announced: Transition): Promise<OrStale<Transition | null>>;
  /** What this node owes; keeps it for another claim's time. */
  claims(): Promise<OrStale<readonly Claim[]>>;
  states(userIds: readonly string[]): Promise<OrStale<readonly PresenceState[]>>;
  roster(): Promise<OrStale<readonly (readonly [userId: string, connectionId: string])[]>>;
}

export type PresenceState = 'offline' | 'grace' | 'online';

const BATCH = 200;
const STATES: Readonly<Record<string, PresenceState>> = { 0: 'offline', 1: 'grace', 2: 'online' };

export function createPresenceStore({ scripts, prefix, node, newEpoch, times }: PresenceStoreDeps): PresenceStore {
  const keys = ['epoch', 'nodes', 'online', 'leaving', 'holders', 'owed', 'meta'].map((name) => prefix + name);
  let epoch: string | null = null;

  /** Runs a script that refuses to work on lost keys. */
  const run = async (script: RedisScript, ...args: (string | number)[]): Promise<string> => {
    if (epoch === null) return STALE;
    return await scripts.run(script, keys, [prefix, epoch, node, ...args]);
  };
  const one = (reply: string): OrStale<Transition | null> => (reply === STALE ? STALE : parseTransition(reply));

  return {
    async join() {
      // A fresh epoch is offered each time, so that after a loss every node sees that it is not the one it knew.
      const reply = await scripts.run(joinScript, keys, [prefix, newEpoch(), node, times.leaseMs]);
      const [current = '', devices = '0'] = reply.split(' ');
      const wiped = epoch !== null && current !== epoch;
      epoch = current;
      return { wiped, devices: Number(devices) };
    },
    async register(userId, connectionId, restored) {
      return one(await run(registerScript, userId, connectionId, times.leaseMs, times.claimMs, restored ? '1' : '0'));
    },
    async unregister(userId, connectionId, { immediate, restored }) {
      const grace = immediate ? 0 : times.graceMs + (restored ? times.restoreMs : 0);
      return one(await run(unregisterScript, userId, connectionId, grace, times.claimMs, restored ? '1' : '0'));
    },
    async leave() {
      const reply = await run(leaveScript, BATCH, times.graceMs);
      return reply === STALE ? STALE : Number(reply);
    },
    async sweep() {
      const reply = await run(sweepScript, BATCH, times.leaseMs, times.claimMs, times.gapMs);
      if (reply === STALE) return STALE;
      const lines = reply.split('\n');
      return {
        transitions: lines.map(parseTransition).filter((transition) => transition !== null),
        more: lines.at(-1) === 'more',
      };
    },
    async told({ userId, online, claim }) {
      return one(await run(toldScript, userId, online ? '1' : '0', times.claimMs, claim));
    },
    async claims() {
      const reply = await run(claimsScript, times.claimMs);
      if (reply === STALE) return STALE;
      return reply.split('\n').flatMap((line): readonly Claim[] => {
        const transition = parseTransition(line);
        const heard = line.split(' ')[4];
        return transition === null ? [] : [{ transition, heard: heard === '?' ? null : heard === '1' }];
      });
    },
    async states(userIds) {
      const reply = await run(onlineScript, ...userIds);
      return reply === STALE ? STALE : Array.from(reply, (digit) => STATES[digit] ?? 'offline');
    },
    async roster() {
      const reply = await run(rosterScript);
      if (reply === STALE) return STALE;
      return reply === '' ? [] : reply.split('\n').map(splitMember);
    },
  };
}

function parseTransition(line: string): Transition | null {
  const [userId, state, at, claim] = line.split(' ');
  if (userId === undefined || state === undefined || at === undefined || claim === undefined) return null;
  return { userId, online: state === '1', at: new Date(Number(at)), claim };
}

function splitMember(member: string): readonly [string, string] {
  const bar = member.indexOf('|');
  return [member.slice(0, bar), member.slice(bar + 1)];
}
