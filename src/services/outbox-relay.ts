import { mongo } from 'mongoose';
import type { Connection } from 'mongoose';
import type { DomainEvent } from '../../generated/amqp/events.ts';
import type { Logger } from '../contract/context.ts';
import { confirmed } from './confirmed.ts';
import type { OutboxSignal } from './outbox.ts';
import type { Lease } from './lease.ts';
import { settle, sorted } from './outbox-settlement.ts';
import type { OutboxDocument, Pending } from './outbox-settlement.ts';
import { createRepeater } from './messaging/repeater.ts';

export interface OutboxRelayDependencies {
  readonly connection: Connection;
  /** Names of the collections whose documents have an outbox. */
  readonly collections: readonly string[];
  /** Resolves when the broker has confirmed the event. */
  readonly publish: (event: DomainEvent) => Promise<void>;
  /** Tells clients of a change whose process died before it told them. */
  readonly announce: (event: DomainEvent) => Promise<void>;
  /** Lets one node at a time look for what others left behind. */
  readonly lease: Lease;
  /** Of this process, in milliseconds: what was left behind is found by two looks of it, never by another machine's clock. */
  readonly nowMs: () => number;
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

/** An entry of which clients may not have been told counts as left behind once this process has seen it for this long. */
const LEFT_BEHIND_MS = 2_000;
/** More than this are not kept in memory: the database has them. */
const PENDING_LIMIT = 5_000;
const RECOVERED_AT_ONCE = 500;

/**
 * Publishes the domain events that stand in the documents whose change they report, and takes them out once the broker has
 * confirmed them. At least once: an event whose removal fails goes out again, with the same id.
 */
export function createOutboxRelay(deps: OutboxRelayDependencies): OutboxRelay {
  let pending: Pending[] = [];
  let running: Promise<void> | null = null;
  /** When each entry that is still there was first seen. */
  let sightings: ReadonlyMap<string, number> = new Map();

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

  /** True when nothing is left that the broker will take later. Never rejects. */
  const publishAndRemove = async (entries: readonly Pending[]): Promise<boolean> => {
    const results = await Promise.allSettled(entries.map(({ entry }) => confirmed(deps.publish(entry.event))));
    const outcome = sorted(entries, results);
    for (const { entry, reason } of outcome.refused)
      deps.log.error(
        { eventId: entry.event.id, type: entry.event.type, reason },
        'the contract refuses a domain event',
      );
    if (outcome.failed.length > 0) {
      deps.log.warn(
        { err: outcome.cause, events: outcome.failed.length },
        'domain events were not published; they stay in the outbox',
      );
    }
    try {
      await settle(deps.connection, outcome);
    } catch (error) {
      deps.log.warn({ err: error, events: entries.length }, 'the outbox could not be cleared of published events');
      return false;
    }
    return outcome.failed.length === 0;
  };

  /** What was left behind, and notes what else there is. */
  const look = async (): Promise<readonly Pending[]> => {
    const before = sightings;
    const found: Pending[] = [];
    for (const name of deps.collections) {
      const documents = await deps.connection
        .collection<OutboxDocument>(name)
        .find(
          { 'outbox.at': { $gt: new Date(0) } },
          { projection: { outbox: 1 }, sort: { 'outbox.at': 1 }, limit: RECOVERED_AT_ONCE },
        )
        .toArray();
      for (const { _id, outbox = [] } of documents) {
        for (const entry of outbox)
          if (entry.refused === undefined) found.push({ collection: name, documentId: _id, entry });
      }
    }
    const now = deps.nowMs();
    sightings = new Map(found.map(({ entry: { event } }) => [event.id, before.get(event.id) ?? now]));
    return found.filter(
      ({ entry: { event, announced } }) =>
        announced === true || now - (sightings.get(event.id) ?? now) >= LEFT_BEHIND_MS,
    );
  };

  const recover = async (): Promise<boolean> => {
    // Everybody looks, so that whoever has the lease next need not begin to watch then.
    const left = await look();
    if (!(await deps.lease.hold()) || left.length === 0) return false;
    for (const { entry } of left) if (entry.announced !== true) await announce(entry.event);
    if (!(await publishAndRemove(left))) return false;
    deps.log.info({ events: left.length }, 'published events that were left behind');
    return left.length >= RECOVERED_AT_ONCE;
  };

  /** What cannot be announced is published all the same: clients find it when they ask. */
  const announce = async (event: DomainEvent): Promise<void> => {
    try {
      await deps.announce(event);
    } catch (error) {
      deps.log.error({ err: error, eventId: event.id }, 'a change that was left behind could not be announced');
    }
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
      for (const entry of entries) pending.push({ collection, documentId, entry });
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
