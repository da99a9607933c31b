import type { DomainEvent } from '../../generated/amqp/events.ts';

export interface RingTimeoutDependencies {
  /** Ends the call if it still rings and its time is up; does nothing otherwise. */
  readonly timeOut: (callId: string) => Promise<void>;
  /** Resolves when `at` is reached; rejects when the worker stops (the event is then delivered again elsewhere). */
  readonly waitUntil: (at: Date) => Promise<void>;
}

/**
 * Ends calls that nobody answers. The event stays unacknowledged while the call rings, so a worker that dies leaves it to
 * another. The nodes sweep for overdue calls too: whoever comes first ends it, once.
 */
export function createRingTimeouts({ timeOut, waitUntil }: RingTimeoutDependencies) {
  return async (event: DomainEvent<'call.started'>): Promise<void> => {
    await waitUntil(new Date(event.data.ringUntil));
    await timeOut(event.data.callId);
  };
}
