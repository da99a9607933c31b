// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

/** Names the person by phone number. */
export interface AddFriendByPhoneNumber {
  /** The number of the person to add. */
  readonly phoneNumber: PhoneNumber;
  /** Only in another variant. */
  readonly userId?: never;
}

/** Names the person by id. */
export interface AddFriendByUserId {
  /** Whom to add. */
  readonly userId: Id;
  /** Only in another variant. */
  readonly phoneNumber?: never;
}

/** Whom to add: by id or by phone number, not both. */
export type AddFriendRequest = AddFriendByUserId | AddFriendByPhoneNumber;

/** Friends to add to a group. */
export interface AddToGroupRequest {
  /** The group. */
  readonly conversationId: Id;
  /** Your friends to add. */
  readonly userIds: readonly Id[];
}

/** A call that connected. */
export interface CallAnswered {
  /** The call. */
  readonly callId: Id;
  /** Who called. */
  readonly callerId: Id;
  /** Who was called. */
  readonly calleeId: Id;
  /** When it was answered. */
  readonly answeredAt: Timestamp;
}

/** CloudEvents 1.0 envelope of `call.answered`, in structured JSON mode. */
export interface CallAnsweredCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'call.answered';
  /** Id of the call. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: CallAnswered;
}

/** CloudEvents 1.0 envelope of `call.ended`, in structured JSON mode. */
export interface CallEndedCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'call.ended';
  /** Id of the call. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: CallEndedEvent;
}

/** A call that is over. */
export interface CallEndedEvent {
  /** The call. */
  readonly callId: Id;
  /** Who called. */
  readonly callerId: Id;
  /** Who was called. */
  readonly calleeId: Id;
  /**
   * `ended`: hung up; `rejected`: refused; `cancelled`: the caller gave up; `timeout`: nobody answered; `lost`: a
   * person lost or signed out their last device.
   */
  readonly reason: 'ended' | 'rejected' | 'cancelled' | 'timeout' | 'lost';
  /** When it ended. */
  readonly endedAt: Timestamp;
}

/** A call by id. */
export interface CallReference {
  /** The call. */
  readonly callId: Id;
}

/** A call that rings. */
export interface CallStarted {
  /** The call. */
  readonly callId: Id;
  /** Who called. */
  readonly callerId: Id;
  /** Who was called. */
  readonly calleeId: Id;
  /** With or without a picture. */
  readonly kind: 'audio' | 'video';
  /** When it began to ring. */
  readonly startedAt: Timestamp;
  /** When it ends by itself if nobody answers. */
  readonly ringUntil: Timestamp;
}

/** CloudEvents 1.0 envelope of `call.started`, in structured JSON mode. */
export interface CallStartedCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'call.started';
  /** Id of the call. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: CallStarted;
}

/** A message, into a conversation or to a friend, not both. */
export type ChatMessageRequest = ChatMessageToConversation | ChatMessageToRecipient;

/** A message into a conversation that exists. */
export interface ChatMessageToConversation {
  /** The conversation. */
  readonly conversationId: Id;
  /** An id you choose, the same for every retry of this message: it makes sending safe to repeat. */
  readonly clientMessageId: string;
  /** What the message carries; `text` if left out. */
  readonly type?: MessageType;
  /** The text; required for `text`, a caption otherwise. Blanks at both ends are cut off. */
  readonly text?: string;
  /** A file you uploaded; required for every type but `text`, not allowed with `text`. */
  readonly mediaId?: Id;
  /** A message of the same conversation that this one answers. */
  readonly replyTo?: Id;
  /** Only in another variant. */
  readonly recipientId?: never;
}

