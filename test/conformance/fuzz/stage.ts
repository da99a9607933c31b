import * as validators from '../../../generated/validators.js';
import type { Json } from '../../../codegen/model/contract.ts';
import { operationOf, recordOf } from '../runner/checks.ts';
import { PIXEL } from '../../support/pixel.ts';
import { createCast, own, type Person } from './cast.ts';
import { connectFuzzDevice, type Device } from './device.ts';
import type { Problem } from './findings.ts';
import { RawJson, type Input } from './input.ts';
import { createPools } from './pools.ts';
import { CAST } from './sequence.ts';
import { rawExchange } from './websocket.ts';

/** The people and connections that inputs are sent by. */
export interface Stage {
  /**
   * Sends an input, and resolves when it is answered, or will not be.
   * @param worker of those that send at the same time; each has its own connection for who is not signed in
   * @throws Error when it cannot be sent
   */
  send(index: number, input: Input, worker: number): Promise<void>;
  /** Resolves behind everything that was sent without an acknowledgement. */
  settle(): Promise<void>;
  close(): void;
}

type Answered = (event: string, answer: Readonly<Record<string, unknown>>) => void;

export interface StageDeps {
  readonly url: string;
  readonly passcode: string;
  readonly report: (problem: Problem) => void;
  /** What is about to be sent, for a person. */
  readonly note: (index: number, text: string) => void;
  readonly answered?: Answered;
  readonly answeredInBurst?: Answered;
  /** Milliseconds that an answer may take; without it what the contract says, and the way there and back. */
  readonly answerMs?: () => number | undefined;
}

const RAW_WAIT_MS = 300;
const LONGEST_TEXT = 600;

/**
 * Signs people in, friends of each other with a group, a message and a file each.
 * @param seed says who they are
 */
export async function createStage(deps: StageDeps, seed: number): Promise<Stage> {
  const { url, passcode, report, answerMs = () => undefined, answered = () => undefined } = deps;
  const pools = createPools({ passcode });
  const deviceDeps = {
    url,
    report,
    answerMs,
    received: (_event: string, payload: unknown) => pools.learn(payload),
    answered(event: string, answer: Readonly<Record<string, unknown>>) {
      answered(event, answer);
      pools.learn(answer['data']);
    },
  };
  const connect = (auth?: string): Promise<Device> => connectFuzzDevice(deviceDeps, auth);
  const people = await createCast({ connect, passcode, pools }, { count: CAST, seed });
  pools.learn(await Promise.all(people.map((person) => uploadPicture(url, person))));

  const note = (index: number, text: string): void =>
    deps.note(index, text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}… (${text.length} characters)` : text);
  const strangers = new Map<number, Device>();
  const stranger = async (worker: number): Promise<Device> => {
    const known = strangers.get(worker);
    if (known?.open() === true) return known;
    const fresh = await connect();
    strangers.set(worker, fresh);
    return fresh;
  };
  const sendRequest = async (index: number, input: Input & { kind: 'request' }, worker: number): Promise<void> => {
    const person = input.sender === null ? null : (people[input.sender] ?? null);
    await person?.ready();
    const args = input.args.map((arg) =>
      arg instanceof RawJson ? arg.text : JSON.stringify(pools.resolve(arg, person)),
    );
    const device = person === null ? await stranger(worker) : person.device();
    note(index, `${input.event}(${args.join(', ')})${input.ack ? '' : ' without an acknowledgement'}`);
    const outgoing = { event: input.event, args, input: index, invalid: isInvalid(input.event, args) };
    if (input.ack) await device.request(outgoing);
    else device.tell(outgoing);
  };
  /** Does something on a connection of its own. Either that still answers after it, or it was ended. */
  const alone = async (opened: Promise<Device>, index: number, act: (device: Device) => unknown): Promise<void> => {
    const device = await opened;
    await act(device);
    await device.request({ event: 'nobodyKnowsThis', args: [], input: index, invalid: false });
    device.close();
  };
  const tokenOf = (index: number): string => JSON.stringify({ token: people[index % people.length]?.token ?? '' });

  return {
    async send(index, input, worker) {
      switch (input.kind) {
        case 'request':
          await sendRequest(index, input, worker);
          break;
        case 'transport': {
          const { name, path, headers = [], chunks } = input.attack;
          note(index, `transport: ${name}`);
          await rawExchange(url, path, { chunks, headers, waitMs: RAW_WAIT_MS });
          break;
        }
        case 'handshake':
          note(index, `handshake ${input.auth}`);
          await alone(connect(input.auth), index, () => undefined);
          break;
        case 'frame':
          note(index, `frame ${input.frame}`);
          await alone(connect(input.signedIn ? tokenOf(index) : ''), index, (device) =>
            device.frame(input.frame, index),
          );
          break;
        case 'burst': {
          const { event, count } = input;
          note(index, `${count} times ${event} at once`);
          // The answers of a burst say nothing of the others: whoever asks so much at once may be told to come back.
          const burstDeps = { url, report, answerMs, answered: deps.answeredInBurst };
          await alone(connectFuzzDevice(burstDeps, tokenOf(index)), index, (device) => {
            const request = { event, args: [], input: index, invalid: false };
            return Promise.all(Array.from({ length: count }, () => device.request(request)));
          });
        }
      }
    },
    async settle() {
      await Promise.all(people.map((person) => person.ready().then(() => person.device().request(own('getFriends')))));
    },
    close() {
      for (const device of [...strangers.values(), ...people.map((person) => person.device())]) device.close();
    },
  };
}

/** Whether the generated validator refuses what is sent. */
function isInvalid(event: string, args: readonly string[]): boolean {
  const operation = operationOf(event);
  if (operation === undefined) return false;
  if (operation.payload === null) return args.length > 0;
  if (args.length !== 1) return true;
  const guard: unknown = Reflect.get(validators, `validate${operation.payload}`);
  if (typeof guard !== 'function') throw new Error(`no validator of ${operation.payload}`);
  const value: Json = JSON.parse(args[0] ?? 'null');
  return guard(value) !== true;
}

/** @returns the `Media` of a file of this person */
async function uploadPicture(url: string, { token }: Person): Promise<unknown> {
  const body = new FormData();
  body.set('file', new Blob([PIXEL], { type: 'image/png' }), 'pixel.png');
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(new URL('/media', url), { method: 'POST', headers, body });
  return recordOf(await response.json());
}
