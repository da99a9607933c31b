import type { CallHandlers } from '../../../generated/socket/handlers.ts';
import type { AuthenticatedContext } from '../../contract/context.ts';
import type { CallRequest, CallService } from '../../services/CallService.ts';

export interface CallHandlerServices {
  readonly calls: Pick<CallService, 'start' | 'answer' | 'reject' | 'end'>;
}

const requestOf = (callId: string, { identity, correlationId }: AuthenticatedContext): CallRequest => ({
  callId,
  userId: identity.userId,
  correlationId,
});

/** Translates the operations of the group `call` into calls of services. */
export function createCallHandler({ calls }: CallHandlerServices): CallHandlers {
  return {
    startCall: ({ calleeId, kind }, { identity, correlationId }) =>
      calls.start({ callerId: identity.userId, calleeId, kind, correlationId }),
    answerCall: ({ callId }, context) => calls.answer(requestOf(callId, context)),
    rejectCall: ({ callId }, context) => calls.reject(requestOf(callId, context)),
    endCall: ({ callId }, context) => calls.end(requestOf(callId, context)),
  };
}