/** A message to a friend: the direct conversation is made if there is none yet. */
export interface ChatMessageToRecipient {
  /** The friend. */
  readonly recipientId: Id;
  /** An id you choose, the same for every retry of this message: it makes sending safe to repeat. */
  readonly clientMessageId: string;
  /** What the message carries; `text` if left out. */
  readonly type?: MessageType;
  /** The text; required for `text`, a caption otherwise. Blanks at both ends are cut off. */
  readonly text?: string;
  /** A file you uploaded; required for every type but `text`, not allowed with `text`. */
  readonly mediaId?: Id;
  /** A message of the same conversation that this one answers. */
  readonly replyTo?: Id;
  /** Only in another variant. */
  readonly conversationId?: never;
}

/** A conversation as the person who receives it sees it: `unreadCount` is theirs. */
export interface Conversation {
  /** Id of the conversation. */
  readonly conversationId: Id;
  /** Two friends, or a group. */
  readonly type: 'direct' | 'group';
  /** Title of a group; null for a direct conversation (show the other person's name). */
  readonly title: string | null;
  /** The members, oneself included. */
  readonly participants: readonly Participant[];
  /** The newest message, tombstones included; null while there is none. */
  readonly lastMessage: Message | null;
  /** Messages after the last one read. Exact at all times. */
  readonly unreadCount: number;
  /** When it came to be. */
  readonly createdAt: Timestamp;
  /** When it last changed; lists are ordered by it, newest first. */
  readonly updatedAt: Timestamp;
}

/** One conversation. */
export interface ConversationEnvelope {
  /** The conversation as the receiver sees it. */
  readonly conversation: Conversation;
}

/** How far a member has read. */
export interface ConversationRead {
  /** The conversation. */
  readonly conversationId: Id;
  /** Who has read. */
  readonly userId: Id;
  /** The newest message read. */
  readonly messageId: Id;
  /** Its place in the conversation. */
  readonly seq: number;
}

/** CloudEvents 1.0 envelope of `conversation.read`, in structured JSON mode. */
export interface ConversationReadCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'conversation.read';
  /** Id of the conversation. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: ConversationRead;
}

/** A conversation by id. */
export interface ConversationReference {
  /** The group. */
  readonly conversationId: Id;
}

/** A new group. */
export interface CreateGroupRequest {
  /** Title of the group. Blanks at both ends are cut off. */
  readonly title: string;
  /** Your friends who shall be in it, without yourself. */
  readonly userIds: readonly Id[];
}

/** A message to delete. */
export interface DeleteMessageRequest {
  /** The message, one of your own. */
  readonly messageId: Id;
}

/** The new text of a message. */
export interface EditMessageRequest {
  /** The message, one of your own. */
  readonly messageId: Id;
  /** The new text. Blanks at both ends are cut off. */
  readonly text: string;
}

/** A sentence that can be shown to a person. Programs look at the code in the acknowledgement instead. */
export type ErrorText = string;

/** A friend, with presence as it is at this moment. */
export interface Friend {
  /** Id of the person. */
  readonly userId: Id;
  /** Display name. */
  readonly name: string;
  /** Phone number of the person. */
  readonly phoneNumber: PhoneNumber;
  /**
   * Address of the picture; absent without one. Resolve it against the address of the server; it is signed and
   * expires.
   */
  readonly avatarUrl?: string;
  /** Whether at least one device of the friend is signed in and connected. */
  readonly online: boolean;
  /** When the last device went away; null if that never happened. */
  readonly lastSeenAt: Timestamp | null;
}

/** CloudEvents 1.0 envelope of `friend.added`, in structured JSON mode. */
export interface FriendAddedCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'friend.added';
  /** Id of the friendship. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: FriendshipChanged;
}

/** One friend. */
export interface FriendEnvelope {
  /** The friend, as the receiver sees them. */
  readonly friend: Friend;
}

/** A friend by id. */
export interface FriendReference {
  /** The person who is a friend no more. */
  readonly friendId: Id;
}

