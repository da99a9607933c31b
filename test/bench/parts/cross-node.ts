import { messageText, pace } from '../load.ts';
import { say, sayGoal } from '../report.ts';
import { startNode } from '../servers.ts';
import { quantile } from '../usage.ts';
import { leave } from '../world.ts';
import type { World } from '../world.ts';

const PAIRS = 25;
const PER_SECOND = 50;
const SECONDS = 10;

/** From sending on one node to `newMessage` on another. */
export async function crossNode(world: World): Promise<void> {
  if (!world.stores.shared) {
    say('across nodes: skipped, two nodes need real stores');
    return;
  }
  const one = await world.node();
  const other = await startNode(world.stores);
  const [senders, recipients] = [await world.nodePeople(one, PAIRS), await world.nodePeople(other, PAIRS)];
  const sentAt = new Map<string, number>();
  const latenciesMs: number[] = [];
  for (const [index, { socket, userId }] of recipients.entries()) {
    await senders[index]?.socket.emitWithAck('addFriend', { userId });
    socket.on('newMessage', ({ clientMessageId }: { readonly clientMessageId: string }) => {
      const at = sentAt.get(clientMessageId);
      if (at !== undefined) latenciesMs.push(performance.now() - at);
    });
  }
  const sending = senders.map(({ socket }, index) => ({
    socket,
    message: (id: string) => {
      sentAt.set(id, performance.now());
      return { recipientId: recipients[index]?.userId, clientMessageId: id, text: messageText };
    },
  }));
  await pace(sending, { perSecond: PER_SECOND, seconds: 2 });
  latenciesMs.length = 0;
  const { accepted } = await pace(sending, { perSecond: PER_SECOND, seconds: SECONDS });
  while (latenciesMs.length < accepted) await new Promise((resolve) => setTimeout(resolve, 10));
  say(`across nodes, ${PER_SECOND} a second, from sending to newMessage`);
  sayGoal({ what: 'delivered, p99', value: quantile(latenciesMs, 0.99), goal: 60, unit: 'ms' });
  leave(senders, recipients);
  await other.close();
}
