import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Node's `gc`, which it hides unless asked. */
function garbageCollector(): (options?: { readonly type: 'minor' }) => void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc !== 'function') throw new Error('Node gives no way to collect garbage.');
  return (options) => void Reflect.apply(gc, undefined, options === undefined ? [] : [options]);
}

const oldBytes = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space')?.space_used_size ?? 0;

/**
 * Runs a step many times, with a collection of young memory after each.
 * @returns bytes of old memory that it has taken, which only a collection of all memory would give back
 */
export async function oldMemoryOf(step: () => Promise<void> | void, times: number): Promise<number> {
  const gc = garbageCollector();
  await step();
  gc();
  const before = oldBytes();
  for (let time = 0; time < times; time += 1) {
    await step();
    gc({ type: 'minor' });
  }
  return oldBytes() - before;
}
