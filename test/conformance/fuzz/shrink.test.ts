import { describe, expect, it } from 'vitest';
import type { Finding, ProblemKind } from './findings.ts';
import type { Input } from './input.ts';
import type { Attempt, Replay } from './replay.ts';
import { inputAt, inputSequence, nameOfText, textOfName } from './sequence.ts';
import { shrinkInput, type ShrinkLimits } from './shrink.ts';
import { shrinkFindings } from './shrink-findings.ts';

const SEED = 42;
const WIDE: ShrinkLimits = { tries: 2_000, milliseconds: 60_000 };
const now = (): number => performance.now();

/** A message, otherwise valid, whose text has a dollar sign: what is wrong in these tests. */
const hasDollar = (input: Input): boolean =>
  input.kind === 'request' &&
  input.event === 'chatMessage' &&
  input.sender !== null &&
  input.args.some((arg) => typeof arg === 'object' && arg !== null && 'text' in arg && String(arg.text).includes('$'));

const indexOf = (wanted: (input: Input) => boolean): number => {
  const sequence = inputSequence(SEED);
  for (let index = 0; ; index += 1) if (wanted(sequence.next().value)) return index;
};
/** A large one: there is something to shrink. */
const DOLLAR = indexOf((input) => hasDollar(input) && JSON.stringify(input).includes('replyTo'));

/** A message in which everything that may be left out is, and the rest as short as it can be. */
const SMALLEST = {
  kind: 'request',
  event: 'chatMessage',
  sender: 0,
  ack: true,
  args: [{ clientMessageId: expect.stringMatching(/^.$/), text: expect.stringMatching(/^.?\$$/) }],
};

describe('An input of a sequence', () => {
  it('can be had alone', () => {
    const sequence = inputSequence(SEED);
    const first = Array.from({ length: 520 }, () => sequence.next().value);
    for (const index of [0, 1, 249, 250, 519]) expect(inputAt(SEED, { index, path: '' })).toEqual(first[index]);
  });

  it('has a name for the command line, and so has what it is shrunken to', () => {
    for (const text of ['0', '123', '123:0:2'])
      expect(textOfName(nameOfText(text) ?? { index: -1, path: '' })).toBe(text);
    for (const text of ['', 'x', '-1', '1:', ':1', '1::2', '1:x']) expect(nameOfText(text)).toBeNull();
  });

  it('is shrunken to the smallest one that does the same, which its name gives again', async () => {
    const gives = (input: Input): Promise<boolean> => Promise.resolve(hasDollar(input));
    const shrunken = await shrinkInput({ seed: SEED, index: DOLLAR, gives, now, limits: WIDE });
    expect(shrunken?.minimal).toBe(true);
    expect(inputAt(SEED, shrunken?.name ?? { index: 0, path: '' })).toMatchObject(SMALLEST);
  });

  it('is not shrunken when it does nothing alone', async () => {
    const gives = (): Promise<boolean> => Promise.resolve(false);
    expect(await shrinkInput({ seed: SEED, index: DOLLAR, gives, now, limits: WIDE })).toBeNull();
  });

  it('is shrunken only so far as there are tries and time', async () => {
    let tries = 0;
    const gives = (input: Input): Promise<boolean> => Promise.resolve(++tries > 0 && hasDollar(input));
    const limits = { ...WIDE, tries: 5 };
    const few = await shrinkInput({ seed: SEED, index: DOLLAR, gives, now, limits });
    expect([tries, few]).toEqual([5, { name: expect.objectContaining({ index: DOLLAR }), tries: 5, minimal: false }]);
    const short = await shrinkInput({ seed: SEED, index: DOLLAR, gives, now: () => 2_000 * tries, limits: WIDE });
    expect(short).toMatchObject({ minimal: false });
    expect(tries).toBeLessThan(5 + 32);
  });
});

describe('What is found', () => {
  const finding = (kind: ProblemKind, input: number | null, before: readonly number[] = []): Finding => ({
    kind,
    input,
    text: `a ${kind}`,
    sent: (input === null ? before : [input]).map((index) => ({ index, text: `input ${index}` })),
  });
  /** A server that does something to some attempts. */
  const replayOf = (kind: ProblemKind, does: (attempt: Attempt) => boolean): Replay => ({
    play: (attempt) => {
      const problems = does(attempt) ? [{ kind, text: 'as before', input: attempt.index }] : [];
      return Promise.resolve({ problems, text: JSON.stringify(attempt.input) });
    },
    close: () => Promise.resolve(),
  });
  const shrinkOne = async (replay: Replay, one: Finding, clock = now) =>
    (await shrinkFindings({ replay, seed: SEED, now: clock }, [one])).get(one);

  it('is traced to the one input that does it, when it is not known which it was', async () => {
    const replay = replayOf('crash', ({ input }) => hasDollar(input));
    const one = finding('crash', null, [DOLLAR - 1, DOLLAR, DOLLAR + 1]);
    expect(await shrinkOne(replay, one)).toMatchObject({ kind: 'shrunken', name: { index: DOLLAR }, minimal: true });
  });

  it('is said to depend on what came before, when no input does the same alone', async () => {
    const one = finding('internal', DOLLAR);
    expect(
      await shrinkOne(
        replayOf('internal', () => false),
        one,
      ),
    ).toEqual({ kind: 'not-alone' });
    // Something else is not the same.
    expect(
      await shrinkOne(
        replayOf('packet', () => true),
        one,
      ),
    ).toEqual({ kind: 'not-alone' });
  });

  it('is unanswered only if the smallest input has its whole time', async () => {
    const slow = replayOf('unanswered', ({ answerMs }) => answerMs !== undefined);
    expect(await shrinkOne(slow, finding('unanswered', DOLLAR))).toEqual({ kind: 'not-alone' });
    const silent = replayOf('unanswered', ({ input }) => hasDollar(input));
    expect(await shrinkOne(silent, finding('unanswered', DOLLAR))).toMatchObject({ kind: 'shrunken' });
  });

  it('is left as it is when it belongs to no input, and when there is no time', async () => {
    const always = replayOf('figures', () => true);
    expect(await shrinkOne(always, finding('figures', null))).toMatchObject({ kind: 'skipped' });
    let hours = 0;
    const late = await shrinkOne(
      replayOf('internal', () => true),
      finding('internal', DOLLAR),
      () => 3_600_000 * hours++,
    );
    expect(late).toMatchObject({ kind: 'skipped' });
  });
});
