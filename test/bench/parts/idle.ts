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

interface Bytes {
  /** What the process takes of the machine. */
  readonly resident: number;
  /** Of its objects and buffers. */
  readonly alive: number;
}

/** Memory of a connection that does nothing, each time in a fresh process and without garbage. */
export async function idle(world: World): Promise<void> {
  const first = await startNode(world.stores);
  const people = await world.nodePeople(first, CONNECTIONS + BEFORE);
  leave(people);
  await first.close();

  const bytesOf = async (server: BenchServer): Promise<Bytes> => {
    const alive = await server.collect();
    return { resident: residentBytes(server.pid), alive };
  };
  const bytesEach = async (
    server: BenchServer,
    open: (from: number, to: number) => Promise<Client[]>,
  ): Promise<Bytes> => {
    const before = await open(0, BEFORE);
    const start = await bytesOf(server);
    const clients = await open(BEFORE, BEFORE + CONNECTIONS);
    const end = await bytesOf(server);
    leave(before, clients);
    await server.close();
    return {
      resident: (end.resident - start.resident) / CONNECTIONS,
      alive: (end.alive - start.alive) / CONNECTIONS,
    };
  };
  const rounds: { readonly relay: Bytes; readonly node: Bytes }[] = [];
  for (let n = 0; n < world.rounds; n += 1) {
    const relay = await startRelay(COLLECTING);
    const relayed = await bytesEach(relay, (from, to) => relayClients(relay.url, to - from));
    const node = await startNode(world.stores, COLLECTING);
    const ours = await bytesEach(node, (from, to) => returning(node.url, people.slice(from, to)));
    rounds.push({ relay: relayed, node: ours });
  }
  const kilobytes = (which: 'relay' | 'node'): string => {
    const middle = (what: keyof Bytes): string => round(median(rounds.map((one) => one[which][what])) / 1_024);
    return `${middle('resident')} kB (${middle('alive')} kB of objects)`;
  };
  say(`idle, ${CONNECTIONS} connections: relay ${kilobytes('relay')} each, node (signed in) ${kilobytes('node')}`);
  sayGoal({
    what: 'memory against the relay',
    value: median(rounds.map(({ relay, node }) => node.resident / relay.resident)),
    goal: 1.3,
    unit: '×',
  });
}
