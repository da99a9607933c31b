// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { Announcer } from '../../src/contract/announcer.ts';
import type { Audience } from '../../src/contract/audience.ts';
import type {
  CallReference,
  ConversationEnvelope,
  ConversationReference,
  ErrorText,
  FriendEnvelope,
  FriendReference,
  GetConversationsSuccess,
  GetFriendsSuccess,
  GroupMemberReference,
  IncomingCall,
  MarkReadSuccess,
  Message,
  MessageDeleted,
  MessagePage,
  MessagesRead,
  RateLimited,
  SignInSuccess,
  Typing,
  UserOffline,
  UserOnline,
  UsersAddedToGroup,
} from '../payloads.ts';

/** One method per emission; the audience is typed by the contract. */
export interface Emitter {
  /**
   * Successful sign-in or registration.
   * To the requesting socket alone, after `signIn` or a handshake with a valid token. From now on this socket counts
   * as one of the devices of the person.
   * To: caller.
   */
  signInSuccess(audience: Audience<'caller'>, payload: SignInSuccess): void;

  /**
   * Invalid credentials or validation error.
   * To the requesting socket alone, when `requestPasscode` or `signIn` failed or the token of the handshake was
   * refused (the socket stays connected, signed out). The acknowledgement of the same request, if one was asked for,
   * has the code.
   * To: caller.
   */
  signInError(audience: Audience<'caller'>, payload: ErrorText): void;

  /**
   * Explicit sign-out.
   * To the requesting socket alone, after `signOut`. No argument. Forget the token.
   * To: caller.
   */
  signOutSuccess(audience: Audience<'caller'>): void;

  /**
   * A friend became online (first active socket).
   * To all devices of each friend, exactly once per transition: when the first device of the person signs in, not with
   * every device. A short drop of the connection (three seconds by default) is no transition. Presence is not accurate
   * while Redis is down; it is right again by itself afterwards.
   * To: friends.
   */
  userOnline(audience: Audience<'friends'>, payload: UserOnline): void;

  /**
   * A friend went fully offline (last socket disconnected).
   * To all devices of each friend, exactly once per transition: when the last device of the person signed out or
   * stayed away for longer than the grace period, also when the server it was connected to died.
   * To: friends.
   */
  userOffline(audience: Audience<'friends'>, payload: UserOffline): void;

  /**
   * Friend added by the current user.
   * To all devices of the person who added, so that they converge. Also when the two were friends already.
   * To: actor.
   */
  addFriendSuccess(audience: Audience<'actor'>, payload: FriendEnvelope): void;

  /**
   * Add friend failed.
   * To the requesting socket alone, when `addFriend` failed. The acknowledgement of the same request, if one was asked
   * for, has the code.
   * To: caller.
   */
  addFriendError(audience: Audience<'caller'>, payload: ErrorText): void;

  /**
   * The other person is notified of a new friendship.
   * To all devices of the person who was added; `friend` is the one who added. Not when they were friends already.
   * To: peer.
   */
  friendAdded(audience: Audience<'peer'>, payload: FriendEnvelope): void;

  /**
   * Friend removed.
   * To all devices of the person who removed, so that they converge.
   * To: actor.
   */
  removeFriendSuccess(audience: Audience<'actor'>, payload: FriendReference): void;

  /**
   * The other person is notified of the end of a friendship.
   * To all devices of the person who was removed; `friendId` is the one who removed. No presence of that person comes
   * any more.
   * To: peer.
   */
  friendRemoved(audience: Audience<'peer'>, payload: FriendReference): void;

  /**
   * Friend list fetched.
   * To the requesting socket alone, after `getFriends`.
   * To: caller.
   */
  getFriendsSuccess(audience: Audience<'caller'>, payload: GetFriendsSuccess): void;

  /**
   * Fetch failed.
   * To the requesting socket alone, when `getFriends` failed. The acknowledgement of the same request, if one was
   * asked for, has the code.
   * To: caller.
   */
  getFriendsError(audience: Audience<'caller'>, payload: ErrorText): void;

