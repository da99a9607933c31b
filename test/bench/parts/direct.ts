import { messageText, pace, saturate } from '../load.ts';
import type { LoadResult, Sender } from '../load.ts';
import { inTurn, measure } from '../measure.ts';
import type { Measured } from '../measure.ts';
import { round, say, sayGoal } from '../report.ts';
import { leave, makePairs, partnerOf } from '../world.ts';
import type { World } from '../world.ts';

const PEOPLE = 100;
const IN_FLIGHT = 4;
/** The code that this runs through is compiled for speed by then. */
const WARM = { inFlight: IN_FLIGHT, messages: 30_000, seconds: 20 };

interface Sides {
  readonly relay: readonly Sender[];
  readonly node: readonly Sender[];
}

const line = (name: string, { cpu, mongod, perSecond, p50, p99 }: Measured): string =>
  `  ${name.padEnd(6)} ${round(cpu)} µs CPU a message, ${perSecond.toFixed(0)} a second, acknowledged p50 ${round(p50)} / p99 ${round(p99)} ms${Number.isNaN(mongod) ? '' : `, mongod ${round(mongod)} µs`}`;

/** Messages between two: as many as go, and at fixed rates. */
export async function direct(world: World): Promise<void> {
  const [relay, node] = [await world.relay(), await world.node()];
  const [relayed, people] = [await world.relayPeople(PEOPLE), await world.nodePeople(node, PEOPLE)];
  await makePairs(people);
  const sides: Sides = {
    relay: relayed.map(({ socket }, index) => ({
      socket,
      message: (id) => ({ recipientIds: [partnerOf(relayed, index)], clientMessageId: id, text: messageText }),
    })),
    node: people.map(({ socket }, index) => ({
      socket,
      message: (id) => ({ recipientId: partnerOf(people, index), clientMessageId: id, text: messageText }),
    })),
  };
  await saturate(sides.relay, WARM);
  await saturate(sides.node, WARM);
  const compare = (load: (senders: readonly Sender[]) => Promise<LoadResult>) =>
    inTurn(world.rounds, {
      relay: () => measure(relay, null, () => load(sides.relay)),
      node: () => measure(node, world.mongodPid, () => load(sides.node)),
    });

  const full = await compare((senders) => saturate(senders, { inFlight: IN_FLIGHT, seconds: world.seconds }));
  say(`direct, saturated: ${PEOPLE} connections × ${IN_FLIGHT} in flight`);
  say(line('relay', full.relay));
  say(line('node', full.node));
  sayGoal({ what: 'CPU against the relay', value: full.ratio, goal: 3, unit: '×' });
  if (world.mongodPid !== null) {
    sayGoal({ what: "mongod's CPU a message", value: full.node.mongod, goal: 50, unit: 'µs' });
    sayGoal({ what: 'accepted a second', value: full.node.perSecond, goal: 8_000, atLeast: true, unit: 'messages' });
  }

  const fast = await compare((senders) => pace(senders, { perSecond: 2_000, seconds: world.seconds }));
  say('direct, 2,000 a second');
  say(line('relay', fast.relay));
  say(line('node', fast.node));
  sayGoal({ what: 'CPU against the relay', value: fast.ratio, goal: 3.5, unit: '×' });
  sayGoal({ what: 'acknowledged, p50', value: fast.node.p50, goal: 8, unit: 'ms' });
  sayGoal({ what: 'acknowledged, p99', value: fast.node.p99, goal: 60, unit: 'ms' });

  const slow = await compare((senders) => pace(senders, { perSecond: 500, seconds: world.seconds }));
  say('direct, 500 a second');
  say(line('node', slow.node));
  sayGoal({ what: 'acknowledged, p99', value: slow.node.p99, goal: 15, unit: 'ms' });
  leave(relayed, people);
}
