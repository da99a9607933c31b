// PROVISIONAL target: what the generator must print.
import type { Audience } from '../../src/contract/audience.ts';
import type * as P from '../payloads.ts';

/** Where emissions go: the runtime's announcer (src/contract/announce.ts). `payload` is undefined for an event without argument. */
export interface Announcer {
  announce(event: string, audience: Audience, payload: unknown): void;
}

/** One method per emission; the audience is typed by the contract. */
export interface Emitter {
  signInSuccess(audience: Audience<'caller'>, payload: P.SignInSuccess): void;
  signInError(audience: Audience<'caller'>, payload: P.ErrorText): void;
  signOutSuccess(audience: Audience<'caller'>): void;
  userOnline(audience: Audience<'friends'>, payload: P.UserOnline): void;
  userOffline(audience: Audience<'friends'>, payload: P.UserOffline): void;
  addFriendSuccess(audience: Audience<'actor'>, payload: P.FriendEnvelope): void;
  friendAdded(audience: Audience<'peer'>, payload: P.FriendEnvelope): void;
  removeFriendSuccess(audience: Audience<'actor'>, payload: P.FriendReference): void;
  friendRemoved(audience: Audience<'peer'>, payload: P.FriendReference): void;
  newMessage(audience: Audience<'membersExceptCaller'>, payload: P.Message): void;
  messageEdited(audience: Audience<'members'>, payload: P.Message): void;
  messageDeleted(audience: Audience<'members'>, payload: P.MessageDeleted): void;
  messagesRead(audience: Audience<'otherMembers'>, payload: P.MessagesRead): void;
  typing(audience: Audience<'otherMembers'>, payload: P.Typing): void;
  stopTyping(audience: Audience<'otherMembers'>, payload: P.Typing): void;
  addedToGroup(audience: Audience<'added'>, payload: P.ConversationEnvelope): void;
  usersAddedToGroup(audience: Audience<'membersBefore'>, payload: P.UsersAddedToGroup): void;
  userLeftGroup(audience: Audience<'remainingMembers'>, payload: P.GroupMemberReference): void;
  removedFromGroup(audience: Audience<'removed'>, payload: P.ConversationReference): void;
  userRemovedFromGroup(audience: Audience<'otherRemainingMembers'>, payload: P.GroupMemberReference): void;
  incomingCall(audience: Audience<'callee'>, payload: P.IncomingCall): void;
  callConnected(audience: Audience<'callParties'>, payload: P.CallReference): void;
  callRejected(audience: Audience<'callParties'>, payload: P.CallReference): void;
  callEnded(audience: Audience<'callParties'>, payload: P.CallReference): void;
  rateLimited(audience: Audience<'caller'>, payload: P.RateLimited): void;
  // … and one for every other of the 40 emissions (those with role success/error are emitted by the dispatcher through the same emitter)
}
