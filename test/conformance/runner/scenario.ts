import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { recordOf } from './checks.ts';
import type { Actor } from './actor.ts';
import { until, type World } from './world.ts';

/** `spec/scenarios/*.yaml`; `scenario.schema.json` beside them says it in full. */
export interface Scenario {
  readonly title: string;
  readonly people: readonly string[];
  /** Further devices: name of the device, and whose it is. */
  readonly devices?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Step {
  readonly who: string;
  readonly send?: string;
  readonly payload?: unknown;
  /** `ok`, or the error code; `ok` if left out. */
  readonly answer?: string;
  /** Name and the path of its value in `data` of the acknowledgement. */
  readonly capture?: Readonly<Record<string, string>>;
  /** `true`: the device goes away. */
  readonly disconnect?: boolean;
  /** The device comes back, signed in by its token. */
  readonly reconnect?: boolean;
  /** Events by device, in any order; who is not named must get nothing. */
  readonly expect?: Readonly<Record<string, readonly string[]>>;
}

export function readScenarios(): readonly Scenario[] {
  const folder = new URL('../../../spec/scenarios/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file): readonly Scenario[] => {
      const scenarios: readonly Scenario[] = parse(readFileSync(new URL(file, folder), 'utf8'));
      return scenarios;
    });
}

const ARRIVAL_MS = 8_000;

/** Plays a scenario with new people. @returns what went otherwise than written */
export async function runScenario(world: World, scenario: Scenario): Promise<readonly string[]> {
  world.timeline.clear();
  const actors = new Map<string, Actor>();
  for (const name of scenario.people) actors.set(name, await world.person(name));
  const actor = (name: string): Actor => {
    const found = actors.get(name);
    if (found === undefined) throw new Error(`${scenario.title}: there is no device ${name}`);
    return found;
  };
  const owners = new Map(actors);
  for (const [name, owner] of Object.entries(scenario.devices ?? {}))
    actors.set(name, await world.another(name, actor(owner)));
  const values = new Map<string, unknown>();
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('$')) return lookUp(value.slice(1), values, actors);
    if (Array.isArray(value)) return value.map(fill);
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, fill(child)]))
      : value;
  };
  const problems: string[] = [];
  const settle = (): Promise<unknown> => Promise.all([...actors.values()].map((one) => one.barrier()));
  await settle();
  actors.forEach((one) => one.packets.splice(0));
  for (const [index, step] of scenario.steps.entries()) {
    const at = `step ${index + 1} (${step.who} ${step.send ?? (step.disconnect ? 'disconnects' : 'waits')})`;
    if (step.disconnect === true) {
      actor(step.who).close();
      actors.delete(step.who);
    } else if (step.reconnect === true) {
      const owner = owners.get(scenario.devices?.[step.who] ?? step.who);
      if (owner === undefined) throw new Error(`${scenario.title}: there is no device ${step.who}`);
      actors.set(step.who, await world.another(step.who, owner));
    } else if (step.send !== undefined) {
      const answer = await actor(step.who).request(step.send, fill(step.payload));
      const got = answer['ok'] === true ? 'ok' : String(recordOf(answer['error'])['code']);
      if (got !== (step.answer ?? 'ok')) problems.push(`${at}: answered ${got} instead of ${step.answer ?? 'ok'}`);
      for (const [name, path] of Object.entries(step.capture ?? {}))
        values.set(name, walk(answer['data'], path.split('.')));
    }
    const expected = (name: string): readonly string[] => [...(step.expect?.[name] ?? [])].sort();
    await until(() => [...actors].every(([name, one]) => one.packets.length >= expected(name).length), ARRIVAL_MS);
    await settle();
    for (const [name, one] of actors) {
      const came = one.packets
        .splice(0)
        .map(({ event }) => event)
        .sort();
      if (came.join() !== expected(name).join())
        problems.push(`${at}: ${name} got [${came.join(', ')}] instead of [${expected(name).join(', ')}]`);
    }
  }
  actors.forEach((one) => one.close());
  return [...problems, ...world.timeline.problems];
}

function lookUp(path: string, values: ReadonlyMap<string, unknown>, actors: ReadonlyMap<string, Actor>): unknown {
  const [head = '', ...rest] = path.split('.');
  return values.has(head) ? walk(values.get(head), rest) : walk(actors.get(head), rest);
}

const walk = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((current, key) => recordOf(current)[key], value);
