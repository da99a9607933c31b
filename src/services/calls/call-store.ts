import type { IncomingCall, UserSummary } from '../../../generated/payloads.ts';
import { unword, word, type RedisScript, type ScriptClient } from '../redis-script.ts';
import { answerCallScript } from './answer-script.ts';
import { finishCallScript, loseCallScript } from './finish-scripts.ts';
import { claimEventsScript, publishedEventScript } from './outbox-scripts.ts';
import { ringingScript, toldCallScript } from './query-scripts.ts';
import { startCallScript } from './start-script.ts';
import { sweepCallsScript } from './sweep-script.ts';

/** What clients have to be told about a call; this node owes it until {@link CallStore.told}. */
export interface CallAnnouncement {
  readonly what: 'incoming' | 'connected' | 'rejected' | 'ended';
  readonly callId: string;
  readonly callerId: string;
  readonly calleeId: string;
}

export type CallRefusal = 'caller-busy' | 'callee-busy' | 'glare' | 'gone' | 'role' | 'answered' | 'call';
export type CallOutcome = { readonly done: CallAnnouncement } | { readonly refused: CallRefusal };

export interface NewCall {
  readonly callId: string;
  readonly caller: UserSummary;
  readonly calleeId: string;
  readonly kind: 'audio' | 'video';
  readonly correlationId: string;
}

export interface CallStoreDeps {
  readonly scripts: ScriptClient;
  readonly prefix: string;
  readonly ringMs: number;
  /** How long a node may take to announce before another does. */
  readonly claimMs: number;
  readonly gapMs: number;
}

/** What the call scripts can do, typed. Every method throws RedisDownError as {@link ScriptClient.run} does. */
export interface CallStore {
  start(call: NewCall): Promise<CallOutcome>;
  answer(callId: string, userId: string, correlationId: string): Promise<CallOutcome>;
  finish(
    callId: string,
    userId: string,
    how: { readonly as: 'reject' | 'end'; readonly correlationId: string },
  ): Promise<CallOutcome>;
  lose(userId: string): Promise<CallOutcome>;
  ringing(userId: string): Promise<IncomingCall | null>;
  told(announcement: CallAnnouncement): Promise<void>;
  sweep(): Promise<readonly CallAnnouncement[]>;
  /** Records of domain events, for a lease. */
  claimEvents(batch: number, leaseMs: number): Promise<readonly string[]>;
  published(eventId: string): Promise<void>;
}

const BATCH = 100;
const REFUSALS: ReadonlySet<string> = new Set<CallRefusal>([
  'caller-busy',
  'callee-busy',
  'glare',
  'gone',
  'role',
  'answered',
  'call',
]);
const ANNOUNCEMENTS: ReadonlySet<string> = new Set<CallAnnouncement['what']>([
  'incoming',
  'connected',
  'rejected',
  'ended',
]);
const isRefusal = (word: string): word is CallRefusal => REFUSALS.has(word);
const isAnnouncement = (word: string): word is CallAnnouncement['what'] => ANNOUNCEMENTS.has(word);

export function createCallStore({ scripts, prefix, ringMs, claimMs, gapMs }: CallStoreDeps): CallStore {
  const keys = ['ringing', 'outbox', 'records', 'owed', 'meta'].map((name) => prefix + name);
  const run = (script: RedisScript, ...args: (string | number)[]): Promise<string> =>
    scripts.run(script, keys, [prefix, claimMs, ...args]);
  const change = async (script: RedisScript, ...args: (string | number)[]): Promise<CallOutcome> =>
    outcomeOf(await run(script, ...args));

  return {
    start: ({ callId, caller, calleeId, kind, correlationId }) =>
      change(
        startCallScript,
        callId,
        caller.userId,
        calleeId,
        kind,
        ringMs,
        word(correlationId),
        word(caller.name),
        word(caller.phoneNumber),
        word(caller.avatarUrl ?? ''),
      ),
    answer: (callId, userId, correlationId) => change(answerCallScript, callId, userId, word(correlationId)),
    finish: (callId, userId, { as, correlationId }) =>
      change(finishCallScript, callId, userId, as, word(correlationId)),
    lose: (userId) => change(loseCallScript, userId),
    async ringing(userId) {
      const [callId, callerId, name, phoneNumber, avatar] = (await run(ringingScript, userId)).split(' ');
      if (
        callId === undefined ||
        callerId === undefined ||
        name === undefined ||
        phoneNumber === undefined ||
        avatar === undefined
      )
        return null;
      const avatarUrl = unword(avatar);
      return {
        callId,
        caller: {
          userId: callerId,
          name: unword(name),
          phoneNumber: unword(phoneNumber),
          ...(avatarUrl === '' ? {} : { avatarUrl }),
        },
      };
    },
    async told(announcement) {
      await run(toldCallScript, lineOf(announcement));
    },
    async sweep() {
      const reply = await run(sweepCallsScript, BATCH, gapMs);
      return reply
        .split('\n')
        .map(announcementOf)
        .filter((announcement) => announcement !== null);
    },
    async claimEvents(batch, leaseMs) {
      const reply = await scripts.run(claimEventsScript, keys, [prefix, leaseMs, batch]);
      return reply === '' ? [] : reply.split('\n');
    },
    async published(eventId) {
      await run(publishedEventScript, eventId);
    },
  };
}

const lineOf = ({ what, callId, callerId, calleeId }: CallAnnouncement): string =>
  [what, callId, callerId, calleeId].join(' ');

function announcementOf(line: string): CallAnnouncement | null {
  const [what, callId, callerId, calleeId] = line.split(' ');
  if (
    what === undefined ||
    callId === undefined ||
    callerId === undefined ||
    calleeId === undefined ||
    !isAnnouncement(what)
  )
    return null;
  return { what, callId, callerId, calleeId };
}

function outcomeOf(reply: string): CallOutcome {
  const done = announcementOf(reply);
  if (done !== null) return { done };
  const refused = reply.replace(/^no /, '');
  if (!isRefusal(refused)) throw new Error(`a call script answered ${reply}`);
  return { refused };
}
