import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InputError } from '../../../codegen/cli/input-error.ts';

/** Cases and scenarios that fail for now, by name, and why. They still run. */
export type KnownFailures = ReadonlyMap<string, string>;

/** Where the list is, unless another one is named. */
export const KNOWN_FAILURES_FILE = fileURLToPath(new URL('../known-failures.json', import.meta.url));

/**
 * Reads a list: a JSON object with the name of a case or scenario and the reason why it fails.
 * @throws InputError that says what is wrong with the file
 */
export function readKnownFailures(file: string = KNOWN_FAILURES_FILE): KnownFailures {
  let list: unknown;
  try {
    list = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(
      `--known ${file} cannot be read: ${reason}. Give a JSON object of names and reasons, or leave it out.`,
      { cause: error },
    );
  }
  if (typeof list !== 'object' || list === null || Array.isArray(list))
    throw new InputError(`--known ${file} is no object of names and reasons.`);
  return new Map(
    Object.entries(list).map(([name, reason]: [string, unknown]) => {
      if (typeof reason !== 'string' || reason.trim() === '')
        throw new InputError(`--known ${file} gives no reason for ${name}.`);
      return [name, reason];
    }),
  );
}

/** What a result means once the list is considered. */
export interface Verdict {
  /** What is wrong; an unexpected pass is wrong too. */
  readonly problems: readonly string[];
  /** The reason why it may fail: then its problems are no failure. */
  readonly known?: string;
}

/** @param problems what broke the contract; empty when it conforms */
export function verdictOf(known: KnownFailures, name: string, problems: readonly string[]): Verdict {
  const reason = known.get(name);
  if (reason === undefined) return { problems };
  if (problems.length > 0) return { problems, known: reason };
  return { problems: [`conforms, although it is listed as a known failure (${reason}): take it off the list`] };
}

/** Whether a result fails the run. */
export const isFailure = ({ problems, known }: Verdict): boolean => problems.length > 0 && known === undefined;

/** Names on the list that nothing has: a rule that was renamed would go unlisted. */
export function unknownNames(known: KnownFailures, names: Iterable<string>): readonly string[] {
  const existing = new Set(names);
  return [...known.keys()].filter((name) => !existing.has(name));
}
