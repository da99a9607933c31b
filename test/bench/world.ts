import { readdirSync, readFileSync } from 'node:fs';
import { nodeClients, relayClients } from './load.ts';
import type { Client } from './load.ts';
import { startNode, startRelay } from './servers.ts';
import type { BenchServer, BenchStores } from './servers.ts';

/** What the parts of a run share; each thing is made when it is first asked for. */
export interface World {
  readonly rounds: number;
  readonly seconds: number;
  readonly stores: BenchStores;
  /** Process id of mongod when it runs on this machine. */
  readonly mongodPid: number | null;
  relay(): Promise<BenchServer>;
  node(): Promise<BenchServer>;
  relayPeople(count: number): Promise<Client[]>;
  /** People who have just registered. */
  nodePeople(server: BenchServer, count: number): Promise<Client[]>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly rounds: number;
  readonly seconds: number;
}

export function createWorld(stores: BenchStores, { rounds, seconds }: WorldOptions): World {
  let phoneNumber = 1_000_000;
  let relay: Promise<BenchServer> | undefined;
  let node: Promise<BenchServer> | undefined;
  const startedRelay = (): Promise<BenchServer> => (relay ??= startRelay());
  return {
    rounds,
    seconds,
    stores,
    mongodPid: stores.mongoUri === null ? null : findMongod(stores.mongoUri),
    relay: startedRelay,
    node: () => (node ??= startNode(stores)),
    relayPeople: async (count) => relayClients((await startedRelay()).url, count),
    nodePeople(server, count) {
      phoneNumber += count;
      return nodeClients(server.url, count, phoneNumber - count);
    },
    async close() {
      await (await relay)?.close();
      await (await node)?.close();
    },
  };
}

/** The process that listens on the port of this URL, by its command line (Linux). */
function findMongod(uri: string): number | null {
  const port = /:(\d+)\//.exec(uri)?.[1];
  const found = readdirSync('/proc').find((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0');
      return /mongod/.test(command[0] ?? '') && command.includes(port ?? '');
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
  return found === undefined ? null : Number(found);
}

/** Connects the people of two neighbours each as friends. */
export const makePairs = async (people: readonly Client[]): Promise<void> => {
  for (let index = 0; index + 1 < people.length; index += 2)
    await people[index]?.socket.emitWithAck('addFriend', { userId: people[index + 1]?.userId });
};

/** The other one of the pair of this place. */
export const partnerOf = (people: readonly Client[], index: number): string =>
  people[index % 2 === 0 ? index + 1 : index - 1]?.userId ?? '';

export const leave = (...all: (readonly Client[])[]): void => all.flat().forEach(({ socket }) => void socket.close());
