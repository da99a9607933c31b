import { mongo } from 'mongoose';
import type { Connection } from 'mongoose';
import type { DomainEvent } from '../../generated/amqp/events.ts';
import type { Logger } from '../contract/context.ts';
import type { OutboxEntry, OutboxSignal } from './outbox.ts';
import type { Lease } from './lease.ts';
import { createRepeater } from './messaging/repeater.ts';

type DocumentId = string | mongo.ObjectId;

interface OutboxDocument {
  readonly _id: DocumentId;
  readonly outbox?: readonly OutboxEntry[];
}

type OutboxCollection = Pick<mongo.Collection<OutboxDocument>, 'collectionName' | 'find' | 'bulkWrite'>;

export interface OutboxRelayDependencies {
  readonly connection: Connection;
  /** Names of the collections whose documents have an outbox. */
  readonly collections: readonly string[];
  /** Resolves when the broker has confirmed the event. */
  readonly publish: (event: DomainEvent) => Promise<void>;
  /** Lets one node at a time look for what others left behind. */
  readonly lease: Lease;
  readonly clock: { now(): Date };
  readonly log: Logger;
  /** Milliseconds between two looks for what was left behind. */
  readonly intervalMs: number;
}

export interface OutboxRelay extends OutboxSignal {
  start(): void;
  /** Publishes what is left in memory, as far as the broker takes it, and ends. What it does not take stays in the database. */
  stop(): Promise<void>;
  /** Resolves when everything committed so far has been tried once. */
  flush(): Promise<void>;
  /** Looks once for entries that their process has left behind. True when there are likely more. */
  recover(): Promise<boolean>;
}

/** An entry counts as left behind after this long. */
const LEFT_BEHIND_MS = 2_000;
const CONFIRM_LIMIT_MS = 5_000;
/** More than this are not kept in memory: the database has them. */
const PENDING_LIMIT = 5_000;
const RECOVERED_AT_ONCE = 500;

interface Pending {
  readonly collection: string;
  readonly documentId: DocumentId;
  readonly event: DomainEvent;
}

/**
 * Publishes the domain events that stand in the documents whose change they report, and takes them out once the broker has
 * confirmed them. At least once: an event whose removal fails goes out again, with the same id.
 */
export function createOutboxRelay(deps: OutboxRelayDependencies): OutboxRelay {
  let pending: Pending[] = [];
  let running: Promise<void> | null = null;
  const collectionOf = (name: string): OutboxCollection => deps.connection.collection<OutboxDocument>(name);

  const run = async (): Promise<void> => {
    // Everything that was committed in this turn of the event loop goes along.
    await new Promise<void>((resolve) => void setImmediate(resolve));
    while (pending.length > 0) {
      const entries = pending;
      pending = [];
      await publishAndRemove(entries);
    }
  };
  const start = (): void => {
    if (running !== null || pending.length === 0) return;
    running = run().finally(() => {
      running = null;
      start();
    });
  };

  /** True when all were published and removed. Never rejects. */
  const publishAndRemove = async (entries: readonly Pending[]): Promise<boolean> => {
    const results = await Promise.allSettled(
      entries.map(({ event }) => withLimit(deps.publish(event), CONFIRM_LIMIT_MS)),
    );
    const confirmed = entries.filter((_entry, index) => results[index]?.status === 'fulfilled');
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined) {
      deps.log.warn(
        { err: failed.reason, events: entries.length - confirmed.length },
        'domain events were not published; they stay in the outbox',
      );
    }
    try {
      await remove(confirmed);
    } catch (error) {
      deps.log.warn(
        { err: error, events: confirmed.length },
        'published events could not be taken out of the outbox; they go out again',
      );
      return false;
    }
    return failed === undefined;
  };

  const remove = async (entries: readonly Pending[]): Promise<void> => {
    for (const name of new Set(entries.map((entry) => entry.collection))) {
      const operations = entries
        .filter((entry) => entry.collection === name)
        .map(({ documentId, event }) => ({
          updateOne: { filter: { _id: documentId }, update: { $pull: { outbox: { 'event.id': event.id } } } },
        }));
      await collectionOf(name).bulkWrite(operations, { ordered: false });
    }
  };

  const recoverFrom = async (name: string): Promise<{ more: boolean; ok: boolean }> => {
    const leftBehind = new Date(deps.clock.now().getTime() - LEFT_BEHIND_MS);
    const documents = await collectionOf(name)
      .find(
        { 'outbox.at': { $lt: leftBehind } },
        { projection: { outbox: 1 }, sort: { 'outbox.at': 1 }, limit: RECOVERED_AT_ONCE },
      )
      .toArray();
    const entries = documents.flatMap((document) =>
      (document.outbox ?? []).map(({ event }): Pending => ({ collection: name, documentId: document._id, event })),
    );
    if (entries.length === 0) return { more: false, ok: true };
    const ok = await publishAndRemove(entries);
    if (ok) deps.log.info({ collection: name, events: entries.length }, 'published events that were left behind');
    return { more: ok && documents.length === RECOVERED_AT_ONCE, ok };
  };

  const recover = async (): Promise<boolean> => {
    if (!(await deps.lease.hold())) return false;
    let more = false;
    for (const name of deps.collections) {
      const result = await recoverFrom(name);
      // The broker is away; the next look will see.
      if (!result.ok) return false;
      more ||= result.more;
    }
    return more;
  };

  const flush = async (): Promise<void> => {
    while (running !== null) await running;
  };
  const recovering = createRepeater({ everyMs: deps.intervalMs, log: deps.log, task: recover });

  return {
    committed(collection, documentId, entries) {
      if (pending.length >= PENDING_LIMIT) return;
      if (typeof documentId !== 'string' && !(documentId instanceof mongo.ObjectId))
        throw new TypeError('a document id is a string or an ObjectId');
      for (const { event } of entries) pending.push({ collection, documentId, event });
      start();
    },
    start: recovering.start,
    async stop() {
      await recovering.stop();
      await flush();
      await deps.lease
        .release()
        .catch((error: unknown) => deps.log.debug({ err: error }, 'a lease was not given back; it ends by itself'));
    },
    flush,
    recover,
  };
}

/** @throws Error when the promise has not settled by then */
async function withLimit(promise: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not confirmed within ${ms} ms`)), ms);
  });
  try {
    await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
