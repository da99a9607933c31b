import type { Contract } from '../model/contract.ts';
import { codeBanner } from './banner.ts';
import { formatted } from './format.ts';
import { jsdoc } from './jsdoc.ts';
import { validatorName } from './names.ts';
import { compileValidators } from './validators/compile.ts';

/** `validators.js`: compiled by Ajv at generation time, no dependency at run time. The bundler's layout is kept. */
export const emitValidators = async (contract: Contract): Promise<string> =>
  `${codeBanner()}// Compiled from the schemas; runs in Node and in browsers.\n\n${await compileValidators(contract.types)}`;

/** `validators.d.ts`: each validator as a type guard. */
export function emitValidatorTypes(contract: Contract): Promise<string> {
  const names = contract.types.map(({ name }) => name);
  return formatted(
    `${codeBanner()}
import type { ValidationError } from '../src/contract/validator.ts';
import type { ${names.join(', ')} } from './payloads.ts';

/** Says whether a value is of the type. \`errors\` are the complaints of the last call only: read them before calling again. */
export interface TypeGuard<Type> {
  (value: unknown): value is Type;
  readonly errors?: readonly ValidationError[] | null | undefined;
}

${names.map((name) => `${jsdoc(`Guard of {@link ${name}}.`)}export declare const ${validatorName(name)}: TypeGuard<${name}>;\n`).join('')}`,
    'typescript',
  );
}
