import { ChatError } from '../../contract/errors.ts';
import type { Logger } from '../../contract/context.ts';
import type { MessageModel, MessageRecord } from '../../models/Message.ts';
import type { BatchWork } from './after-work.ts';
import { readGate, readMembers, refusal } from './batch-gate.ts';
import type { Gate, GateDependencies } from './batch-gate.ts';
import { createCommand } from './batch-command.ts';
import type { Command } from './batch-command.ts';
import type { HeldHeads } from './held-heads.ts';
import type { FinishedMessage } from './message-events.ts';
import type { Clock, IdSource } from './ports.ts';
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
  readonly heads: Pick<HeldHeads, 'begin'>;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Logger;
  readonly pause: (ms: number) => Promise<void>;
  /** Deliver and answer, in this order. Must not throw. */
  readonly stored: (send: StoredSend) => void;
  /** Is stored, and delivered by somebody else: answer only. Must not throw. */
  readonly repeated: (send: Send, record: MessageRecord) => void;
  /** All that a command can have stored is delivered: the rest can be done. */
  readonly settled: (work: BatchWork) => void;
}

const PAUSE_MS = { first: 50, longest: 1_000, contended: 5 };

/** One batch on its way, and the commands that have been written for it. */
interface Run {
  readonly deps: CommitDependencies;
  readonly gate: Gate;
  /** By their `writeId`. */
  readonly commands: Map<string, Command>;
  /** True: something may yet be stored that this process has given up. */
  givenUp: boolean;
}

/**
 * Stores a batch by ordered group commit and settles every send of it. Never rejects. What may yet be stored, though this
 * process has given it up, stays for whoever recovers.
 *
 * Numbers are gapless: each is given as "highest stored + 1", writes are ordered, and the unique index on the number refuses
 * what another process took first; the rest is then numbered anew.
 */
export async function commitBatch(deps: CommitDependencies, batch: readonly Send[]): Promise<void> {
  const admitted = await admit(deps, batch);
  if (admitted === null) return;
  const run: Run = { deps, gate: admitted.gate, commands: new Map(), givenUp: false };
  try {
    await writeAll(run, admitted.sends);
  } finally {
    for (const command of run.commands.values()) close(run, command);
  }
}

async function writeAll(run: Run, sends: readonly Send[]): Promise<void> {
  const { deps } = run;
  let rest = contendedLast(deps.sequences, sends);
  let pauseMs = PAUSE_MS.first;
  while (rest.length > 0) {
    const command = createCommand(deps, rest);
    run.commands.set(command.writeId, command);
    const outcome = await insertOrdered(deps.messages, command.records);
    switch (outcome.kind) {
      case 'stored':
        await announce(run, command, command.pairs);
        return;
      case 'refused':
        await announce(run, command, command.pairs.slice(0, outcome.at));
        deps.log.error({ err: outcome.cause }, 'a message cannot be stored');
        rest[outcome.at]?.reject(
          new ChatError('INTERNAL', 'The message could not be stored.', { cause: outcome.cause }),
        );
        rest = rest.slice(outcome.at + 1);
        break;
      case 'duplicate': {
        const contended = rest[outcome.at];
        if (contended !== undefined) deps.sequences.conflicted(contended.conversationId);
        await announce(run, command, command.pairs.slice(0, outcome.at));
        const before = rest.slice(outcome.at);
        rest = await resolved(run, before);
        // Taken, and yet nothing to be seen: the other process's write is about to become durable.
        if (rest.length === before.length && outcome.at === 0) await deps.pause(PAUSE_MS.contended);
        break;
      }
      case 'unknown':
        deps.log.warn({ err: outcome.cause, messages: rest.length }, 'a write of messages has an unknown outcome');
        command.certain = false;
        await deps.pause(pauseMs);
        pauseMs = Math.min(pauseMs * 2, PAUSE_MS.longest);
        rest = await resolved(run, rest);
        break;
    }
  }
}

/** Hands on what a command has stored. One of unknown outcome waits for the end of the batch: more of it may appear. */
function close({ deps, commands, givenUp }: Run, command: Command): void {
  commands.delete(command.writeId);
  const { held, finished, certain } = command;
  if (finished.length > 0 && (certain || !givenUp)) deps.settled({ messages: finished, heads: [held] });
  else held.letGo();
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

/** Delivers what a command of this process has stored, unless another process has taken it over meanwhile. */
async function announce(run: Run, command: Command, pairs: Command['pairs']): Promise<void> {
  const { deps, gate } = run;
  if (pairs.length > 0) {
    for (const { send, record } of pairs) deps.sequences.raise(send.conversationId, record.seq);
    const memberIds = await recipients(deps, gate, new Set(pairs.map(({ send }) => send.conversationId)));
    const ours = await command.held.isOurs();
    for (const { send, record } of pairs) {
      if (!ours) {
        deps.repeated(send, record);
        continue;
      }
      const stored = { send, record, memberIds: memberIds(send.conversationId) };
      deps.stored(stored);
      command.finished.push(finishedMessage(stored));
    }
  }
  if (command.certain) close(run, command);
}

const finishedMessage = ({ send, record, memberIds }: StoredSend): FinishedMessage => ({
  keys: send.keys,
  record,
  memberIds,
  correlationId: send.correlationId,
});

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

/** Settles those of a failed write that are stored, and learns the numbers for the others; gives what is still to be written. */
async function resolved(run: Run, sends: readonly Send[]): Promise<readonly Send[]> {
  for (let pauseMs = PAUSE_MS.first; ; pauseMs = Math.min(pauseMs * 2, PAUSE_MS.longest)) {
    if (sends.every((send) => send.answered)) {
      run.givenUp ||= sends.length > 0;
      return [];
    }
    try {
      return await readResolution(run, sends);
    } catch (error) {
      run.deps.log.warn({ err: error, messages: sends.length }, 'the outcome of a write cannot be read; trying again');
      await run.deps.pause(pauseMs);
    }
  }
}

async function readResolution(run: Run, sends: readonly Send[]): Promise<readonly Send[]> {
  const { deps } = run;
  const [stored, newest] = await Promise.all([
    findStored(
      deps.messages,
      sends.map((send) => send.id),
    ),
    findNewest(deps.messages, [...new Set(sends.map((send) => send.conversationId))]),
  ]);
  for (const [id, { seq }] of newest) deps.sequences.raise(id, seq);
  const ours = new Map<Command, { send: Send; record: MessageRecord }[]>();
  const left: Send[] = [];
  for (const send of sends) {
    const record = stored.get(send.id);
    const command = run.commands.get(record?.writeId?.toHexString() ?? '');
    if (record === undefined) {
      if (send.answered) run.givenUp = true;
      else left.push(send);
    } else if (record.digest !== send.digest) send.reject(otherBody());
    else if (command === undefined) deps.repeated(send, record);
    else ours.set(command, [...(ours.get(command) ?? []), { send, record }]);
  }
  for (const [command, pairs] of ours) await announce(run, command, pairs);
  return contendedLast(deps.sequences, left);
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
