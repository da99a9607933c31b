// PROVISIONAL target: what the generator must print.
import type { AuthenticatedContext, HandlerContext } from '../../src/contract/context.ts';
import type {
  AddFriendRequest, AddToGroupRequest, CallReference, ChatMessageRequest, ConversationEnvelope, ConversationReference, CreateGroupRequest,
  DeleteMessageRequest, EditMessageRequest, FriendEnvelope, FriendReference, GetChatMessagesRequest, GetConversationsRequest,
  GetConversationsSuccess, GetFriendsSuccess, GroupMemberReference, LeaveGroupRequest, MarkReadRequest, MarkReadSuccess, Message, MessagePage,
  RemoveFriendRequest, RemoveFromGroupRequest, RequestPasscodeRequest, RequestPasscodeResult, SignInRequest, SignInSuccess,
  StartCallRequest, StartCallResult, TypingRequest,
} from '../payloads.ts';

/** Handlers of the group `user`: resolve with the acknowledgement's data (void where there is none), or throw a ChatError. */
export interface UserHandlers {
  requestPasscode(payload: RequestPasscodeRequest, context: HandlerContext): Promise<RequestPasscodeResult>;
  signIn(payload: SignInRequest, context: HandlerContext): Promise<SignInSuccess>;
  signOut(context: AuthenticatedContext): Promise<void>;
  addFriend(payload: AddFriendRequest, context: AuthenticatedContext): Promise<FriendEnvelope>;
  removeFriend(payload: RemoveFriendRequest, context: AuthenticatedContext): Promise<FriendReference>;
  getFriends(context: AuthenticatedContext): Promise<GetFriendsSuccess>;
}
export interface ChatHandlers {
  chatMessage(payload: ChatMessageRequest, context: AuthenticatedContext): Promise<Message>;
  editMessage(payload: EditMessageRequest, context: AuthenticatedContext): Promise<void>;
  deleteMessage(payload: DeleteMessageRequest, context: AuthenticatedContext): Promise<void>;
  getChatMessages(payload: GetChatMessagesRequest, context: AuthenticatedContext): Promise<MessagePage>;
  markRead(payload: MarkReadRequest, context: AuthenticatedContext): Promise<MarkReadSuccess>;
  typing(payload: TypingRequest, context: AuthenticatedContext): Promise<void>;
  stopTyping(payload: TypingRequest, context: AuthenticatedContext): Promise<void>;
  getConversations(payload: GetConversationsRequest, context: AuthenticatedContext): Promise<GetConversationsSuccess>;
  createGroup(payload: CreateGroupRequest, context: AuthenticatedContext): Promise<ConversationEnvelope>;
  addToGroup(payload: AddToGroupRequest, context: AuthenticatedContext): Promise<void>;
  leaveGroup(payload: LeaveGroupRequest, context: AuthenticatedContext): Promise<ConversationReference>;
  removeFromGroup(payload: RemoveFromGroupRequest, context: AuthenticatedContext): Promise<GroupMemberReference>;
}
export interface CallHandlers {
  startCall(payload: StartCallRequest, context: AuthenticatedContext): Promise<StartCallResult>;
  answerCall(payload: CallReference, context: AuthenticatedContext): Promise<CallReference>;
  rejectCall(payload: CallReference, context: AuthenticatedContext): Promise<CallReference>;
  endCall(payload: CallReference, context: AuthenticatedContext): Promise<CallReference>;
}
export interface Handlers { readonly user: UserHandlers; readonly chat: ChatHandlers; readonly call: CallHandlers }
