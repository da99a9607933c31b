import { randomInt } from 'node:crypto';
import type { Json } from '../../../codegen/model/contract.ts';
import * as validators from '../../../generated/validators.js';
import { operationOf, recordOf } from '../runner/checks.ts';
import { createCast, own, type Person } from './cast.ts';
import { connectFuzzDevice, type Device } from './device.ts';
import { inputSequence, RawJson, type Input } from './input.ts';
import { readFigures, type ServerFigures } from './metrics.ts';
import { createPools } from './pools.ts';
import { createUnavailable } from './unavailable.ts';
import { rawExchange } from './websocket.ts';
import { PIXEL } from '../../support/pixel.ts';

export interface FuzzOptions {
  readonly url: string;
  readonly runs: number;
  readonly seed: number;
  /** Sends this input alone. */
  readonly only?: number;
  readonly passcode?: string;
  /** Called about every five seconds, with how many inputs are done. */
  readonly progress?: (done: number, findings: number) => void;
}

export interface Finding {
  /** Number of the input; `null`: a packet that answers none. */
  readonly input: number | null;
  readonly problem: string;
  /** What was sent; for a packet that answers none, the last inputs before it. */
  readonly sent: readonly string[];
}

export interface FuzzReport {
  readonly done: number;
  readonly findings: readonly Finding[];
  /** Successful answers by event. */
  readonly succeeded: ReadonlyMap<string, number>;
  /** How many answers were UNAVAILABLE, and to what. */
  readonly unavailable: string;
  readonly milliseconds: number;
  readonly before: ServerFigures;
  readonly after: ServerFigures;
}

export const newSeed = (): number => randomInt(1, 2 ** 31 - 1_000_000);

const CAST = 6;
const WORKERS = 24;
const RAW_WAIT_MS = 300;
const ENOUGH_FINDINGS = 10;
const MIB = 2 ** 20;
/** What a server may grow by whatever is sent, and for each input (messages are kept in memory by the embedded store). */
const GROWTH = { fixed: 160 * MIB, perInput: 12 * 1024 } as const;

