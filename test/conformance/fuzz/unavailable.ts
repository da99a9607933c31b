import { recordOf } from '../runner/checks.ts';

/** Counts how often a server whose stores are all there says that one is away. */
export interface Unavailable {
  answered(event: string, answer: Readonly<Record<string, unknown>>): void;
  /** All of them, by event, for a person: `3 of 20000 answers were UNAVAILABLE (signIn 2, typing 1)`. */
  text(): string;
  /** Whether there are more than a busy machine explains. */
  tooMany(): boolean;
}

/** More than this share is no matter of a busy machine. */
const MOST_SHARE = 0.001;

/** @param atOnce requests that are under way at a time: when the machine halts for as long as a request may take, all run out of time */
export function createUnavailable({ atOnce }: { readonly atOnce: number }): Unavailable {
  const counts = new Map<string, number>();
  let answers = 0;
  const total = (): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    answered(event, answer) {
      answers += 1;
      if (recordOf(answer['error'])['code'] === 'UNAVAILABLE') counts.set(event, (counts.get(event) ?? 0) + 1);
    },
    text() {
      const events = [...counts].sort(([, one], [, other]) => other - one).map(([event, count]) => `${event} ${count}`);
      return `${total()} of ${answers} answers were UNAVAILABLE${events.length === 0 ? '' : ` (${events.join(', ')})`}`;
    },
    tooMany: () => total() > atOnce + MOST_SHARE * answers,
  };
}
