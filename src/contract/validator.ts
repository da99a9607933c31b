/** One complaint of a validator, in AJV's form. */
export interface ValidationError {
  /** JSON pointer to the value complained about; empty for the payload itself. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A compiled schema. `errors` holds the complaints of the last call only: read it before calling again. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ValidationError[] | null | undefined;
}

/** Validator of each emission's argument; `null`: the event has none. */
export type EmissionValidators = ReadonlyMap<string, Validator | null>;
