// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import { createCore } from '../../src/client/core.ts';
import type { ClientBase } from '../../src/client/core.ts';
import { LetsChatError } from '../../src/client/error.ts';
import type { ConnectOptions } from '../../src/client/options.ts';
import type { ServerToClientEvents } from '../socket/events.ts';
import type {
  AddFriendRequest,
  AddToGroupRequest,
  CallReference,
  ChatMessageRequest,
  ConversationEnvelope,
  ConversationReference,
  CreateGroupRequest,
  DeleteMessageRequest,
  EditMessageRequest,
  FriendEnvelope,
  FriendReference,
  GetChatMessagesRequest,
  GetConversationsRequest,
  GetConversationsSuccess,
  GetFriendsSuccess,
  GroupMemberReference,
  LeaveGroupRequest,
  MarkReadRequest,
  MarkReadSuccess,
  Message,
  MessagePage,
  RemoveFriendRequest,
  RemoveFromGroupRequest,
  RequestPasscodeRequest,
  RequestPasscodeResult,
  SignInRequest,
  SignInSuccess,
  StartCallRequest,
  StartCallResult,
  TypingRequest,
} from '../payloads.ts';

/** The contract that this client was generated from: SHA-256 of its bundled document. */
export const CONTRACT_HASH = '8632d6610e7777df5ace6465892e0b8093c0ff0caad90003e4426269cda47d4b';

/** What each operation can fail with. */
export interface OperationErrors {
  requestPasscode: 'INVALID_PAYLOAD' | 'RATE_LIMITED' | 'UNAVAILABLE' | 'INTERNAL';
  signIn: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'UNAVAILABLE' | 'INTERNAL';
  signOut: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'UNAVAILABLE' | 'INTERNAL';
  addFriend: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'NOT_FOUND' | 'UNAVAILABLE' | 'INTERNAL';
  removeFriend: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'NOT_FOUND' | 'UNAVAILABLE' | 'INTERNAL';
  getFriends: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'UNAVAILABLE' | 'INTERNAL';
  chatMessage:
    | 'INVALID_PAYLOAD'
    | 'UNAUTHENTICATED'
    | 'RATE_LIMITED'
    | 'FORBIDDEN'
    | 'NOT_FOUND'
    | 'CONFLICT'
    | 'UNAVAILABLE'
    | 'INTERNAL';
  editMessage:
    | 'INVALID_PAYLOAD'
    | 'UNAUTHENTICATED'
    | 'RATE_LIMITED'
    | 'FORBIDDEN'
    | 'NOT_FOUND'
    | 'CONFLICT'
    | 'UNAVAILABLE'
    | 'INTERNAL';
  deleteMessage:
    'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'FORBIDDEN' | 'NOT_FOUND' | 'UNAVAILABLE' | 'INTERNAL';
  getChatMessages: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'NOT_FOUND' | 'UNAVAILABLE' | 'INTERNAL';
  markRead: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'NOT_FOUND' | 'UNAVAILABLE' | 'INTERNAL';
  typing: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'NOT_FOUND' | 'UNAVAILABLE' | 'INTERNAL';
  stopTyping: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'NOT_FOUND' | 'UNAVAILABLE' | 'INTERNAL';
  getConversations: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'UNAVAILABLE' | 'INTERNAL';
  createGroup: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'NOT_FOUND' | 'UNAVAILABLE' | 'INTERNAL';
  addToGroup:
    | 'INVALID_PAYLOAD'
    | 'UNAUTHENTICATED'
    | 'RATE_LIMITED'
    | 'FORBIDDEN'
    | 'NOT_FOUND'
    | 'CONFLICT'
    | 'UNAVAILABLE'
    | 'INTERNAL';
  leaveGroup:
    'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'FORBIDDEN' | 'NOT_FOUND' | 'UNAVAILABLE' | 'INTERNAL';
  removeFromGroup:
    'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'FORBIDDEN' | 'NOT_FOUND' | 'UNAVAILABLE' | 'INTERNAL';
  startCall:
    'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'NOT_FOUND' | 'CONFLICT' | 'UNAVAILABLE' | 'INTERNAL';
  answerCall:
    | 'INVALID_PAYLOAD'
    | 'UNAUTHENTICATED'
    | 'RATE_LIMITED'
    | 'FORBIDDEN'
    | 'NOT_FOUND'
    | 'CONFLICT'
    | 'UNAVAILABLE'
    | 'INTERNAL';
  rejectCall:
    | 'INVALID_PAYLOAD'
    | 'UNAUTHENTICATED'
    | 'RATE_LIMITED'
    | 'FORBIDDEN'
    | 'NOT_FOUND'
    | 'CONFLICT'
    | 'UNAVAILABLE'
    | 'INTERNAL';
  endCall: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'NOT_FOUND' | 'UNAVAILABLE' | 'INTERNAL';
}