/** CloudEvents 1.0 envelope of `friend.removed`, in structured JSON mode. */
export interface FriendRemovedCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'friend.removed';
  /** Id of the friendship. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: FriendshipChanged;
}

/** Two people, and who acted. */
export interface FriendshipChanged {
  /** Who added or removed. */
  readonly userId: Id;
  /** Who was added or removed. */
  readonly friendId: Id;
}

/** Which page of history to fetch. */
export interface GetChatMessagesRequest {
  /** The conversation. */
  readonly conversationId: Id;
  /** Only messages with a smaller `seq`: the page that ends just before it. */
  readonly before?: number;
  /** Only messages with a greater `seq`: the page that starts just after it. Use it to catch up after a reconnect. */
  readonly after?: number;
  /** Messages per page; 50 if left out. */
  readonly limit?: number;
}

/** Which page of the list to fetch. `{}` asks for the first. */
export interface GetConversationsRequest {
  /** Only conversations whose `updatedAt` is earlier: pass that of the last one you have. */
  readonly before?: Timestamp;
  /** Conversations per page; 50 if left out. */
  readonly limit?: number;
}

/** A page of conversations. */
export interface GetConversationsSuccess {
  /** The conversations, last changed first. */
  readonly conversations: readonly Conversation[];
}

/** All friends. */
export interface GetFriendsSuccess {
  /** All friends, in no particular order. */
  readonly friends: readonly Friend[];
}

/** A new group. */
export interface GroupCreated {
  /** The group. */
  readonly conversationId: Id;
  /** Who created it: its admin. */
  readonly creatorId: Id;
  /** All members, the creator included. */
  readonly memberIds: readonly Id[];
}

/** CloudEvents 1.0 envelope of `group.created`, in structured JSON mode. */
export interface GroupCreatedCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'group.created';
  /** Id of the conversation. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: GroupCreated;
}

/** Who left. */
export interface GroupMemberLeft {
  /** The group. */
  readonly conversationId: Id;
  /** Who left. */
  readonly userId: Id;
}

/** CloudEvents 1.0 envelope of `group.member-left`, in structured JSON mode. */
export interface GroupMemberLeftCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'group.member-left';
  /** Id of the conversation. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: GroupMemberLeft;
}

/** A member of a group. */
export interface GroupMemberReference {
  /** The group. */
  readonly conversationId: Id;
  /** The person who is a member no more. */
  readonly userId: Id;
}

/** Who was removed, and by whom. */
export interface GroupMemberRemoved {
  /** The group. */
  readonly conversationId: Id;
  /** The admin who removed. */
  readonly actorId: Id;
  /** Who was removed. */
  readonly userId: Id;
}

/** CloudEvents 1.0 envelope of `group.member-removed`, in structured JSON mode. */
export interface GroupMemberRemovedCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'group.member-removed';
  /** Id of the conversation. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: GroupMemberRemoved;
}

/** Who was added, and by whom. */
export interface GroupMembersAdded {
  /** The group. */
  readonly conversationId: Id;
  /** The admin who added. */
  readonly actorId: Id;
  /** Who was added. */
  readonly userIds: readonly Id[];
}

/** CloudEvents 1.0 envelope of `group.members-added`, in structured JSON mode. */
export interface GroupMembersAddedCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'group.members-added';
  /** Id of the conversation. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: GroupMembersAdded;
}

/** Id of anything that the server made: 24 lower-case hexadecimal digits. */
export type Id = string;

/** Somebody calls you. */
export interface IncomingCall {
  /** Who calls. */
  readonly caller: UserSummary;
  /** The call: send it with `answerCall`, `rejectCall` or `endCall`. */
  readonly callId: Id;
}

/** A group to leave. */
export interface LeaveGroupRequest {
  /** The group. */
  readonly conversationId: Id;
}

/** How far you have read. */
export interface MarkReadRequest {
  /** The conversation. */
  readonly conversationId: Id;
  /** The newest message you have read. */
  readonly messageId: Id;
}

/** How far you have read now. */
export interface MarkReadSuccess {
  /** The conversation. */
  readonly conversationId: Id;
  /** The message that you named. */
  readonly messageId: Id;
}

