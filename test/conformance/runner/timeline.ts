import { masked } from './mask.ts';

/** `note`: what a person should know; `break`: here the contract is broken. */
export type Direction = 'send' | 'receive' | 'acknowledged' | 'note' | 'break';

/** One thing that happened on one device. */
export interface TimelineEntry {
  /** Milliseconds since the case began. */
  readonly at: number;
  /** Name of the device. */
  readonly who: string;
  readonly direction: Direction;
  /** Event name; for a note or a break the sentence. */
  readonly event: string;
  /** As JSON, shortened; empty when there is none. */
  readonly payload: string;
}

/** Everything that happened to all actors in one case, in order; tokens and passcodes are masked. */
export interface Timeline {
  add(who: string, direction: Direction, event: string, payload?: unknown): void;
  /** Marks where the contract is broken. */
  fail(who: string, problem: string): void;
  /** What breaks the contract and has not been taken yet, in order. */
  readonly problems: readonly string[];
  readonly entries: readonly TimelineEntry[];
  /** Begins another case. Problems that came after the end of the case before are kept: they fail this one. */
  begin(name: string): void;
  /** Forgets everything. */
  clear(): void;
  /** The problems; from then on there are none. */
  take(): readonly string[];
  text(): string;
}

const LONGEST_PAYLOAD = 400;

export function createTimeline(now: () => number): Timeline {
  const entries: TimelineEntry[] = [];
  const problems: string[] = [];
  let [start, current] = [now(), ''];
  let isOver = true;
  const add = (who: string, direction: Direction, event: string, payload?: unknown): void =>
    void entries.push({ at: now() - start, who, direction, event: masked(event), payload: shorten(payload) });
  return {
    problems,
    entries,
    add,
    fail(who, problem) {
      const late = isOver && current !== '' ? ` (after the end of ${current})` : '';
      problems.push(masked(`${who}: ${problem}${late}`));
      add(who, 'break', problem);
    },
    begin(name) {
      entries.splice(0);
      start = now();
      for (const problem of problems) add('', 'break', problem);
      [current, isOver] = [name, false];
    },
    clear() {
      entries.splice(0);
      problems.splice(0);
      start = now();
    },
    take() {
      isOver = true;
      return problems.splice(0);
    },
    text: () => entries.map(lineOf).join('\n'),
  };
}

/**
 * Runs one case under a timeline of its own.
 * @returns what breaks the contract: what the case found, what it threw, and what any packet broke meanwhile or since the
 * case before
 */
export async function underTimeline(
  timeline: Timeline,
  name: string,
  run: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  timeline.begin(name);
  const found = await run().catch((error: unknown) => [error instanceof Error ? error.message : String(error)]);
  const broken = timeline.take();
  for (const problem of found) timeline.add('', 'break', problem);
  return [...found.map(masked), ...broken];
}

const SIGNS: Readonly<Record<Direction, string>> = {
  send: '→',
  receive: '←',
  acknowledged: '↩',
  note: '·',
  break: '✗',
};

/** Sign of a direction, the same in every report. */
export const signOf = (direction: Direction): string => SIGNS[direction];

/** One entry as a line of a table for a terminal. */
export const lineOf = ({ at, who, direction, event, payload }: TimelineEntry): string =>
  `${String(Math.round(at)).padStart(6)} ms  ${who.padEnd(12)} ${signOf(direction)} ${event} ${payload}`.trimEnd();

function shorten(payload: unknown): string {
  const text = payload === undefined ? '' : masked(JSON.stringify(payload) ?? '');
  return text.length <= LONGEST_PAYLOAD ? text : `${text.slice(0, LONGEST_PAYLOAD)}… (${text.length} characters)`;
}
