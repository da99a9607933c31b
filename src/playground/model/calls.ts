import type { LetsChatClient } from '../../../generated/client/client.ts';
import type { Friend } from '../../../generated/payloads.ts';

/** The call that a person is in. */
export interface Call {
  /** `null` until the server has answered. */
  readonly callId: string | null;
  readonly peerName: string;
  readonly peerNumber: string;
  /** Whether oneself has called. */
  readonly mine: boolean;
  readonly connected: boolean;
}

export interface Calls {
  readonly current: Call | null;
  start(peer: Pick<Friend, 'userId' | 'name' | 'phoneNumber'>): void;
  answer(): void;
  reject(): void;
  hangUp(): void;
  /** The connection is gone, and the call with it. */
  lost(): void;
}

export interface CallsDependencies {
  readonly client: LetsChatClient;
  readonly changed: () => void;
  readonly attempt: (request: Promise<unknown>) => Promise<void>;
  /** Shows a sentence. */
  readonly say: (text: string) => void;
}

export function createCalls({ client, changed, attempt, say }: CallsDependencies): Calls {
  let current: Call | null = null;
  const become = (next: Call | null, sentence?: string): void => {
    current = next;
    if (sentence !== undefined) say(sentence);
    changed();
  };
  const withCall = (act: (call: { readonly callId: string }) => Promise<unknown>): void => {
    if (current !== null && current.callId !== null) void attempt(act({ callId: current.callId }));
  };

  client.on('incomingCall', ({ caller, callId }) =>
    become({ callId, peerName: caller.name, peerNumber: caller.phoneNumber, mine: false, connected: false }),
  );
  client.on('callConnected', ({ callId }) => {
    if (current !== null) become({ ...current, callId, connected: true });
  });
  client.on('callRejected', () => {
    if (current !== null) become(null, current.mine ? `${current.peerName} declined.` : 'You declined.');
  });
  client.on('callEnded', () => {
    if (current === null) return;
    const ringing = current.mine ? 'Nobody answered.' : `Missed call from ${current.peerName}.`;
    become(null, current.connected ? 'Call ended.' : ringing);
  });

  return {
    get current() {
      return current;
    },
    start({ userId, name, phoneNumber }) {
      become({ callId: null, peerName: name, peerNumber: phoneNumber, mine: true, connected: false });
      const started = client.startCall({ calleeId: userId, kind: 'audio' }).then(
        ({ callId }) => {
          if (current !== null && current.callId === null) become({ ...current, callId });
        },
        (error: unknown) => {
          become(null);
          throw error;
        },
      );
      void attempt(started);
    },
    answer: () => withCall(client.answerCall),
    reject: () => withCall(client.rejectCall),
    hangUp: () => withCall(client.endCall),
    lost() {
      if (current !== null) become(null, 'The call was lost with the connection.');
    },
  };
}
