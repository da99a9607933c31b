import type { IncomingCall, UserSummary } from '../../generated/payloads.ts';
import type { Emitter } from '../../generated/socket/emitter.ts';
import { callee, callParties } from '../contract/audience.ts';
import type { Logger } from '../contract/context.ts';
import { ChatError } from '../contract/errors.ts';
import { createCallOutbox } from './calls/call-outbox.ts';
import { createCallStore, type CallAnnouncement, type CallOutcome, type CallRefusal } from './calls/call-store.ts';
import type { CallDomainEvent } from './calls/call-events.ts';
import { RedisDownError, type ScriptClient } from './redis-script.ts';
import type { Timers } from './timers.ts';

export interface CallDeps {
  readonly scripts: ScriptClient;
  readonly emitter: Pick<Emitter, 'incomingCall' | 'callConnected' | 'callRejected' | 'callEnded'>;
  readonly areFriends: (userId: string, otherId: string) => Promise<boolean>;
  /** How the callee sees the caller. */
  readonly summaryOf: (userId: string) => Promise<UserSummary>;
  /** Resolves when the broker has confirmed the event. */
  readonly publish: (event: CallDomainEvent) => Promise<void>;
  /** 24 hex digits. */
  readonly newId: () => string;
  readonly timers: Timers;
  readonly log: Logger;
}

export interface CallOptions {
  /** `CALL_RING_MS`. Default 45,000. */
  readonly ringMs?: number;
  /** How often ends of ringing are looked for. Default 500. */
  readonly sweepMs?: number;
  /** How long a node may take to announce a transition before another does. Default 3,000. */
  readonly claimMs?: number;
  readonly prefix?: string;
}

export interface CallRequest {
  readonly callId: string;
  readonly userId: string;
  readonly correlationId: string;
}

/**
 * Calls of two people, one at a time each. State in Redis, every transition one script: of any number of attempts one succeeds.
 * When both ring each other at once, the first start wins and the other is told that the person is calling already (`CONFLICT`).
 * @throws ChatError `UNAVAILABLE` from every request while Redis is down
 */
export interface CallService {
  /**
   * Rings at all devices of a friend; `incomingCall` goes out before it resolves.
   * @throws ChatError `NOT_FOUND` when they are not friends, `CONFLICT` when either is in a call
   */
  start(request: {
    readonly callerId: string;
    readonly calleeId: string;
    readonly kind: 'audio' | 'video';
    readonly correlationId: string;
  }): Promise<{ readonly callId: string }>;
  /** The first device to answer wins. @throws ChatError `NOT_FOUND` no such call (any more), `CONFLICT` answered, `FORBIDDEN` one's own */
  answer(request: CallRequest): Promise<{ readonly callId: string }>;
  /** By the person called, while it rings. @throws ChatError as {@link answer} */
  reject(request: CallRequest): Promise<{ readonly callId: string }>;
  /** By either, ringing or connected. @throws ChatError `NOT_FOUND` no such call (any more) */
  end(request: CallRequest): Promise<{ readonly callId: string }>;
  /** The last device of this user is gone: ends the call (when Redis is back, if it is away), unless it only rings there. Never throws. */
  partyLost(userId: string): Promise<void>;
  /** What rings at this user, for a device that signs in meanwhile. Null also when Redis is down. */
  ringingFor(userId: string): Promise<IncomingCall | null>;
  begin(): void;
  /** Ends what has rung too long, and tells what a dead node did not. For the timer, the ring-timeout worker, and tests. */
  sweep(): Promise<void>;
  /** Publishes the waiting domain events. */
  flush(): Promise<void>;
  /** Resolves when nothing is under way in the background. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export function createCallService(deps: CallDeps, options: CallOptions = {}): CallService {
  const { scripts, emitter, timers, log } = deps;
  const { ringMs = 45_000, sweepMs = 500, claimMs = 3_000, prefix = 'letschat:c:' } = options;
  const store = createCallStore({ scripts, prefix, ringMs, claimMs, gapMs: 4 * sweepMs });
  const outbox = createCallOutbox({ store, publish: deps.publish, timers, log });
  const running = new Set<Promise<void>>();
  const stops: (() => void)[] = [];
  /** Calls refused with UNAVAILABLE whose start a frozen Redis may still run: to be ended at once when it is back. */
  const abandoned = new Map<string, string>();
  /** Parties lost while Redis could not be told: without another try both would stay busy. */
  const lost = new Set<string>();

  const background = (work: Promise<void>, message: string): void => {
    const settled = work
      .catch((error: unknown) => log.debug({ err: error }, message))
      .finally(() => running.delete(settled));
    running.add(settled);
  };

