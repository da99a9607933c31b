import { contract } from '../../generated/contract.ts';
import { ERROR_CODES } from '../contract/errors.ts';
import type { ErrorCode } from '../contract/errors.ts';

/** A mistake of whoever started the mock: the message says what to write instead. */
export class MockOptionError extends Error {
  override readonly name = 'MockOptionError';
}

export interface Latency {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Whole number in a range. @throws MockOptionError */
export function parseNumber(option: string, text: string, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > max)
    throw new MockOptionError(`${option} takes a whole number from 0 to ${max}, not "${text}".`);
  return value;
}

/** `80` or `50-300`, in milliseconds. @throws MockOptionError */
export function parseLatency(text: string): Latency {
  const match = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(text);
  const fromMs = Number(match?.[1]);
  const toMs = Number(match?.[2] ?? match?.[1]);
  if (match === null || fromMs > toMs)
    throw new MockOptionError(`--latency takes milliseconds like 80 or 50-300, not "${text}".`);
  return { fromMs, toMs };
}

/** `addFriend=RATE_LIMITED`. @throws MockOptionError when the contract has no such event, or the event no such code */
export function parseFailure(text: string): readonly [event: string, code: ErrorCode] {
  const [event = '', name = ''] = text.split('=');
  const operation = new Map(Object.entries(contract.operations)).get(event);
  if (operation === undefined) {
    throw new MockOptionError(
      `--fail: the contract has no event "${event}" that a client sends. It has ${Object.keys(contract.operations).join(', ')}.`,
    );
  }
  const allowed: readonly string[] = operation.errors;
  const code = ERROR_CODES.find((one) => one === name && allowed.includes(one));
  if (code === undefined)
    throw new MockOptionError(`--fail: ${event} never fails with "${name}". It fails with ${allowed.join(', ')}.`);
  return [event, code];
}
