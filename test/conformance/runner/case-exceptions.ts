import exceptions from '../case-exceptions.json' with { type: 'json' };

/** A payload that every schema accepts, and that no server can take. */
export interface CaseException {
  /** What it is refused with. */
  readonly code: string;
  readonly reason: string;
}

const EXCEPTIONS: ReadonlyMap<string, CaseException> = new Map(Object.entries(exceptions));

/** Why a valid case is refused all the same; undefined when it must succeed. */
export const exceptionOf = (id: string): CaseException | undefined => EXCEPTIONS.get(id);

/** Names on the list that no valid case has. */
export function unknownExceptions(cases: readonly { readonly id: string; readonly kind: string }[]): readonly string[] {
  const valid = new Set(cases.flatMap(({ id, kind }) => (kind === 'valid' ? [id] : [])));
  return [...EXCEPTIONS.keys()].filter((id) => !valid.has(id));
}
