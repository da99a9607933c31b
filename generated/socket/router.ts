// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import { accepted, signedIn } from '../../src/contract/narrow.ts';
import type { Route, RouteTable } from '../../src/contract/route.ts';
import { contract } from '../contract.ts';
import {
  validateAddFriendRequest,
  validateAddToGroupRequest,
  validateCallReference,
  validateChatMessageRequest,
  validateConversationEnvelope,
  validateConversationReference,
  validateCreateGroupRequest,
  validateDeleteMessageRequest,
  validateEditMessageRequest,
  validateFriendEnvelope,
  validateFriendReference,
  validateGetChatMessagesRequest,
  validateGetConversationsRequest,
  validateGetConversationsSuccess,
  validateGetFriendsSuccess,
  validateGroupMemberReference,
  validateLeaveGroupRequest,
  validateMarkReadRequest,
  validateMarkReadSuccess,
  validateMessage,
  validateMessagePage,
  validateRemoveFriendRequest,
  validateRemoveFromGroupRequest,
  validateRequestPasscodeRequest,
  validateRequestPasscodeResult,
  validateSignInRequest,
  validateSignInSuccess,
  validateStartCallRequest,
  validateStartCallResult,
  validateTypingRequest,
} from '../validators.js';
import type { Handlers } from './handlers.ts';