/** Without an id one is made; give it to recognise the message in the stream. */
type IdOptional<Payload> = Payload extends unknown
  ? Omit<Payload, 'clientMessageId'> & { readonly clientMessageId?: string }
  : never;

/** A connection to LetsChat: every method resolves with what the contract promises, or throws {@link LetsChatError}. */
export interface LetsChatClient extends ClientBase {
  /** Listens to an event of the server. @returns stops listening */
  on<Event extends keyof ServerToClientEvents>(event: Event, listener: ServerToClientEvents[Event]): () => void;

  /**
   * Have a six-digit one-time passcode sent to a phone number.
   * The first step of signing in and of registering. The answer is the same, in about the same time, whether or not
   * the number has an account. A code lives for five minutes and five attempts; asking again makes the earlier code
   * worthless. The code itself is delivered outside the socket (in development it is in the log, or fixed by
   * `DEV_PASSCODE`).
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `RATE_LIMITED`: too many codes were asked for from this address or for this number; `retryAfter` says for how
   *   many seconds, and `rateLimited` is emitted too.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Causes: publishes `passcode.requested`.
   * Failure: `signInError` → caller.
   * Rate class: passcode.
   */
  requestPasscode(payload: RequestPasscodeRequest): Promise<RequestPasscodeResult>;

  /**
   * Sign this socket in, with a passcode or with a token; registers on the first sign-in.
   * With `{ phoneNumber, passcode }` a new session starts; if the number has no account, one is registered (with
   * `name`, or the masked number). With `{ token }` an earlier session goes on. A token can also be given in the
   * handshake (`auth: { token }`), which does the same without this event. A socket that is signed in as somebody else
   * is signed out first. If a call to you is ringing at this moment, this socket gets `incomingCall` right after
   * `signInSuccess`.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `UNAUTHENTICATED`: the code is wrong, used, expired or out of attempts, or the token is not valid, expired or
   *   revoked. Which one of these it is, is not said.
   * - `RATE_LIMITED`: the rate class `signIn` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Success: `signInSuccess` → caller.
   * Causes: `userOnline` → friends (when it is the first device of the person); `incomingCall` → caller (when a call
   * to the person is ringing); publishes `user.registered` (when it is the first sign-in of the number); `userOffline`
   * → friends (when the socket was signed in as somebody else, and for that person: it was the last device of the
   * person); `stopTyping` → otherMembers (when the socket was signed in as somebody else, and for that person: the
   * person was typing from the socket); `callEnded` → callParties (when the socket was signed in as somebody else, and
   * for that person: it was the last device of the person and they were in a call); publishes `call.ended` (when the
   * socket was signed in as somebody else, and for that person: it was the last device of the person and they were in
   * a call).
   * Failure: `signInError` → caller.
   * Rate class: signIn.
   */
  signIn(payload: SignInRequest): Promise<SignInSuccess>;

  /**
   * Sign this socket out and revoke its session for good.
   * The token of the session is worth nothing afterwards, on every node, and other sockets that were signed in with it
   * are signed out as well. The socket itself stays connected: it may sign in again.
   * Errors:
   * - `INVALID_PAYLOAD`: an argument was sent; this event takes none.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `writes` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Success: `signOutSuccess` → caller.
   * Causes: `userOffline` → friends (when it was the last device of the person); `stopTyping` → otherMembers (when the
   * person was typing from the socket); `callEnded` → callParties (when it was the last device of the person and they
   * were in a call); publishes `call.ended` (when it was the last device of the person and they were in a call).
   * Rate class: writes.
   */
  signOut(): Promise<void>;

