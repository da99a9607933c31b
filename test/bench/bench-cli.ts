import { inBatches, messageText, nodeClients, relayClients, saturate, type Client, type LoadResult } from './load.ts';
import { startNode, startRelay, type BenchServer } from './servers.ts';
import { cpuMicroseconds, quantile, residentBytes } from './usage.ts';

/**
 * `npm run bench`: a node against a relay without checks and storage, in one run, as ratios. Quote ratios: absolute figures
 * drift by a fifth and more between runs.
 */
const PAIRS = 50;
const IN_FLIGHT = 4;
const SECONDS = 5;
const ROUNDS = 3;
const GROUP = 256;
const IDLE = 1_000;

const median = (values: readonly number[]): number => quantile(values, 0.5);
const say = (line: string): void => console.log(line);

interface Measured {
  readonly cpuPerMessage: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

async function measure(server: BenchServer, run: () => Promise<LoadResult>): Promise<Measured> {
  const before = cpuMicroseconds(server.pid);
  const { accepted, seconds, latenciesMs } = await run();
  return {
    cpuPerMessage: (cpuMicroseconds(server.pid) - before) / accepted,
    perSecond: accepted / seconds,
    p50: quantile(latenciesMs, 0.5),
    p99: quantile(latenciesMs, 0.99),
  };
}

const pairsOf = (clients: readonly Client[], message: (to: Client, id: string) => object) =>
  clients.map((client, index) => {
    const to = clients[index % 2 === 0 ? index + 1 : index - 1] ?? client;
    return { socket: client.socket, message: (id: string) => message(to, id) };
  });

async function direct(relay: BenchServer, node: BenchServer): Promise<void> {
  const relayed = await relayClients(relay.url, PAIRS * 2);
  const people = await nodeClients(node.url, PAIRS * 2, 1_000_000);
  await inBatches(PAIRS, async (index) => {
    const [one, other] = [people[index * 2], people[index * 2 + 1]];
    if (one !== undefined && other !== undefined) await one.socket.emitWithAck('addFriend', { userId: other.userId });
  });
  const onRelay = pairsOf(relayed, ({ userId }, id) => ({
    recipientIds: [userId],
    clientMessageId: id,
    text: messageText,
  }));
  const onNode = pairsOf(people, ({ userId }, id) => ({ recipientId: userId, clientMessageId: id, text: messageText }));
  const load = { inFlight: IN_FLIGHT, seconds: SECONDS };
  await saturate(onRelay, { ...load, seconds: 2 });
  await saturate(onNode, { ...load, seconds: 2 });
  const rounds: { relay: Measured; node: Measured }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      relay: await measure(relay, () => saturate(onRelay, load)),
      node: await measure(node, () => saturate(onNode, load)),
    });
  }
  say(
    `direct, ${PAIRS * 2} connections × ${IN_FLIGHT} in flight, medians of ${ROUNDS} interleaved rounds of ${SECONDS} s:`,
  );
  for (const which of ['relay', 'node'] as const) {
    const of = (key: keyof Measured): number => median(rounds.map((round) => round[which][key]));
    say(
      `  ${which.padEnd(6)} ${of('cpuPerMessage').toFixed(0).padStart(5)} µs CPU a message  ${of('perSecond').toFixed(0).padStart(6)} a second  ack p50 ${of('p50').toFixed(1)} ms  p99 ${of('p99').toFixed(1)} ms`,
    );
  }
  say(
    `  ratio  ${median(rounds.map(({ relay: control, node: ours }) => ours.cpuPerMessage / control.cpuPerMessage)).toFixed(2)} ×`,
  );
  for (const { socket } of [...relayed, ...people]) socket.close();
}

async function fanOut(relay: BenchServer, node: BenchServer): Promise<void> {
  const relayed = await relayClients(relay.url, GROUP);
  const people = await nodeClients(node.url, GROUP, 2_000_000);
  const [sender] = people;
  const [relaySender] = relayed;
  if (sender === undefined || relaySender === undefined) throw new Error('nobody connected');
  const others = people.slice(1);
  await inBatches(others.length, async (index) =>
    sender.socket.emitWithAck('addFriend', { userId: others[index]?.userId }),
  );
  const group = await sender.socket.emitWithAck('createGroup', {
    title: 'Bench',
    userIds: others.map(({ userId }) => userId),
  });
  const { conversationId } = group.data.conversation;
  const recipientIds = relayed.map(({ userId }) => userId);
  const onRelay = [
    { socket: relaySender.socket, message: (id: string) => ({ recipientIds, clientMessageId: id, text: messageText }) },
  ];
  const onNode = [
    { socket: sender.socket, message: (id: string) => ({ conversationId, clientMessageId: id, text: messageText }) },
  ];
  const load = { inFlight: IN_FLIGHT, seconds: SECONDS };
  const ratios: number[] = [];
  const perDelivery = { relay: [] as number[], node: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const control = (await measure(relay, () => saturate(onRelay, load))).cpuPerMessage / (GROUP - 1);
    const ours = (await measure(node, () => saturate(onNode, load))).cpuPerMessage / (GROUP - 1);
    perDelivery.relay.push(control);
    perDelivery.node.push(ours);
    ratios.push(ours / control);
  }
  say(
    `group of ${GROUP}: CPU a delivery: relay ${median(perDelivery.relay).toFixed(1)} µs, node ${median(perDelivery.node).toFixed(1)} µs, ratio ${median(ratios).toFixed(2)} ×`,
  );
  for (const { socket } of [...relayed, ...people]) socket.close();
}

async function idle(relay: BenchServer, node: BenchServer): Promise<void> {
  const perConnection = async (server: BenchServer, open: () => Promise<Client[]>): Promise<number> => {
    const before = residentBytes(server.pid);
    const clients = await open();
    const bytes = (residentBytes(server.pid) - before) / clients.length;
    for (const { socket } of clients) socket.close();
    return bytes;
  };
  const control = await perConnection(relay, () => relayClients(relay.url, IDLE));
  const ours = await perConnection(node, () => nodeClients(node.url, IDLE, 3_000_000));
  say(
    `idle: ${IDLE} connections: relay ${(control / 1_024).toFixed(1)} kB each, node (signed in) ${(ours / 1_024).toFixed(1)} kB, ratio ${(ours / control).toFixed(2)} × (resident memory, no collection forced)`,
  );
}

const relay = await startRelay();
const node = await startNode();
try {
  say(`stores: ${node.stores}`);
  // First: later ones find memory that the process has already taken.
  await idle(relay, node);
  await direct(relay, node);
  await fanOut(relay, node);
} finally {
  await relay.close();
  await node.close();
}
process.exit(0);
