import { contract } from '../../generated/contract.ts';
import * as validators from '../../generated/validators.js';
import type { Packet } from '../client/options.ts';
import { explain } from '../contract/explain.ts';
import type { ContractTable } from '../contract/table.ts';
import type { Validator } from '../contract/validator.ts';

/** `null`: the packet is what the contract says. Otherwise a sentence why it is not. */
export type Verdict = string | null;

const table: ContractTable = contract;
const byName = new Map<string, Validator>(Object.entries(validators));

/** Judges a packet by the contract that this page was built from. */
export function judge({ direction, event, payload }: Packet): Verdict {
  if (direction === 'received') {
    const emission = table.emissions[event];
    return emission === undefined ? 'No such event is in the contract.' : fits(emission.payload, payload);
  }
  const operation = table.operations[event];
  if (operation === undefined) return 'No such event is in the contract.';
  return direction === 'sent' ? fits(operation.payload, payload) : judgeAnswer(operation, payload);
}

function fits(type: string | null, payload: unknown): Verdict {
  if (type === null) return payload === undefined ? null : 'The event has no argument.';
  const valid = byName.get(`validate${type}`);
  if (valid === undefined) return `There is no validator for ${type}.`;
  return valid(payload) ? null : explain(valid.errors);
}

function judgeAnswer({ ackData, errors }: ContractTable['operations'][string], answer: unknown): Verdict {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return 'The answer lacks "ok".';
  if (answer.ok === true) return fits(ackData, 'data' in answer ? answer.data : undefined);
  const error: unknown = 'error' in answer ? answer.error : null;
  if (typeof error !== 'object' || error === null || !('code' in error))
    return 'The answer lacks an error with a code.';
  return errors.some((code) => code === error.code) ? null : `The code ${String(error.code)} is not one of the event.`;
}
