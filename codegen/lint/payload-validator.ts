import { Ajv } from 'ajv';
import type { ErrorObject } from 'ajv';
import ajvFormats from 'ajv-formats';
import type { Json, PayloadType, TypeDefinition } from '../model/contract.ts';

/** Tells whether payloads are valid; each type is compiled when it is first asked for. */
export interface PayloadValidator {
  /** What is wrong with the payload, in words; `null` when it is valid. `undefined` is "no argument". */
  problem(type: PayloadType, payload: Json | undefined): string | null;
  /** Whether a payload is valid for a schema whose references are `#/definitions/<Name>`. */
  accepts(schema: Json, payload: Json): boolean;
}

const SCHEMA_ID = 'contract';

export function createPayloadValidator(types: readonly TypeDefinition[]): PayloadValidator {
  const ajv = new Ajv({ strict: false, allErrors: false, validateSchema: false, meta: false });
  ajvFormats.default(ajv);
  ajv.addSchema({ $id: SCHEMA_ID, definitions: Object.fromEntries(types.map(({ name, schema }) => [name, schema])) });
  return {
    problem: (type, payload) => {
      if (type === null) return payload === undefined ? null : 'the event has no argument';
      if (payload === undefined) return 'the argument is missing';
      const validate = attempt(() => ajv.getSchema(`${SCHEMA_ID}#/definitions/${type}`));
      if (typeof validate === 'string') return validate;
      if (validate === undefined) return `there is no type ${type}`;
      return validate(payload) ? null : describeError(validate.errors?.[0]);
    },
    accepts: (schema, payload) => {
      const text = JSON.stringify(schema).replaceAll('"#/definitions/', `"${SCHEMA_ID}#/definitions/`);
      const local: object = JSON.parse(text);
      const validate = attempt(() => ajv.compile(local));
      return typeof validate !== 'string' && validate(payload) === true;
    },
  };
}

/** A schema that cannot be compiled is a problem of its own, not a crash. */
function attempt<Result>(compile: () => Result): Result | string {
  try {
    return compile();
  } catch (error) {
    return `its schema cannot be compiled: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const describeError = (error: ErrorObject | undefined): string =>
  error === undefined ? 'not valid' : `${error.instancePath || 'the payload'} ${error.message ?? 'is not valid'}`;
