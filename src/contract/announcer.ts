import type { Audience } from './audience.ts';

/** Where emissions go. Never waits for a network: delivery to other nodes is best effort. */
export interface Announcer {
  /**
   * Emits one event to everybody in the audience, on all nodes.
   * @param payload `undefined` for an event without argument
   * @throws GuardError when the event is not in the contract or the payload is invalid and the guard's policy is `throw`
   */
  announce(event: string, audience: Audience, payload: unknown): void;
}
