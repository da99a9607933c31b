import fc from 'fast-check';
import { inputs, type Input } from './input.ts';
import { CAST, placeOf, type InputName } from './sequence.ts';

export interface ShrinkOptions {
  readonly seed: number;
  readonly index: number;
  /** Whether an input, sent alone, gives what was found. */
  readonly gives: (input: Input) => Promise<boolean>;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly limits: ShrinkLimits;
}

/** What is given up after, with the smallest input until then. */
export interface ShrinkLimits {
  readonly tries: number;
  readonly milliseconds: number;
}

export interface Shrunken {
  readonly name: InputName;
  /** Inputs that were sent. */
  readonly tries: number;
  /** Whether every smaller input was tried; else a limit came first. */
  readonly minimal: boolean;
}

/**
 * Looks, by fast-check's own shrinking, for the smallest input that gives what was found with one of the sequence.
 * @returns null when that input, sent alone, does not give it
 */
export async function shrinkInput({ seed, index, gives, now, limits }: ShrinkOptions): Promise<Shrunken | null> {
  const end = now() + limits.milliseconds;
  let tries = 0;
  let minimal = true;
  const property = fc.asyncProperty(inputs(CAST), async (input) => {
    if (tries >= limits.tries || now() > end) {
      minimal = false;
      return true;
    }
    tries += 1;
    return !(await gives(input));
  });
  const { failed, counterexamplePath } = await fc.check(property, placeOf(seed, { index, path: '' }));
  if (!failed || counterexamplePath === null) return null;
  const path = counterexamplePath.split(':').slice(1).join(':');
  return { name: { index, path }, tries, minimal };
}
