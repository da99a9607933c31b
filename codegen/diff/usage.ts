import type { Contract, Json } from '../model/contract.ts';
import { isArray, isObject } from '../model/json.ts';
import type { Direction } from './finding.ts';
import { referredType } from './shape.ts';
import type { Types } from './shape.ts';

/** Which events carry a type, by direction: a type is changed in one place and felt in many. */
export type Usage = ReadonlyMap<string, ReadonlySet<string>>;

export const typesOfContract = (contract: Contract): Types => new Map(contract.types.map((type) => [type.name, type]));

const keyOf = (direction: Direction, type: string): string => `${direction} ${type}`;

export function usageOf(contract: Contract): Usage {
  const types = typesOfContract(contract);
  const usage = new Map<string, Set<string>>();
  const mark = (direction: Direction, event: string, type: string | null): void => {
    if (type === null) return;
    const key = keyOf(direction, type);
    const events = usage.get(key) ?? new Set();
    if (events.has(event)) return;
    usage.set(key, events.add(event));
    for (const reference of referencesOf(types.get(type)?.schema ?? null)) mark(direction, event, reference);
  };
  for (const { event, payload, ackData } of contract.operations) {
    mark('c2s', event, payload);
    mark('s2c', `${event} (ack)`, ackData);
  }
  for (const { event, payload } of contract.emissions) mark('s2c', event, payload);
  for (const { type, envelope } of contract.domainEvents) mark('domain', type, envelope);
  return usage;
}

const MAX_EVENTS_NAMED = 4;

/** ` (in newMessage, messageEdited and 3 more)`, or nothing. */
export function usedIn(usage: Usage, direction: Direction, type: string): string {
  const events = [...(usage.get(keyOf(direction, type)) ?? [])].sort();
  if (events.length === 0) return '';
  const shown = events.slice(0, MAX_EVENTS_NAMED).join(', ');
  const rest = events.length - MAX_EVENTS_NAMED;
  return ` (in ${shown}${rest > 0 ? ` and ${rest} more` : ''})`;
}

function referencesOf(schema: Json): readonly string[] {
  if (isArray(schema)) return schema.flatMap(referencesOf);
  if (!isObject(schema)) return [];
  const own = referredType(schema);
  return [...(own === null ? [] : [own]), ...Object.values(schema).flatMap(referencesOf)];
}
