import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import type { Patch } from './patch-plugin.ts';
import schema from './mutant.schema.json' with { type: 'json' };

/** A deliberate violation of the contract, as `table/*.yaml` has it. */
export interface Mutant {
  readonly id: string;
  /** The promise of the contract that it breaks. */
  readonly breaks: string;
  /** What the server does instead. */
  readonly change: string;
  /** Part of the names of cases to run first; all the others follow. */
  readonly first?: string;
  /** Judged by its rate classes at their real limits, not by the suite. */
  readonly limited?: boolean;
  readonly patches: readonly Patch[];
}

/**
 * The table, in the order of its files.
 * @throws Error naming the file and the place of what is wrong
 */
export function readMutants(folder: URL = new URL('table/', import.meta.url)): readonly Mutant[] {
  const validate = new Ajv().compile<readonly Mutant[]>(schema);
  const mutants = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const parsed: unknown = parse(readFileSync(new URL(file, folder), 'utf8'));
      if (validate(parsed)) return parsed;
      const [first] = validate.errors ?? [];
      throw new Error(`${file}${first?.instancePath ?? ''} ${first?.message ?? 'is wrong'}`);
    });
  const twice = mutants.find(({ id }, index) => mutants.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined) throw new Error(`two mutants are called ${twice.id}`);
  return mutants;
}
