import { describe, it } from 'vitest';
import { missingStores } from '../../support/cluster.ts';
import { runTrial } from './trial.ts';

const missing = missingStores();
const AWAY_MS = 10_000;

describe.skipIf(missing.length > 0)(`RabbitMQ killed under load (missing: ${missing.join(', ') || 'nothing'})`, () => {
  it('is noticed by nobody who writes, and every event goes out when it is back', async () => {
    await runTrial(
      'RabbitMQ killed',
      async ({ world, lasts, flowing, comeAndGo }) => {
        await world.cluster.rabbit.kill();
        comeAndGo();
        await lasts(AWAY_MS);
        await flowing();
        await world.cluster.rabbit.restart();
        return { mendedAt: performance.now() };
      },
      { ownRabbit: true },
    );
  }, 180_000);
});
