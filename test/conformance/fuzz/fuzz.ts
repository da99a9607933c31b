import { randomInt } from 'node:crypto';
import { judgeFigures, readinessOf } from './figures.ts';
import type { Finding, Problem, SentInput } from './findings.ts';
import { readFigures, type ServerFigures } from './metrics.ts';
import { inputAt, inputSequence, type InputName } from './sequence.ts';
import { createStage } from './stage.ts';
import { createUnavailable } from './unavailable.ts';

export interface FuzzOptions {
  readonly url: string;
  readonly runs: number;
  readonly seed: number;
  /** Sends this input alone. */
  readonly only?: InputName;
  readonly passcode?: string;
  /** Called about every five seconds, with how many inputs are done. */
  readonly progress?: (done: number, findings: number) => void;
}

export interface FuzzReport {
  readonly done: number;
  readonly findings: readonly Finding[];
  /** Successful answers by event. */
  readonly succeeded: ReadonlyMap<string, number>;
  /** How many answers were UNAVAILABLE, and to what. */
  readonly unavailable: string;
  readonly milliseconds: number;
  readonly before: ServerFigures;
  readonly after: ServerFigures;
}

export const newSeed = (): number => randomInt(1, 2 ** 31 - 1_000_000);

const WORKERS = 24;
const ENOUGH_FINDINGS = 10;
const PROGRESS_MS = 5_000;

/** Sends inputs and watches everything that comes back. Stops at ten findings, or when the server is gone. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { url, runs, seed, only, passcode = '000000', progress = () => undefined } = options;
  const succeeded = new Map<string, number>();
  const unavailable = createUnavailable({ atOnce: WORKERS });
  const inBursts = createUnavailable({ atOnce: WORKERS });
  const { findings, report, note } = createRecord();
  const before = await readFigures(url);
  const stage = await createStage(
    {
      url,
      passcode,
      report,
      note,
      answered(event, answer) {
        unavailable.answered(event, answer);
        if (answer['ok'] === true) succeeded.set(event, (succeeded.get(event) ?? 0) + 1);
      },
      answeredInBurst: inBursts.answered,
    },
    seed,
  );
  // What the people had to ask for is no input.
  succeeded.clear();

  let gone = false;
  const failed = async (input: number | null, error: unknown): Promise<void> => {
    const readiness = gone ? null : await readinessOf(url);
    if (gone) return;
    gone = readiness !== 'ready';
    if (gone) report({ kind: 'crash', text: `the server is gone: ${readiness}`, input: null });
    else report({ kind: 'unanswered', text: `nothing can be sent: ${String(error)}`, input });
  };

  const started = performance.now();
  let [done, told] = [0, started];
  const sequence =
    only === undefined ? numbered(inputSequence(seed), runs) : [[only.index, inputAt(seed, only)] as const];
  const inputs = sequence[Symbol.iterator]();
  const work = async (worker: number): Promise<void> => {
    while (!gone && findings.length < ENOUGH_FINDINGS) {
      const next = inputs.next();
      if (next.done === true) return;
      const [index, input] = next.value;
      await stage.send(index, input, worker).catch((error: unknown) => failed(index, error));
      done += 1;
      if (performance.now() - told < PROGRESS_MS) continue;
      told = performance.now();
      progress(done, findings.length);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(worker)));
  await stage.settle().catch((error: unknown) => failed(null, error));
  const milliseconds = performance.now() - started;
  stage.close();
  const { after, problems } = await judgeFigures(url, before, done);
  const figures = [...(unavailable.tooMany() ? [unavailable.text()] : []), ...(gone ? [] : problems)];
  figures.forEach((text) => report({ kind: 'figures', text, input: null }));
  return {
    done,
    findings,
    succeeded,
    unavailable: `${unavailable.text()}; in bursts, ${inBursts.text()}`,
    milliseconds,
    before,
    after,
  };
}

function* numbered<Value>(values: Iterable<Value>, count: number): Generator<readonly [number, Value], void> {
  let index = 0;
  for (const value of values) {
    if (index >= count) return;
    yield [index, value];
    index += 1;
  }
}

/** So many inputs are kept as they were sent. */
const KEPT = 2_000;

/** Findings with what was sent before them. */
function createRecord() {
  const findings: Finding[] = [];
  const sent = new Map<number, SentInput>();
  return {
    findings,
    note(index: number, text: string): void {
      sent.set(index, { index, text });
      sent.delete(index - KEPT);
    },
    report(problem: Problem): void {
      const { input } = problem;
      const cause = input === null ? undefined : sent.get(input);
      const recent = [...sent.values()].slice(-WORKERS);
      findings.push({ ...problem, sent: input === null ? recent : cause === undefined ? [] : [cause] });
    },
  };
}
