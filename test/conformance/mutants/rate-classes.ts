import { contract } from '../../../generated/contract.ts';
import { recordOf } from '../runner/checks.ts';
import { createWorld, until } from '../runner/world.ts';
import type { Finding } from './suite.ts';

/** An operation that changes nothing, of a class that is counted by person. */
const EVENT = 'getFriends';
const AT_ONCE = 20;
const ARRIVAL_MS = 5_000;

/**
 * Uses up a rate class of a server that has its real limits (the suite itself needs one without limits).
 * @returns what breaks the contract; null when nothing does
 */
export async function rateFinding(url: string): Promise<Finding | null> {
  const name = contract.operations[EVENT].rateLimit;
  const { points, durationSeconds } = contract.rateLimits[name];
  const world = createWorld({ url });
  try {
    const one = await world.person('hasty');
    const codes: unknown[] = [];
    for (let sent = 0; sent < points; sent += AT_ONCE) {
      const answers = Array.from({ length: Math.min(AT_ONCE, points - sent) }, () => one.request(EVENT));
      codes.push(...(await Promise.all(answers)).map((answer) => recordOf(answer['error'])['code']));
    }
    const early = codes.filter((code) => code === 'RATE_LIMITED').length;
    one.packets.splice(0);
    const error = recordOf((await one.request(EVENT))['error']);
    await until(() => one.packets.length >= 2, ARRIVAL_MS);
    await one.barrier();
    const events = one.packets.map(({ event }) => event).join(', ');
    const retryAfter = Number(error['retryAfter']);
    const problems = [
      ...world.timeline.problems,
      ...(early === 0 ? [] : [`${early} of the ${points} that the class admits were refused`]),
      ...(error['code'] === 'RATE_LIMITED' ? [] : ['one more than the class admits was not refused']),
      ...(retryAfter >= 1 && retryAfter <= durationSeconds ? [] : [`retryAfter is ${String(error['retryAfter'])}`]),
      ...(events === 'rateLimited, getFriendsError'
        ? []
        : [`[${events}] came instead of [rateLimited, getFriendsError]`]),
    ];
    return problems.length === 0 ? null : { name: `rate class ${name}`, problems };
  } finally {
    world.closeAll();
  }
}
