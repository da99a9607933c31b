import { vi } from 'vitest';
import type { InboundEvent } from '../../generated/contract.ts';
import type { TestApp } from '../support/app.ts';

/** By operation, what makes the service behind it fail from then on: an operation without an entry does not compile. */
export const breakers = (
  { users, friends, messages, typing, conversations, calls }: TestApp['services'],
  error: Error,
): Readonly<Record<InboundEvent, () => void>> => ({
  requestPasscode: () => void vi.spyOn(users, 'requestPasscode').mockRejectedValue(error),
  signIn: () => void vi.spyOn(users, 'signIn').mockRejectedValue(error),
  signOut: () => void vi.spyOn(users, 'signOut').mockRejectedValue(error),
  addFriend: () => void vi.spyOn(friends, 'addFriend').mockRejectedValue(error),
  removeFriend: () => void vi.spyOn(friends, 'removeFriend').mockRejectedValue(error),
  getFriends: () => void vi.spyOn(friends, 'getFriends').mockRejectedValue(error),
  chatMessage: () => void vi.spyOn(messages, 'chatMessage').mockRejectedValue(error),
  editMessage: () => void vi.spyOn(messages, 'editMessage').mockRejectedValue(error),
  deleteMessage: () => void vi.spyOn(messages, 'deleteMessage').mockRejectedValue(error),
  getChatMessages: () => void vi.spyOn(messages, 'getChatMessages').mockRejectedValue(error),
  markRead: () => void vi.spyOn(messages, 'markRead').mockRejectedValue(error),
  typing: () => void vi.spyOn(typing, 'start').mockRejectedValue(error),
  stopTyping: () => void vi.spyOn(typing, 'stop').mockRejectedValue(error),
  getConversations: () => void vi.spyOn(conversations, 'getConversations').mockRejectedValue(error),
  createGroup: () => void vi.spyOn(conversations, 'createGroup').mockRejectedValue(error),
  addToGroup: () => void vi.spyOn(conversations, 'addToGroup').mockRejectedValue(error),
  leaveGroup: () => void vi.spyOn(conversations, 'leaveGroup').mockRejectedValue(error),
  removeFromGroup: () => void vi.spyOn(conversations, 'removeFromGroup').mockRejectedValue(error),
  startCall: () => void vi.spyOn(calls, 'start').mockRejectedValue(error),
  answerCall: () => void vi.spyOn(calls, 'answer').mockRejectedValue(error),
  rejectCall: () => void vi.spyOn(calls, 'reject').mockRejectedValue(error),
  endCall: () => void vi.spyOn(calls, 'end').mockRejectedValue(error),
});
