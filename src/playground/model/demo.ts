import type { DemoPerson } from './person.ts';

/** Whom a click signs in. */
export interface DemoSettings {
  readonly passcode: string;
  readonly people: readonly DemoPerson[];
}

const isPerson = (value: unknown): value is DemoPerson =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'phoneNumber' in value &&
  typeof value.phoneNumber === 'string';

const isDemo = (value: unknown): value is DemoSettings =>
  typeof value === 'object' &&
  value !== null &&
  'passcode' in value &&
  typeof value.passcode === 'string' &&
  'people' in value &&
  Array.isArray(value.people) &&
  value.people.every(isPerson);

/** Asks the server. @throws Error when it does not say */
export async function fetchDemo(): Promise<DemoSettings> {
  const response = await fetch('/playground/demo.json');
  const demo: unknown = response.ok ? await response.json() : null;
  if (!isDemo(demo)) throw new Error('the server names no demo people.');
  return demo;
}
