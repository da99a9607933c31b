// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { ValidationError } from '../src/contract/validator.ts';
import type {
  AddFriendByPhoneNumber,
  AddFriendByUserId,
  AddFriendRequest,
  AddToGroupRequest,
  CallAnswered,
  CallAnsweredCloudEvent,
  CallEndedCloudEvent,
  CallEndedEvent,
  CallReference,
  CallStarted,
  CallStartedCloudEvent,
  ChatMessageRequest,
  ChatMessageToConversation,
  ChatMessageToRecipient,
  Conversation,
  ConversationEnvelope,
  ConversationRead,
  ConversationReadCloudEvent,
  ConversationReference,
  CreateGroupRequest,
  DeleteMessageRequest,
  EditMessageRequest,
  ErrorText,
  Friend,
  FriendAddedCloudEvent,
  FriendEnvelope,
  FriendReference,
  FriendRemovedCloudEvent,
  FriendshipChanged,
  GetChatMessagesRequest,
  GetConversationsRequest,
  GetConversationsSuccess,
  GetFriendsSuccess,
  GroupCreated,
  GroupCreatedCloudEvent,
  GroupMemberLeft,
  GroupMemberLeftCloudEvent,
  GroupMemberReference,
  GroupMemberRemoved,
  GroupMemberRemovedCloudEvent,
  GroupMembersAdded,
  GroupMembersAddedCloudEvent,
  Id,
  IncomingCall,
  LeaveGroupRequest,
  MarkReadRequest,
  MarkReadSuccess,
  Media,
  MediaUploaded,
  MediaUploadedCloudEvent,
  Message,
  MessageCreated,
  MessageCreatedCloudEvent,
  MessageDeleted,
  MessageDeletedCloudEvent,
  MessageDeletedEvent,
  MessageEditedCloudEvent,
  MessageEditedEvent,
  MessagePage,
  MessageType,
  MessagesRead,
  Participant,
  PasscodeRequested,
  PasscodeRequestedCloudEvent,
  PhoneNumber,
  RateLimited,
  RemoveFriendRequest,
  RemoveFromGroupRequest,
  RequestPasscodeRequest,
  RequestPasscodeResult,
  SignInByPasscode,
  SignInByToken,
  SignInRequest,
  SignInSuccess,
  StartCallRequest,
  StartCallResult,
  Timestamp,
  Typing,
  TypingInConversation,
  TypingRequest,
  TypingToRecipient,
  User,
  UserOffline,
  UserOnline,
  UserRegistered,
  UserRegisteredCloudEvent,
  UserSummary,
  UsersAddedToGroup,
} from './payloads.ts';

/** Says whether a value is of the type. `errors` are the complaints of the last call only: read them before calling again. */
export interface TypeGuard<Type> {
  (value: unknown): value is Type;
  readonly errors?: readonly ValidationError[] | null | undefined;
}

