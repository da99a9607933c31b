import type { MessageModel, MessageRecord } from '../../models/Message.ts';
import type { Logger } from '../../contract/context.ts';
import { ChatError } from '../../contract/errors.ts';
import { readGate, readMembers, refusal } from './batch-gate.ts';
import type { Gate, GateDependencies } from './batch-gate.ts';
import { objectId, objectIds } from './object-ids.ts';
import type { Clock } from './ports.ts';
import type { Send } from './send.ts';
import type { SequenceMemory } from './sequence-memory.ts';
import { findNewest, findStored } from './stored-messages.ts';
import { insertOrdered } from './write-outcome.ts';

/** A message that is stored for good, with those who are to get it. */
export interface StoredSend {
  readonly send: Send;
  readonly record: MessageRecord;
  readonly memberIds: readonly string[];
}

export interface CommitDependencies extends GateDependencies {
  readonly messages: MessageModel;
  readonly sequences: SequenceMemory;
  readonly clock: Clock;
  readonly log: Logger;
  readonly pause: (ms: number) => Promise<void>;
  /** A command that begins with this message is about to be written by this process. */
  readonly begun: (headId: string) => void;
  /** Deliver and answer, in this order. Must not throw. */
  readonly stored: (sends: readonly StoredSend[]) => void;
  /** Was stored before, with the same body: answer only. Must not throw. */
  readonly repeated: (send: Send, record: MessageRecord) => void;
}

const PAUSE_MS = { first: 50, longest: 1_000, contended: 5 };

/**
 * Stores a batch by ordered group commit and settles every send of it. Never rejects.
 *
 * @returns the heads that it has stored, of which everything is settled. Empty when something may yet be stored that this
 * process has given up: then the heads must stay for whoever recovers. A head that another command has stored is never among
 * them, though a repeat of the same message may have begun a command here.
 *
 * Numbers are gapless: each is given as "highest stored + 1", writes are ordered, and the unique index on the number refuses
 * what another process took first; the rest is then numbered anew.
 */
export async function commitBatch(deps: CommitDependencies, batch: readonly Send[]): Promise<readonly string[]> {
  const admitted = await admit(deps, batch);
  if (admitted === null) return [];
  const { gate } = admitted;
  const headIds: string[] = [];
  let rest = contendedLast(deps.sequences, admitted.sends);
  let givenUp = false;
  let pauseMs = PAUSE_MS.first;
  while (rest.length > 0) {
    const records = numbered(deps, rest);
    const headId = rest[0]?.id ?? '';
    deps.begun(headId);
    const outcome = await insertOrdered(deps.messages, records);
    if (outcome.kind === 'stored' || (outcome.kind !== 'unknown' && outcome.at > 0)) headIds.push(headId);
    switch (outcome.kind) {
      case 'stored':
        await announce(deps, gate, pair(rest, records));
        return givenUp ? [] : headIds;
      case 'refused':
        await announce(deps, gate, pair(rest.slice(0, outcome.at), records));
        deps.log.error({ err: outcome.cause }, 'a message cannot be stored');
        rest[outcome.at]?.reject(
          new ChatError('INTERNAL', 'The message could not be stored.', { cause: outcome.cause }),
        );
        rest = rest.slice(outcome.at + 1);
        break;
      case 'duplicate': {
        const contended = rest[outcome.at];
        if (contended !== undefined) deps.sequences.conflicted(contended.conversationId);
        await announce(deps, gate, pair(rest.slice(0, outcome.at), records));
        const before = rest.slice(outcome.at);
        const { left, lost, heads } = await resolved(deps, gate, before);
        headIds.push(...heads);
        givenUp ||= lost;
        // Taken, and yet nothing to be seen: the other process's write is about to become durable.
        if (left.length === before.length && outcome.at === 0) await deps.pause(PAUSE_MS.contended);
        rest = left;
        break;
      }
      case 'unknown': {
        deps.log.warn({ err: outcome.cause, messages: rest.length }, 'a write of messages has an unknown outcome');
        for (const send of rest) send.triedSeqs.add(send.seq);
        await deps.pause(pauseMs);
        pauseMs = Math.min(pauseMs * 2, PAUSE_MS.longest);
        const { left, lost, heads } = await resolved(deps, gate, rest);
        headIds.push(...heads);
        givenUp ||= lost;
        rest = left;
        break;
      }
    }
  }
  return givenUp ? [] : headIds;
}

/** Lets in who may send; waits for the database as long as anybody waits. Null: nobody does. */
async function admit(
  deps: CommitDependencies,
  batch: readonly Send[],
): Promise<{ gate: Gate; sends: readonly Send[] } | null> {
  for (let pauseMs = PAUSE_MS.first; ; pauseMs = Math.min(pauseMs * 2, PAUSE_MS.longest)) {
    const waiting = batch.filter((send) => !send.answered);
    if (waiting.length === 0) return null;
    try {
      const gate = await readGate(deps, waiting);
      for (const [id, conversation] of gate.conversations) deps.sequences.raise(id, conversation.lastSeq);
      const sends = waiting.filter((send) => {
        const error = refusal(gate, send);
        if (error !== null) send.reject(error);
        return error === null && !send.answered;
      });
      return { gate, sends };
    } catch (error) {
      deps.log.warn({ err: error, messages: waiting.length }, 'conversations cannot be read; trying again');
      await deps.pause(pauseMs);
    }
  }
}

