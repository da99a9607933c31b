import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { Catalog } from './catalog.ts';
import type { Counters } from './collection.ts';
import { dispatch } from './commands/dispatch.ts';
import { CursorRegistry } from './cursor-registry.ts';
import { createMemoryStorage, openLevelStorage, type Storage } from './storage.ts';
import { removeExpired } from './ttl-sweep.ts';
import type { EmbeddedMongoLog } from './types.ts';
import { encodeReply, MessageSplitter, parseMessage, type Request } from './wire.ts';

export interface EmbeddedMongoOptions {
  /** The folder of the data; null keeps it in memory only. One process at a time may have it open. */
  readonly dataDir: string | null;
  /** An address of this machine; the server has no authentication, so keep to the loopback interface. */
  readonly host: string;
  /** 0, the default: any free one. */
  readonly port?: number;
  readonly log?: EmbeddedMongoLog;
  readonly now?: () => Date;
  /** How often expired documents are looked for, in milliseconds. */
  readonly ttlSweepMs?: number;
}

export interface EmbeddedMongo {
  /** `mongodb://host:port/`, without a database name. */
  readonly uri: string;
  readonly counters: Counters;
  /** Ends connections, stores what is on its way, lets go of the folder. */
  close(): Promise<void>;
}

const silent: EmbeddedMongoLog = { warn: () => {}, error: () => {} };
const defaultSweepMs = 10_000;

/**
 * Starts a server of the MongoDB wire protocol for development and one small machine: all documents are in memory, and
 * with `dataDir` on disk. An acknowledged write survives the death of the process; with `j: true` also a loss of power.
 * @throws when the folder is in use or the port is taken
 */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  const { log = silent, now = () => new Date() } = options;
  const storage = await openStorage(options.dataDir);
  const catalog = new Catalog(storage);
  await catalog.load();
  const cursors = new CursorRegistry(() => now().getTime());
  const sockets = new Set<Socket>();
  let connections = 0;
  let answers = 0;

  const server = createServer({ noDelay: true }, (socket) => {
    connections += 1;
    const connectionId = connections;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A client that goes away without a word is no event of interest.
    socket.on('error', () => {});
    serve(socket, {
      answer: (request) => dispatch(request, { state: { catalog, cursors, now }, storage, connectionId }),
      nextId: () => (answers += 1),
      log,
    });
  });
  server.listen(options.port ?? 0, options.host);
  await once(server, 'listening');

  const sweep = setInterval(() => {
    cursors.sweep();
    if (removeExpired(catalog, now()) > 0) {
      storage
        .flushed(false)
        .catch((error: unknown) =>
          log.error({ err: error }, 'embedded MongoDB: expired documents were not removed from disk'),
        );
    }
  }, options.ttlSweepMs ?? defaultSweepMs);
  sweep.unref();

  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : (options.port ?? 0);
  return {
    uri: `mongodb://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}/`,
    counters: catalog.counters,
    async close() {
      clearInterval(sweep);
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      await storage.close();
    },
  };
}

async function openStorage(dataDir: string | null): Promise<Storage> {
  if (dataDir === null) return createMemoryStorage();
  await mkdir(dataDir, { recursive: true });
  return openLevelStorage(dataDir);
}

interface Session {
  answer(request: Request): ReturnType<typeof dispatch>;
  nextId(): number;
  readonly log: EmbeddedMongoLog;
}

/** Answers the messages of one connection, in the order in which they come. */
function serve(socket: Socket, session: Session): void {
  const splitter = new MessageSplitter();
  let previous: Promise<void> = Promise.resolve();
  socket.on('data', (chunk: Buffer) => {
    let messages: Buffer[];
    let requests: Request[];
    try {
      messages = splitter.push(chunk);
      requests = messages.map(parseMessage);
    } catch (error) {
      session.log.warn({ err: error }, 'embedded MongoDB: a connection was closed for a malformed message');
      socket.destroy();
      return;
    }
    for (const request of requests) {
      previous = previous
        .then(async () => {
          const reply = await session.answer(request);
          if (!request.wantsReply || socket.destroyed) return;
          socket.cork();
          for (const part of encodeReply(request, reply, session.nextId())) socket.write(part);
          socket.uncork();
        })
        .catch((error: unknown) => {
          session.log.error({ err: error }, 'embedded MongoDB: an answer could not be sent');
          socket.destroy();
        });
    }
  });
}
