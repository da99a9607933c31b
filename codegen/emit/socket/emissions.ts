import type { Contract } from '../../model/contract.ts';
import { codeBanner } from '../banner.ts';
import { formatted } from '../format.ts';
import { importValues, present } from '../imports.ts';
import { jsdoc } from '../jsdoc.ts';
import { validatorName } from '../names.ts';

/** `socket/emissions.ts`: the validator of every emission, for the outgoing guard. */
export function emitSocketEmissions(contract: Contract): Promise<string> {
  const { emissions } = contract;
  const validators = present(emissions.map(({ payload }) => payload)).map(validatorName);
  const entries = emissions.map(
    ({ event, payload }) => `['${event}', ${payload === null ? 'null' : validatorName(payload)}],`,
  );
  return formatted(
    `${codeBanner()}
import type { EmissionValidators, Validator } from '../../src/contract/validator.ts';
${importValues(validators, '../validators.js')}
${jsdoc('Every event that may leave the server, with the validator of its argument; `null`: it has none.')}export const emissionValidators: EmissionValidators = new Map<string, Validator | null>([
${entries.join('\n')}
]);
`,
    'typescript',
  );
}
