import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Finding, Locate } from '../lint/finding.ts';
import type { Json } from '../model/contract.ts';
import { isObject, objectAt, pointerOf, textAt } from '../model/json.ts';

/** Finds the extensions of a bundled document that the profile does not allow. */
export type CheckProfile = (document: Json, locate: Locate) => readonly Finding[];

/** An extension value that the profile describes, and the definition that it must satisfy. */
interface Extension {
  readonly definition: string;
  readonly pointer: string;
  readonly value: Json;
}

/**
 * Makes a check of every extension (`x-socketio`, `x-causes`, …) against the profile's schema, whose definitions are `document`,
 * `receiveOperation`, `sendOperation`, `message`, `causes`, `consumer`, `invalidExamples` and `socketioAuth`.
 * @param schemaText text of `x-socketio.schema.json`, the JSON Schema of the extension
 */
export function createProfileCheck(schemaText: string): CheckProfile {
  const schema: Json = JSON.parse(schemaText);
  if (!isObject(schema)) return () => [];
  const ajv = new Ajv({ allErrors: true, strict: false, validateSchema: false, meta: false });
  ajv.addSchema(schema, 'profile');
  const validators = new Map<string, ValidateFunction | undefined>();
  const validatorOf = (definition: string): ValidateFunction | undefined => {
    if (!validators.has(definition)) {
      const known = isObject(objectAt(schema, 'definitions')[definition]);
      validators.set(definition, known ? ajv.getSchema(`profile#/definitions/${definition}`) : undefined);
    }
    return validators.get(definition);
  };
  return (document, locate) =>
    findExtensions(document).flatMap(({ definition, pointer, value }) => {
      const validate = validatorOf(definition);
      if (validate === undefined || validate(value)) return [];
      return (validate.errors ?? []).map((error) => ({
        rule: 'profile',
        message: describe(error, pointer),
        fix: 'See spec/PROFILE.md for what the profile allows here.',
        ...locate(pointer + error.instancePath),
      }));
    });
}

function describe(error: ErrorObject, pointer: string): string {
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  const extra: unknown = error.params['additionalProperty'];
  const allowed: unknown = error.params['allowedValues'];
  const detail = typeof extra === 'string' ? `: ${extra}` : Array.isArray(allowed) ? `: ${allowed.join(', ')}` : '';
  return `${name}${error.instancePath} ${error.message ?? 'is not valid'}${detail}`;
}

/** The key of the extension that a definition describes. */
const KEYS = {
  document: 'x-socketio',
  receiveOperation: 'x-socketio',
  sendOperation: 'x-socketio',
  message: 'x-socketio',
  causes: 'x-causes',
  consumer: 'x-consumer',
  invalidExamples: 'x-invalid-examples',
  socketioAuth: 'x-socketio-auth',
} as const;

function findExtensions(document: Json): readonly Extension[] {
  const extensions: Extension[] = [];
  const add = (definition: keyof typeof KEYS, owner: Json, pointer: string): void => {
    const value = isObject(owner) ? owner[KEYS[definition]] : undefined;
    if (value !== undefined) extensions.push({ definition, pointer: `${pointer}/${KEYS[definition]}`, value });
  };
  add('document', document, '');
  for (const [id, operation] of Object.entries(objectAt(document, 'operations'))) {
    const pointer = pointerOf('operations', id);
    add(textAt(operation, 'action') === 'receive' ? 'receiveOperation' : 'sendOperation', operation, pointer);
    add('causes', operation, pointer);
    add('consumer', operation, pointer);
  }
  for (const [key, channel] of Object.entries(objectAt(document, 'channels'))) {
    for (const [name, message] of Object.entries(objectAt(channel, 'messages'))) {
      add('message', message, pointerOf('channels', key, 'messages', name));
      add('invalidExamples', message, pointerOf('channels', key, 'messages', name));
    }
  }
  for (const [name, scheme] of Object.entries(objectAt(objectAt(document, 'components'), 'securitySchemes'))) {
    add('socketioAuth', scheme, pointerOf('components', 'securitySchemes', name));
  }
  return extensions;
}