  /**
   * Make somebody a friend, by id or by phone number.
   * Friendship is mutual at once: the other person has you as a friend too. Adding somebody who is a friend already is
   * a success that changes nothing and tells nobody else. No `userOnline` follows: `friend.online` says how it is.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema, or names yourself.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `writes` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `NOT_FOUND`: nobody has this id or number.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Success: `addFriendSuccess` → actor.
   * Causes: `friendAdded` → peer (when the two were not friends); publishes `friend.added` (when the two were not
   * friends).
   * Failure: `addFriendError` → caller.
   * Rate class: writes.
   */
  addFriend(payload: AddFriendRequest): Promise<FriendEnvelope>;

  /**
   * End a friendship, for both at once.
   * The direct conversation stays readable for both and takes no new messages; groups are not touched. Removing
   * somebody whose friendship has ended already is a success that changes nothing and tells nobody else. There is no
   * error event: a failure reaches you by the acknowledgement alone.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `writes` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `NOT_FOUND`: this person never was a friend of yours, or is nobody at all.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Success: `removeFriendSuccess` → actor.
   * Causes: `friendRemoved` → peer (when the two were friends); publishes `friend.removed` (when the two were
   * friends).
   * Rate class: writes.
   */
  removeFriend(payload: RemoveFriendRequest): Promise<FriendReference>;

  /**
   * Fetch the list of friends with their presence.
   * Fetch it after each sign-in; afterwards `friendAdded`, `friendRemoved`, `userOnline` and `userOffline` keep it
   * right. While Redis is down, everybody is shown as offline.
   * Errors:
   * - `INVALID_PAYLOAD`: an argument was sent; this event takes none.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `queries` is used up; `retryAfter` says for how many seconds, and `rateLimited`
   *   is emitted too.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Success: `getFriendsSuccess` → caller.
   * Failure: `getFriendsError` → caller.
   * Rate class: queries.
   */
  getFriends(): Promise<GetFriendsSuccess>;

  /**
   * Send a text or an uploaded file into a conversation or to a friend.
   * Sending to `recipientId` uses the direct conversation with that friend and makes it if there is none. Choose
   * `clientMessageId` once per message and repeat it on every retry: the same id from the same sender in the same
   * conversation is the same message, whatever the timing; every retry is answered with the first message and nobody
   * gets it twice. Type `text` (the default) needs `text` and no `mediaId`; every other type needs a `mediaId` of a
   * file you uploaded and may have `text` as its caption. Sending marks the conversation read for yourself up to this
   * message, and ends your typing indicator.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema, or `type`, `text` and `mediaId` do not fit each other.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `messages` is used up; `retryAfter` says for how many seconds, and `rateLimited`
   *   is emitted too.
   * - `FORBIDDEN`: the direct conversation is closed because you are friends no more.
   * - `NOT_FOUND`: you are no member of the conversation, the recipient is no friend of yours, `mediaId` is no file of
   *   yours, or `replyTo` is no message of this conversation.
   * - `CONFLICT`: this `clientMessageId` was used for a message with another body.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Success: `chatMessageSuccess` → caller.
   * Causes: `newMessage` → membersExceptCaller (when the message is new, not a retry); `stopTyping` → otherMembers
   * (when the sender was typing in this conversation); publishes `message.created` (when the message is new, not a
   * retry).
   * Failure: `chatMessageError` → caller.
   * Rate class: messages.
   */
  chatMessage(payload: IdOptional<ChatMessageRequest>): Promise<Message>;

  /**
   * Replace the text of one of your own messages.
   * The acknowledgement carries no data: the edited message comes with `messageEdited`, to your own devices as well.
   * `seq` and place stay.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `writes` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `FORBIDDEN`: you see the message, but somebody else wrote it.
   * - `NOT_FOUND`: there is no such message in any conversation of yours.
   * - `CONFLICT`: the message was deleted, or it carries a file: neither can be edited.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Causes: `messageEdited` → members; publishes `message.edited`.
   * Failure: `chatMessageError` → caller.
   * Rate class: writes.
   */
  editMessage(payload: EditMessageRequest): Promise<void>;

