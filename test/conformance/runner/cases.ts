import type { Case } from './case-file.ts';
import { castOf, isWhole, type Cast } from './example-cast.ts';
import { judgeRefused } from './refused-case.ts';
import { underTimeline } from './timeline.ts';
import { judgeValid } from './valid-case.ts';
import type { World } from './world.ts';

/** Runs cases one after another on people that they share. */
export interface CaseRunner {
  /** @returns what breaks the contract; empty when the server conforms. */
  run(one: Case): Promise<readonly string[]>;
}

/** A server may cut off whoever neither signs in nor asks for anything; this one does so after 30 seconds. */
const STRANGER_LEAVES_MS = 5_000;

export function createCaseRunner(world: World): CaseRunner {
  let cast: Cast | null = null;
  let strangerCame = 0;
  /** A server that breaks the contract may have signed somebody out, or cut somebody off. */
  const whole = async (): Promise<Cast> => {
    const isNew = cast === null || !isWhole(cast);
    const current = cast === null || isNew ? await castOf(world) : cast;
    const isStale = !isNew && performance.now() - strangerCame > STRANGER_LEAVES_MS;
    if (isStale) current.stranger.close();
    if (isNew || isStale) strangerCame = performance.now();
    cast = isStale ? { ...current, stranger: await world.connect('stranger') } : current;
    return cast;
  };
  const judge = async (one: Case): Promise<readonly string[]> =>
    one.kind === 'valid' ? await judgeValid(await whole(), one) : await judgeRefused(await whole(), one);
  return { run: (one) => underTimeline(world.timeline, one.id, () => judge(one)) };
}
