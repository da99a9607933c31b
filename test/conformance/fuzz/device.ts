import { Socket } from 'engine.io-client';
import { Decoder } from 'socket.io-parser';
import { contract } from '../../../generated/contract.ts';
import { operationOf } from '../runner/checks.ts';
import { createJudge, type JudgeDeps, type ServerPacket } from './judge.ts';

/** A request, as it goes on the wire. */
export interface Outgoing {
  readonly event: string;
  /** JSON of each argument: what no serialiser writes can be sent too. */
  readonly args: readonly string[];
  readonly input: number | null;
  readonly invalid: boolean;
}

/** One connection that is written and read packet by packet, so that nothing a server sends is hidden by a client library. */
export interface Device {
  /** Sends and, with an acknowledgement, resolves with it; `null`: none came in time or the connection ended. */
  request(request: Outgoing): Promise<unknown>;
  /** Sends without an acknowledgement. */
  tell(request: Outgoing): void;
  /** Sends a Socket.IO frame as it stands. */
  frame(frame: string, input: number): void;
  signedIn(): boolean;
  open(): boolean;
  /** The last payload that came of an event. */
  last(event: string): unknown;
  close(): void;
}

export interface DeviceDeps extends JudgeDeps {
  readonly url: string;
  /** Milliseconds that an answer may take; without it what the contract says, and the way there and back. */
  readonly answerMs?: () => number | undefined;
  readonly received?: (event: string, payload: unknown) => void;
}

/** On top of the operation's own time: for the way there and back on a busy machine. */
const WAY_MS = 5_000;
const CHECK_MS = 250;
/** Frames written by hand have ids below. */
const FIRST_ID = 1_000_000_000;

/**
 * @param auth JSON text of the handshake's payload
 * @throws Error when the server does not take the connection within ten seconds
 */
export async function connectFuzzDevice(deps: DeviceDeps, auth = ''): Promise<Device> {
  const socket = new Socket(deps.url, { path: '/socket.io/', transports: ['websocket'] });
  const decoder = new Decoder();
  const waiting = new Map<number, (answer: unknown) => void>();
  const lasts = new Map<string, unknown>();
  const judge = createJudge(deps, { signingIn: auth.includes('token') });
  let nextId = FIRST_ID;
  let open = true;
  let joined: (() => void) | null = null;

  decoder.on('decoded', (packet: ServerPacket) => {
    if (packet.type === 0 || packet.type === 4) joined?.();
    judge.got(packet);
    const data: readonly unknown[] = Array.isArray(packet.data) ? packet.data : [];
    if (packet.type === 2) {
      lasts.set(String(data[0]), data[1]);
      deps.received?.(String(data[0]), data[1]);
    }
    if (packet.type === 3 && packet.id !== undefined) settle(packet.id, data[0]);
  });
  const settle = (id: number, answer: unknown): void => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  };
  const timer = setInterval(() => judge.check(performance.now()), CHECK_MS);
  socket.on('message', (frame: unknown) => {
    try {
      decoder.add(frame);
    } catch (error) {
      const text = `a frame that is no packet: ${String(frame).slice(0, 200)} (${String(error)})`;
      deps.report({ kind: 'packet', text, input: null });
    }
  });
  socket.on('close', () => {
    open = false;
    clearInterval(timer);
    judge.gone();
    for (const id of [...waiting.keys()]) settle(id, null);
  });
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no connection within ten seconds')), 10_000);
    joined = () => {
      clearTimeout(late);
      resolve();
    };
    socket.on('open', () => void socket.write(`0${auth}`));
    socket.on('close', () => joined?.());
  });

  const line = ({ event, args }: Outgoing, id: string): string =>
    `2${id}[${[JSON.stringify(event), ...args].join(',')}]`;
  return {
    request(request) {
      if (!open) return Promise.resolve(null);
      const id = nextId++;
      const time = deps.answerMs?.() ?? (operationOf(request.event)?.timeoutMs ?? 0) + WAY_MS;
      const deadline = performance.now() + time;
      judge.asked(id, { event: request.event, input: request.input, invalid: request.invalid, deadline });
      const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
      const late = setTimeout(() => settle(id, null), time + 2 * CHECK_MS);
      socket.write(line(request, String(id)));
      return answer.finally(() => clearTimeout(late));
    },
    tell: (request) => void (open && socket.write(line(request, ''))),
    frame(frame, input) {
      judge.raw(input);
      if (open) socket.write(frame);
    },
    signedIn: judge.signedIn,
    open: () => open,
    last: (event) => lasts.get(event),
    close: () => void socket.close(),
  };
}

/** More than the server takes in one packet. */
export const TOO_LARGE = contract.maxPacketBytes + 10;
