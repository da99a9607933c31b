import { recordOf } from './checks.ts';
import type { Packet } from './actor.ts';
import type { ExpectedEvent } from '../../../src/mock/scenario/scenario.ts';

/**
 * Where a value is not as expected. An object may have more than is named, a list has as many items as are written.
 * @returns null when all is as expected
 */
export function difference(expected: unknown, actual: unknown, path = ''): string | null {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return `${path || 'it'} is no list`;
    if (expected.length !== actual.length)
      return `${path || 'it'} has ${actual.length} items instead of ${expected.length}`;
    return first(expected.map((item, index) => difference(item, actual[index], `${path}/${index}`)));
  }
  if (typeof expected !== 'object' || expected === null)
    return expected === actual
      ? null
      : `${path || 'it'} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`;
  const record = recordOf(actual);
  return first(Object.entries(expected).map(([key, value]) => difference(value, record[key], `${path}/${key}`)));
}

/** What came to a device otherwise than expected, in any order; null when nothing did. */
export function eventsDifference(expected: readonly ExpectedEvent[], came: readonly Packet[]): string | null {
  const wanted = expected.map((one) => (typeof one === 'string' ? { event: one } : named(one)));
  const [names, gotten] = [wanted, came].map((list) => list.map(({ event }) => event).sort());
  if (names?.join() !== gotten?.join()) return `got [${gotten?.join(', ')}] instead of [${names?.join(', ')}]`;
  const left = [...came];
  for (const one of wanted) {
    const candidates = left.filter(({ event }) => event === one.event);
    const fitting = candidates.find(({ payload }) => !('payload' in one) || difference(one.payload, payload) === null);
    if (fitting === undefined)
      return `got another ${one.event}: ${'payload' in one ? difference(one.payload, candidates[0]?.payload) : ''}`;
    left.splice(left.indexOf(fitting), 1);
  }
  return null;
}

const named = (one: Readonly<Record<string, unknown>>): { readonly event: string; readonly payload: unknown } => {
  const [[event, payload] = ['', undefined]] = Object.entries(one);
  return { event, payload };
};

const first = (problems: readonly (string | null)[]): string | null => problems.find((one) => one !== null) ?? null;
