import type { Connection } from './connection.ts';
import { LetsChatError } from './error.ts';

export interface OutgoingDependencies {
  readonly connection: Pick<Connection, 'request' | 'state' | 'onState'>;
  readonly newId: () => string;
  readonly giveUpMs: number;
}

/** What names a message and where it goes. */
export interface Outgoing {
  readonly clientMessageId?: string;
  readonly conversationId?: string;
  readonly recipientId?: string;
}

/** Sends a message until it is answered. @throws LetsChatError */
export type Send = <Data>(event: string, payload: Outgoing) => Promise<Data>;

const PAUSE_MS = 500;

/**
 * Sends messages so that each is delivered once and they keep their order: one at a time per conversation, the oldest first;
 * one without an answer is sent again under the same `clientMessageId` after the reconnect. By which name a conversation
 * is meant (`recipientId` or `conversationId`) is taken as given: two names are two orders.
 */
export function createSend({ connection, newId, giveUpMs }: OutgoingDependencies): Send {
  const lanes = new Map<string, Promise<unknown>>();

  const deliver = async <Data>(event: string, payload: Outgoing, deadline: number): Promise<Data> => {
    for (;;) {
      try {
        return await connection.request<Data>(event, [payload], 'signedIn');
      } catch (error) {
        const again =
          error instanceof LetsChatError &&
          error.code === 'UNAVAILABLE' &&
          connection.state() !== 'closed' &&
          Date.now() < deadline;
        if (!again) throw error;
        await pause(connection);
      }
    }
  };

  return <Data>(event: string, given: Outgoing): Promise<Data> => {
    const payload = { ...given, clientMessageId: given.clientMessageId ?? newId() };
    const lane = given.conversationId ?? given.recipientId ?? '';
    const deadline = Date.now() + giveUpMs;
    const before = lanes.get(lane);
    const sent =
      before === undefined
        ? deliver<Data>(event, payload, deadline)
        : before.then(() => deliver<Data>(event, payload, deadline));
    const settled = sent.then(
      () => undefined,
      () => undefined,
    );
    lanes.set(lane, settled);
    void settled.then(() => {
      if (lanes.get(lane) === settled) lanes.delete(lane);
    });
    return sent;
  };
}

/** A moment, or until the connection changes if that is sooner. */
function pause(connection: Pick<Connection, 'onState'>): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(done, PAUSE_MS);
    const stop = connection.onState(done);
  });
}