/** Gives numbers and makes the documents; the first carries the ids of all. */
function numbered(deps: CommitDependencies, sends: readonly Send[]): MessageRecord[] {
  const next = new Map<string, number>();
  const createdAt = deps.clock.now();
  const records = sends.map((send): MessageRecord => {
    const seq = (next.get(send.conversationId) ?? deps.sequences.last(send.conversationId)) + 1;
    next.set(send.conversationId, seq);
    send.seq = seq;
    send.written = true;
    const { mediaId, replyTo, type, text } = send.body;
    return {
      _id: objectId(send.id),
      conversationId: objectId(send.conversationId),
      seq,
      senderId: objectId(send.senderId),
      clientMessageId: send.clientMessageId,
      digest: send.digest,
      type,
      text,
      ...(mediaId === null ? {} : { mediaId: objectId(mediaId) }),
      ...(replyTo === null ? {} : { replyTo: objectId(replyTo) }),
      createdAt,
    };
  });
  const [head, ...others] = records;
  if (head === undefined) return records;
  const ids = objectIds(sends.map((send) => send.id));
  return [
    { ...head, batch: { at: createdAt, ids, correlationIds: sends.map((send) => send.correlationId) } },
    ...others,
  ];
}

const pair = (sends: readonly Send[], records: readonly MessageRecord[]): { send: Send; record: MessageRecord }[] =>
  sends.flatMap((send, index) => {
    const record = records[index];
    return record === undefined ? [] : [{ send, record }];
  });

async function announce(
  deps: CommitDependencies,
  gate: Gate,
  pairs: readonly { send: Send; record: MessageRecord }[],
): Promise<void> {
  for (const { send, record } of pairs) deps.sequences.raise(send.conversationId, record.seq);
  const memberIds = await recipients(deps, gate, new Set(pairs.map(({ send }) => send.conversationId)));
  deps.stored(pairs.map(({ send, record }) => ({ send, record, memberIds: memberIds(send.conversationId) })));
}

/** Members of a group are read again after the write: someone removed meanwhile must not get the message any more. */
async function recipients(
  deps: CommitDependencies,
  gate: Gate,
  ids: ReadonlySet<string>,
): Promise<(conversationId: string) => readonly string[]> {
  const groups = [...ids].filter((id) => gate.conversations.get(id)?.group === true);
  let now: ReadonlyMap<string, readonly string[]> = new Map();
  if (groups.length > 0) {
    try {
      now = await readMembers(deps.conversations, groups);
    } catch (error) {
      deps.log.warn({ err: error }, 'members cannot be read again; those from before the write get the messages');
    }
  }
  return (id) => now.get(id) ?? gate.conversations.get(id)?.memberIds ?? [];
}

interface Resolution {
  /** What is still to be written. */
  readonly left: readonly Send[];
  /** True: some are given up, because nobody waits for them and they are not to be seen (yet). */
  readonly lost: boolean;
  /** Heads among those that turned out to be stored by this process. */
  readonly heads: readonly string[];
}

/** Settles those of a failed write that are stored, and learns the numbers for the others. */
async function resolved(deps: CommitDependencies, gate: Gate, sends: readonly Send[]): Promise<Resolution> {
  for (let pauseMs = PAUSE_MS.first; ; pauseMs = Math.min(pauseMs * 2, PAUSE_MS.longest)) {
    if (sends.every((send) => send.answered)) return { left: [], lost: sends.length > 0, heads: [] };
    try {
      return await readResolution(deps, gate, sends);
    } catch (error) {
      deps.log.warn({ err: error, messages: sends.length }, 'the outcome of a write cannot be read; trying again');
      await deps.pause(pauseMs);
    }
  }
}

async function readResolution(deps: CommitDependencies, gate: Gate, sends: readonly Send[]): Promise<Resolution> {
  const [stored, newest] = await Promise.all([
    findStored(
      deps.messages,
      sends.map((send) => send.id),
    ),
    findNewest(deps.messages, [...new Set(sends.map((send) => send.conversationId))]),
  ]);
  for (const [id, { seq }] of newest) deps.sequences.raise(id, seq);
  const ours: { send: Send; record: MessageRecord }[] = [];
  const left: Send[] = [];
  let lost = false;
  for (const send of sends) {
    const record = stored.get(send.id);
    if (record === undefined) {
      if (send.answered) lost = true;
      else left.push(send);
    } else if (record.digest !== send.digest) send.reject(otherBody());
    else if (send.triedSeqs.has(record.seq)) ours.push({ send, record });
    else deps.repeated(send, record);
  }
  await announce(deps, gate, ours);
  const heads = ours.flatMap(({ send, record }) => (record.batch === undefined ? [] : [send.id]));
  return { left: contendedLast(deps.sequences, left), lost, heads };
}

/** The error for a known clientMessageId with another body. */
export const otherBody = (): ChatError =>
  new ChatError('CONFLICT', 'This clientMessageId was used before for a message with another body.');

/** Order within a conversation stays. */
function contendedLast(sequences: SequenceMemory, sends: readonly Send[]): readonly Send[] {
  const contended = sends.filter((send) => sequences.isContended(send.conversationId));
  if (contended.length === 0 || contended.length === sends.length) return sends;
  return [...sends.filter((send) => !sequences.isContended(send.conversationId)), ...contended];
}
