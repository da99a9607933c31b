import type { CallHandlers } from '../../generated/socket/handlers.ts';
import { caller, callParties, callee } from '../contract/audience.ts';
import { ChatError } from '../contract/errors.ts';
import type { MockHandlerDependencies } from './user.ts';
import { notFound, summaryOf } from './world.ts';
import type { MockCall } from './world.ts';

export interface MockCallDependencies extends MockHandlerDependencies {
  /** How long a call rings before it ends by itself. */
  readonly ringMs: number;
}

export interface MockCalls {
  readonly handlers: Partial<CallHandlers>;
  /** A device that signs in while somebody calls rings too. */
  deviceCame(connectionId: string, userId: string): void;
  /** The last device of a person is gone: their call ends. */
  personLeft(userId: string): void;
  /** Nothing rings on. */
  close(): void;
}

/** Calls as the contract has them: one at a time, ringing ends by itself, the first answer wins. */
export function createMockCalls({ world, emitter, ringMs }: MockCallDependencies): MockCalls {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const remove = (call: MockCall): void => {
    clearTimeout(timers.get(call.id));
    timers.delete(call.id);
    world.calls.delete(call.id);
  };
  const end = (call: MockCall): void => {
    remove(call);
    emitter.callEnded(callParties(call.callerId, call.calleeId), { callId: call.id });
  };
  const callsOf = (userId: string): readonly MockCall[] =>
    [...world.calls.values()].filter((call) => call.callerId === userId || call.calleeId === userId);
  const callOf = (callId: string, userId: string): MockCall => {
    const call = callsOf(userId).find(({ id }) => id === callId);
    if (call === undefined) throw notFound();
    return call;
  };
  const ringing = (callId: string, userId: string): MockCall => {
    const call = callOf(callId, userId);
    if (call.calleeId !== userId) throw new ChatError('FORBIDDEN', 'It is your own call.');
    if (call.answered) throw new ChatError('CONFLICT', 'The call was answered.');
    return call;
  };

  const handlers: Partial<CallHandlers> = {
    async startCall({ calleeId }, { identity: { userId } }) {
      if (!world.areFriends(userId, calleeId)) throw notFound();
      if (callsOf(userId).length + callsOf(calleeId).length > 0) throw new ChatError('CONFLICT', 'The line is busy.');
      const call: MockCall = { id: world.newId(), callerId: userId, calleeId, answered: false };
      world.calls.set(call.id, call);
      timers.set(
        call.id,
        setTimeout(() => end(call), ringMs),
      );
      emitter.incomingCall(callee(calleeId), { caller: summaryOf(world.user(userId)), callId: call.id });
      return { callId: call.id };
    },
    async answerCall({ callId }, { identity }) {
      const call = ringing(callId, identity.userId);
      call.answered = true;
      clearTimeout(timers.get(callId));
      emitter.callConnected(callParties(call.callerId, call.calleeId), { callId });
      return { callId };
    },
    async rejectCall({ callId }, { identity }) {
      const call = ringing(callId, identity.userId);
      remove(call);
      emitter.callRejected(callParties(call.callerId, call.calleeId), { callId });
      return { callId };
    },
    async endCall({ callId }, { identity }) {
      end(callOf(callId, identity.userId));
      return { callId };
    },
  };
  return {
    handlers,
    deviceCame(connectionId, userId) {
      const call = callsOf(userId).find(({ calleeId, answered }) => calleeId === userId && !answered);
      if (call === undefined) return;
      const payload = { caller: summaryOf(world.user(call.callerId)), callId: call.id };
      // After `signInSuccess`, which goes out once this returns.
      setImmediate(() => emitter.incomingCall(caller(connectionId), payload));
    },
    personLeft: (userId) => callsOf(userId).forEach(end),
    close: () => timers.forEach((timer) => clearTimeout(timer)),
  };
}
