import type { Finding, Shrinking } from './findings.ts';
import type { Input } from './input.ts';
import type { Attempt, Replay } from './replay.ts';
import { inputAt } from './sequence.ts';
import { shrinkInput, type ShrinkLimits } from './shrink.ts';

export interface ShrinkFindingsDeps {
  readonly replay: Replay;
  readonly seed: number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** For each finding. */
  readonly limits?: ShrinkLimits;
}

const LIMITS: ShrinkLimits = { tries: 200, milliseconds: 60_000 };
/** For all findings together; the others are left as they are. */
const ALL_MS = 120_000;
/** Of a server that has nothing else to do, no answer by then is tried as none at all; the smallest input has the whole time. */
const HASTE_MS = 1_000;

/** Looks for the smallest input that alone does what was found, finding by finding. */
export async function shrinkFindings(
  deps: ShrinkFindingsDeps,
  findings: readonly Finding[],
): Promise<ReadonlyMap<Finding, Shrinking>> {
  const shrinkings = new Map<Finding, Shrinking>();
  const end = deps.now() + ALL_MS;
  const known = new Set<string>();
  const shrink = async (finding: Finding): Promise<Shrinking> => {
    // Numbers in a text are ids and counts.
    const what = `${finding.kind} ${finding.text.replaceAll(/\d+/g, '#')}`;
    if (known.has(what)) return { kind: 'skipped', why: 'the same was found before' };
    known.add(what);
    if (deps.now() > end) return { kind: 'skipped', why: 'those before it took all the time that there is for it' };
    return await shrinkFinding(deps, finding).catch((error: unknown) => ({ kind: 'skipped', why: String(error) }));
  };
  for (const finding of findings) shrinkings.set(finding, await shrink(finding));
  return shrinkings;
}

async function shrinkFinding(
  { replay, seed, now, limits = LIMITS }: ShrinkFindingsDeps,
  { kind, input, sent }: Finding,
): Promise<Shrinking> {
  if (kind === 'figures') return { kind: 'skipped', why: 'it is measured over all inputs' };
  const plays = async (attempt: Attempt): Promise<string | null> => {
    const { problems, text } = await replay.play(attempt);
    return problems.some((problem) => problem.kind === kind) ? text : null;
  };
  const answerMs = kind === 'unanswered' ? HASTE_MS : undefined;
  const end = now() + limits.milliseconds;
  const candidates = input === null ? sent.map(({ index }) => index).toReversed() : [input];
  for (const index of candidates) {
    const gives = async (one: Input): Promise<boolean> => (await plays({ index, input: one, answerMs })) !== null;
    const left = { ...limits, milliseconds: end - now() };
    const shrunken = await shrinkInput({ seed, index, gives, now, limits: left });
    if (shrunken === null) continue;
    const text = await plays({ index, input: inputAt(seed, shrunken.name) });
    if (text !== null) return { kind: 'shrunken', ...shrunken, text };
  }
  return now() > end
    ? { kind: 'skipped', why: `no input of those did it alone within ${limits.milliseconds / 1_000} s` }
    : { kind: 'not-alone' };
}