/** An uploaded file. It comes from `POST /media`; only members of a conversation that shows it get an address. */
export interface Media {
  /** Id of the file, to be sent in `chatMessage`. */
  readonly mediaId: Id;
  /** Name the file had on the device that uploaded it. */
  readonly fileName: string;
  /** Type found from the content, not from the name. */
  readonly mimeType: string;
  /** Size in bytes. */
  readonly size: number;
  /** Width in pixels; for images and videos, once known. */
  readonly width?: number;
  /** Height in pixels; for images and videos, once known. */
  readonly height?: number;
  /** Length in milliseconds; for audio and videos, once known. */
  readonly durationMs?: number;
  /**
   * Signed address of the file. It expires: do not store it, fetch the message again. Resolve it against the address
   * of the server.
   */
  readonly url: string;
  /** Signed address of a small picture of it; absent until there is one. */
  readonly thumbnailUrl?: string;
}

/** An uploaded file. */
export interface MediaUploaded {
  /** The file. */
  readonly mediaId: Id;
  /** Who uploaded it. */
  readonly ownerId: Id;
  /** Type found from the content. */
  readonly mimeType: string;
  /** Size in bytes. */
  readonly size: number;
}

/** CloudEvents 1.0 envelope of `media.uploaded`, in structured JSON mode. */
export interface MediaUploadedCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'media.uploaded';
  /** Id of the file. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: MediaUploaded;
}

/** A message as stored. It is emitted only after the database acknowledged the write. */
export interface Message {
  /** Id of the message. */
  readonly messageId: Id;
  /** Conversation it belongs to. */
  readonly conversationId: Id;
  /** Who wrote it. */
  readonly senderId: Id;
  /** The id that the sending client chose: match it with the message that you show as "sending". */
  readonly clientMessageId: string;
  /** Place in the conversation. It rises strictly and is the order of history; there may be gaps. */
  readonly seq: number;
  /** What the message carries. */
  readonly type: MessageType;
  /** The text, or the caption of a file; null without one and after deletion. */
  readonly text: string | null;
  /** The file; null for a text and after deletion. */
  readonly media: Media | null;
  /** The message of the same conversation that this one answers, or null. */
  readonly replyTo: Id | null;
  /** When the server accepted it. */
  readonly createdAt: Timestamp;
  /** When it was last edited, or null. */
  readonly editedAt: Timestamp | null;
  /** When it was deleted, or null. A deleted message stays in its place with neither text nor media. */
  readonly deletedAt: Timestamp | null;
}

/** A new message, without its text. */
export interface MessageCreated {
  /** The message. */
  readonly messageId: Id;
  /** Its conversation. */
  readonly conversationId: Id;
  /** Who wrote it. */
  readonly senderId: Id;
  /** Its place in the conversation. */
  readonly seq: number;
  /** What it carries. */
  readonly type: MessageType;
  /** The other members at that moment. */
  readonly recipientIds: readonly Id[];
  /** When it was accepted. */
  readonly createdAt: Timestamp;
}

/** CloudEvents 1.0 envelope of `message.created`, in structured JSON mode. */
export interface MessageCreatedCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'message.created';
  /** Id of the message. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: MessageCreated;
}

/** Which message was deleted. */
export interface MessageDeleted {
  /** The deleted message. */
  readonly messageId: Id;
  /** Its conversation. */
  readonly conversationId: Id;
}

/** CloudEvents 1.0 envelope of `message.deleted`, in structured JSON mode. */
export interface MessageDeletedCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'message.deleted';
  /** Id of the message. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: MessageDeletedEvent;
}

/** Which message was deleted, and when. */
export interface MessageDeletedEvent {
  /** The message. */
  readonly messageId: Id;
  /** Its conversation. */
  readonly conversationId: Id;
  /** Who wrote and deleted it. */
  readonly senderId: Id;
  /** When it was deleted. */
  readonly deletedAt: Timestamp;
}

