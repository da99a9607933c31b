import fc from 'fast-check';
import { inputs, type Input } from './input.ts';

/** Which input: its number in the sequence of a seed, and for a shrunken one the way from there. */
export interface InputName {
  readonly index: number;
  /** fast-check's path from the input to one that it was shrunken to, like `0:2`; empty: the input itself. */
  readonly path: string;
}

/** How many people the inputs are sent by; the inputs depend on it. */
export const CAST = 6;

const BLOCK = 250;

/** Inputs from the first on, without end; the same seed gives the same ones whatever number is taken. */
export function* inputSequence(seed: number): Generator<Input, never> {
  const arbitrary = inputs(CAST);
  for (let block = 0; ; block += 1) yield* fc.sample(arbitrary, { seed: seed + block, numRuns: BLOCK });
}

/** Where fast-check has an input: the parameters of a run that begins with it. */
export const placeOf = (seed: number, { index, path }: InputName): { seed: number; path: string; numRuns: 1 } => ({
  seed: seed + Math.floor(index / BLOCK),
  path: [index % BLOCK, ...(path === '' ? [] : [path])].join(':'),
  numRuns: 1,
});

/**
 * One input of the sequence, or one that it was shrunken to.
 * @throws Error when the path leads nowhere
 */
export function inputAt(seed: number, name: InputName): Input {
  const [input] = fc.sample(inputs(CAST), placeOf(seed, name));
  if (input === undefined) throw new Error(`--seed ${seed} has no input ${textOfName(name)}.`);
  return input;
}

/** As on the command line: `123`, or `123:0:2` for what it was shrunken to. */
export const textOfName = ({ index, path }: InputName): string => (path === '' ? `${index}` : `${index}:${path}`);

/** @returns null when the text names no input */
export function nameOfText(text: string): InputName | null {
  const [, index, path = ''] = /^(\d{1,9})(?::(\d+(?::\d+)*))?$/.exec(text) ?? [];
  return index === undefined ? null : { index: Number(index), path };
}
