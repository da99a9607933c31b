// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type {
  CallAnswered,
  CallEndedEvent,
  CallStarted,
  ConversationRead,
  FriendshipChanged,
  GroupCreated,
  GroupMemberLeft,
  GroupMemberRemoved,
  GroupMembersAdded,
  MediaUploaded,
  MessageCreated,
  MessageDeletedEvent,
  MessageEditedEvent,
  PasscodeRequested,
  Timestamp,
  UserRegistered,
} from '../payloads.ts';

/** Data of each domain event, by CloudEvents `type` (= routing key). */
export interface DomainEventData {
  /**
   * A number signed in for the first time.
   * A new account exists. Neither name nor number travels. Written with the change that it reports in one atomic step,
   * published at least once.
   */
  readonly 'user.registered': UserRegistered;
  /**
   * A passcode has to be delivered.
   * Number and code travel sealed: only the delivery worker can open them. Written with the change that it reports in
   * one atomic step, published at least once.
   */
  readonly 'passcode.requested': PasscodeRequested;
  /**
   * Two people became friends.
   * Both are friends of each other from now on. Written with the change that it reports in one atomic step, published
   * at least once.
   */
  readonly 'friend.added': FriendshipChanged;
  /**
   * A friendship ended.
   * Neither is a friend of the other any more. Written with the change that it reports in one atomic step, published
   * at least once.
   */
  readonly 'friend.removed': FriendshipChanged;
  /**
   * A message was stored.
   * Once per message, however often its sender retried. The text does not travel. Written with the change that it
   * reports in one atomic step, published at least once.
   */
  readonly 'message.created': MessageCreated;
  /**
   * The text of a message was replaced.
   * The text does not travel. Written with the change that it reports in one atomic step, published at least once.
   */
  readonly 'message.edited': MessageEditedEvent;
  /**
   * A message became a tombstone.
   * Once per message: deleting again changes nothing. Written with the change that it reports in one atomic step,
   * published at least once.
   */
  readonly 'message.deleted': MessageDeletedEvent;
  /**
   * A member's read position moved.
   * Only when it moved, never backwards. Written with the change that it reports in one atomic step, published at
   * least once.
   */
  readonly 'conversation.read': ConversationRead;
  /**
   * A group was created.
   * With all its first members. The title does not travel. Written with the change that it reports in one atomic step,
   * published at least once.
   */
  readonly 'group.created': GroupCreated;
  /**
   * People were added to a group.
   * Only those who were no members before. Written with the change that it reports in one atomic step, published at
   * least once.
   */
  readonly 'group.members-added': GroupMembersAdded;
  /**
   * A member left a group.
   * By their own will. Written with the change that it reports in one atomic step, published at least once.
   */
  readonly 'group.member-left': GroupMemberLeft;
  /**
   * An admin removed a member from a group.
   * From this moment the person sees nothing of the group. Written with the change that it reports in one atomic step,
   * published at least once.
   */
  readonly 'group.member-removed': GroupMemberRemoved;
  /**
   * A call rings.
   * Push notification and the ring timeout hang on it. Written with the change that it reports in one atomic step,
   * published at least once.
   */
  readonly 'call.started': CallStarted;
  /**
   * A call was answered.
   * The first device to answer won. Written with the change that it reports in one atomic step, published at least
   * once.
   */
  readonly 'call.answered': CallAnswered;
  /**
   * A call is over, and why.
   * Once per call. Written with the change that it reports in one atomic step, published at least once.
   */
  readonly 'call.ended': CallEndedEvent;
  /**
   * A file was stored.
   * Its dimensions and thumbnail are made from here. Written with the change that it reports in one atomic step,
   * published at least once.
   */
  readonly 'media.uploaded': MediaUploaded;
}

export type DomainEventType = keyof DomainEventData;

/** CloudEvents 1.0 envelope (structured JSON mode), as it stands on RabbitMQ. */
export interface DomainEvent<Type extends DomainEventType = DomainEventType> {
  readonly type: Type;
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** Id of the user. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  readonly data: DomainEventData[Type];
}
