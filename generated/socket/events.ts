// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { ErrorCode } from '../../src/contract/errors.ts';
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
  ErrorText,
  FriendEnvelope,
  FriendReference,
  GetChatMessagesRequest,
  GetConversationsRequest,
  GetConversationsSuccess,
  GetFriendsSuccess,
  GroupMemberReference,
  IncomingCall,
  LeaveGroupRequest,
  MarkReadRequest,
  MarkReadSuccess,
  Message,
  MessageDeleted,
  MessagePage,
  MessagesRead,
  RateLimited,
  RemoveFriendRequest,
  RemoveFromGroupRequest,
  RequestPasscodeRequest,
  RequestPasscodeResult,
  SignInRequest,
  SignInSuccess,
  StartCallRequest,
  StartCallResult,
  Typing,
  TypingRequest,
  UserOffline,
  UserOnline,
  UsersAddedToGroup,
} from '../payloads.ts';

/** Answer to a request that succeeded; without `data` where the contract has none. */
export type AckSuccess<Data> = [Data] extends [void]
  ? { readonly ok: true }
  : { readonly ok: true; readonly data: Data };

/** Answer to a request that failed. `retryAfter`: seconds, with `RATE_LIMITED`. */
export interface AckFailure {
  readonly ok: false;
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly retryAfter?: number };
}

export type AckResponse<Data> = AckSuccess<Data> | AckFailure;

/** The optional last argument of every request; called exactly once. */
export type Ack<Data> = (response: AckResponse<Data>) => void;

/** What a client sends. */
export interface ClientToServerEvents {
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
  requestPasscode: (payload: RequestPasscodeRequest, ack?: Ack<RequestPasscodeResult>) => void;

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
  signIn: (payload: SignInRequest, ack?: Ack<SignInSuccess>) => void;

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
  signOut: (ack?: Ack<void>) => void;

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
  addFriend: (payload: AddFriendRequest, ack?: Ack<FriendEnvelope>) => void;

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
  removeFriend: (payload: RemoveFriendRequest, ack?: Ack<FriendReference>) => void;

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
  getFriends: (ack?: Ack<GetFriendsSuccess>) => void;

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
  chatMessage: (payload: ChatMessageRequest, ack?: Ack<Message>) => void;

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
  editMessage: (payload: EditMessageRequest, ack?: Ack<void>) => void;

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
  deleteMessage: (payload: DeleteMessageRequest, ack?: Ack<void>) => void;

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
  getChatMessages: (payload: GetChatMessagesRequest, ack?: Ack<MessagePage>) => void;

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
  markRead: (payload: MarkReadRequest, ack?: Ack<MarkReadSuccess>) => void;

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
  typing: (payload: TypingRequest, ack?: Ack<void>) => void;

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
  stopTyping: (payload: TypingRequest, ack?: Ack<void>) => void;

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
  getConversations: (payload: GetConversationsRequest, ack?: Ack<GetConversationsSuccess>) => void;

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
  createGroup: (payload: CreateGroupRequest, ack?: Ack<ConversationEnvelope>) => void;

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
  addToGroup: (payload: AddToGroupRequest, ack?: Ack<void>) => void;

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
  leaveGroup: (payload: LeaveGroupRequest, ack?: Ack<ConversationReference>) => void;

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
  removeFromGroup: (payload: RemoveFromGroupRequest, ack?: Ack<GroupMemberReference>) => void;

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
  startCall: (payload: StartCallRequest, ack?: Ack<StartCallResult>) => void;

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
  answerCall: (payload: CallReference, ack?: Ack<CallReference>) => void;

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
  rejectCall: (payload: CallReference, ack?: Ack<CallReference>) => void;

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
  endCall: (payload: CallReference, ack?: Ack<CallReference>) => void;
}

/** What the server emits. */
export interface ServerToClientEvents {
  /**
   * Successful sign-in or registration.
   * To the requesting socket alone, after `signIn` or a handshake with a valid token. From now on this socket counts
   * as one of the devices of the person.
   * To: caller.
   */
  signInSuccess: (payload: SignInSuccess) => void;

  /**
   * Invalid credentials or validation error.
   * To the requesting socket alone, when `requestPasscode` or `signIn` failed or the token of the handshake was
   * refused (the socket stays connected, signed out). The acknowledgement of the same request, if one was asked for,
   * has the code.
   * To: caller.
   */
  signInError: (payload: ErrorText) => void;

  /**
   * Explicit sign-out.
   * To the requesting socket alone, after `signOut`. No argument. Forget the token.
   * To: caller.
   */
  signOutSuccess: () => void;