  /**
   * Sender message accepted.
   * To the requesting socket alone, once the message is stored; a retry gets the first message again. The sender's
   * other devices get `newMessage`.
   * To: caller.
   */
  chatMessageSuccess(audience: Audience<'caller'>, payload: Message): void;

  /**
   * Message rejected.
   * To the requesting socket alone, when `chatMessage`, `editMessage` or `deleteMessage` failed. The acknowledgement
   * of the same request, if one was asked for, has the code.
   * To: caller.
   */
  chatMessageError(audience: Audience<'caller'>, payload: ErrorText): void;

  /**
   * Recipient receives a message.
   * To every device of every other member, and to the sender's other devices. At most once per connection and only
   * after the message is stored. Sort by `seq`, not by arrival; on a gap or after a reconnect fetch `getChatMessages`
   * with `after`. A conversation that you do not know yet is a new direct conversation: fetch `getConversations`.
   * To: membersExceptCaller.
   */
  newMessage(audience: Audience<'membersExceptCaller'>, payload: Message): void;

  /**
   * Message edited.
   * To every device of every member, the editor's included: the whole message with its new text. Replace the one with
   * the same `messageId`; if you have one with a later `editedAt`, keep it.
   * To: members.
   */
  messageEdited(audience: Audience<'members'>, payload: Message): void;

  /**
   * Message deleted.
   * To every device of every member, the deleter's included. Show the message as deleted, in its place; history has a
   * tombstone.
   * To: members.
   */
  messageDeleted(audience: Audience<'members'>, payload: MessageDeleted): void;

  /**
   * Message history fetched.
   * To the requesting socket alone, after `getChatMessages`. A bare array, oldest first; shorter than `limit` at the
   * end of history.
   * To: caller.
   */
  getChatMessagesSuccess(audience: Audience<'caller'>, payload: MessagePage): void;

  /**
   * Fetch failed.
   * To the requesting socket alone, when `getChatMessages` failed. The acknowledgement of the same request, if one was
   * asked for, has the code.
   * To: caller.
   */
  getChatMessagesError(audience: Audience<'caller'>, payload: ErrorText): void;

  /**
   * Sender confirms read.
   * To all devices of the person who read, so that unread counters converge.
   * To: actor.
   */
  markReadSuccess(audience: Audience<'actor'>, payload: MarkReadSuccess): void;

  /**
   * Other participants notified.
   * To all devices of the other members, when a member's read position moved. It never moves back.
   * To: otherMembers.
   */
  messagesRead(audience: Audience<'otherMembers'>, payload: MessagesRead): void;

  /**
   * User starts typing.
   * To all devices of the other members; volatile, it may get lost. Show `sender` until `stopTyping` comes, and for
   * seven seconds at most. There is no snapshot of who is typing on joining.
   * To: otherMembers. Volatile: may be lost.
   */
  typing(audience: Audience<'otherMembers'>, payload: Typing): void;

  /**
   * User stops typing.
   * To all devices of the other members; volatile, it may get lost. After `stopTyping` of the person, after their
   * message, when they signed out or lost their connection, or when six seconds passed without a new `typing`.
   * To: otherMembers. Volatile: may be lost.
   */
  stopTyping(audience: Audience<'otherMembers'>, payload: Typing): void;

  /**
   * Conversation list fetched.
   * To the requesting socket alone, after `getConversations`.
   * To: caller.
   */
  getConversationsSuccess(audience: Audience<'caller'>, payload: GetConversationsSuccess): void;

  /**
   * Fetch failed.
   * To the requesting socket alone, when `getConversations` failed. The acknowledgement of the same request, if one
   * was asked for, has the code.
   * To: caller.
   */
  getConversationsError(audience: Audience<'caller'>, payload: ErrorText): void;

  /**
   * Group created.
   * To all devices of the person who created it, so that they converge.
   * To: actor.
   */
  createGroupSuccess(audience: Audience<'actor'>, payload: ConversationEnvelope): void;

