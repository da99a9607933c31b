// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { ConsumerBinding } from '../../../../../../src/contract/amqp.ts';
import { bindConsumer } from '../../../../../../src/contract/domain-events.ts';
import { validateNoteAddedCloudEvent, validateNoteRemovedCloudEvent } from '../validators.js';
import type { DomainEvent } from './events.ts';
import { consumers } from './topology.ts';

/** One method per consumer, with exactly the events its queue is bound to. */
export interface ConsumerHandlers {
  /**
   * Keeps the index.
   * Rejects to have the event retried.
   */
  noteIndexing(event: DomainEvent<'note.added'> | DomainEvent<'note.removed'>): Promise<void>;
}

/** Every consumer of the contract, bound to its queue. */
export const consumerBindings = (handlers: ConsumerHandlers): readonly ConsumerBinding[] => [
  bindConsumer<DomainEvent<'note.added'> | DomainEvent<'note.removed'>>({
    topology: consumers.noteIndexing,
    read: (value) => (validateNoteAddedCloudEvent(value) || validateNoteRemovedCloudEvent(value) ? value : null),
    handle: (event) => handlers.noteIndexing(event),
  }),
];