/** CloudEvents 1.0 envelope of `message.edited`, in structured JSON mode. */
export interface MessageEditedCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'message.edited';
  /** Id of the message. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: MessageEditedEvent;
}

/** Which message was edited, and when. */
export interface MessageEditedEvent {
  /** The message. */
  readonly messageId: Id;
  /** Its conversation. */
  readonly conversationId: Id;
  /** Who wrote and edited it. */
  readonly senderId: Id;
  /** When it was edited. */
  readonly editedAt: Timestamp;
}

/** A page of history, oldest first. */
export type MessagePage = readonly Message[];

/** What a message carries: `text`, or the kind of its file. */
export type MessageType = 'text' | 'image' | 'video' | 'audio' | 'file';

/** How far another member has read. */
export interface MessagesRead {
  /** The conversation. */
  readonly conversationId: Id;
  /** Who has read. */
  readonly userId: Id;
  /** The newest message they have read. */
  readonly messageId: Id;
}

/** A member of a conversation. */
export interface Participant {
  /** Id of the person. */
  readonly userId: Id;
  /** Display name. */
  readonly name: string;
  /** Phone number of the person. */
  readonly phoneNumber: PhoneNumber;
  /**
   * Address of the picture; absent without one. Resolve it against the address of the server; it is signed and
   * expires.
   */
  readonly avatarUrl?: string;
  /** Admins of a group add and remove people. In a direct conversation both are members. */
  readonly role: 'admin' | 'member';
}

/** A passcode to deliver. */
export interface PasscodeRequested {
  /** Id of the passcode; not the phone number. */
  readonly passcodeId: Id;
  /**
   * Phone number and code, encrypted for the delivery worker (AES-256-GCM, key derived from `PASSCODE_PEPPER`), as
   * base64url.
   */
  readonly sealed: string;
  /** When the code ends: do not deliver it later. */
  readonly expiresAt: Timestamp;
}

/** CloudEvents 1.0 envelope of `passcode.requested`, in structured JSON mode. */
export interface PasscodeRequestedCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'passcode.requested';
  /** Id of the passcode (never the number). */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: PasscodeRequested;
}

/** A phone number in E.164: `+`, the country code, the number, no blanks. */
export type PhoneNumber = string;

/** The client asked too often. */
export interface RateLimited {
  /** A sentence that can be shown to a person. */
  readonly message: string;
  /** Whole seconds to wait before the next try. */
  readonly retryAfter: number;
}

/** Whom to remove. */
export interface RemoveFriendRequest {
  /** The friend to remove. */
  readonly friendId: Id;
}

/** A member to remove from a group. */
export interface RemoveFromGroupRequest {
  /** The group. */
  readonly conversationId: Id;
  /** The member to remove. */
  readonly userId: Id;
}

/** Asks for a one-time passcode. */
export interface RequestPasscodeRequest {
  /** Where to send the code. It need not have an account. */
  readonly phoneNumber: PhoneNumber;
}

/** Acknowledgement of `requestPasscode`: the same whether or not the number has an account. */
export interface RequestPasscodeResult {
  /** Seconds until the code ends. */
  readonly expiresIn: number;
}

/** Signs in with a code; registers if the number has no account. */
export interface SignInByPasscode {
  /** The number that the code was sent to. */
  readonly phoneNumber: PhoneNumber;
  /** The six digits. */
  readonly passcode: string;
  /** Display name for a new account; the masked number without it. Ignored if the account exists. */
  readonly name?: string;
  /** Only in another variant. */
  readonly token?: never;
}

/** Signs in with the token of an earlier sign-in. */
export interface SignInByToken {
  /** The token that `signInSuccess` brought. */
  readonly token: string;
  /** Only in another variant. */
  readonly phoneNumber?: never;
  /** Only in another variant. */
  readonly passcode?: never;
  /** Only in another variant. */
  readonly name?: never;
}