/** Guard of {@link AddFriendByPhoneNumber}. */
export declare const validateAddFriendByPhoneNumber: TypeGuard<AddFriendByPhoneNumber>;
/** Guard of {@link AddFriendByUserId}. */
export declare const validateAddFriendByUserId: TypeGuard<AddFriendByUserId>;
/** Guard of {@link AddFriendRequest}. */
export declare const validateAddFriendRequest: TypeGuard<AddFriendRequest>;
/** Guard of {@link AddToGroupRequest}. */
export declare const validateAddToGroupRequest: TypeGuard<AddToGroupRequest>;
/** Guard of {@link CallAnswered}. */
export declare const validateCallAnswered: TypeGuard<CallAnswered>;
/** Guard of {@link CallAnsweredCloudEvent}. */
export declare const validateCallAnsweredCloudEvent: TypeGuard<CallAnsweredCloudEvent>;
/** Guard of {@link CallEndedCloudEvent}. */
export declare const validateCallEndedCloudEvent: TypeGuard<CallEndedCloudEvent>;
/** Guard of {@link CallEndedEvent}. */
export declare const validateCallEndedEvent: TypeGuard<CallEndedEvent>;
/** Guard of {@link CallReference}. */
export declare const validateCallReference: TypeGuard<CallReference>;
/** Guard of {@link CallStarted}. */
export declare const validateCallStarted: TypeGuard<CallStarted>;
/** Guard of {@link CallStartedCloudEvent}. */
export declare const validateCallStartedCloudEvent: TypeGuard<CallStartedCloudEvent>;
/** Guard of {@link ChatMessageRequest}. */
export declare const validateChatMessageRequest: TypeGuard<ChatMessageRequest>;
/** Guard of {@link ChatMessageToConversation}. */
export declare const validateChatMessageToConversation: TypeGuard<ChatMessageToConversation>;
/** Guard of {@link ChatMessageToRecipient}. */
export declare const validateChatMessageToRecipient: TypeGuard<ChatMessageToRecipient>;
/** Guard of {@link Conversation}. */
export declare const validateConversation: TypeGuard<Conversation>;
/** Guard of {@link ConversationEnvelope}. */
export declare const validateConversationEnvelope: TypeGuard<ConversationEnvelope>;
/** Guard of {@link ConversationRead}. */
export declare const validateConversationRead: TypeGuard<ConversationRead>;
/** Guard of {@link ConversationReadCloudEvent}. */
export declare const validateConversationReadCloudEvent: TypeGuard<ConversationReadCloudEvent>;
/** Guard of {@link ConversationReference}. */
export declare const validateConversationReference: TypeGuard<ConversationReference>;
/** Guard of {@link CreateGroupRequest}. */
export declare const validateCreateGroupRequest: TypeGuard<CreateGroupRequest>;
/** Guard of {@link DeleteMessageRequest}. */
export declare const validateDeleteMessageRequest: TypeGuard<DeleteMessageRequest>;
/** Guard of {@link EditMessageRequest}. */
export declare const validateEditMessageRequest: TypeGuard<EditMessageRequest>;
/** Guard of {@link ErrorText}. */
export declare const validateErrorText: TypeGuard<ErrorText>;
/** Guard of {@link Friend}. */
export declare const validateFriend: TypeGuard<Friend>;
/** Guard of {@link FriendAddedCloudEvent}. */
export declare const validateFriendAddedCloudEvent: TypeGuard<FriendAddedCloudEvent>;
/** Guard of {@link FriendEnvelope}. */
export declare const validateFriendEnvelope: TypeGuard<FriendEnvelope>;
/** Guard of {@link FriendReference}. */
export declare const validateFriendReference: TypeGuard<FriendReference>;
/** Guard of {@link FriendRemovedCloudEvent}. */
export declare const validateFriendRemovedCloudEvent: TypeGuard<FriendRemovedCloudEvent>;
/** Guard of {@link FriendshipChanged}. */
export declare const validateFriendshipChanged: TypeGuard<FriendshipChanged>;
/** Guard of {@link GetChatMessagesRequest}. */
export declare const validateGetChatMessagesRequest: TypeGuard<GetChatMessagesRequest>;
/** Guard of {@link GetConversationsRequest}. */
export declare const validateGetConversationsRequest: TypeGuard<GetConversationsRequest>;
/** Guard of {@link GetConversationsSuccess}. */
export declare const validateGetConversationsSuccess: TypeGuard<GetConversationsSuccess>;
/** Guard of {@link GetFriendsSuccess}. */
export declare const validateGetFriendsSuccess: TypeGuard<GetFriendsSuccess>;
/** Guard of {@link GroupCreated}. */
export declare const validateGroupCreated: TypeGuard<GroupCreated>;
/** Guard of {@link GroupCreatedCloudEvent}. */
export declare const validateGroupCreatedCloudEvent: TypeGuard<GroupCreatedCloudEvent>;
/** Guard of {@link GroupMemberLeft}. */
export declare const validateGroupMemberLeft: TypeGuard<GroupMemberLeft>;
/** Guard of {@link GroupMemberLeftCloudEvent}. */
export declare const validateGroupMemberLeftCloudEvent: TypeGuard<GroupMemberLeftCloudEvent>;
/** Guard of {@link GroupMemberReference}. */
export declare const validateGroupMemberReference: TypeGuard<GroupMemberReference>;
/** Guard of {@link GroupMemberRemoved}. */
export declare const validateGroupMemberRemoved: TypeGuard<GroupMemberRemoved>;
/** Guard of {@link GroupMemberRemovedCloudEvent}. */
export declare const validateGroupMemberRemovedCloudEvent: TypeGuard<GroupMemberRemovedCloudEvent>;
/** Guard of {@link GroupMembersAdded}. */
export declare const validateGroupMembersAdded: TypeGuard<GroupMembersAdded>;
/** Guard of {@link GroupMembersAddedCloudEvent}. */
export declare const validateGroupMembersAddedCloudEvent: TypeGuard<GroupMembersAddedCloudEvent>;
/** Guard of {@link Id}. */
export declare const validateId: TypeGuard<Id>;
/** Guard of {@link IncomingCall}. */
export declare const validateIncomingCall: TypeGuard<IncomingCall>;
/** Guard of {@link LeaveGroupRequest}. */
export declare const validateLeaveGroupRequest: TypeGuard<LeaveGroupRequest>;
/** Guard of {@link MarkReadRequest}. */
export declare const validateMarkReadRequest: TypeGuard<MarkReadRequest>;
/** Guard of {@link MarkReadSuccess}. */
export declare const validateMarkReadSuccess: TypeGuard<MarkReadSuccess>;
/** Guard of {@link Media}. */
export declare const validateMedia: TypeGuard<Media>;
/** Guard of {@link MediaUploaded}. */
export declare const validateMediaUploaded: TypeGuard<MediaUploaded>;
/** Guard of {@link MediaUploadedCloudEvent}. */
export declare const validateMediaUploadedCloudEvent: TypeGuard<MediaUploadedCloudEvent>;
/** Guard of {@link Message}. */
export declare const validateMessage: TypeGuard<Message>;
/** Guard of {@link MessageCreated}. */
export declare const validateMessageCreated: TypeGuard<MessageCreated>;
/** Guard of {@link MessageCreatedCloudEvent}. */
export declare const validateMessageCreatedCloudEvent: TypeGuard<MessageCreatedCloudEvent>;
/** Guard of {@link MessageDeleted}. */
export declare const validateMessageDeleted: TypeGuard<MessageDeleted>;
/** Guard of {@link MessageDeletedCloudEvent}. */
export declare const validateMessageDeletedCloudEvent: TypeGuard<MessageDeletedCloudEvent>;
/** Guard of {@link MessageDeletedEvent}. */
export declare const validateMessageDeletedEvent: TypeGuard<MessageDeletedEvent>;
/** Guard of {@link MessageEditedCloudEvent}. */
export declare const validateMessageEditedCloudEvent: TypeGuard<MessageEditedCloudEvent>;
/** Guard of {@link MessageEditedEvent}. */
export declare const validateMessageEditedEvent: TypeGuard<MessageEditedEvent>;
/** Guard of {@link MessagePage}. */
export declare const validateMessagePage: TypeGuard<MessagePage>;
/** Guard of {@link MessageType}. */
export declare const validateMessageType: TypeGuard<MessageType>;
/** Guard of {@link MessagesRead}. */
export declare const validateMessagesRead: TypeGuard<MessagesRead>;
/** Guard of {@link Participant}. */
export declare const validateParticipant: TypeGuard<Participant>;
/** Guard of {@link PasscodeRequested}. */
export declare const validatePasscodeRequested: TypeGuard<PasscodeRequested>;
/** Guard of {@link PasscodeRequestedCloudEvent}. */
export declare const validatePasscodeRequestedCloudEvent: TypeGuard<PasscodeRequestedCloudEvent>;
/** Guard of {@link PhoneNumber}. */
export declare const validatePhoneNumber: TypeGuard<PhoneNumber>;
/** Guard of {@link RateLimited}. */
export declare const validateRateLimited: TypeGuard<RateLimited>;
/** Guard of {@link RemoveFriendRequest}. */
export declare const validateRemoveFriendRequest: TypeGuard<RemoveFriendRequest>;
/** Guard of {@link RemoveFromGroupRequest}. */
export declare const validateRemoveFromGroupRequest: TypeGuard<RemoveFromGroupRequest>;
/** Guard of {@link RequestPasscodeRequest}. */
export declare const validateRequestPasscodeRequest: TypeGuard<RequestPasscodeRequest>;
/** Guard of {@link RequestPasscodeResult}. */
export declare const validateRequestPasscodeResult: TypeGuard<RequestPasscodeResult>;
/** Guard of {@link SignInByPasscode}. */
export declare const validateSignInByPasscode: TypeGuard<SignInByPasscode>;
/** Guard of {@link SignInByToken}. */
export declare const validateSignInByToken: TypeGuard<SignInByToken>;
/** Guard of {@link SignInRequest}. */
export declare const validateSignInRequest: TypeGuard<SignInRequest>;
/** Guard of {@link SignInSuccess}. */
export declare const validateSignInSuccess: TypeGuard<SignInSuccess>;
/** Guard of {@link StartCallRequest}. */
export declare const validateStartCallRequest: TypeGuard<StartCallRequest>;
/** Guard of {@link StartCallResult}. */
export declare const validateStartCallResult: TypeGuard<StartCallResult>;
/** Guard of {@link Timestamp}. */
export declare const validateTimestamp: TypeGuard<Timestamp>;
/** Guard of {@link Typing}. */
export declare const validateTyping: TypeGuard<Typing>;
/** Guard of {@link TypingInConversation}. */
export declare const validateTypingInConversation: TypeGuard<TypingInConversation>;
/** Guard of {@link TypingRequest}. */
export declare const validateTypingRequest: TypeGuard<TypingRequest>;
/** Guard of {@link TypingToRecipient}. */
export declare const validateTypingToRecipient: TypeGuard<TypingToRecipient>;
/** Guard of {@link User}. */
export declare const validateUser: TypeGuard<User>;
/** Guard of {@link UserOffline}. */
export declare const validateUserOffline: TypeGuard<UserOffline>;
/** Guard of {@link UserOnline}. */
export declare const validateUserOnline: TypeGuard<UserOnline>;
/** Guard of {@link UserRegistered}. */
export declare const validateUserRegistered: TypeGuard<UserRegistered>;
/** Guard of {@link UserRegisteredCloudEvent}. */
export declare const validateUserRegisteredCloudEvent: TypeGuard<UserRegisteredCloudEvent>;
/** Guard of {@link UserSummary}. */
export declare const validateUserSummary: TypeGuard<UserSummary>;
/** Guard of {@link UsersAddedToGroup}. */
export declare const validateUsersAddedToGroup: TypeGuard<UsersAddedToGroup>;
