import { describe, it } from 'vitest';
import { missingStores } from '../../support/cluster.ts';
import type { NodeIndex } from '../../support/child-cluster.ts';
import { runTrial } from './trial.ts';

const missing = missingStores();

describe.skipIf(missing.length > 0)(`A node killed under load (missing: ${missing.join(', ') || 'nothing'})`, () => {
  it('loses nothing, doubles nothing, and its people move to the other node without a transition', async () => {
    await runTrial('a node killed', async ({ world, random, flowing, comeAndGo }) => {
      const victim: NodeIndex = random.pick([0, 1] as const);
      const killedAt = performance.now();
      await world.cluster.killNode(victim);
      comeAndGo();
      await flowing();
      await world.cluster.startNode(victim);
      return { mendedAt: killedAt };
    });
  }, 180_000);
});
