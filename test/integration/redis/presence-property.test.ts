import { afterAll, describe, expect, it } from 'vitest';
import { RedisDownError, type ScriptClient } from '../../../src/services/redis-script.ts';
import { createRandom } from '../../support/random.ts';
import { redisEngines, withClock } from '../../support/redis-engines.ts';
import { presenceCluster, type TestNode } from './presence-node.ts';

const engines = await redisEngines();
afterAll(async () => {
  await Promise.all(engines.map((engine) => engine.close()));
});

const USERS = Array.from({ length: 4 }, (_, i) => i.toString(16).padStart(24, '0'));
const base =
  process.env['PRESENCE_SEED'] === undefined
    ? Math.floor(Date.now() / 1000) % 1_000_000
    : Number(process.env['PRESENCE_SEED']);

interface Device {
  readonly userId: string;
  readonly connectionId: string;
  readonly node: TestNode;
}

/** Random life of three nodes; afterwards Redis, the announcements and the model must agree. */
async function simulate(engine: (typeof engines)[number], seed: number, steps: number): Promise<void> {
  const redis = await engine.open();
  try {
    const clock = await withClock(redis);
    const { below } = createRandom(seed);
    /** In some lives Redis loses its keys; in the others nodes die and answers are lost. Of both at once nobody may be left who knows. */
    const losing = seed % 2 === 0;
    let faulty = false;
    /** Scripts that run, but whose answers are sometimes lost. */
    const scripts: ScriptClient = {
      ...clock.scripts,
      async run(...call) {
        const reply = await clock.scripts.run(...call);
        if (faulty && below(8) === 0) throw new RedisDownError('The answer was lost.');
        return reply;
      },
    };
    const announce = async (): Promise<void> => {
      if (faulty && below(8) === 0) throw new Error('The database is away.');
    };
    const cluster = presenceCluster(scripts);
    const join = (): Promise<TestNode> => cluster.node(announce);
    const nodes = [await join(), await join(), await join()];
    let devices: Device[] = [];
    let made = 0;
    const connect = (node: TestNode): Promise<void> => {
      const one = { userId: USERS[below(USERS.length)] ?? '', connectionId: `s${(made += 1)}`, node };
      devices.push(one);
      return node.presence.connect(one.userId, one.connectionId);
    };
    const disconnect = async (device: Device | undefined): Promise<void> => {
      if (device === undefined) return;
      devices = devices.filter((other) => other !== device);
      await device.node.presence[below(4) === 0 ? 'signOut' : 'disconnect'](device.userId, device.connectionId);
    };
    const settle = (): Promise<unknown> => Promise.all(nodes.map((node) => node.presence.settled()));
    const owesNothing = async (node: TestNode): Promise<void> => {
      faulty = false;
      for (let time = 0; time < 3; time += 1) {
        await settle();
        await node.presence.beat();
        await node.presence.sweep();
      }
      await settle();
    };
    /** What was being told just then is lost with the keys; after that each node comes back in its time, before any is done waiting. */
    const loseKeys = async (): Promise<void> => {
      for (const node of nodes) await owesNothing(node);
      await clock.loseKeys();
      for (const node of nodes) {
        if (below(2) === 0) await connect(node);
        if (below(2) === 0) await disconnect(devices[below(Math.max(1, devices.length))]);
        await node.presence.beat();
      }
      for (const node of nodes) node.timers.runDelayed();
      for (const node of nodes) await node.presence.beat();
    };
    const pass = async (ms: number): Promise<void> => {
      await clock.advance(ms);
      for (const node of nodes) if (below(2) === 0) await node.presence.sweep();
    };
    for (let step = 0; step < steps; step += 1) {
      faulty = !losing && below(3) > 0;
      const node = nodes[below(nodes.length)];
      const device = devices[below(Math.max(1, devices.length))];
      const dice = below(100);
      if (node === undefined) throw new Error('no node');
      if (dice < 35) {
        const connected = connect(node);
        if (below(2) === 0) await connected;
      } else if (dice < 60 && device !== undefined) {
        const left = disconnect(device);
        if (below(2) === 0) await left;
      } else if (dice < 67 && losing) {
        await loseKeys();
      } else if (dice < 64) {
        // What a node owed when it died may be told twice: another test.
        await owesNothing(node);
        devices = devices.filter((one) => one.node !== node);
        nodes[nodes.indexOf(node)] = await join();
      } else if (dice < 67) {
        await owesNothing(node);
        devices = devices.filter((one) => one.node !== node);
        await node.presence.stop();
        nodes[nodes.indexOf(node)] = await join();
      } else if (dice < 80) await pass(below(1_900));
      else if (dice < 89) await node.presence.sweep();
      else await node.presence.beat();
    }
    faulty = false;
    for (let second = 0; second < 40; second += 1) {
      await clock.advance(1_000);
      for (const node of nodes) {
        if (second % 5 === 0) await node.presence.beat();
        await node.presence.sweep();
      }
    }
    await settle();
    const online = await nodes[0]?.presence.isOnline(USERS);
    for (const userId of USERS) {
      const told = cluster.of(userId);
      expect(told, `transitions of ${userId} alternate, beginning with online`).toEqual(
        told.map((_, i) => i % 2 === 0),
      );
      const model = devices.some((device) => device.userId === userId);
      expect(online?.get(userId), `Redis has ${userId} right`).toBe(model);
      expect(told.at(-1) ?? false, `friends of ${userId} were told`).toBe(model);
    }
  } finally {
    await redis.close();
  }
}

describe.each(engines)('presence against a model on $name', (engine) => {
  const seeds = engine.name.startsWith('embedded') ? 2 : Number(process.env['PRESENCE_SEEDS'] ?? '60');
  it.skipIf(!engine.available)(
    `alternates strictly and ends right in ${seeds} random lives from seed ${base}`,
    async () => {
      for (let i = 0; i < seeds; i += 1) {
        await simulate(engine, base + i, 120).catch((error: unknown) => {
          throw new Error(`replay with PRESENCE_SEED=${base + i}`, { cause: error });
        });
      }
    },
    600_000,
  );
});
