import type { Emitter } from '../../generated/socket/emitter.ts';
import type { Typing } from '../../generated/payloads.ts';
import { otherMembers } from '../contract/audience.ts';
import type { Logger } from '../contract/context.ts';
import type { ScriptClient } from './redis-script.ts';
import type { Timers } from './timers.ts';
import { typingStartScript, typingStopScript } from './typing/typing-scripts.ts';
import { typingSweepScript } from './typing/typing-sweep-script.ts';
import {
  decodeEntry,
  encodeEntry,
  entryKey,
  type TypingEntry,
  type TypingTarget,
  type Typist,
} from './typing/typist.ts';

export interface TypingDeps {
  readonly scripts: ScriptClient;
  readonly emitter: Pick<Emitter, 'typing' | 'stopTyping'>;
  /** The members now: someone removed since the typing began must not hear of its end. Null: there is no such conversation. */
  readonly currentMembers: (conversationId: string) => Promise<readonly string[] | null>;
  readonly timers: Timers;
  /** Monotonic milliseconds. */
  readonly uptimeMs: () => number;
  readonly log: Logger;
}

export interface TypingOptions {
  /** Default 6,000. */
  readonly ttlMs?: number;
  /** How often ends are looked for. Default 500. */
  readonly sweepMs?: number;
  readonly prefix?: string;
}

/**
 * Who is typing: kept in Redis with a TTL, so that `stopTyping` comes once although the node died. Without Redis the node's own
 * clock ends what began here. Nothing here ever fails a request.
 */
export interface TypingService {
  /** `typing` to the other members, every time; renews the TTL. */
  start(typist: Typist, target: TypingTarget): Promise<void>;
  /** `stopTyping` to the other members. */
  stop(typist: Typist, target: TypingTarget): Promise<void>;
  /** A message was sent: ends the sender's typing there, if it began on this node. Costs nothing when it did not. */
  messageSent(userId: string, target: TypingTarget): void;
  /** The connection is lost or signed out: ends what it was typing. */
  connectionLost(connectionId: string): void;
  begin(): void;
  /** Ends what has run out. For the timer, and for tests. */
  sweep(): Promise<void>;
  /** Resolves when nothing started by `messageSent` or `connectionLost` is under way. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const BATCH = 200;
/** Details outlive the TTL by this, and a TTL's end later than this is no news any more. */
const LATE_MS = 10_000;

interface LocalEntry extends TypingEntry {
  endsAt: number;
  /** Redis failed while it ran: this node ends it by its own clock. */
  ownClock: boolean;
}

export function createTypingService(deps: TypingDeps, options: TypingOptions = {}): TypingService {
  const { scripts, emitter, log } = deps;
  const { ttlMs = 6_000, sweepMs = 500, prefix = 'letschat:t:' } = options;
  const dueKey = `${prefix}due`;
  const here = new Map<string, LocalEntry>();
  const running = new Set<Promise<void>>();
  const stops: (() => void)[] = [];

  const payloadOf = ({ typist, target }: TypingEntry): Typing => ({
    ...(target.conversationId === null ? {} : { conversationId: target.conversationId }),
    userId: typist.userId,
    sender: typist.name,
  });
  const emitStop = (entry: TypingEntry, memberIds = entry.target.memberIds): void =>
    emitter.stopTyping(otherMembers(memberIds, entry.typist.userId), payloadOf(entry));

  /** For an end that no request brings: with the members of now. */
  const emitLateStop = async (entry: TypingEntry): Promise<void> => {
    const { conversationId, memberIds } = entry.target;
    if (conversationId === null) return emitStop(entry);
    const now = await deps.currentMembers(conversationId);
    if (now === null || !now.includes(entry.typist.userId)) return;
    emitStop(
      entry,
      now.filter((id) => memberIds.includes(id)),
    );
  };

  /** Ends an entry in Redis; true for the one who has to tell. Without Redis this node tells what it began. */
  const claim = async (key: string): Promise<boolean> => {
    const ownClock = here.get(key)?.ownClock ?? false;
    here.delete(key);
    try {
      return (await scripts.run(typingStopScript, [dueKey], [prefix, key])) === '1' || ownClock;
    } catch {
      return true;
    }
  };

  const background = (work: Promise<void>): void => {
    const settled = work
      .catch((error: unknown) => log.debug({ err: error }, 'a stopTyping was not told'))
      .finally(() => running.delete(settled));
    running.add(settled);
  };

  const endIfHere = (key: string): void => {
    const entry = here.get(key);
    if (entry === undefined) return;
    background(claim(key).then(async (mine) => (mine ? await emitLateStop(entry) : undefined)));
  };

  const sweepRedis = async (): Promise<void> => {
    for (let full = true; full;) {
      const reply = await scripts.run(typingSweepScript, [dueKey], [prefix, BATCH, LATE_MS]);
      const ended =
        reply === ''
          ? []
          : reply
              .split('\n')
              .map(decodeEntry)
              .filter((entry) => entry !== null);
      full = ended.length === BATCH;
      for (const entry of ended) {
        here.delete(entryKey(entry.typist.userId, entry.target));
        background(emitLateStop(entry));
      }
    }
  };

  const sweepOwn = (): void => {
    const now = deps.uptimeMs();
    for (const [key, entry] of here) {
      if (entry.endsAt > now) continue;
      if (entry.ownClock) endIfHere(key);
      // Redis' clock decides, and whichever node asks first tells; this is only tidying up.
      else if (entry.endsAt + LATE_MS < now) here.delete(key);
    }
  };

  const markOwnClock = (): void => {
    for (const entry of here.values()) entry.ownClock = true;
  };

  const sweep = async (): Promise<void> => {
    try {
      if (scripts.status() === 'ready') await sweepRedis();
      else markOwnClock();
    } catch (error) {
      log.debug({ err: error }, 'typing goes by the clock of this node');
      markOwnClock();
    }
    sweepOwn();
  };

  return {
    async start(typist, target) {
      const key = entryKey(typist.userId, target);
      const entry: LocalEntry = { typist, target, endsAt: deps.uptimeMs() + ttlMs, ownClock: false };
      here.set(key, entry);
      emitter.typing(otherMembers(target.memberIds, typist.userId), payloadOf(entry));
      await scripts.run(typingStartScript, [dueKey], [prefix, key, ttlMs, encodeEntry(entry), LATE_MS]).catch(() => {
        entry.ownClock = true;
      });
    },
    async stop(typist, target) {
      emitStop({ typist, target });
      await claim(entryKey(typist.userId, target));
    },
    messageSent(userId, target) {
      if (here.size > 0) endIfHere(entryKey(userId, target));
    },
    connectionLost(connectionId) {
      for (const [key, entry] of here) if (entry.typist.connectionId === connectionId) endIfHere(key);
    },
    begin() {
      stops.push(deps.timers.every(sweepMs, sweep));
    },
    sweep,
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
    async close() {
      stops.forEach((end) => end());
      while (running.size > 0) await Promise.all(running);
    },
  };
}
