import { contract } from '../../../generated/contract.ts';
import * as validators from '../../../generated/validators.js';
import type { ContractEmission, ContractOperation } from '../../../src/contract/table.ts';

const OPERATIONS: ReadonlyMap<string, ContractOperation> = new Map(Object.entries(contract.operations));
const EMISSIONS: ReadonlyMap<string, ContractEmission> = new Map(Object.entries(contract.emissions));
const GUARDS: ReadonlyMap<string, unknown> = new Map(Object.entries(validators));

export const emissionOf = (event: string): ContractEmission | undefined => EMISSIONS.get(event);

export const operationOf = (event: string): ContractOperation | undefined => OPERATIONS.get(event);

/** Why a packet from the server breaks the contract; `null` when it does not. */
export function problemOfPacket(event: string, args: readonly unknown[], signedIn: boolean): string | null {
  const emission = EMISSIONS.get(event);
  if (emission === undefined)
    return OPERATIONS.has(event) ? `${event} is for clients to send, not for servers` : `${event} is in no contract`;
  if (!signedIn && !emission.audiences.includes('caller')) return `${event} came to a socket that is signed out`;
  if (emission.payload === null) return args.length === 0 ? null : `${event} has an argument, and must not`;
  if (args.length !== 1) return `${event} has ${args.length} arguments instead of one`;
  return problemOfType(emission.payload, args[0]);
}

/** Why an acknowledgement breaks the contract; `null` when it does not. */
export function problemOfAck(event: string, ack: unknown): string | null {
  const operation = OPERATIONS.get(event);
  const { ok, data, error, ...rest } = recordOf(ack);
  if (Object.keys(rest).length > 0)
    return `the acknowledgement of ${event} has more than the contract says: ${Object.keys(rest).join(', ')}`;
  if (ok === true) {
    if (error !== undefined) return `the acknowledgement of ${event} is ok and has an error`;
    if (operation === undefined) return `${event} is in no contract, and succeeds`;
    if (operation.ackData === null)
      return data === undefined ? null : `the acknowledgement of ${event} has data, and must not`;
    return problemOfType(operation.ackData, data);
  }
  if (ok !== false || data !== undefined) return `the acknowledgement of ${event} is neither a success nor a failure`;
  const { code, message, retryAfter, ...more } = recordOf(error);
  if (Object.keys(more).length > 0)
    return `the error of ${event} has more than the contract says: ${Object.keys(more).join(', ')}`;
  if (typeof message !== 'string' || message === '') return `the error of ${event} has no message`;
  if (retryAfter !== undefined && code !== 'RATE_LIMITED')
    return `the error of ${event} has retryAfter without RATE_LIMITED`;
  const allowed: readonly string[] = operation?.errors ?? ['UNKNOWN_EVENT'];
  return typeof code === 'string' && allowed.includes(code) ? null : `${event} must not fail with ${String(code)}`;
}

/** Whether a value is valid for a type of the contract. */
export const fitsType = (type: string, value: unknown): boolean => problemOfType(type, value) === null;

/** Why a value is not of a type of the contract; `null` when it is. */
export function problemOfType(type: string, value: unknown): string | null {
  const guard = GUARDS.get(`validate${type}`);
  if (typeof guard !== 'function') return `there is no validator of ${type}`;
  const valid: unknown = guard(value);
  const complaints: unknown = Reflect.get(guard, 'errors');
  return valid === true ? null : `not a ${type}: ${JSON.stringify(complaints)}`;
}

/** How a request was answered: `ok`, or the code of its error. */
export const outcomeOf = (answer: Readonly<Record<string, unknown>>): string =>
  answer['ok'] === true ? 'ok' : String(recordOf(answer['error'])['code']);

export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