  /**
   * A friend became online (first active socket).
   * To all devices of each friend, exactly once per transition: when the first device of the person signs in, not with
   * every device. A short drop of the connection (three seconds by default) is no transition. Presence is not accurate
   * while Redis is down; it is right again by itself afterwards.
   * To: friends.
   */
  userOnline: (payload: UserOnline) => void;

  /**
   * A friend went fully offline (last socket disconnected).
   * To all devices of each friend, exactly once per transition: when the last device of the person signed out or
   * stayed away for longer than the grace period, also when the server it was connected to died.
   * To: friends.
   */
  userOffline: (payload: UserOffline) => void;

  /**
   * Friend added by the current user.
   * To all devices of the person who added, so that they converge. Also when the two were friends already.
   * To: actor.
   */
  addFriendSuccess: (payload: FriendEnvelope) => void;

  /**
   * Add friend failed.
   * To the requesting socket alone, when `addFriend` failed. The acknowledgement of the same request, if one was asked
   * for, has the code.
   * To: caller.
   */
  addFriendError: (payload: ErrorText) => void;

  /**
   * The other person is notified of a new friendship.
   * To all devices of the person who was added; `friend` is the one who added. Not when they were friends already.
   * To: peer.
   */
  friendAdded: (payload: FriendEnvelope) => void;

  /**
   * Friend removed.
   * To all devices of the person who removed, so that they converge.
   * To: actor.
   */
  removeFriendSuccess: (payload: FriendReference) => void;

  /**
   * The other person is notified of the end of a friendship.
   * To all devices of the person who was removed; `friendId` is the one who removed. No presence of that person comes
   * any more.
   * To: peer.
   */
  friendRemoved: (payload: FriendReference) => void;

  /**
   * Friend list fetched.
   * To the requesting socket alone, after `getFriends`.
   * To: caller.
   */
  getFriendsSuccess: (payload: GetFriendsSuccess) => void;

  /**
   * Fetch failed.
   * To the requesting socket alone, when `getFriends` failed. The acknowledgement of the same request, if one was
   * asked for, has the code.
   * To: caller.
   */
  getFriendsError: (payload: ErrorText) => void;

  /**
   * Sender message accepted.
   * To the requesting socket alone, once the message is stored; a retry gets the first message again. The sender's
   * other devices get `newMessage`.
   * To: caller.
   */
  chatMessageSuccess: (payload: Message) => void;

  /**
   * Message rejected.
   * To the requesting socket alone, when `chatMessage`, `editMessage` or `deleteMessage` failed. The acknowledgement
   * of the same request, if one was asked for, has the code.
   * To: caller.
   */
  chatMessageError: (payload: ErrorText) => void;

  /**
   * Recipient receives a message.
   * To every device of every other member, and to the sender's other devices. At most once per connection and only
   * after the message is stored. Sort by `seq`, not by arrival; on a gap or after a reconnect fetch `getChatMessages`
   * with `after`. A conversation that you do not know yet is a new direct conversation: fetch `getConversations`.
   * To: membersExceptCaller.
   */
  newMessage: (payload: Message) => void;

  /**
   * Message edited.
   * To every device of every member, the editor's included: the whole message with its new text. Replace the one with
   * the same `messageId`; if you have one with a later `editedAt`, keep it.
   * To: members.
   */
  messageEdited: (payload: Message) => void;

  /**
   * Message deleted.
   * To every device of every member, the deleter's included. Show the message as deleted, in its place; history has a
   * tombstone.
   * To: members.
   */
  messageDeleted: (payload: MessageDeleted) => void;

  /**
   * Message history fetched.
   * To the requesting socket alone, after `getChatMessages`. A bare array, oldest first; shorter than `limit` at the
   * end of history.
   * To: caller.
   */
  getChatMessagesSuccess: (payload: MessagePage) => void;

  /**
   * Fetch failed.
   * To the requesting socket alone, when `getChatMessages` failed. The acknowledgement of the same request, if one was
   * asked for, has the code.
   * To: caller.
   */
  getChatMessagesError: (payload: ErrorText) => void;

  /**
   * Sender confirms read.
   * To all devices of the person who read, so that unread counters converge.
   * To: actor.
   */
  markReadSuccess: (payload: MarkReadSuccess) => void;

  /**
   * Other participants notified.
   * To all devices of the other members, when a member's read position moved. It never moves back.
   * To: otherMembers.
   */
  messagesRead: (payload: MessagesRead) => void;

  /**
   * User starts typing.
   * To all devices of the other members; volatile, it may get lost. Show `sender` until `stopTyping` comes, and for
   * seven seconds at most. There is no snapshot of who is typing on joining.
   * To: otherMembers. Volatile: may be lost.
   */
  typing: (payload: Typing) => void;