/** The route of every inbound event, bound to its handler. */
export const createRoutes = (handlers: Handlers): RouteTable =>
  new Map<string, Route>([
    [
      'requestPasscode',
      {
        event: 'requestPasscode',
        entry: contract.operations.requestPasscode,
        validatePayload: validateRequestPasscodeRequest,
        validateAckData: validateRequestPasscodeResult,
        invoke: (payload, context) =>
          handlers.user.requestPasscode(accepted(validateRequestPasscodeRequest, payload), context),
      },
    ],
    [
      'signIn',
      {
        event: 'signIn',
        entry: contract.operations.signIn,
        validatePayload: validateSignInRequest,
        validateAckData: validateSignInSuccess,
        invoke: (payload, context) => handlers.user.signIn(accepted(validateSignInRequest, payload), context),
      },
    ],
    [
      'signOut',
      {
        event: 'signOut',
        entry: contract.operations.signOut,
        validatePayload: null,
        validateAckData: null,
        invoke: (_payload, context) => handlers.user.signOut(signedIn(context)),
      },
    ],
    [
      'addFriend',
      {
        event: 'addFriend',
        entry: contract.operations.addFriend,
        validatePayload: validateAddFriendRequest,
        validateAckData: validateFriendEnvelope,
        invoke: (payload, context) =>
          handlers.user.addFriend(accepted(validateAddFriendRequest, payload), signedIn(context)),
      },
    ],
    [
      'removeFriend',
      {
        event: 'removeFriend',
        entry: contract.operations.removeFriend,
        validatePayload: validateRemoveFriendRequest,
        validateAckData: validateFriendReference,
        invoke: (payload, context) =>
          handlers.user.removeFriend(accepted(validateRemoveFriendRequest, payload), signedIn(context)),
      },
    ],
    [
      'getFriends',
      {
        event: 'getFriends',
        entry: contract.operations.getFriends,
        validatePayload: null,
        validateAckData: validateGetFriendsSuccess,
        invoke: (_payload, context) => handlers.user.getFriends(signedIn(context)),
      },
    ],
    [
      'chatMessage',
      {
        event: 'chatMessage',
        entry: contract.operations.chatMessage,
        validatePayload: validateChatMessageRequest,
        validateAckData: validateMessage,
        invoke: (payload, context) =>
          handlers.chat.chatMessage(accepted(validateChatMessageRequest, payload), signedIn(context)),
      },
    ],
    [
      'editMessage',
      {
        event: 'editMessage',
        entry: contract.operations.editMessage,
        validatePayload: validateEditMessageRequest,
        validateAckData: null,
        invoke: (payload, context) =>
          handlers.chat.editMessage(accepted(validateEditMessageRequest, payload), signedIn(context)),
      },
    ],
    [
      'deleteMessage',
      {
        event: 'deleteMessage',
        entry: contract.operations.deleteMessage,
        validatePayload: validateDeleteMessageRequest,
        validateAckData: null,
        invoke: (payload, context) =>
          handlers.chat.deleteMessage(accepted(validateDeleteMessageRequest, payload), signedIn(context)),
      },
    ],
    [
      'getChatMessages',
      {
        event: 'getChatMessages',
        entry: contract.operations.getChatMessages,
        validatePayload: validateGetChatMessagesRequest,
        validateAckData: validateMessagePage,
        invoke: (payload, context) =>
          handlers.chat.getChatMessages(accepted(validateGetChatMessagesRequest, payload), signedIn(context)),
      },
    ],
    [
      'markRead',
      {
        event: 'markRead',
        entry: contract.operations.markRead,
        validatePayload: validateMarkReadRequest,
        validateAckData: validateMarkReadSuccess,
        invoke: (payload, context) =>
          handlers.chat.markRead(accepted(validateMarkReadRequest, payload), signedIn(context)),
      },
    ],
    [
      'typing',
      {
        event: 'typing',
        entry: contract.operations.typing,
        validatePayload: validateTypingRequest,
        validateAckData: null,
        invoke: (payload, context) => handlers.chat.typing(accepted(validateTypingRequest, payload), signedIn(context)),
      },
    ],
    [
      'stopTyping',
      {
        event: 'stopTyping',
        entry: contract.operations.stopTyping,
        validatePayload: validateTypingRequest,
        validateAckData: null,
        invoke: (payload, context) =>
          handlers.chat.stopTyping(accepted(validateTypingRequest, payload), signedIn(context)),
      },
    ],
    [
      'getConversations',
      {
        event: 'getConversations',
        entry: contract.operations.getConversations,
        validatePayload: validateGetConversationsRequest,
        validateAckData: validateGetConversationsSuccess,
        invoke: (payload, context) =>
          handlers.chat.getConversations(accepted(validateGetConversationsRequest, payload), signedIn(context)),
      },
    ],
    [
      'createGroup',
      {
        event: 'createGroup',
        entry: contract.operations.createGroup,
        validatePayload: validateCreateGroupRequest,
        validateAckData: validateConversationEnvelope,
        invoke: (payload, context) =>
          handlers.chat.createGroup(accepted(validateCreateGroupRequest, payload), signedIn(context)),
      },
    ],
    [
      'addToGroup',
      {
        event: 'addToGroup',
        entry: contract.operations.addToGroup,
        validatePayload: validateAddToGroupRequest,
        validateAckData: null,
        invoke: (payload, context) =>
          handlers.chat.addToGroup(accepted(validateAddToGroupRequest, payload), signedIn(context)),
      },
    ],
    [
      'leaveGroup',
      {
        event: 'leaveGroup',
        entry: contract.operations.leaveGroup,
        validatePayload: validateLeaveGroupRequest,
        validateAckData: validateConversationReference,
        invoke: (payload, context) =>
          handlers.chat.leaveGroup(accepted(validateLeaveGroupRequest, payload), signedIn(context)),
      },
    ],
    [
      'removeFromGroup',
      {
        event: 'removeFromGroup',
        entry: contract.operations.removeFromGroup,
        validatePayload: validateRemoveFromGroupRequest,
        validateAckData: validateGroupMemberReference,
        invoke: (payload, context) =>
          handlers.chat.removeFromGroup(accepted(validateRemoveFromGroupRequest, payload), signedIn(context)),
      },
    ],
    [
      'startCall',
      {
        event: 'startCall',
        entry: contract.operations.startCall,
        validatePayload: validateStartCallRequest,
        validateAckData: validateStartCallResult,
        invoke: (payload, context) =>
          handlers.call.startCall(accepted(validateStartCallRequest, payload), signedIn(context)),
      },
    ],
    [
      'answerCall',
      {
        event: 'answerCall',
        entry: contract.operations.answerCall,
        validatePayload: validateCallReference,
        validateAckData: validateCallReference,
        invoke: (payload, context) =>
          handlers.call.answerCall(accepted(validateCallReference, payload), signedIn(context)),
      },
    ],
    [
      'rejectCall',
      {
        event: 'rejectCall',
        entry: contract.operations.rejectCall,
        validatePayload: validateCallReference,
        validateAckData: validateCallReference,
        invoke: (payload, context) =>
          handlers.call.rejectCall(accepted(validateCallReference, payload), signedIn(context)),
      },
    ],
    [
      'endCall',
      {
        event: 'endCall',
        entry: contract.operations.endCall,
        validatePayload: validateCallReference,
        validateAckData: validateCallReference,
        invoke: (payload, context) =>
          handlers.call.endCall(accepted(validateCallReference, payload), signedIn(context)),
      },
    ],
  ]);
