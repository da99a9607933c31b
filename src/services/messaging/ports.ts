import type { Media, UserSummary } from '../../../generated/payloads.ts';
import type { DomainEvent } from '../../../generated/amqp/events.ts';
import type { RefusedEvent } from '../../contract/domain-events.ts';

/** The person on whose behalf something is done. */
export interface Actor {
  readonly userId: string;
}

/** The request behind a command. */
export interface RequestInfo {
  /** The requesting socket. */
  readonly connectionId: string;
  readonly correlationId: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

export interface Clock {
  now(): Date;
}

/** Makes ids: 24 hex characters, unique. */
export interface IdSource {
  newId(): string;
}

export interface FriendshipPort {
  /**
   * Which of these pairs are friends now.
   * @param pairKeys `friendshipId(a, b)` of each pair
   */
  activePairs(pairKeys: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface PeoplePort {
  /** Summaries of those who exist. */
  summaries(userIds: readonly string[]): Promise<ReadonlyMap<string, UserSummary>>;
}

/** What messaging has to know about an uploaded file. */
export interface AttachedMedia {
  readonly mimeType: string;
  /** The wire form; its url is signed when this is called. */
  view(): Media;
}

export interface MediaPort {
  /**
   * A file that its owner may put into a message.
   * @throws ChatError NOT_FOUND when there is none, or it is somebody else's
   */
  forMessage(mediaId: string, ownerId: string): Promise<AttachedMedia>;
  /** The files of messages that were sent before; missing ones are left out. */
  attached(mediaIds: readonly string[]): Promise<ReadonlyMap<string, AttachedMedia>>;
  /** Notes that messages use these files, so that they are kept. Repeating it changes nothing. */
  markReferenced(mediaIds: readonly string[]): Promise<void>;
}

/** Told that a person's message was accepted, so that they are not typing any more. Must not throw. */
export interface TypingPort {
  stopped(userId: string, conversationId: string): void;
}

/** Publishes domain events; resolves when the broker has confirmed all that the contract allows, with those that it does not. */
export type PublishEvents = (events: readonly DomainEvent[]) => Promise<readonly RefusedEvent[]>;
