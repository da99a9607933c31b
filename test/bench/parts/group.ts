import { inBatches, messageText, saturate } from '../load.ts';
import type { Sender } from '../load.ts';
import { inTurn, measure } from '../measure.ts';
import { round, say, sayGoal } from '../report.ts';
import { leave } from '../world.ts';
import type { World } from '../world.ts';

const MEMBERS = 256;
const IN_FLIGHT = 4;
const WARM = { inFlight: IN_FLIGHT, messages: 400, seconds: 15 };

/** One member writes to all others of the largest group. */
export async function group(world: World): Promise<void> {
  const [relay, node] = [await world.relay(), await world.node()];
  const [relayed, people] = [await world.relayPeople(MEMBERS), await world.nodePeople(node, MEMBERS)];
  const [sender, ...others] = people;
  const [relaySender] = relayed;
  if (sender === undefined || relaySender === undefined) throw new Error('nobody connected');
  await inBatches(others.length, (index) => sender.socket.emitWithAck('addFriend', { userId: others[index]?.userId }));
  const made = await sender.socket.emitWithAck('createGroup', {
    title: 'Bench',
    userIds: others.map(({ userId }) => userId),
  });
  const { conversationId } = made.data.conversation;
  const recipientIds = relayed.map(({ userId }) => userId);
  const onRelay: Sender[] = [
    { socket: relaySender.socket, message: (id) => ({ recipientIds, clientMessageId: id, text: messageText }) },
  ];
  const onNode: Sender[] = [
    { socket: sender.socket, message: (id) => ({ conversationId, clientMessageId: id, text: messageText }) },
  ];
  await saturate(onRelay, WARM);
  await saturate(onNode, WARM);
  const load = { inFlight: IN_FLIGHT, seconds: world.seconds };
  const {
    relay: control,
    node: ours,
    ratio,
  } = await inTurn(world.rounds, {
    relay: () => measure(relay, null, () => saturate(onRelay, load)),
    node: () => measure(node, world.mongodPid, () => saturate(onNode, load)),
  });
  const deliveries = MEMBERS - 1;
  say(
    `group of ${MEMBERS}: CPU a delivery: relay ${round(control.cpu / deliveries)} µs, node ${round(ours.cpu / deliveries)} µs`,
  );
  sayGoal({ what: 'CPU a delivery against the relay', value: ratio, goal: 1.05, unit: '×' });
  leave(relayed, people);
}
