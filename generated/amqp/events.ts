// PROVISIONAL target: what the generator must print (data types come from ../payloads.ts then).
export interface UserRegistered { readonly userId: string; readonly registeredAt: string }
/** `sealed`: phone number and code, encrypted for the delivery worker (AES-256-GCM, key derived from PASSCODE_PEPPER), base64url. */
export interface PasscodeRequested { readonly passcodeId: string; readonly sealed: string; readonly expiresAt: string }
export interface FriendshipChanged { readonly userId: string; readonly friendId: string }
export interface MessageCreated { readonly messageId: string; readonly conversationId: string; readonly senderId: string; readonly seq: number; readonly type: 'text' | 'image' | 'video' | 'audio' | 'file'; readonly recipientIds: readonly string[]; readonly createdAt: string }
export interface MessageEditedEvent { readonly messageId: string; readonly conversationId: string; readonly senderId: string; readonly editedAt: string }
export interface MessageDeletedEvent { readonly messageId: string; readonly conversationId: string; readonly senderId: string; readonly deletedAt: string }
export interface ConversationRead { readonly conversationId: string; readonly userId: string; readonly messageId: string; readonly seq: number }
export interface GroupCreated { readonly conversationId: string; readonly creatorId: string; readonly memberIds: readonly string[] }
export interface GroupMembersAdded { readonly conversationId: string; readonly actorId: string; readonly userIds: readonly string[] }
export interface GroupMemberLeft { readonly conversationId: string; readonly userId: string }
export interface GroupMemberRemoved { readonly conversationId: string; readonly actorId: string; readonly userId: string }
export interface CallStarted { readonly callId: string; readonly callerId: string; readonly calleeId: string; readonly kind: 'audio' | 'video'; readonly startedAt: string; readonly ringUntil: string }
export interface CallAnswered { readonly callId: string; readonly callerId: string; readonly calleeId: string; readonly answeredAt: string }
export interface CallEndedEvent { readonly callId: string; readonly callerId: string; readonly calleeId: string; readonly reason: 'ended' | 'rejected' | 'cancelled' | 'timeout' | 'lost'; readonly endedAt: string }
export interface MediaUploaded { readonly mediaId: string; readonly ownerId: string; readonly mimeType: string; readonly size: number }

/** Data of each domain event, by CloudEvents type (= routing key). */
export interface DomainEventData {
  readonly 'user.registered': UserRegistered;
  readonly 'passcode.requested': PasscodeRequested;
  readonly 'friend.added': FriendshipChanged;
  readonly 'friend.removed': FriendshipChanged;
  readonly 'message.created': MessageCreated;
  readonly 'message.edited': MessageEditedEvent;
  readonly 'message.deleted': MessageDeletedEvent;
  readonly 'conversation.read': ConversationRead;
  readonly 'group.created': GroupCreated;
  readonly 'group.members-added': GroupMembersAdded;
  readonly 'group.member-left': GroupMemberLeft;
  readonly 'group.member-removed': GroupMemberRemoved;
  readonly 'call.started': CallStarted;
  readonly 'call.answered': CallAnswered;
  readonly 'call.ended': CallEndedEvent;
  readonly 'media.uploaded': MediaUploaded;
}
export type DomainEventType = keyof DomainEventData;

/** CloudEvents 1.0 envelope (structured JSON mode), as it stands on RabbitMQ. */
export interface DomainEvent<Type extends DomainEventType = DomainEventType> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: '/letschat';
  readonly type: Type;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly correlationid: string;
  readonly data: DomainEventData[Type];
}
