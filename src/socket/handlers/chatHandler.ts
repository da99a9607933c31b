import type { ChatHandlers } from '../../../generated/socket/handlers.ts';
import type { TypingRequest } from '../../../generated/payloads.ts';
import type { AuthenticatedContext } from '../../contract/context.ts';
import type { ConversationService } from '../../services/ConversationService.ts';
import type { MessageService } from '../../services/MessageService.ts';
import type { TypingService } from '../../services/TypingService.ts';
import type { RequestInfo } from '../../services/messaging/ports.ts';
import type { TypingTarget, Typist } from '../../services/typing/typist.ts';

export interface ChatHandlerServices {
  readonly messages: Pick<
    MessageService,
    'chatMessage' | 'editMessage' | 'deleteMessage' | 'getChatMessages' | 'markRead'
  >;
  readonly conversations: Pick<
    ConversationService,
    'getConversations' | 'createGroup' | 'addToGroup' | 'leaveGroup' | 'removeFromGroup'
  >;
  readonly typing: Pick<TypingService, 'start' | 'stop'>;
  /** Where somebody types, if they may. @throws ChatError NOT_FOUND */
  readonly typingTarget: (userId: string, request: TypingRequest) => Promise<TypingTarget>;
}

/** A class, as the signal is made when somebody looks at it, and a getter made for each request would cost more than the rest. */
class ContextInfo implements RequestInfo {
  readonly connectionId: string;
  readonly correlationId: string;
  readonly #context: AuthenticatedContext;

  constructor(context: AuthenticatedContext) {
    this.connectionId = context.connection.id;
    this.correlationId = context.correlationId;
    this.#context = context;
  }

  get signal(): AbortSignal {
    return this.#context.signal;
  }
}

const infoOf = (context: AuthenticatedContext): RequestInfo => new ContextInfo(context);

const typistOf = ({ identity, connection }: AuthenticatedContext): Typist => ({
  userId: identity.userId,
  name: identity.name,
  connectionId: connection.id,
});

/** Translates the operations of the group `chat` into calls of services. */
export function createChatHandler({
  messages,
  conversations,
  typing,
  typingTarget,
}: ChatHandlerServices): ChatHandlers {
  return {
    chatMessage: (payload, context) => messages.chatMessage(context.identity, payload, infoOf(context)),
    editMessage: (payload, context) => messages.editMessage(context.identity, payload, infoOf(context)),
    deleteMessage: (payload, context) => messages.deleteMessage(context.identity, payload, infoOf(context)),
    getChatMessages: (payload, { identity }) => messages.getChatMessages(identity, payload),
    markRead: (payload, context) => messages.markRead(context.identity, payload, infoOf(context)),

    async typing(payload, context) {
      await typing.start(typistOf(context), await typingTarget(context.identity.userId, payload));
    },
    async stopTyping(payload, context) {
      await typing.stop(typistOf(context), await typingTarget(context.identity.userId, payload));
    },

    getConversations: (payload, { identity }) => conversations.getConversations(identity, payload),
    createGroup: (payload, context) => conversations.createGroup(context.identity, payload, infoOf(context)),
    addToGroup: (payload, context) => conversations.addToGroup(context.identity, payload, infoOf(context)),
    leaveGroup: (payload, context) => conversations.leaveGroup(context.identity, payload, infoOf(context)),
    removeFromGroup: (payload, context) => conversations.removeFromGroup(context.identity, payload, infoOf(context)),
  };
}
