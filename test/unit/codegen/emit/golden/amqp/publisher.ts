// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { ConfirmPublisher } from '../../../../../../src/contract/amqp.ts';
import {
  publishDomainEvent,
  publishDomainEvents,
  type DomainEventRoute,
  type RefusedEvent,
} from '../../../../../../src/contract/domain-events.ts';
import {
  validateNoteAddedCloudEvent,
  validateNoteArchivedCloudEvent,
  validateNoteRemovedCloudEvent,
} from '../validators.js';
import type { DomainEvent } from './events.ts';

const routes: ReadonlyMap<string, DomainEventRoute> = new Map([
  [
    'note.added',
    { exchange: 'letschat.events', routingKey: 'note.added', mandatory: true, validate: validateNoteAddedCloudEvent },
  ],
  [
    'note.removed',
    {
      exchange: 'letschat.events',
      routingKey: 'note.removed',
      mandatory: true,
      validate: validateNoteRemovedCloudEvent,
    },
  ],
  [
    'note.archived',
    {
      exchange: 'letschat.events',
      routingKey: 'note.archived',
      mandatory: false,
      validate: validateNoteArchivedCloudEvent,
    },
  ],
]);

export interface DomainEventPublisher {
  /**
   * Resolves once the broker has confirmed.
   * @throws PoisonEventError when the contract does not allow the event
   */
  publish(event: DomainEvent): Promise<void>;

  /** Resolves once the broker has confirmed all that the contract allows, with those that it does not. */
  publishAll(events: readonly DomainEvent[]): Promise<readonly RefusedEvent[]>;
}

export const createPublisher = (channel: ConfirmPublisher): DomainEventPublisher => ({
  publish: (event) => publishDomainEvent(channel, routes, event),
  publishAll: (events) => publishDomainEvents(channel, routes, events),
});