/** Sends inputs and watches everything that comes back. Stops at ten findings, or when the server is gone. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { url, runs, seed, passcode = '000000', progress = () => undefined } = options;
  const findings: Finding[] = [];
  const succeeded = new Map<string, number>();
  const recent: string[] = [];
  const sentBy = new Map<number, string>();
  const pools = createPools({ passcode });
  const unavailable = createUnavailable({ atOnce: WORKERS });
  const inBursts = createUnavailable({ atOnce: WORKERS });
  const report = (input: number | null, problem: string): void => {
    const sent = input === null ? [...recent] : [sentBy.get(input) ?? ''];
    findings.push({ input, problem, sent });
  };
  const deps = {
    url,
    report,
    received: (_event: string, payload: unknown) => pools.learn(payload),
    answered(event: string, answer: Readonly<Record<string, unknown>>) {
      unavailable.answered(event, answer);
      if (answer['ok'] === true) succeeded.set(event, (succeeded.get(event) ?? 0) + 1);
      pools.learn(answer['data']);
    },
  };
  const connect = (auth?: string): Promise<Device> => connectFuzzDevice(deps, auth);
  const before = await readFigures(url);
  const people = await createCast({ connect, passcode, pools }, { count: CAST, seed });
  succeeded.clear();
  await uploadPicture(url, people, pools.learn);

  const note = (index: number, what: string): void => {
    const line = `#${index} ${what.length > 600 ? `${what.slice(0, 600)}… (${what.length} characters)` : what}`;
    sentBy.set(index, line);
    sentBy.delete(index - 2_000);
    recent.push(line);
    if (recent.length > WORKERS) recent.shift();
  };
  const strangers: (Device | null)[] = Array.from({ length: WORKERS }, () => null);
  const stranger = async (worker: number): Promise<Device> => {
    const known = strangers[worker];
    if (known?.open() === true) return known;
    const fresh = await connect();
    strangers[worker] = fresh;
    return fresh;
  };

  const send = async (index: number, input: Input, worker: number): Promise<void> => {
    if (input.kind === 'request') {
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
      return;
    }
    if (input.kind === 'transport') {
      const { name, path, headers = [], chunks } = input.attack;
      note(index, `transport: ${name}`);
      await rawExchange(url, path, { chunks, headers, waitMs: RAW_WAIT_MS });
      return;
    }
    if (input.kind === 'handshake') {
      note(index, `handshake ${input.auth}`);
      const device = await connect(input.auth);
      await probe(device, index);
      device.close();
      return;
    }
    const token = people[index % people.length]?.token ?? '';
    const signedIn = input.kind === 'burst' || input.signedIn;
    const auth = signedIn ? JSON.stringify({ token }) : '';
    // The answers of a burst say nothing of the others: whoever asks so much at once may be told to come back.
    const { answered } = inBursts;
    const device = await (input.kind === 'burst' ? connectFuzzDevice({ url, report, answered }, auth) : connect(auth));
    if (input.kind === 'frame') {
      note(index, `frame ${input.frame}`);
      device.frame(input.frame, index);
    } else {
      note(index, `${input.count} times ${input.event} at once`);
      const { event, count } = input;
      await Promise.all(
        Array.from({ length: count }, () => device.request({ event, args: [], input: index, invalid: false })),
      );
    }
    await probe(device, index);
    device.close();
  };
  /** Either the connection still answers, or it was ended; a request that hangs is found by the judge. */
  const probe = async (device: Device, index: number): Promise<void> => {
    await device.request({ event: 'nobodyKnowsThis', args: [], input: index, invalid: false });
  };

  const started = performance.now();
  const sequence = inputSequence(seed, CAST);
  let next = 0;
  let done = 0;
  let told = started;
  const work = async (worker: number): Promise<void> => {
    while (next < runs && findings.length < ENOUGH_FINDINGS) {
      const index = next++;
      const input = sequence.next().value;
      if (options.only === undefined || options.only === index) {
        await send(index, input, worker).catch((error: unknown) =>
          report(index, `the input could not be sent: ${String(error)}`),
        );
      }
      done += 1;
      if (performance.now() - told > 5_000) {
        told = performance.now();
        progress(done, findings.length);
      }
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(worker)));
  // Behind everything that was sent without an acknowledgement.
  await Promise.all(people.map((person) => person.ready().then(() => person.device().request(own('getFriends')))));
  const milliseconds = performance.now() - started;
  if (unavailable.tooMany()) report(null, unavailable.text());
  for (const device of [...strangers, ...people.map((person) => person.device())]) device?.close();
  const after = await judgeFigures(url, before, { done, report });
  return {
    done,
    findings,
    succeeded,
    unavailable: `${unavailable.text()}; in bursts, ${inBursts.text()}`,
    milliseconds,
    before,
    after,
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

async function judgeFigures(
  url: string,
  before: ServerFigures,
  { done, report }: { readonly done: number; readonly report: (input: null, problem: string) => void },
): Promise<ServerFigures> {
  const ready = await fetch(new URL('/readyz', url)).then(
    ({ status }) => status,
    (error: unknown) => String(error),
  );
  if (ready !== 200) report(null, `/readyz answers ${ready}`);
  let after = before;
  try {
    // What the last connections sent is still being answered.
    for (let looks = 0; looks < 100; looks += 1) {
      after = await readFigures(url);
      if (after.received === after.answered) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } catch (error) {
    report(null, `/metrics: ${String(error)}`);
    return before;
  }
  const unanswered = after.received - after.answered;
  if (unanswered !== 0) report(null, `${unanswered} requests were taken and never answered`);
  if (after.dropped > before.dropped)
    report(null, `the guard kept ${after.dropped - before.dropped} packets back that break the contract`);
  const allowed = GROWTH.fixed + GROWTH.perInput * done;
  const grown = after.heapBytes - before.heapBytes;
  if (grown > allowed)
    report(null, `the heap grew by ${Math.round(grown / MIB)} MiB, and ${Math.round(allowed / MIB)} are allowed`);
  return after;
}

async function uploadPicture(url: string, people: readonly Person[], learn: (media: unknown) => void): Promise<void> {
  for (const { token } of people) {
    const body = new FormData();
    body.set('file', new Blob([PIXEL], { type: 'image/png' }), 'pixel.png');
    const response = await fetch(new URL('/media', url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body,
    });
    learn(recordOf(await response.json()));
  }
}
