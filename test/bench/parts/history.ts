import { createHash } from 'node:crypto';
import mongoose from 'mongoose';
import type { Client } from '../load.ts';
import { round, say, sayGoal } from '../report.ts';
import { quantile } from '../usage.ts';
import { leave } from '../world.ts';
import type { World } from '../world.ts';

/** Messages of the conversation. */
const MESSAGES = 101_000;
const DEPTHS = [100, 100_000];
const PAGES = 300;
const WARM_PAGES = 200;
const PAGE = 50;
const AT_ONCE = 5_000;

/** A page near the end of a long conversation, and one from far back. */
export async function history(world: World): Promise<void> {
  const { mongoUri } = world.stores;
  if (mongoUri === null) {
    say('history: skipped, it is written straight to a real MongoDB');
    return;
  }
  const [reader, friend] = await world.nodePeople(await world.node(), 2);
  if (reader === undefined || friend === undefined) throw new Error('nobody connected');
  await reader.socket.emitWithAck('addFriend', { userId: friend.userId });
  const made = await reader.socket.emitWithAck('createGroup', { title: 'Long', userIds: [friend.userId] });
  const { conversationId } = made.data.conversation;
  await write(mongoUri, { conversationId, senderId: friend.userId });

  const page = async (depth: number): Promise<number> => {
    const started = performance.now();
    const answer = await reader.socket.emitWithAck('getChatMessages', {
      conversationId,
      before: MESSAGES - depth + 1,
      limit: PAGE,
    });
    if (answer.data?.length !== PAGE) throw new Error(`getChatMessages: ${JSON.stringify(answer).slice(0, 200)}`);
    return performance.now() - started;
  };
  const latenciesMs = DEPTHS.map((): number[] => []);
  for (let count = -WARM_PAGES; count < PAGES; count += 1) {
    for (const [index, depth] of DEPTHS.entries()) {
      const taken = await page(depth + ((count * 7) % PAGE));
      if (count >= 0) latenciesMs[index]?.push(taken);
    }
  }
  say(`history, a page of ${PAGE} of ${MESSAGES} messages`);
  const [near = Number.NaN, far = Number.NaN] = latenciesMs.map((all) => quantile(all, 0.5));
  for (const [index, depth] of DEPTHS.entries()) {
    const all = latenciesMs[index] ?? [];
    say(`  depth ${depth}: p50 ${round(quantile(all, 0.5))} ms`);
    sayGoal({ what: `at depth ${depth}, p99`, value: quantile(all, 0.99), goal: 20, unit: 'ms' });
  }
  sayGoal({ what: 'the deep page against the near one (p50)', value: far / near, goal: 1.2, unit: '×' });
  leave([reader, friend]);
}

/** Writes messages as the node would have stored them; what it makes of a conversation from them is read from them. */
async function write(
  uri: string,
  { conversationId, senderId }: { readonly conversationId: string; readonly senderId: Client['userId'] },
): Promise<void> {
  const connection = await mongoose.createConnection(uri).asPromise();
  const id = (text: string): mongoose.Types.ObjectId => new mongoose.Types.ObjectId(text);
  const record = (seq: number): object => ({
    _id: id(createHash('sha256').update(`${conversationId}${seq}`).digest('hex').slice(0, 24)),
    conversationId: id(conversationId),
    seq,
    senderId: id(senderId),
    clientMessageId: `bench-${seq}`,
    digest: 'x'.repeat(16),
    type: 'text',
    text: 'x'.repeat(200),
    createdAt: new Date(1_700_000_000_000 + seq),
  });
  for (let from = 1; from <= MESSAGES; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, MESSAGES - from + 1);
    await connection
      .collection('messages')
      .insertMany(Array.from({ length: count }, (_, offset) => record(from + offset)));
  }
  await connection.close();
}