  /**
   * Delete one of your own messages for everybody.
   * The message stays in its place as a tombstone: `text` and `media` are null and `deletedAt` is set. Deleting it
   * again is a success that changes nothing and tells nobody.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `writes` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `FORBIDDEN`: you see the message, but somebody else wrote it.
   * - `NOT_FOUND`: there is no such message in any conversation of yours.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Causes: `messageDeleted` → members (when the message was not deleted yet); publishes `message.deleted` (when the
   * message was not deleted yet).
   * Failure: `chatMessageError` → caller.
   * Rate class: writes.
   */
  deleteMessage(payload: DeleteMessageRequest): Promise<void>;

  /**
   * Fetch a page of the history of a conversation.
   * Without bounds the newest page; with `before` the page that ends just before that `seq` (scrolling up); with
   * `after` the page that starts just after it (catching up after a reconnect: repeat it until a page comes back
   * short). With both, the first page after `after` that stays below `before`. Oldest first in every case. No message
   * that was acknowledged is ever missing here.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `queries` is used up; `retryAfter` says for how many seconds, and `rateLimited`
   *   is emitted too.
   * - `NOT_FOUND`: you are no member of the conversation (any more), or there is none.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Success: `getChatMessagesSuccess` → caller.
   * Failure: `getChatMessagesError` → caller.
   * Rate class: queries.
   */
  getChatMessages(payload: GetChatMessagesRequest): Promise<MessagePage>;

  /**
   * Say up to which message you have read a conversation.
   * Everything up to the message counts as read, and `unreadCount` is what comes after it. Naming a message older than
   * the last one read is a success that changes nothing and tells nobody else. There is no error event: a failure
   * reaches you by the acknowledgement alone.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `reads` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `NOT_FOUND`: you are no member of the conversation, or it has no such message.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Success: `markReadSuccess` → actor.
   * Causes: `messagesRead` → otherMembers (when the read position moved); publishes `conversation.read` (when the read
   * position moved).
   * Rate class: reads.
   */
  markRead(payload: MarkReadRequest): Promise<MarkReadSuccess>;

  /**
   * Tell the other members that you are typing.
   * Send it at the first key and again every few seconds while typing goes on: the state ends by itself after six
   * seconds. No delivery is guaranteed, and nothing is stored. There is no error event.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `typing` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `NOT_FOUND`: you are no member of the conversation, or the recipient is no friend of yours.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Causes: `typing` → otherMembers.
   * Rate class: typing.
   */
  typing(payload: TypingRequest): Promise<void>;

  /**
   * Tell the other members that you stopped typing.
   * Send it when the input is emptied or left. It is not needed after sending a message: that ends typing by itself.
   * There is no error event.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `typing` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `NOT_FOUND`: you are no member of the conversation, or the recipient is no friend of yours.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Causes: `stopTyping` → otherMembers.
   * Rate class: typing.
   */
  stopTyping(payload: TypingRequest): Promise<void>;

  /**
   * Fetch a page of your conversations, last changed first.
   * Fetch it after each sign-in. For the next page pass the `updatedAt` of the last conversation as `before`; a page
   * shorter than `limit` is the last one. Each comes with its members, its newest message and your exact unread count.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `queries` is used up; `retryAfter` says for how many seconds, and `rateLimited`
   *   is emitted too.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Success: `getConversationsSuccess` → caller.
   * Failure: `getConversationsError` → caller.
   * Rate class: queries.
   */
  getConversations(payload: GetConversationsRequest): Promise<GetConversationsSuccess>;

  /**
   * Start a group with friends; you become its admin.
   * A group has 2 to 256 members, yourself included. Only your own friends can be put into it. Either all of them are
   * in, or there is no group.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema, or `userIds` names yourself.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `writes` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `NOT_FOUND`: one of the people is no friend of yours, or nobody at all.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Success: `createGroupSuccess` → actor.
   * Causes: `addedToGroup` → added; publishes `group.created`.
   * Failure: `createGroupError` → caller.
   * Rate class: writes.
   */
  createGroup(payload: CreateGroupRequest): Promise<ConversationEnvelope>;

