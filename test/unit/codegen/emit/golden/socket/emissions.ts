// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { EmissionValidators, Validator } from '../../../../../../src/contract/validator.ts';
import { validateErrorText, validateNote, validateOutcome } from '../validators.js';

/** Every event that may leave the server, with the validator of its argument; `null`: it has none. */
export const emissionValidators: EmissionValidators = new Map<string, Validator | null>([
  ['addNoteSuccess', validateNote],
  ['addNoteError', validateErrorText],
  ['leaveSuccess', null],
  ['noteAdded', validateNote],
  ['outcome', validateOutcome],
]);
