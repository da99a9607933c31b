import type { CallHandlers } from '../../generated/socket/handlers.ts';
import { callParties, callee } from '../contract/audience.ts';
import { ChatError } from '../contract/errors.ts';
import type { MockHandlerDependencies } from './user.ts';
import { notFound, summaryOf } from './world.ts';
import type { MockCall } from './world.ts';

/** Calls ring until somebody acts: the mock has no ring timeout. */
export function createMockCallHandlers({ world, emitter }: MockHandlerDependencies): Partial<CallHandlers> {
  const callOf = (callId: string, userId: string): MockCall => {
    const call = world.calls.get(callId);
    if (call === undefined || (call.callerId !== userId && call.calleeId !== userId)) throw notFound();
    return call;
  };
  const ringing = (callId: string, userId: string): MockCall => {
    const call = callOf(callId, userId);
    if (call.calleeId !== userId) throw new ChatError('FORBIDDEN', 'It is your own call.');
    if (call.answered) throw new ChatError('CONFLICT', 'The call was answered.');
    return call;
  };
  return {
    async startCall({ calleeId }, { identity: { userId } }) {
      if (!world.areFriends(userId, calleeId)) throw notFound();
      const busy = [...world.calls.values()].some((call) =>
        [userId, calleeId].some((id) => id === call.callerId || id === call.calleeId),
      );
      if (busy) throw new ChatError('CONFLICT', 'The line is busy.');
      const call: MockCall = { id: world.newId(), callerId: userId, calleeId, answered: false };
      world.calls.set(call.id, call);
      emitter.incomingCall(callee(calleeId), { caller: summaryOf(world.user(userId)), callId: call.id });
      return { callId: call.id };
    },
    async answerCall({ callId }, { identity }) {
      const call = ringing(callId, identity.userId);
      call.answered = true;
      emitter.callConnected(callParties(call.callerId, call.calleeId), { callId });
      return { callId };
    },
    async rejectCall({ callId }, { identity }) {
      const call = ringing(callId, identity.userId);
      world.calls.delete(callId);
      emitter.callRejected(callParties(call.callerId, call.calleeId), { callId });
      return { callId };
    },
    async endCall({ callId }, { identity }) {
      const call = callOf(callId, identity.userId);
      world.calls.delete(callId);
      emitter.callEnded(callParties(call.callerId, call.calleeId), { callId });
      return { callId };
    },
  };
}