/** Either a phone number with its code, or a token. */
export type SignInRequest = SignInByPasscode | SignInByToken;

/** Who is signed in, and the token for next time. */
export interface SignInSuccess {
  /** The signed-in person. */
  readonly user: User;
  /** Keep it; send it as `auth: { token }` in the handshake or in `signIn`. */
  readonly token: string;
}

/** Whom to call. */
export interface StartCallRequest {
  /** The friend to call. */
  readonly calleeId: Id;
  /** With or without a picture. */
  readonly kind: 'audio' | 'video';
}

/** Acknowledgement of `startCall`. */
export interface StartCallResult {
  /** The call: keep it to end it, and to recognise the events about it. */
  readonly callId: Id;
}

/** A moment as RFC 3339 in UTC, with a `Z`: `2026-03-14T09:26:53.589Z`. */
export type Timestamp = string;

/** Who types where. */
export interface Typing {
  /** The conversation; absent while the two of you have none. */
  readonly conversationId?: Id;
  /** Who types. */
  readonly userId: Id;
  /** Display name of the person who types. */
  readonly sender: string;
}

/** You type in a conversation. */
export interface TypingInConversation {
  /** The conversation. */
  readonly conversationId: Id;
  /** Only in another variant. */
  readonly recipientId?: never;
}

/** Where you type: in a conversation or to a friend, not both. */
export type TypingRequest = TypingInConversation | TypingToRecipient;

/** You type to a friend with whom there may be no conversation yet. */
export interface TypingToRecipient {
  /** The friend. */
  readonly recipientId: Id;
  /** Only in another variant. */
  readonly conversationId?: never;
}

/** The signed-in person. */
export interface User {
  /** Id of the person. */
  readonly userId: Id;
  /** Display name. */
  readonly name: string;
  /** Phone number of the person. */
  readonly phoneNumber: PhoneNumber;
  /**
   * Address of the picture; absent without one. Resolve it against the address of the server; it is signed and
   * expires.
   */
  readonly avatarUrl?: string;
  /** When the account was registered. */
  readonly createdAt: Timestamp;
}

/** A friend went offline. */
export interface UserOffline {
  /** The friend. */
  readonly userId: Id;
  /** The friend's number; may be absent. */
  readonly phoneNumber?: PhoneNumber;
}

/** A friend came online. */
export interface UserOnline {
  /** The friend. */
  readonly userId: Id;
  /** The friend's number. */
  readonly phoneNumber: PhoneNumber;
}

/** A new account. */
export interface UserRegistered {
  /** The new user. */
  readonly userId: Id;
  /** When it was registered. */
  readonly registeredAt: Timestamp;
}

/** CloudEvents 1.0 envelope of `user.registered`, in structured JSON mode. */
export interface UserRegisteredCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event: a redelivery has the same one. Deduplicate by it. */
  readonly id: string;
  /** Who says it. */
  readonly source: '/letschat';
  /** What happened; the routing key as well. */
  readonly type: 'user.registered';
  /** Id of the user. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Format of `data`. */
  readonly datacontenttype: 'application/json';
  /** The request (or timer) that caused it; follows it through logs. */
  readonly correlationid: string;
  /** What happened, in detail. */
  readonly data: UserRegistered;
}

/** What others see of a person. */
export interface UserSummary {
  /** Id of the person. */
  readonly userId: Id;
  /** Display name. */
  readonly name: string;
  /** Phone number of the person. */
  readonly phoneNumber: PhoneNumber;
  /**
   * Address of the picture; absent without one. Resolve it against the address of the server; it is signed and
   * expires.
   */
  readonly avatarUrl?: string;
}

/** Who was added to a group. */
export interface UsersAddedToGroup {
  /** The group. */
  readonly conversationId: Id;
  /** Who was added. */
  readonly userIds: readonly Id[];
}
