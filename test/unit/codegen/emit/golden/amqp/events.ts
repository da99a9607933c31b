// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { NoteAdded, NoteRemoved, Timestamp } from '../payloads.ts';

/** Data of each domain event, by CloudEvents `type` (= routing key). */
export interface DomainEventData {
  /** A note was added. */
  readonly 'note.added': NoteAdded;
  /** A note was removed. */
  readonly 'note.removed': NoteRemoved;
  /** Nobody listens to this one. */
  readonly 'note.archived': NoteRemoved;
}

export type DomainEventType = keyof DomainEventData;

/** CloudEvents 1.0 envelope (structured JSON mode), as it stands on RabbitMQ. */
export interface DomainEvent<Type extends DomainEventType = DomainEventType> {
  readonly type: Type;
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event; deduplicate by it. */
  readonly id: string;
  /** Who says so. */
  readonly source: '/letschat';
  /** Id of what changed. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Media type of the data. */
  readonly datacontenttype: 'application/json';
  /** The request that caused it. */
  readonly correlationid: string;
  readonly data: DomainEventData[Type];
}
