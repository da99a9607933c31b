import {
  createPresenceService,
  type PresenceOptions,
  type PresenceService,
} from '../../../src/services/PresenceService.ts';
import type { ScriptClient } from '../../../src/services/redis-script.ts';
import { manualTimers, type ManualTimers } from '../../support/redis-engines.ts';
import { silentLog } from '../../support/silent-log.ts';

export interface Told {
  readonly userId: string;
  readonly online: boolean;
  readonly by: string;
}

export interface TestNode {
  readonly id: string;
  readonly presence: PresenceService;
  readonly timers: ManualTimers;
}

/** Nodes of one cluster on one Redis, and what all of them told friends, in order. */
export function presenceCluster(scripts: ScriptClient, options: PresenceOptions = {}) {
  const told: Told[] = [];
  const lastSeen: { readonly userId: string; readonly at: Date }[] = [];
  let count = 0;
  return {
    told,
    lastSeen,
    of: (userId: string): readonly boolean[] => told.filter((one) => one.userId === userId).map((one) => one.online),
    async node(announce: () => Promise<void> = async () => {}): Promise<TestNode> {
      count += 1;
      const id = `node${count}`;
      const timers = manualTimers();
      const presence = createPresenceService(
        {
          scripts,
          nodeId: id,
          newId: () => `epoch${(count += 1)}`,
          async announceTransition(userId, online) {
            await announce();
            told.push({ userId, online, by: id });
          },
          async recordLastSeen(userId, at) {
            lastSeen.push({ userId, at });
          },
          timers,
          log: silentLog,
        },
        options,
      );
      await presence.start();
      return { id, presence, timers };
    },
  };
}