  /**
   * Creation failed.
   * To the requesting socket alone, when `createGroup` failed. The acknowledgement of the same request, if one was
   * asked for, has the code.
   * To: caller.
   */
  createGroupError(audience: Audience<'caller'>, payload: ErrorText): void;

  /**
   * User added to a group.
   * To all devices of each person who was added by `createGroup` or `addToGroup` (not to the one who did it).
   * `unreadCount` counts what comes after the addition.
   * To: added.
   */
  addedToGroup(audience: Audience<'added'>, payload: ConversationEnvelope): void;

  /**
   * Existing members notified of additions.
   * To all devices of those who were members before, the admin who added included. Only ids: names are in
   * `getConversations`.
   * To: membersBefore.
   */
  usersAddedToGroup(audience: Audience<'membersBefore'>, payload: UsersAddedToGroup): void;

  /**
   * User leaves group.
   * To all devices of the person who left, so that they converge. Drop the group and its history.
   * To: actor.
   */
  leaveGroupSuccess(audience: Audience<'actor'>, payload: ConversationReference): void;

  /**
   * Members notified that somebody left.
   * To all devices of the members who remain. Roles may have changed: when the last admin left, the longest-standing
   * member is admin now.
   * To: remainingMembers.
   */
  userLeftGroup(audience: Audience<'remainingMembers'>, payload: GroupMemberReference): void;

  /**
   * User removed.
   * To all devices of the admin who removed, so that they converge.
   * To: actor.
   */
  removeFromGroupSuccess(audience: Audience<'actor'>, payload: GroupMemberReference): void;

  /**
   * Removed user notified.
   * To all devices of the person who was removed. Nothing about this group comes after it. Drop the group and its
   * history.
   * To: removed.
   */
  removedFromGroup(audience: Audience<'removed'>, payload: ConversationReference): void;

  /**
   * Members notified that somebody was removed.
   * To all devices of the members who remain, but those of the admin who removed (they get `removeFromGroupSuccess`).
   * To: otherRemainingMembers.
   */
  userRemovedFromGroup(audience: Audience<'otherRemainingMembers'>, payload: GroupMemberReference): void;

  /**
   * Call initiated.
   * To all devices of the person called; to a single socket when that signs in while the call rings. Ring until
   * `callConnected`, `callRejected` or `callEnded` with the same `callId` comes. A socket may hear of the same call
   * twice: ring once per `callId`.
   * To: callee, caller.
   */
  incomingCall(audience: Audience<'callee' | 'caller'>, payload: IncomingCall): void;

  /**
   * Call answered.
   * To all devices of both people. The device that sent `answerCall` takes the call; the callee's other devices stop
   * ringing; the caller is connected.
   * To: callParties.
   */
  callConnected(audience: Audience<'callParties'>, payload: CallReference): void;

  /**
   * Call rejected.
   * To all devices of both people, after `rejectCall`. The call is over; no `callEnded` follows.
   * To: callParties.
   */
  callRejected(audience: Audience<'callParties'>, payload: CallReference): void;

  /**
   * Call ended.
   * To all devices of both people: after `endCall`, when nobody answered for 45 seconds, or when a person lost or
   * signed out their last device.
   * To: callParties.
   */
  callEnded(audience: Audience<'callParties'>, payload: CallReference): void;

  /**
   * Call setup failure.
   * To the requesting socket alone, when `startCall`, `answerCall`, `rejectCall` or `endCall` failed. The
   * acknowledgement of the same request, if one was asked for, has the code.
   * To: caller.
   */
  callError(audience: Audience<'caller'>, payload: ErrorText): void;

  /**
   * Socket exceeds limits.
   * To the requesting socket alone, beside the failure of the request (`RATE_LIMITED` in the acknowledgement, and its
   * error event where it has one). Limits are counted per person and per address over all nodes. With Redis down
   * nothing is refused.
   * To: caller.
   */
  rateLimited(audience: Audience<'caller'>, payload: RateLimited): void;
}

