import { expect } from 'vitest';
import type { ChildClusterOptions } from '../../support/child-cluster.ts';
import { waitFor } from '../../support/processes.ts';
import { createRandom, testSeed, type Random } from '../../support/random.ts';
import { answeredWrongly, deliveredWrongly, publishedWrongly, slowest, storedWrongly, type Excused } from './checks.ts';
import { shownWrongly, toldWrongly } from './presence-checks.ts';
import { startTraffic, type Traffic } from './traffic.ts';
import { openWorld, type World } from './world.ts';

/** What a test does to the world while everybody writes. */
export interface Fault {
  readonly world: World;
  readonly traffic: Traffic;
  readonly random: Random;
  /** Some leave for good, some come; resolves when they have been told to. */
  comeAndGo(): void;
  /** Resolves after so many ms. */
  lasts(ms: number): Promise<void>;
  /** Resolves when messages have gone on flowing. */
  flowing(): Promise<void>;
}

/** What it leaves behind. */
export interface Aftermath {
  /** When what was broken worked again, or a node died (ms of `performance.now`): presence is right two leases later. */
  readonly mendedAt: number;
  readonly excused?: Excused;
}

/** Twice the lease by which nodes show that they live. */
const TWO_LEASES_MS = 30_000;
const FLOWING_MESSAGES = 300;
const SHOWN = 12;

/** Lets people write to each other, does something to the world, and checks afterwards that nothing was lost, doubled, late or wrong. */
export async function runTrial(
  name: string,
  act: (fault: Fault) => Promise<Aftermath>,
  options: ChildClusterOptions = {},
): Promise<void> {
  const seed = testSeed();
  console.log(`${name}: TEST_SEED=${seed}`);
  const random = createRandom(seed);
  const world = await openWorld(random, options);
  try {
    const traffic = startTraffic(world, random);
    const flowing = async (): Promise<void> => {
      const before = traffic.acknowledged();
      await waitFor('messages flow', () => traffic.acknowledged() > before + FLOWING_MESSAGES, { timeoutMs: 30_000 });
    };
    await flowing();
    const { mendedAt, excused = () => false } = await act({
      world,
      traffic,
      random,
      flowing,
      comeAndGo() {
        for (const device of world.goers) device.close();
        for (const device of world.comers) device.open();
      },
      lasts: (ms) => {
        const end = performance.now() + ms;
        return waitFor('the fault has lasted', () => performance.now() > end, { timeoutMs: ms + 5_000 });
      },
    });
    traffic.calm();
    const rightAfterMs = await presenceRight(world, mendedAt);
    await flowing();
    const { sends, acknowledgements } = await traffic.stop();
    const audit = await world.cluster.audit();
    const { ledger } = traffic;
    await waitFor('everything was published', async () => (await publishedWrongly(world, ledger)).length === 0).catch(
      () => undefined,
    );
    await world.fence();
    await Promise.all(world.inboxes.map((inbox) => inbox.catchUp()));

    console.log(
      `${name}: ${ledger.sent.length} messages, ${sends.toFixed(0)} sent and ${acknowledgements.toFixed(0)} acknowledged a second; ` +
        `presence right ${Math.round(rightAfterMs)} ms after the mending; slowest answers in ms ${JSON.stringify(slowest(world))}`,
    );
    expect({
      'stored wrongly': some(await storedWrongly(world, ledger)),
      'delivered wrongly': some(deliveredWrongly(world, ledger, excused)),
      'not published': some(await publishedWrongly(world, ledger)),
      'invalid events': some(world.cluster.events.filter(({ valid }) => !valid).map(({ type, id }) => `${type} ${id}`)),
      'answered wrongly': some(answeredWrongly(world, ledger)),
      'transitions told wrongly': some(toldWrongly(world)),
      'drift of unread counts': some(audit.findings.map((finding) => JSON.stringify(finding))),
    }).toEqual({
      'stored wrongly': [],
      'delivered wrongly': [],
      'not published': [],
      'invalid events': [],
      'answered wrongly': [],
      'transitions told wrongly': [],
      'drift of unread counts': [],
    });
  } catch (error) {
    console.log(world.cluster.output());
    throw error;
  } finally {
    await world.close();
  }
}

/** The first few, and how many there are. */
const some = (problems: readonly string[]): readonly string[] =>
  problems.length <= SHOWN ? problems : [...problems.slice(0, SHOWN), `and ${problems.length - SHOWN} more`];

/** Resolves with how long after the mending everybody is shown rightly. */
async function presenceRight(world: World, mendedAt: number): Promise<number> {
  let wrong: readonly string[] = [];
  const left = mendedAt + TWO_LEASES_MS - performance.now();
  await waitFor('presence is right', async () => (wrong = await shownWrongly(world)).length === 0, {
    timeoutMs: Math.max(0, left),
    everyMs: 100,
  }).catch(() => undefined);
  expect(some(wrong), 'people shown wrongly two leases after the mending').toEqual([]);
  return performance.now() - mendedAt;
}