  const emit = async (announcement: CallAnnouncement): Promise<void> => {
    const { what, callId, callerId, calleeId } = announcement;
    const parties = callParties(callerId, calleeId);
    if (what === 'connected') emitter.callConnected(parties, { callId });
    if (what === 'rejected') emitter.callRejected(parties, { callId });
    if (what === 'ended') emitter.callEnded(parties, { callId });
    if (what !== 'incoming') return;
    const ringing = await store.ringing(calleeId);
    if (ringing?.callId === callId) emitter.incomingCall(callee(calleeId), ringing);
  };

  const tell = (announcement: CallAnnouncement, emitted: Promise<void>): void => {
    background(
      emitted.then(() => store.told(announcement)),
      'an announcement of a call was not confirmed',
    );
    outbox.wake();
  };

  const attempt = async (change: () => Promise<CallOutcome>): Promise<CallAnnouncement> => {
    const outcome = await orUnavailable(change);
    if ('refused' in outcome) throw refusalError(outcome.refused);
    return outcome.done;
  };

  const finish = async (
    { callId, userId, correlationId }: CallRequest,
    as: 'reject' | 'end',
  ): Promise<{ readonly callId: string }> => {
    const done = await attempt(() => store.finish(callId, userId, { as, correlationId }));
    tell(done, emit(done));
    return { callId };
  };

  const endAbandoned = async (): Promise<void> => {
    for (const [callId, callerId] of [...abandoned]) {
      const outcome = await store.finish(callId, callerId, { as: 'end', correlationId: callId });
      abandoned.delete(callId);
      if ('done' in outcome) tell(outcome.done, emit(outcome.done));
    }
  };

  const lose = async (userId: string): Promise<void> => {
    lost.add(userId);
    const outcome = await store.lose(userId);
    lost.delete(userId);
    if ('done' in outcome) tell(outcome.done, emit(outcome.done));
  };

  const sweep = async (): Promise<void> => {
    if (scripts.status() === 'down') return;
    try {
      await endAbandoned();
      for (const userId of [...lost]) await lose(userId);
      for (const announcement of await store.sweep()) tell(announcement, emit(announcement));
    } catch (error) {
      log.debug({ err: error }, 'calls were not swept');
    }
  };

  return {
    async start({ callerId, calleeId, kind, correlationId }) {
      if (callerId === calleeId || !(await deps.areFriends(callerId, calleeId)))
        throw new ChatError('NOT_FOUND', 'There is no such friend.');
      const caller = await deps.summaryOf(callerId);
      const callId = deps.newId();
      const done = await attempt(() => store.start({ callId, caller, calleeId, kind, correlationId })).catch(
        (error: unknown) => {
          if (error instanceof ChatError && error.code === 'UNAVAILABLE') abandoned.set(callId, callerId);
          throw error;
        },
      );
      emitter.incomingCall(callee(calleeId), { caller, callId });
      tell(done, Promise.resolve());
      return { callId };
    },
    async answer({ callId, userId, correlationId }) {
      const done = await attempt(() => store.answer(callId, userId, correlationId));
      tell(done, emit(done));
      return { callId };
    },
    reject: (request) => finish(request, 'reject'),
    end: (request) => finish(request, 'end'),
    async partyLost(userId) {
      await lose(userId).catch((error: unknown) =>
        log.debug({ err: error, userId }, 'a lost party is looked for when Redis is back'),
      );
    },
    ringingFor: (userId) => store.ringing(userId).catch(() => null),
    begin() {
      stops.push(
        timers.every(sweepMs, sweep),
        scripts.onStatus((status) => (status === 'ready' ? background(sweep(), 'calls were not swept') : undefined)),
      );
      outbox.begin();
    },
    sweep,
    flush: () => outbox.flush(),
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
    async close() {
      stops.forEach((end) => end());
      while (running.size > 0) await Promise.all(running);
      await outbox.flush();
      await outbox.close();
    },
  };
}

async function orUnavailable<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof RedisDownError)) throw error;
    throw new ChatError('UNAVAILABLE', 'Calls are not available right now. Please try again.', { cause: error });
  }
}

function refusalError(refused: CallRefusal): ChatError {
  switch (refused) {
    case 'caller-busy':
      return new ChatError('CONFLICT', 'You are in a call already.');
    case 'callee-busy':
      return new ChatError('CONFLICT', 'This person is in another call.');
    case 'glare':
      return new ChatError('CONFLICT', 'This person is calling you right now.');
    case 'answered':
      return new ChatError('CONFLICT', 'This call has been answered already.');
    case 'role':
      return new ChatError('FORBIDDEN', 'It is your own call: only the other person can do this.');
    case 'gone':
    case 'call':
      return new ChatError('NOT_FOUND', 'There is no such call.');
  }
}
