import type { TypingRequest } from '../../../generated/payloads.ts';
import { ChatError } from '../../contract/errors.ts';
import type { TypingTarget } from './typist.ts';

export interface TypingTargetDependencies {
  /** Who is in a conversation. @throws ChatError NOT_FOUND for those who are not */
  readonly membersFor: (userId: string, conversationId: string) => Promise<readonly string[]>;
  readonly areFriends: (one: string, other: string) => Promise<boolean>;
  /** The direct conversation of two people, if they have one. */
  readonly between: (one: string, other: string) => Promise<string | null>;
}

/**
 * Makes the function that finds out where somebody types.
 * It throws ChatError NOT_FOUND for a conversation they are not in and a recipient who is no friend.
 */
export function createTypingTargets({ membersFor, areFriends, between }: TypingTargetDependencies) {
  return async (userId: string, request: TypingRequest): Promise<TypingTarget> => {
    if ('conversationId' in request && request.conversationId !== undefined) {
      return { conversationId: request.conversationId, memberIds: await membersFor(userId, request.conversationId) };
    }
    const { recipientId } = request;
    const [friends, conversationId] = await Promise.all([
      areFriends(userId, recipientId),
      between(userId, recipientId),
    ]);
    if (!friends) throw new ChatError('NOT_FOUND', 'There is no such person among your friends.');
    return { conversationId, memberIds: [userId, recipientId] };
  };
}