  /**
   * Add friends to a group of which you are an admin.
   * People who are members already are passed over; if nobody is left to add, it is a success that changes nothing.
   * There is no success and no error event: the acknowledgement tells, and `usersAddedToGroup` reaches your devices as
   * well.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `writes` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `FORBIDDEN`: you are a member but no admin, or the conversation is a direct one.
   * - `NOT_FOUND`: you are no member of the conversation, or one of the people is no friend of yours.
   * - `CONFLICT`: the group would have more than 256 members.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Causes: `addedToGroup` → added (when somebody was added); `usersAddedToGroup` → membersBefore (when somebody was
   * added); publishes `group.members-added` (when somebody was added).
   * Rate class: writes.
   */
  addToGroup(payload: AddToGroupRequest): Promise<void>;

  /**
   * Stop being a member of a group.
   * History and events stop at once for all your devices. When the last admin leaves, the longest-standing member
   * becomes admin (fetch `getConversations` to see it); when the last member leaves, the group ends. There is no error
   * event.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `writes` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `FORBIDDEN`: the conversation is a direct one.
   * - `NOT_FOUND`: you are no member of the group, or there is none.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Success: `leaveGroupSuccess` → actor.
   * Causes: `userLeftGroup` → remainingMembers (when somebody remains); publishes `group.member-left`.
   * Rate class: writes.
   */
  leaveGroup(payload: LeaveGroupRequest): Promise<ConversationReference>;

  /**
   * Remove a member from a group of which you are an admin.
   * Whoever is removed keeps nothing: history and events stop at once. To go yourself use `leaveGroup`. There is no
   * error event.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema, or names yourself.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `writes` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `FORBIDDEN`: you are a member but no admin, or the conversation is a direct one.
   * - `NOT_FOUND`: you are no member of the group, or the person is none.
   * - `UNAVAILABLE`: a store that this needs is down; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Success: `removeFromGroupSuccess` → actor.
   * Causes: `removedFromGroup` → removed; `userRemovedFromGroup` → otherRemainingMembers (when somebody but the admin
   * remains); publishes `group.member-removed`.
   * Rate class: writes.
   */
  removeFromGroup(payload: RemoveFromGroupRequest): Promise<GroupMemberReference>;

  /**
   * Call a friend.
   * All devices of the friend ring. The call ends by itself (`callEnded`) when nobody answered for 45 seconds. A
   * friend with no device online is pushed, and a device that signs in meanwhile rings too. There is no success event:
   * the acknowledgement has the `callId`, and `callConnected`, `callRejected` or `callEnded` follows. LetsChat carries
   * the signalling of who calls whom, not sound or picture.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `calls` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `NOT_FOUND`: the person is no friend of yours, or nobody at all.
   * - `CONFLICT`: you or the other person is in a call (or being called) already.
   * - `UNAVAILABLE`: a store that this needs is down, Redis included: calls live there; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Causes: `incomingCall` → callee; publishes `call.started`.
   * Failure: `callError` → caller.
   * Rate class: calls.
   */
  startCall(payload: StartCallRequest): Promise<StartCallResult>;

  /**
   * Take a call that rings.
   * The first device to answer wins; the others stop ringing because `callConnected` reaches them too.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `calls` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `FORBIDDEN`: it is your own call: only the other person can answer it.
   * - `NOT_FOUND`: you are no party of such a call, or it is over.
   * - `CONFLICT`: the call does not ring any more: another device has answered.
   * - `UNAVAILABLE`: a store that this needs is down, Redis included: calls live there; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Success: `callConnected` → callParties.
   * Causes: publishes `call.answered`.
   * Failure: `callError` → caller.
   * Rate class: calls.
   */
  answerCall(payload: CallReference): Promise<CallReference>;

