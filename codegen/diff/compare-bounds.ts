import type { Json } from '../model/contract.ts';
import type { JsonObject } from '../model/json.ts';

/** A keyword that bounds a value, and whether the new bound lets less or more pass; `unclear` when neither contains the other. */
export interface BoundChange {
  readonly keyword: string;
  readonly family: 'length' | 'range' | 'count';
  readonly change: 'tightened' | 'loosened' | 'unclear';
}

const BOUNDS: readonly (Pick<BoundChange, 'keyword' | 'family'> & {
  readonly side: 'lower' | 'upper' | 'step' | 'flag';
})[] = [
  { keyword: 'minLength', family: 'length', side: 'lower' },
  { keyword: 'maxLength', family: 'length', side: 'upper' },
  { keyword: 'minimum', family: 'range', side: 'lower' },
  { keyword: 'exclusiveMinimum', family: 'range', side: 'lower' },
  { keyword: 'maximum', family: 'range', side: 'upper' },
  { keyword: 'exclusiveMaximum', family: 'range', side: 'upper' },
  { keyword: 'multipleOf', family: 'range', side: 'step' },
  { keyword: 'minItems', family: 'count', side: 'lower' },
  { keyword: 'maxItems', family: 'count', side: 'upper' },
  { keyword: 'minProperties', family: 'count', side: 'lower' },
  { keyword: 'maxProperties', family: 'count', side: 'upper' },
  { keyword: 'uniqueItems', family: 'count', side: 'flag' },
];

/** Keywords that {@link compareBounds} judges. */
export const BOUND_KEYWORDS: ReadonlySet<string> = new Set(BOUNDS.map(({ keyword }) => keyword));

export function compareBounds(before: JsonObject, after: JsonObject): readonly BoundChange[] {
  return BOUNDS.flatMap(({ keyword, family, side }) => {
    const change =
      side === 'step'
        ? compareSteps(before[keyword], after[keyword])
        : compareEnds(strength(before[keyword], side), strength(after[keyword], side));
    return change === null ? [] : [{ keyword, family, change }];
  });
}

/** How much a bound refuses, as a number that grows with it. */
function strength(value: Json | undefined, side: 'lower' | 'upper' | 'flag'): number {
  if (side === 'flag') return value === true ? 1 : 0;
  if (typeof value !== 'number') return -Infinity;
  return side === 'lower' ? value : -value;
}

function compareEnds(before: number, after: number): 'tightened' | 'loosened' | null {
  if (before === after) return null;
  return after > before ? 'tightened' : 'loosened';
}

function compareSteps(before: Json | undefined, after: Json | undefined): BoundChange['change'] | null {
  if (before === after) return null;
  if (typeof before !== 'number') return 'tightened';
  if (typeof after !== 'number') return 'loosened';
  if (after % before === 0) return 'tightened';
  return before % after === 0 ? 'loosened' : 'unclear';
}
