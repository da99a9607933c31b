import { _, Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { TypeDefinition } from '../../model/contract.ts';
import { validatorName } from '../names.ts';
import { useGuardedLength } from './keywords.ts';
import { isDateTime } from './runtime.ts';
import { compilableSchemas, schemaId } from './schemas.ts';

/**
 * An Ajv that knows the contract's types, each under {@link schemaId}. Strict: an unknown keyword or format is an error, so that
 * nothing in the spec is silently not checked. One error per value in production: collecting all of them is work an attacker can buy.
 */
export function createAjv(types: readonly TypeDefinition[]): Ajv {
  const ajv = new Ajv({
    strict: true,
    strictRequired: true,
    allowUnionTypes: true,
    allErrors: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true, formats: _`runtime.formats` },
  });
  useGuardedLength(ajv);
  ajv.addFormat('date-time', isDateTime);
  for (const schema of compilableSchemas(types).values()) ajv.addSchema(schema);
  return ajv;
}

/** One ES module with a `validate<Type>` export per type, without any import. */
export async function compileValidators(types: readonly TypeDefinition[]): Promise<string> {
  const ajv = createAjv(types);
  const names = Object.fromEntries(types.map(({ name }) => [validatorName(name), schemaId(name)]));
  const directory = fileURLToPath(new URL('.', import.meta.url));
  const result = await build({
    stdin: {
      contents: `import * as runtime from './bindings.ts';\n${standalone.default(ajv, names)}`,
      resolveDir: directory,
      sourcefile: 'validators',
      loader: 'js',
    },
    absWorkingDir: directory,
    bundle: true,
    minifySyntax: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error('the bundler gave no file');
  return file.text;
}
