import type { MessageRecord } from '../../models/Message.ts';
import { readMembers } from './batch-gate.ts';
import type { ConversationModel } from '../../models/Conversation.ts';
import type { MessageModel } from '../../models/Message.ts';
import { clearHeads, findHeads, noteDelivered, releaseHeads } from './batch-heads.ts';
import type { HeadRecord } from './batch-heads.ts';
import { Entries, enter } from './enter-messages.ts';
import type { EntryDependencies } from './enter-messages.ts';
import { messageCreated } from './message-events.ts';
import type { FinishedMessage } from './message-events.ts';
import { keysOf } from './message-view.ts';
import { LEFT_BEHIND_MS } from './held-heads.ts';
import type { HeldHead, HeldHeads } from './held-heads.ts';
import { publishAll } from './publish-all.ts';
import type { PublishDependencies } from './publish-all.ts';
import { findStored } from './stored-messages.ts';

export interface RecoveryDependencies extends EntryDependencies, PublishDependencies {
  readonly messages: MessageModel;
  readonly conversations: ConversationModel;
  /** Those that this process is itself busy with are left alone. */
  readonly heads: Pick<HeldHeads, 'has' | 'takeOver'>;
  readonly nowMs: () => number;
  /** Delivers a message that this process has not seen delivered lately. Must not reject. */
  readonly deliver: (record: MessageRecord, memberIds: readonly string[]) => Promise<void>;
}

export interface Recovery {
  /**
   * Looks once for batches that their process has left undone, and does them. Rejects when the database is away.
   * @returns true when there are likely more
   */
  pass(): Promise<boolean>;
}

/** A batch of which some messages never appeared is closed after this long. */
const INCOMPLETE_MS = 60_000;
const HEADS_PER_PASS = 200;
const SIDE_BY_SIDE = 16;

interface Sighting {
  readonly holder: string | undefined;
  readonly beats: number | undefined;
  readonly sinceMs: number;
  readonly firstMs: number;
  /** Messages of it that this process has already dealt with. */
  readonly handled: Set<string>;
}

/**
 * Finishes what other processes have stored and not finished. Times are taken between two looks of this process, never
 * between two machines' clocks; a compare-and-set on the head makes one process do it.
 */
export function createRecovery(deps: RecoveryDependencies): Recovery {
  let sightings = new Map<string, Sighting>();

  /** Notes who holds the batch; due when nobody needs it any more, or the holder has been silent for too long. */
  const isDue = (head: HeadRecord, seen: Sighting): boolean => {
    if (head.batch.delivered === true && head.batch.holder === undefined) return true;
    return deps.nowMs() - seen.sinceMs >= LEFT_BEHIND_MS;
  };

  /** False when the broker did not take the events. */
  const takeOver = async (head: HeadRecord): Promise<boolean> => {
    const id = head._id.toHexString();
    const seen = sightings.get(id);
    const held = seen === undefined ? null : await deps.heads.takeOver(head);
    if (seen === undefined || held === null) return true;
    try {
      return await finish(deps, { head, held, handled: seen.handled, sinceMs: seen.firstMs });
    } finally {
      held.letGo();
    }
  };

  return {
    async pass() {
      const before = sightings;
      // Forgotten when the database is away: its time without it must not count against the holder of a batch.
      sightings = new Map();
      const heads = await findHeads(deps.messages, HEADS_PER_PASS);
      const others = heads.filter((head) => !deps.heads.has(head._id.toHexString()));
      for (const head of others) {
        const id = head._id.toHexString();
        const now = deps.nowMs();
        const known = before.get(id);
        const seen: Sighting =
          known !== undefined && known.holder === head.batch.holder && known.beats === head.batch.beats
            ? known
            : {
                holder: head.batch.holder,
                beats: head.batch.beats,
                sinceMs: now,
                firstMs: known?.firstMs ?? now,
                handled: known?.handled ?? new Set(),
              };
        sightings.set(id, seen);
      }
      const due = others.filter((head) => {
        const seen = sightings.get(head._id.toHexString());
        return seen !== undefined && isDue(head, seen);
      });
      for (let index = 0; index < due.length; index += SIDE_BY_SIDE) {
        const published = await Promise.all(due.slice(index, index + SIDE_BY_SIDE).map(takeOver));
        // The broker is away: these have shown it, the others would only show it again.
        if (published.includes(false)) return false;
      }
      return due.length > 0 && heads.length === HEADS_PER_PASS;
    },
  };
}

interface TakenBatch {
  readonly head: HeadRecord;
  readonly held: HeldHead;
  /** Messages of it that need nothing more; added to. */
  readonly handled: Set<string>;
  /** When this process first saw it (ms). */
  readonly sinceMs: number;
}

/** Does what is left of a batch. False when the broker did not take its events. */
async function finish(deps: RecoveryDependencies, { head, held, handled, sinceMs }: TakenBatch): Promise<boolean> {
  const { batch } = head;
  const headId = head._id.toHexString();
  const stored = await findStored(
    deps.messages,
    batch.ids.map((id) => id.toHexString()),
  );
  const fresh = batch.ids.flatMap((id, index) => {
    const record = stored.get(id.toHexString());
    if (record?.writeId?.toHexString() !== head.writeId?.toHexString()) return [];
    if (record === undefined || handled.has(id.toHexString())) return [];
    return [{ record, correlationId: batch.correlationIds[index] ?? headId }];
  });
  fresh.sort((one, other) => one.record.seq - other.record.seq);
  const members = await readMembers(deps.conversations, [
    ...new Set(fresh.map(({ record }) => record.conversationId.toHexString())),
  ]);
  const finished = fresh.map(({ record, correlationId }): FinishedMessage => ({
    keys: keysOf(record),
    record,
    correlationId,
    memberIds: members.get(record.conversationId.toHexString()) ?? [],
  }));
  // Reading took so long that it may be in other hands again.
  if (!(await held.isOurs())) return true;
  const complete = stored.size === batch.ids.length;
  if (batch.delivered !== true) {
    const before = new Set(batch.deliveredIds?.map((id) => id.toHexString()));
    const undelivered = finished.filter(({ record }) => !before.has(record._id.toHexString()));
    for (const { record, memberIds } of undelivered) await deps.deliver(record, memberIds);
    if (!complete) {
      const ids = undelivered.map(({ record }) => record._id.toHexString());
      await noteDelivered(deps.messages, headId, ids);
    }
    const entries = new Entries();
    for (const message of finished) entries.add(message);
    await enter(deps, entries);
    deps.log.info({ messages: finished.length }, 'finished a batch of messages that was left behind');
  }
  if (!(await publishAll(deps, finished.map(messageCreated)))) {
    if (complete) await releaseHeads(deps.messages, [headId]);
    return false;
  }
  for (const { record } of finished) handled.add(record._id.toHexString());
  if (complete || deps.nowMs() - sinceMs >= INCOMPLETE_MS) await clearHeads(deps.messages, [headId]);
  return true;
}
