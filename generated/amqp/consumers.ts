// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { ConsumerBinding } from '../../src/contract/amqp.ts';
import { bindConsumer } from '../../src/contract/domain-events.ts';
import {
  validateCallStartedCloudEvent,
  validateMediaUploadedCloudEvent,
  validateMessageCreatedCloudEvent,
  validatePasscodeRequestedCloudEvent,
} from '../validators.js';
import type { DomainEvent } from './events.ts';
import { consumers } from './topology.ts';

/** One method per consumer, with exactly the events its queue is bound to. */
export interface ConsumerHandlers {
  /**
   * Sends the code to the phone.
   * Opens the sealed number and code and hands them to the configured sender (log or webhook). A code that has ended
   * is dropped. At least once: a person may get the same code twice.
   * Rejects to have the event retried.
   */
  deliverPasscode(event: DomainEvent<'passcode.requested'>): Promise<void>;

  /**
   * Notifies people with no device online.
   * For each recipient without an online device, hands a notification to the configured sender (log or webhook).
   * Deduplicated by event id and recipient.
   * Rejects to have the event retried.
   */
  pushNotification(event: DomainEvent<'message.created'> | DomainEvent<'call.started'>): Promise<void>;

  /**
   * Finds dimensions and makes thumbnails.
   * Reads the stored file, notes width, height or length, and stores a thumbnail. Doing it twice gives the same
   * result.
   * Rejects to have the event retried.
   */
  processMedia(event: DomainEvent<'media.uploaded'>): Promise<void>;

  /**
   * Ends calls that nobody answers.
   * Waits until `ringUntil` and ends the call if it still rings. It does not depend on the node that started the call.
   * Rejects to have the event retried.
   */
  timeOutRing(event: DomainEvent<'call.started'>): Promise<void>;
}

/** Every consumer of the contract, bound to its queue. */
export const consumerBindings = (handlers: ConsumerHandlers): readonly ConsumerBinding[] => [
  bindConsumer<DomainEvent<'passcode.requested'>>({
    topology: consumers.deliverPasscode,
    read: (value) => (validatePasscodeRequestedCloudEvent(value) ? value : null),
    handle: (event) => handlers.deliverPasscode(event),
  }),
  bindConsumer<DomainEvent<'message.created'> | DomainEvent<'call.started'>>({
    topology: consumers.pushNotification,
    read: (value) => (validateMessageCreatedCloudEvent(value) || validateCallStartedCloudEvent(value) ? value : null),
    handle: (event) => handlers.pushNotification(event),
  }),
  bindConsumer<DomainEvent<'media.uploaded'>>({
    topology: consumers.processMedia,
    read: (value) => (validateMediaUploadedCloudEvent(value) ? value : null),
    handle: (event) => handlers.processMedia(event),
  }),
  bindConsumer<DomainEvent<'call.started'>>({
    topology: consumers.timeOutRing,
    read: (value) => (validateCallStartedCloudEvent(value) ? value : null),
    handle: (event) => handlers.timeOutRing(event),
  }),
];
