import { describe, it } from 'vitest';
import { missingStores } from '../../support/cluster.ts';
import { runTrial } from './trial.ts';

const missing = missingStores();
const AWAY_MS = 5_000;

describe.skipIf(missing.length > 0)(`MongoDB killed under load (missing: ${missing.join(', ') || 'nothing'})`, () => {
  it('keeps everything acknowledged, answers every request in time, and goes on by itself', async () => {
    await runTrial('MongoDB killed', async ({ world, lasts, comeAndGo }) => {
      await world.cluster.mongod.kill();
      comeAndGo();
      await lasts(AWAY_MS);
      await world.cluster.mongod.restart();
      return { mendedAt: performance.now() };
    });
  }, 180_000);
});
