import { recordOf } from '../runner/checks.ts';

/** Counts how often a server whose stores are all there says that one is away. */
export interface Unavailable {
  answered(event: string, answer: Readonly<Record<string, unknown>>): void;
  /** All of them, by event and by reason, for a person: `3 of 20000 answers were UNAVAILABLE (signIn 2, typing 1; “Too slow.” 3)`. */
  text(): string;
  /** Whether there are more than a busy machine explains. */
  tooMany(): boolean;
}

/** More than this share is no matter of a busy machine. */
const MOST_SHARE = 0.001;

/** @param atOnce requests that are under way at a time: when the machine halts for as long as a request may take, all run out of time */
export function createUnavailable({ atOnce }: { readonly atOnce: number }): Unavailable {
  const events = new Map<string, number>();
  const reasons = new Map<string, number>();
  let answers = 0;
  const total = (): number => [...events.values()].reduce((sum, count) => sum + count, 0);
  return {
    answered(event, answer) {
      answers += 1;
      const { code, message } = recordOf(answer['error']);
      if (code !== 'UNAVAILABLE') return;
      countOne(events, event);
      countOne(reasons, `“${String(message)}”`);
    },
    text() {
      const why = events.size === 0 ? '' : ` (${listOf(events)}; ${listOf(reasons)})`;
      return `${total()} of ${answers} answers were UNAVAILABLE${why}`;
    },
    tooMany: () => total() > atOnce + MOST_SHARE * answers,
  };
}

const countOne = (counts: Map<string, number>, name: string): void =>
  void counts.set(name, (counts.get(name) ?? 0) + 1);

/** The most frequent first. */
const listOf = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
