import { problemOfAck, problemOfPacket, recordOf } from '../runner/checks.ts';
import type { Problem } from './findings.ts';

/** What a request must be answered with. */
export interface Expectation {
  readonly event: string;
  /** Number of the input that it belongs to; `null`: the fuzzer's own. */
  readonly input: number | null;
  /** The generated validator refuses the payload: no other answer than `INVALID_PAYLOAD` is right. */
  readonly invalid: boolean;
  /** Milliseconds of the judge's clock until which the answer must have come. */
  readonly deadline: number;
}

/** A Socket.IO packet from the server, decoded. */
export interface ServerPacket {
  /** As in Socket.IO's protocol: 0 connect, 1 disconnect, 2 event, 3 acknowledgement, 4 refused, 5 and 6 binary. */
  readonly type: number;
  readonly id?: number | undefined;
  readonly data?: unknown;
}

export interface JudgeDeps {
  /** Called for everything that no server may do. */
  readonly report: (problem: Problem) => void;
  readonly answered?: ((event: string, answer: Readonly<Record<string, unknown>>) => void) | undefined;
}

/** Watches one connection: every packet documented and valid, every acknowledgement once and in time. */
export interface Judge {
  asked(ackId: number, expectation: Expectation): void;
  /** A frame was sent as it stands, maybe with an acknowledgement id of its own: one that nobody asked for is right from now on. */
  raw(input: number): void;
  got(packet: ServerPacket): void;
  /** Reports what should have been answered by `now`. */
  check(now: number): void;
  /** The connection is gone: what was not answered never will be. */
  gone(): void;
  pending(): number;
  signedIn(): boolean;
}

const EVENT = 2;
const ACK = 3;

export function createJudge(
  { report, answered = () => undefined }: JudgeDeps,
  { signingIn }: { readonly signingIn: boolean },
): Judge {
  const pending = new Map<number, Expectation>();
  /** The inputs of what was answered. */
  const done = new Map<number, number | null>();
  let signedIn = false;
  /** A handshake with a token is a sign-in under way. */
  let handshake = signingIn;
  let rawInput: number | null = null;

  const odd = (text: string): void => report({ kind: 'packet', text, input: null });

  const judgeEvent = (data: readonly unknown[]): void => {
    const [event, ...args] = data;
    if (event === 'signInSuccess') signedIn = true;
    const changing = handshake || [...pending.values()].some((one) => one.event === 'signIn');
    const problem = problemOfPacket(String(event), args, signedIn || changing);
    if (problem !== null) odd(problem);
    if (event === 'signOutSuccess') signedIn = false;
    if (event === 'signInSuccess' || event === 'signInError') handshake = false;
  };

  /** The contract has that code, and no input may cause it. */
  const reportInternal = (input: number | null, what: string, ack: unknown): void => {
    const { code, message } = recordOf(recordOf(ack)['error']);
    if (code === 'INTERNAL')
      report({ kind: 'internal', text: `${what} failed with INTERNAL: ${String(message)}`, input });
  };

  const judgeAck = (id: number, data: readonly unknown[]): void => {
    const expectation = pending.get(id);
    if (expectation === undefined && rawInput !== null && !done.has(id)) {
      done.set(id, rawInput);
      reportInternal(rawInput, 'the frame', data[0]);
      return;
    }
    if (expectation === undefined) {
      const text = done.has(id) ? `acknowledgement ${id} came twice` : `acknowledgement ${id} answers nothing`;
      report({ kind: 'answer', text, input: done.get(id) ?? null });
      return;
    }
    const { event, input, invalid } = expectation;
    pending.delete(id);
    done.set(id, input);
    const wrong = (text: string): void => report({ kind: 'answer', text, input });
    if (data.length !== 1) wrong(`the acknowledgement of ${event} has ${data.length} arguments`);
    const problem = problemOfAck(event, data[0]);
    if (problem !== null) wrong(problem);
    const answer = recordOf(data[0]);
    const { code } = recordOf(answer['error']);
    reportInternal(input, event, data[0]);
    if (invalid && code !== 'INVALID_PAYLOAD')
      wrong(`${event} answered an invalid payload with ${answer['ok'] === true ? 'a success' : String(code)}`);
    answered(event, answer);
  };

  return {
    raw: (input) => void (rawInput = input),
    asked: (ackId, expectation) => void pending.set(ackId, expectation),
    got({ type, id, data }) {
      const list: readonly unknown[] = Array.isArray(data) ? data : [];
      if (type === EVENT && id === undefined) judgeEvent(list);
      else if (type === ACK && id !== undefined) judgeAck(id, list);
      else if (type === EVENT) odd(`${String(list[0])} asks the client for an acknowledgement`);
      else if (type > ACK + 1) odd('a binary packet');
    },
    check(now) {
      for (const [id, { event, input, deadline }] of pending) {
        if (now <= deadline) continue;
        pending.delete(id);
        done.set(id, input);
        report({ kind: 'unanswered', text: `${event} was not answered in time`, input });
      }
    },
    gone: () => pending.clear(),
    pending: () => pending.size,
    signedIn: () => signedIn,
  };
}
