import fc from 'fast-check';
import type { Contract, Json } from '../../../../../codegen/model/contract.ts';
import { validatorName } from '../../../../../codegen/emit/names.ts';
import { schemasOf, valid } from './arbitrary.ts';
import { mutations } from './mutations.ts';
import type { OutputFolder } from './output.ts';
import { structuralValidators } from './structural.ts';

/** Fixed, so that a run can be repeated; `FC_SEED` tries another. */
export const SEED = Number(process.env.FC_SEED ?? 20_260_101);

export interface Case {
  readonly type: string;
  readonly what: string;
  readonly value: Json;
  /** What the schema's structure says; the type must say the same. */
  readonly admitted: boolean;
}

type Accepts = (value: unknown) => boolean;

function acceptsOf(module: Readonly<Record<string, unknown>>, type: string): Accepts {
  const validate = module[validatorName(type)];
  if (typeof validate !== 'function') throw new Error(`no validator for ${type}`);
  return (value) => validate(value) === true;
}

/**
 * Valid values of every type and structural changes of them, with the referee's verdict. Complaints are places where the
 * generated validator contradicts the schema.
 */
export async function sampleCases(
  contract: Contract,
  output: OutputFolder,
  runs: number,
): Promise<{ readonly cases: readonly Case[]; readonly complaints: readonly string[] }> {
  const module = await output.load('generated/validators.js');
  const schemas = schemasOf(contract.types);
  const structure = structuralValidators(contract.types);
  const cases = new Map<string, Case>();
  const complaints: string[] = [];
  for (const { name, schema } of contract.types) {
    const accepts = acceptsOf(module, name);
    const fits = structure.get(name);
    if (fits === undefined) throw new Error(`no referee for ${name}`);
    const add = (what: string, value: Json): void => {
      const admitted = fits(value);
      const key = `${name} ${JSON.stringify(value)}`;
      if (!cases.has(key)) cases.set(key, { type: name, what, value, admitted });
      if (!admitted && accepts(value))
        complaints.push(`validator of ${name} accepts ${JSON.stringify(value)} (${what})`);
    };
    for (const value of fc.sample(valid(schema, schemas), { numRuns: runs, seed: SEED })) {
      add('valid', value);
      if (!accepts(value)) complaints.push(`validator of ${name} refuses ${JSON.stringify(value)}`);
      for (const mutation of mutations(value, schema, schemas)) add(mutation.what, mutation.value);
    }
  }
  return { cases: [...cases.values()], complaints };
}

/** JSON as a TypeScript expression on one line; the two line separators of JavaScript that JSON allows are escaped. */
const literal = (value: Json): string =>
  JSON.stringify(value).replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);

/** Two lines per case: an assertion for the compiler, and the assignment. */
export function agreementModule(cases: readonly Case[]): string {
  const lines = cases.map(
    ({ type, value, admitted }, index) =>
      `${admitted ? '// admitted' : '// @ts-expect-error refused'}\nexport const case${index}: P.${type} = ${literal(value)};\n`,
  );
  return `import type * as P from './generated/payloads.ts';\n${lines.join('')}`;
}

/** The case that a compiler's complaint `…agreement.ts:<line>: …` is about. */
export function caseAtLine(cases: readonly Case[], complaint: string): string {
  const line = Number(/agreement\.ts:(\d+):/.exec(complaint)?.[1] ?? Number.NaN);
  const found = cases[Math.floor((line - 2) / 2)];
  if (found === undefined) return complaint;
  const verdict = found.admitted ? 'refuses what the schema admits' : 'admits what the schema refuses';
  return `type ${found.type} ${verdict}: ${JSON.stringify(found.value)} (${found.what})`;
}
