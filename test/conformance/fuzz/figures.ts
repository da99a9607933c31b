import { readFigures, type ServerFigures } from './metrics.ts';

const MIB = 2 ** 20;
/** What a server may grow by whatever is sent, and for each input (messages are kept in memory by the embedded store). */
const GROWTH = { fixed: 160 * MIB, perInput: 12 * 1024 } as const;
const LOOKS = 100;
const LOOK_MS = 100;

/** Whether the server is there and takes requests; else what its `/readyz` says. */
export const readinessOf = (url: string): Promise<'ready' | string> =>
  fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(10_000) }).then(
    ({ status }) => (status === 200 ? 'ready' : `/readyz answers ${status}`),
    (error: unknown) => `/readyz: ${String(error)}`,
  );

/**
 * What a server says of itself after a run, when it has answered what it took.
 * @param done inputs that were sent since `before`
 */
export async function judgeFigures(
  url: string,
  before: ServerFigures,
  done: number,
): Promise<{ readonly after: ServerFigures; readonly problems: readonly string[] }> {
  const readiness = await readinessOf(url);
  const problems = readiness === 'ready' ? [] : [readiness];
  let after = before;
  try {
    // What the last connections sent is still being answered.
    for (let looks = 0; looks < LOOKS; looks += 1) {
      after = await readFigures(url);
      if (after.received === after.answered) break;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  } catch (error) {
    return { after, problems: [...problems, `/metrics: ${String(error)}`] };
  }
  const unanswered = after.received - after.answered;
  if (unanswered !== 0) problems.push(`${unanswered} requests were taken and never answered`);
  const dropped = after.dropped - before.dropped;
  if (dropped > 0) problems.push(`the guard kept ${dropped} packets back that break the contract`);
  const allowed = GROWTH.fixed + GROWTH.perInput * done;
  const grown = after.heapBytes - before.heapBytes;
  if (grown > allowed)
    problems.push(`the heap grew by ${Math.round(grown / MIB)} MiB, and ${Math.round(allowed / MIB)} are allowed`);
  return { after, problems };
}
