import { io } from 'socket.io-client';
import { MOCK_PASSCODE } from '../user.ts';
import { valueAt } from './values.ts';

/** A device of somebody in the scenario, played by the mock. */
export interface Actor {
  readonly userId: string;
  readonly phoneNumber: string;
  /** @returns `ok`, or the error code, with the data of the answer */
  send(event: string, payload: unknown): Promise<{ readonly outcome: string; readonly data: unknown }>;
  leave(): void;
}

export interface ActorOptions {
  readonly url: string;
  readonly name: string;
  readonly phoneNumber: string;
}

const ANSWER_MS = 10_000;

/** Connects and signs in. */
export async function createActor({ url, name, phoneNumber }: ActorOptions): Promise<Actor> {
  const socket = io(url, { transports: ['websocket'], forceNew: true });
  const send: Actor['send'] = async (event, payload) => {
    const args = payload === undefined ? [] : [payload];
    const answer: unknown = await socket.timeout(ANSWER_MS).emitWithAck(event, ...args);
    const outcome = valueAt(answer, 'ok') === true ? 'ok' : String(valueAt(answer, 'error.code'));
    return { outcome, data: valueAt(answer, 'data') };
  };
  const { data } = await send('signIn', { phoneNumber, passcode: MOCK_PASSCODE, name });
  return { userId: String(valueAt(data, 'user.userId')), phoneNumber, send, leave: () => void socket.close() };
}
