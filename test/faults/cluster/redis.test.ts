import { describe, it } from 'vitest';
import { missingStores } from '../../support/cluster.ts';
import { waitFor } from '../../support/processes.ts';
import type { Excused } from './checks.ts';
import { runTrial, type Aftermath, type Fault } from './trial.ts';

const missing = missingStores();
const AWAY_MS = 5_000;
const MENDED_MS = 20_000;

describe.skipIf(missing.length > 0)(`Redis lost under load (missing: ${missing.join(', ') || 'nothing'})`, () => {
  it('loses nothing and doubles nothing when it is killed, and presence is right again', async () => {
    await runTrial('Redis killed', (fault) =>
      away(fault, {
        begin: () => fault.world.cluster.redis.kill(),
        end: () => fault.world.cluster.redis.restart(),
      }),
    );
  }, 180_000);

  it('loses nothing and doubles nothing when it freezes, and presence is right again', async () => {
    await runTrial('Redis frozen', (fault) =>
      away(fault, {
        begin: () => fault.world.cluster.redis.pause(),
        end: () => fault.world.cluster.redis.resume(),
      }),
    );
  }, 180_000);
});

/** Takes Redis away for a while, with people coming and going meanwhile. */
async function away(
  { world, lasts, comeAndGo }: Fault,
  redis: { begin(): Promise<void>; end(): Promise<void> },
): Promise<Aftermath> {
  const from = performance.now();
  // Whatever was answered before has passed Redis now.
  await world.fence();
  await redis.begin();
  comeAndGo();
  await lasts(AWAY_MS);
  await redis.end();
  const mendedAt = performance.now();
  await waitFor(
    'the nodes reach each other again',
    () =>
      world.fence(1_000).then(
        () => true,
        () => false,
      ),
    { timeoutMs: MENDED_MS },
  );
  const until = performance.now();
  // Without Redis the nodes do not reach each other: those on the other node read on when they ask.
  const excused: Excused = ({ acknowledged }, { device }) =>
    acknowledged !== null && acknowledged.by !== device.node() && acknowledged.at > from && acknowledged.sentAt < until;
  return { mendedAt, excused };
}
