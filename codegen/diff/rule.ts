/** `breaking` may break a client that works, `warning` may surprise one, `info` cannot. */
export type Level = 'breaking' | 'warning' | 'info';

/** The part of `info.version` that a change asks for. */
export type Bump = 'major' | 'minor' | 'patch';

/** One rule of the comparison. */
export interface DiffRule {
  readonly level: Level;
  readonly bump: Bump;
  /** The rule in one sentence. */
  readonly sentence: string;
  /** What to do about it. */
  readonly fix: string;
}
