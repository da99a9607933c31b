import { relayClients, returning } from '../load.ts';
import type { Client } from '../load.ts';
import { median, round, say, sayGoal } from '../report.ts';
import { COLLECTING, startNode, startRelay } from '../servers.ts';
import type { BenchServer } from '../servers.ts';
import { residentBytes } from '../usage.ts';
import { leave } from '../world.ts';
import type { World } from '../world.ts';

const CONNECTIONS = 1_000;
/** Opened before, so that what the first connections of a process cost once is not counted. */
const BEFORE = 50;

/** Memory of a connection that does nothing, each time in a fresh process and without garbage. */
export async function idle(world: World): Promise<void> {
  const first = await startNode(world.stores);
  const people = await world.nodePeople(first, CONNECTIONS + BEFORE);
  leave(people);
  await first.close();

  const bytesEach = async (server: BenchServer, open: (from: number, to: number) => Promise<Client[]>) => {
    const before = await open(0, BEFORE);
    await server.collect();
    const start = residentBytes(server.pid);
    const clients = await open(BEFORE, BEFORE + CONNECTIONS);
    await server.collect();
    const bytes = (residentBytes(server.pid) - start) / CONNECTIONS;
    leave(before, clients);
    await server.close();
    return bytes;
  };
  const rounds: { readonly relay: number; readonly node: number }[] = [];
  for (let n = 0; n < world.rounds; n += 1) {
    const relay = await startRelay(COLLECTING);
    const relayed = await bytesEach(relay, (from, to) => relayClients(relay.url, to - from));
    const node = await startNode(world.stores, COLLECTING);
    const ours = await bytesEach(node, (from, to) => returning(node.url, people.slice(from, to)));
    rounds.push({ relay: relayed, node: ours });
  }
  const kilobytes = (which: 'relay' | 'node'): string => round(median(rounds.map((one) => one[which])) / 1_024);
  say(
    `idle, ${CONNECTIONS} connections: relay ${kilobytes('relay')} kB each, node (signed in) ${kilobytes('node')} kB`,
  );
  sayGoal({
    what: 'memory against the relay',
    value: median(rounds.map(({ relay, node }) => node / relay)),
    goal: 1.3,
    unit: '×',
  });
}