  /**
   * Refuse a call that rings.
   * All devices of both people stop ringing. The caller who wants to give up uses `endCall`.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `calls` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `FORBIDDEN`: it is your own call: end it with `endCall`.
   * - `NOT_FOUND`: you are no party of such a call, or it is over.
   * - `CONFLICT`: the call does not ring any more: it was answered.
   * - `UNAVAILABLE`: a store that this needs is down, Redis included: calls live there; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Success: `callRejected` → callParties.
   * Causes: publishes `call.ended`.
   * Failure: `callError` → caller.
   * Rate class: calls.
   */
  rejectCall(payload: CallReference): Promise<CallReference>;

  /**
   * Hang up, or give up calling.
   * Either person may end a call at any time, ringing or connected.
   * Errors:
   * - `INVALID_PAYLOAD`: the payload breaks the schema.
   * - `UNAUTHENTICATED`: the socket is not signed in.
   * - `RATE_LIMITED`: the rate class `calls` is used up; `retryAfter` says for how many seconds, and `rateLimited` is
   *   emitted too.
   * - `NOT_FOUND`: you are no party of such a call, or it is over.
   * - `UNAVAILABLE`: a store that this needs is down, Redis included: calls live there; try again.
   * - `INTERNAL`: the server failed; the log has the reason.
   * Success: `callEnded` → callParties.
   * Causes: publishes `call.ended`.
   * Failure: `callError` → caller.
   * Rate class: calls.
   */
  endCall(payload: CallReference): Promise<CallReference>;
}

/**
 * Connects, and keeps connected: after a lost connection it signs in again, sends unanswered messages again and catches up.
 * @param url of the server, like `https://chat.example.com`
 */
export function connect(url: string, options: ConnectOptions = {}): LetsChatClient {
  const core = createCore(url, CONTRACT_HASH, options);
  // Defined on the base itself: its properties are live.
  return Object.assign(core.base, {
    on: core.on,
    requestPasscode: (payload) => core.request('requestPasscode', [payload], 'connected'),
    signIn: (payload) => core.request('signIn', [payload], 'connected'),
    signOut: () => core.request('signOut', [], 'signedIn'),
    addFriend: (payload) => core.request('addFriend', [payload], 'signedIn'),
    removeFriend: (payload) => core.request('removeFriend', [payload], 'signedIn'),
    getFriends: () => core.request('getFriends', [], 'signedIn'),
    chatMessage: (payload) => core.send('chatMessage', payload),
    editMessage: (payload) => core.request('editMessage', [payload], 'signedIn'),
    deleteMessage: (payload) => core.request('deleteMessage', [payload], 'signedIn'),
    getChatMessages: (payload) => core.request('getChatMessages', [payload], 'signedIn'),
    markRead: (payload) => core.request('markRead', [payload], 'signedIn'),
    typing: (payload) => core.request('typing', [payload], 'signedIn'),
    stopTyping: (payload) => core.request('stopTyping', [payload], 'signedIn'),
    getConversations: (payload) => core.request('getConversations', [payload], 'signedIn'),
    createGroup: (payload) => core.request('createGroup', [payload], 'signedIn'),
    addToGroup: (payload) => core.request('addToGroup', [payload], 'signedIn'),
    leaveGroup: (payload) => core.request('leaveGroup', [payload], 'signedIn'),
    removeFromGroup: (payload) => core.request('removeFromGroup', [payload], 'signedIn'),
    startCall: (payload) => core.request('startCall', [payload], 'signedIn'),
    answerCall: (payload) => core.request('answerCall', [payload], 'signedIn'),
    rejectCall: (payload) => core.request('rejectCall', [payload], 'signedIn'),
    endCall: (payload) => core.request('endCall', [payload], 'signedIn'),
  } satisfies Omit<LetsChatClient, keyof ClientBase>);
}

/** Whether something thrown is a failure of this operation: then its code is one of the operation's. */
export const failedWith = <Event extends keyof OperationErrors>(
  _event: Event,
  error: unknown,
): error is LetsChatError<OperationErrors[Event]> => error instanceof LetsChatError;

export { LetsChatError };
export type { ConnectionState, ConnectOptions, Packet } from '../../src/client/options.ts';
export type * from '../payloads.ts';