  /**
   * User stops typing.
   * To all devices of the other members; volatile, it may get lost. After `stopTyping` of the person, after their
   * message, when they signed out or lost their connection, or when six seconds passed without a new `typing`.
   * To: otherMembers. Volatile: may be lost.
   */
  stopTyping: (payload: Typing) => void;

  /**
   * Conversation list fetched.
   * To the requesting socket alone, after `getConversations`.
   * To: caller.
   */
  getConversationsSuccess: (payload: GetConversationsSuccess) => void;

  /**
   * Fetch failed.
   * To the requesting socket alone, when `getConversations` failed. The acknowledgement of the same request, if one
   * was asked for, has the code.
   * To: caller.
   */
  getConversationsError: (payload: ErrorText) => void;

  /**
   * Group created.
   * To all devices of the person who created it, so that they converge.
   * To: actor.
   */
  createGroupSuccess: (payload: ConversationEnvelope) => void;

  /**
   * Creation failed.
   * To the requesting socket alone, when `createGroup` failed. The acknowledgement of the same request, if one was
   * asked for, has the code.
   * To: caller.
   */
  createGroupError: (payload: ErrorText) => void;

  /**
   * User added to a group.
   * To all devices of each person who was added by `createGroup` or `addToGroup` (not to the one who did it).
   * `unreadCount` counts what comes after the addition.
   * To: added.
   */
  addedToGroup: (payload: ConversationEnvelope) => void;

  /**
   * Existing members notified of additions.
   * To all devices of those who were members before, the admin who added included. Only ids: names are in
   * `getConversations`.
   * To: membersBefore.
   */
  usersAddedToGroup: (payload: UsersAddedToGroup) => void;

  /**
   * User leaves group.
   * To all devices of the person who left, so that they converge. Drop the group and its history.
   * To: actor.
   */
  leaveGroupSuccess: (payload: ConversationReference) => void;

  /**
   * Members notified that somebody left.
   * To all devices of the members who remain. Roles may have changed: when the last admin left, the longest-standing
   * member is admin now.
   * To: remainingMembers.
   */
  userLeftGroup: (payload: GroupMemberReference) => void;

  /**
   * User removed.
   * To all devices of the admin who removed, so that they converge.
   * To: actor.
   */
  removeFromGroupSuccess: (payload: GroupMemberReference) => void;

  /**
   * Removed user notified.
   * To all devices of the person who was removed. Nothing about this group comes after it. Drop the group and its
   * history.
   * To: removed.
   */
  removedFromGroup: (payload: ConversationReference) => void;

  /**
   * Members notified that somebody was removed.
   * To all devices of the members who remain, but those of the admin who removed (they get `removeFromGroupSuccess`).
   * To: otherRemainingMembers.
   */
  userRemovedFromGroup: (payload: GroupMemberReference) => void;

  /**
   * Call initiated.
   * To all devices of the person called; to a single socket when that signs in while the call rings. Ring until
   * `callConnected`, `callRejected` or `callEnded` with the same `callId` comes. A socket may hear of the same call
   * twice: ring once per `callId`.
   * To: callee, caller.
   */
  incomingCall: (payload: IncomingCall) => void;

  /**
   * Call answered.
   * To all devices of both people. The device that sent `answerCall` takes the call; the callee's other devices stop
   * ringing; the caller is connected.
   * To: callParties.
   */
  callConnected: (payload: CallReference) => void;

  /**
   * Call rejected.
   * To all devices of both people, after `rejectCall`. The call is over; no `callEnded` follows.
   * To: callParties.
   */
  callRejected: (payload: CallReference) => void;

  /**
   * Call ended.
   * To all devices of both people: after `endCall`, when nobody answered for 45 seconds, or when a person lost or
   * signed out their last device.
   * To: callParties.
   */
  callEnded: (payload: CallReference) => void;

  /**
   * Call setup failure.
   * To the requesting socket alone, when `startCall`, `answerCall`, `rejectCall` or `endCall` failed. The
   * acknowledgement of the same request, if one was asked for, has the code.
   * To: caller.
   */
  callError: (payload: ErrorText) => void;

  /**
   * Socket exceeds limits.
   * To the requesting socket alone, beside the failure of the request (`RATE_LIMITED` in the acknowledgement, and its
   * error event where it has one). Limits are counted per person and per address over all nodes. With Redis down
   * nothing is refused.
   * To: caller.
   */
  rateLimited: (payload: RateLimited) => void;
}
