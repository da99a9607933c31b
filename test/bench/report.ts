import { quantile } from './usage.ts';

/** A figure that has a goal. */
export interface Goal {
  readonly what: string;
  readonly value: number;
  readonly goal: number;
  /** Whether more than the goal is better; otherwise less is. */
  readonly atLeast?: boolean;
  readonly unit: string;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const say = (line: string): void => console.log(line);

/** A number with as many digits as mean something. */
export const round = (value: number): string => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);

/** Says a figure, its goal, and whether it is met. */
export function sayGoal({ what, value, goal, atLeast = false, unit }: Goal): void {
  const met = atLeast ? value >= goal : value <= goal;
  say(
    `  ${met ? 'met   ' : 'MISSED'} ${what}: ${round(value)} ${unit} (goal ${atLeast ? '≥' : '≤'} ${round(goal)} ${unit})`,
  );
}
