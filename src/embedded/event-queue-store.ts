import type { Connection } from 'mongoose';
import type { PublishOptions } from '../contract/amqp.ts';

/** An event waiting for one consumer. */
export interface QueuedEvent {
  readonly eventId: string;
  readonly queue: string;
  /** JSON. */
  readonly content: string;
  readonly options: PublishOptions;
  readonly failures: number;
  readonly dueAt: Date;
}

/** Where the embedded bus keeps what was confirmed and not yet handled. */
export interface EventQueueStore {
  /** Stores all; those already stored (same event and queue) stay as they are. */
  add(events: readonly QueuedEvent[]): Promise<void>;
  reschedule(event: QueuedEvent): Promise<void>;
  remove(event: QueuedEvent): Promise<void>;
  bury(event: QueuedEvent, deadLetterQueue: string, reason: string): Promise<void>;
  pending(): Promise<QueuedEvent[]>;
}

interface StoredEvent extends QueuedEvent {
  readonly _id: string;
}

/** Tells one event for one consumer from all others. */
export const queuedEventKey = (event: QueuedEvent): string => `${event.queue}/${event.eventId}`;

const toStored = (event: QueuedEvent): StoredEvent => ({ ...event, _id: queuedEventKey(event) });

/** Keeps them in the collections `embeddedQueue` and `embeddedDeadLetters` of the same database as everything else. */
export function createEventQueueStore(connection: Connection): EventQueueStore {
  const queue = connection.collection<StoredEvent>('embeddedQueue');
  const dead = connection.collection<StoredEvent & { reason: string; diedAt: Date }>('embeddedDeadLetters');
  return {
    async add(events) {
      if (events.length === 0) return;
      await queue.bulkWrite(
        events.map((event) => {
          const { _id, ...fields } = toStored(event);
          return { updateOne: { filter: { _id }, update: { $setOnInsert: fields }, upsert: true } };
        }),
        { ordered: false },
      );
    },
    async reschedule(event) {
      await queue.updateOne({ _id: queuedEventKey(event) }, { $set: { failures: event.failures, dueAt: event.dueAt } });
    },
    async remove(event) {
      await queue.deleteOne({ _id: queuedEventKey(event) });
    },
    async bury(event, deadLetterQueue, reason) {
      const { _id, ...fields } = toStored({ ...event, queue: deadLetterQueue });
      await dead.updateOne({ _id }, { $set: { ...fields, reason, diedAt: new Date() } }, { upsert: true });
      await queue.deleteOne({ _id: queuedEventKey(event) });
    },
    async pending() {
      const stored = await queue.find({}).toArray();
      return stored.map(({ eventId, queue: name, content, options, failures, dueAt }) => ({
        eventId,
        queue: name,
        content,
        options,
        failures,
        dueAt,
      }));
    },
  };
}
