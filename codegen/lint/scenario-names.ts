import type { Contract, Json } from '../model/contract.ts';
import { arrayAt, isArray, isObject, objectAt, pointerOf, textAt, textsAt } from '../model/json.ts';

/** A mistake in a file of scenarios: the pointer is into the file. */
export interface ScenarioFinding {
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
}

/** Names that every scenario has: the code that signs everybody in. */
const GIVEN = ['passcode'];

/**
 * The events, codes, devices and values that a scenario names and nobody has.
 * @param scenario of the right form
 * @param where its place in its file, and the contract
 */
export function scenarioFindings(
  scenario: Json,
  { pointer, contract }: { readonly pointer: string; readonly contract: Contract },
): readonly ScenarioFinding[] {
  const findings: ScenarioFinding[] = [];
  const find = (at: string, message: string, fix: string): void =>
    void findings.push({ pointer: pointer + at, message, fix });
  const people = textsAt(scenario, 'people');
  const devices = objectAt(scenario, 'devices');
  const crowds = objectAt(scenario, 'crowds');
  const actors = new Set([...people, ...Object.keys(devices), ...textsAt(scenario, 'guests')]);
  const values = new Set([...GIVEN, ...Object.keys(crowds)]);
  const operations = new Map(contract.operations.map((operation) => [operation.event, operation]));
  const emissions = new Set(contract.emissions.map(({ event }) => event));

  const person = (name: string, at: string): void => {
    if (!people.includes(name)) find(at, `There is no person ${name}.`, `Name one of people: ${people.join(', ')}.`);
  };
  const device = (name: string, at: string): void => {
    if (!actors.has(name))
      find(
        at,
        `There is no device ${name}.`,
        `Add it to people, devices or guests; there are ${[...actors].join(', ')}.`,
      );
  };
  const used = (value: Json | undefined, at: string): void => {
    if (typeof value === 'string' && value.startsWith('$')) {
      const [name = ''] = value.slice(1).split('.');
      if (!values.has(name) && !actors.has(name))
        find(
          at,
          `Nothing is called ${value} here.`,
          `Capture it in an earlier step: \`capture: { ${name}: <path in the answer> }\`.`,
        );
    } else if (isArray(value)) value.forEach((item, index) => used(item, at + pointerOf(index)));
    else if (isObject(value)) Object.entries(value).forEach(([key, child]) => used(child, at + pointerOf(key)));
  };
  const events = (list: Json | undefined, at: string): void => {
    (isArray(list) ? list : []).forEach((item, index) => {
      const [[event, payload] = ['', undefined]] = isObject(item)
        ? Object.entries(item)
        : [[String(item), undefined] as const];
      if (!emissions.has(event))
        find(
          at + pointerOf(index),
          `The server emits no ${event}.`,
          'Name an event of the contract that the server sends.',
        );
      used(payload, at + pointerOf(index, event));
    });
  };

  Object.entries(devices).forEach(([name, owner]) => person(String(owner), pointerOf('devices', name)));
  Object.entries(crowds).forEach(([name, crowd]) => person(textAt(crowd, 'of'), pointerOf('crowds', name, 'of')));
  arrayAt(scenario, 'steps').forEach((step, index) => {
    const at = (...rest: readonly (string | number)[]): string => pointerOf('steps', index, ...rest);
    const [event, answer] = [textAt(step, 'send'), textAt(step, 'answer', 'ok')];
    const operation = operations.get(event);
    const actions = ['send', 'upload', 'disconnect', 'reconnect'].filter((key) => isObject(step) && key in step);
    device(textAt(step, 'who'), at('who'));
    if (actions.length > 1) find(at(), `A step does one thing, not ${actions.join(' and ')}.`, 'Make two steps of it.');
    if (event !== '' && operation === undefined)
      find(at('send'), `A client cannot send ${event}.`, 'Name an event of the contract that a client sends.');
    if (operation !== undefined && answer !== 'ok' && !operation.errors.includes(answer))
      find(at('answer'), `${event} never answers ${answer}.`, `It answers ok, ${operation.errors.join(', ')}.`);
    used(objectAt({ at: step }, 'at')['payload'], at('payload'));
    Object.keys(objectAt(step, 'capture')).forEach((name) => {
      if (actors.has(name)) find(at('capture', name), `${name} is a device.`, 'Choose another name for the value.');
      values.add(name);
    });
    used(objectAt({ at: step }, 'at')['data'], at('data'));
    Object.entries(objectAt(step, 'expect')).forEach(([name, list]) => {
      device(name, at('expect', name));
      events(list, at('expect', name));
    });
    textsAt(step, 'gone').forEach((name, place) => device(name, at('gone', place)));
  });
  return findings;
}