/** An emitter that hands every emission to the announcer. */
export const createEmitter = (announcer: Announcer): Emitter => ({
  signInSuccess: (audience, payload) => announcer.announce('signInSuccess', audience, payload),
  signInError: (audience, payload) => announcer.announce('signInError', audience, payload),
  signOutSuccess: (audience) => announcer.announce('signOutSuccess', audience, undefined),
  userOnline: (audience, payload) => announcer.announce('userOnline', audience, payload),
  userOffline: (audience, payload) => announcer.announce('userOffline', audience, payload),
  addFriendSuccess: (audience, payload) => announcer.announce('addFriendSuccess', audience, payload),
  addFriendError: (audience, payload) => announcer.announce('addFriendError', audience, payload),
  friendAdded: (audience, payload) => announcer.announce('friendAdded', audience, payload),
  removeFriendSuccess: (audience, payload) => announcer.announce('removeFriendSuccess', audience, payload),
  friendRemoved: (audience, payload) => announcer.announce('friendRemoved', audience, payload),
  getFriendsSuccess: (audience, payload) => announcer.announce('getFriendsSuccess', audience, payload),
  getFriendsError: (audience, payload) => announcer.announce('getFriendsError', audience, payload),
  chatMessageSuccess: (audience, payload) => announcer.announce('chatMessageSuccess', audience, payload),
  chatMessageError: (audience, payload) => announcer.announce('chatMessageError', audience, payload),
  newMessage: (audience, payload) => announcer.announce('newMessage', audience, payload),
  messageEdited: (audience, payload) => announcer.announce('messageEdited', audience, payload),
  messageDeleted: (audience, payload) => announcer.announce('messageDeleted', audience, payload),
  getChatMessagesSuccess: (audience, payload) => announcer.announce('getChatMessagesSuccess', audience, payload),
  getChatMessagesError: (audience, payload) => announcer.announce('getChatMessagesError', audience, payload),
  markReadSuccess: (audience, payload) => announcer.announce('markReadSuccess', audience, payload),
  messagesRead: (audience, payload) => announcer.announce('messagesRead', audience, payload),
  typing: (audience, payload) => announcer.announce('typing', audience, payload),
  stopTyping: (audience, payload) => announcer.announce('stopTyping', audience, payload),
  getConversationsSuccess: (audience, payload) => announcer.announce('getConversationsSuccess', audience, payload),
  getConversationsError: (audience, payload) => announcer.announce('getConversationsError', audience, payload),
  createGroupSuccess: (audience, payload) => announcer.announce('createGroupSuccess', audience, payload),
  createGroupError: (audience, payload) => announcer.announce('createGroupError', audience, payload),
  addedToGroup: (audience, payload) => announcer.announce('addedToGroup', audience, payload),
  usersAddedToGroup: (audience, payload) => announcer.announce('usersAddedToGroup', audience, payload),
  leaveGroupSuccess: (audience, payload) => announcer.announce('leaveGroupSuccess', audience, payload),
  userLeftGroup: (audience, payload) => announcer.announce('userLeftGroup', audience, payload),
  removeFromGroupSuccess: (audience, payload) => announcer.announce('removeFromGroupSuccess', audience, payload),
  removedFromGroup: (audience, payload) => announcer.announce('removedFromGroup', audience, payload),
  userRemovedFromGroup: (audience, payload) => announcer.announce('userRemovedFromGroup', audience, payload),
  incomingCall: (audience, payload) => announcer.announce('incomingCall', audience, payload),
  callConnected: (audience, payload) => announcer.announce('callConnected', audience, payload),
  callRejected: (audience, payload) => announcer.announce('callRejected', audience, payload),
  callEnded: (audience, payload) => announcer.announce('callEnded', audience, payload),
  callError: (audience, payload) => announcer.announce('callError', audience, payload),
  rateLimited: (audience, payload) => announcer.announce('rateLimited', audience, payload),
});
