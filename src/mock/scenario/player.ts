import type { Identity } from '../../contract/context.ts';
import { MockOptionError } from '../options.ts';
import { createActor } from './actor.ts';
import type { Actor } from './actor.ts';
import type { Scenario, Step } from './scenario.ts';
import { fill, valueAt } from './values.ts';
import type { Values } from './values.ts';

/** The answer to a request of somebody who is signed in. */
export interface Answered {
  readonly userId: string;
  readonly event: string;
  /** `ok`, or the error code. */
  readonly outcome: string;
  readonly data: unknown;
}

/** Plays everybody in a scenario but the developer. */
export interface Player {
  /** Lets the others sign in. @returns who they are, a line each */
  start(url: string): Promise<readonly string[]>;
  /** Plays the next step of somebody else. @returns what happened, or what the developer is to do */
  next(): Promise<string>;
  /** Plays until it is the developer's turn, or the story ends. @returns a line for each step */
  play(): Promise<readonly string[]>;
  signedIn(identity: Identity): void;
  answered(request: Answered): void;
  close(): void;
}

export interface PlayerOptions {
  readonly scenario: Scenario;
  /** The person that the developer plays. */
  readonly as: string;
  /** Told when a step of the developer was seen. */
  readonly tell: (line: string) => void;
}

/** Phone numbers of the people, in their order. */
const numberOf = (index: number): string => `+4917000000${String(index + 1).padStart(2, '0')}`;

/** @throws MockOptionError when the scenario has no such person */
export function createPlayer({ scenario, as, tell }: PlayerOptions): Player {
  const { people, devices = {}, steps } = scenario;
  if (!people.includes(as))
    throw new MockOptionError(`--as takes one of ${people.join(', ')}: "${as}" is not in this scenario.`);
  const ownerOf = (device: string): string => devices[device] ?? device;
  const others = [...people, ...Object.keys(devices)].filter((device) => ownerOf(device) !== as);
  const phoneOf = (device: string): string => numberOf(people.indexOf(ownerOf(device)));
  const actors = new Map<string, Actor>();
  const values: Values = new Map();
  let serverUrl = '';
  let you: string | null = null;
  let at = 0;

  const enter = async (device: string): Promise<Actor> => {
    const actor = await createActor({ url: serverUrl, name: ownerOf(device), phoneNumber: phoneOf(device) });
    actors.set(device, actor);
    return actor;
  };
  const capture = ({ capture: names = {} }: Step, data: unknown): void => {
    for (const [name, path] of Object.entries(names)) values.set(name, valueAt(data, path));
  };
  const isYours = ({ who }: Step): boolean => ownerOf(who) === as;
  const described = ({ who, send, payload, disconnect }: Step): string =>
    send === undefined
      ? `${who} ${disconnect === true ? 'disconnects' : 'comes back'}`
      : `${who} sends ${send} ${JSON.stringify(fill(payload, values)) ?? ''}`.trimEnd();
  const verdict = (step: Step, outcome: string): string => {
    const wanted = step.answer ?? 'ok';
    return outcome === wanted ? outcome : `${outcome} (the scenario says ${wanted})`;
  };

  const perform = async (step: Step): Promise<string> => {
    const line = described(step);
    if (step.disconnect === true) actors.get(step.who)?.leave();
    else if (step.reconnect === true) await enter(step.who);
    else if (step.send !== undefined) {
      const [event, payload] = [step.send, fill(step.payload, values)];
      const actor = actors.get(step.who) ?? (await enter(step.who));
      const answers = await Promise.all(Array.from({ length: step.times ?? 1 }, () => actor.send(event, payload)));
      capture(step, answers[0]?.data);
      return `${line} → ${verdict(step, answers[0]?.outcome ?? 'ok')}`;
    }
    return line;
  };

  const next = async (): Promise<string> => {
    const step = steps[at];
    if (step === undefined) return 'The scenario has ended.';
    const place = `step ${at + 1} of ${steps.length}`;
    if (you === null) return `Sign in first: you are ${as} (any free number; ${numberOf(people.indexOf(as))}).`;
    // Where the developer connects and disconnects is seen by the others anyway.
    if (isYours(step) && step.send !== undefined) return `${place}, your turn: ${described(step)}`;
    at += 1;
    return `${place}: ${isYours(step) ? `${described(step)} (left to you)` : await perform(step)}`;
  };

  return {
    next,
    async start(url) {
      serverUrl = url;
      const lines: string[] = [];
      for (const device of others) {
        const { userId, phoneNumber } = await enter(device);
        if (!people.includes(device)) continue;
        values.set(device, { userId, phoneNumber });
        lines.push(`${device} is ${phoneNumber}, ${userId}`);
      }
      return lines;
    },
    async play() {
      const lines: string[] = [];
      for (;;) {
        const before = at;
        lines.push(await next());
        if (at === before) return lines;
      }
    },
    signedIn({ userId, phoneNumber }) {
      if (you !== null || others.some((device) => phoneOf(device) === phoneNumber)) return;
      you = userId;
      values.set(as, { userId, phoneNumber });
    },
    answered({ userId, event, outcome, data }) {
      const step = steps[at];
      if (step === undefined || userId !== you || !isYours(step) || step.send !== event) return;
      at += 1;
      capture(step, data);
      tell(`step ${at} of ${steps.length}: ${step.who} sent ${event} → ${verdict(step, outcome)}`);
    },
    close: () => actors.forEach((actor) => actor.leave()),
  };
}
