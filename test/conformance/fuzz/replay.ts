import { operationOf } from '../runner/checks.ts';
import { readinessOf } from './figures.ts';
import type { Problem } from './findings.ts';
import type { Input } from './input.ts';
import { createStage, type Stage } from './stage.ts';

/** A server that inputs are sent to alone. */
export interface ReplayServer {
  readonly url: string;
  close(): Promise<unknown>;
}

export interface ReplayDeps {
  /** A server of its own, or the one that there is. Called again when the one before is gone. */
  readonly open: () => Promise<ReplayServer>;
  readonly passcode: string;
  /** Says who the people are; each time others. */
  readonly seed: number;
}

export interface Attempt {
  readonly index: number;
  readonly input: Input;
  /** Milliseconds that an answer may take; without it what the contract says, and the way there and back. */
  readonly answerMs?: number | undefined;
}

/** What an input does when nothing came before it. */
export interface Outcome {
  readonly problems: readonly Problem[];
  /** As it was sent, for a person. */
  readonly text: string;
}

/** Sends single inputs, each by people for whom nothing has changed before. */
export interface Replay {
  /** @throws Error when there is no server */
  play(attempt: Attempt): Promise<Outcome>;
  close(): Promise<void>;
}

export function createReplay({ open, passcode, seed }: ReplayDeps): Replay {
  let server: ReplayServer | null = null;
  let stage: Stage | null = null;
  let stages = 0;
  let current = newPlay(undefined);
  const newStage = (url: string): Promise<Stage> => {
    stages += 1;
    const deps = {
      url,
      passcode,
      answerMs: () => current.answerMs,
      report: (problem: Problem) => void current.problems.push(problem),
      note: (_index: number, text: string) => void (current.text = text),
      answered: (event: string, answer: Readonly<Record<string, unknown>>) => {
        if (answer['ok'] === true && operationOf(event)?.rateLimit !== 'queries') current.changes = true;
      },
    };
    return createStage(deps, seed + stages);
  };
  const leave = (): void => {
    stage?.close();
    stage = null;
  };
  const close = async (): Promise<void> => {
    leave();
    const old = server;
    server = null;
    await old?.close();
  };
  return {
    async play({ index, input, answerMs }) {
      server ??= await open();
      const { url } = server;
      stage ??= await newStage(url);
      const play = newPlay(answerMs);
      current = play;
      try {
        await stage.send(index, input, 0);
        await stage.settle();
      } catch (error) {
        play.problems.push({ kind: 'unanswered', text: `it could not be sent: ${String(error)}`, input: index });
      }
      const readiness = await readinessOf(url);
      if (readiness !== 'ready') {
        play.problems.push({ kind: 'crash', text: `the server is gone: ${readiness}`, input: index });
        await close();
      }
      // The people are taken again as long as nothing happened but refused requests and queries: signing in takes longest.
      if (play.changes || input.kind !== 'request' || !input.ack) leave();
      return play;
    },
    close,
  };
}

interface Play {
  readonly problems: Problem[];
  readonly answerMs: number | undefined;
  text: string;
  changes: boolean;
}

const newPlay = (answerMs: number | undefined): Play => ({ problems: [], answerMs, text: '', changes: false });
