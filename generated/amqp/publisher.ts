// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { ConfirmPublisher } from '../../src/contract/amqp.ts';
import {
  publishDomainEvent,
  publishDomainEvents,
  type DomainEventRoute,
  type RefusedEvent,
} from '../../src/contract/domain-events.ts';
import {
  validateCallAnsweredCloudEvent,
  validateCallEndedCloudEvent,
  validateCallStartedCloudEvent,
  validateConversationReadCloudEvent,
  validateFriendAddedCloudEvent,
  validateFriendRemovedCloudEvent,
  validateGroupCreatedCloudEvent,
  validateGroupMemberLeftCloudEvent,
  validateGroupMemberRemovedCloudEvent,
  validateGroupMembersAddedCloudEvent,
  validateMediaUploadedCloudEvent,
  validateMessageCreatedCloudEvent,
  validateMessageDeletedCloudEvent,
  validateMessageEditedCloudEvent,
  validatePasscodeRequestedCloudEvent,
  validateUserRegisteredCloudEvent,
} from '../validators.js';
import type { DomainEvent } from './events.ts';

const routes: ReadonlyMap<string, DomainEventRoute> = new Map([
  [
    'user.registered',
    {
      exchange: 'letschat.events',
      routingKey: 'user.registered',
      mandatory: false,
      validate: validateUserRegisteredCloudEvent,
    },
  ],
  [
    'passcode.requested',
    {
      exchange: 'letschat.events',
      routingKey: 'passcode.requested',
      mandatory: true,
      validate: validatePasscodeRequestedCloudEvent,
    },
  ],
  [
    'friend.added',
    {
      exchange: 'letschat.events',
      routingKey: 'friend.added',
      mandatory: false,
      validate: validateFriendAddedCloudEvent,
    },
  ],
  [
    'friend.removed',
    {
      exchange: 'letschat.events',
      routingKey: 'friend.removed',
      mandatory: false,
      validate: validateFriendRemovedCloudEvent,
    },
  ],
  [
    'message.created',
    {
      exchange: 'letschat.events',
      routingKey: 'message.created',
      mandatory: true,
      validate: validateMessageCreatedCloudEvent,
    },
  ],
  [
    'message.edited',
    {
      exchange: 'letschat.events',
      routingKey: 'message.edited',
      mandatory: false,
      validate: validateMessageEditedCloudEvent,
    },
  ],
  [
    'message.deleted',
    {
      exchange: 'letschat.events',
      routingKey: 'message.deleted',
      mandatory: false,
      validate: validateMessageDeletedCloudEvent,
    },
  ],
  [
    'conversation.read',
    {
      exchange: 'letschat.events',
      routingKey: 'conversation.read',
      mandatory: false,
      validate: validateConversationReadCloudEvent,
    },
  ],
  [
    'group.created',
    {
      exchange: 'letschat.events',
      routingKey: 'group.created',
      mandatory: false,
      validate: validateGroupCreatedCloudEvent,
    },
  ],
  [
    'group.members-added',
    {
      exchange: 'letschat.events',
      routingKey: 'group.members-added',
      mandatory: false,
      validate: validateGroupMembersAddedCloudEvent,
    },
  ],
  [
    'group.member-left',
    {
      exchange: 'letschat.events',
      routingKey: 'group.member-left',
      mandatory: false,
      validate: validateGroupMemberLeftCloudEvent,
    },
  ],
  [
    'group.member-removed',
    {
      exchange: 'letschat.events',
      routingKey: 'group.member-removed',
      mandatory: false,
      validate: validateGroupMemberRemovedCloudEvent,
    },
  ],
  [
    'call.started',
    {
      exchange: 'letschat.events',
      routingKey: 'call.started',
      mandatory: true,
      validate: validateCallStartedCloudEvent,
    },
  ],
  [
    'call.answered',
    {
      exchange: 'letschat.events',
      routingKey: 'call.answered',
      mandatory: false,
      validate: validateCallAnsweredCloudEvent,
    },
  ],
  [
    'call.ended',
    { exchange: 'letschat.events', routingKey: 'call.ended', mandatory: false, validate: validateCallEndedCloudEvent },
  ],
  [
    'media.uploaded',
    {
      exchange: 'letschat.events',
      routingKey: 'media.uploaded',
      mandatory: true,
      validate: validateMediaUploadedCloudEvent,
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
