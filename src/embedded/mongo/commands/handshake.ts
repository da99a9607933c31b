import { maxMessageBytes } from '../wire.ts';
import type { Command } from './command.ts';

/** MongoDB 6.0: what the documents and codes of this server are held against. */
const maxWireVersion = 17;
const version = '6.0.5';

/** hello of a standalone: no sessions with transactions, no retryable writes. */
const hello: Command = {
  writes: false,
  run: (call, state) => ({
    doc: {
      ...(call.name === 'hello' ? { isWritablePrimary: true } : { ismaster: true, helloOk: true }),
      maxBsonObjectSize: 16 * 1024 * 1024,
      maxMessageSizeBytes: maxMessageBytes,
      maxWriteBatchSize: 100_000,
      localTime: state.now(),
      logicalSessionTimeoutMinutes: 30,
      connectionId: call.connectionId,
      minWireVersion: 0,
      maxWireVersion,
      readOnly: false,
      ok: 1,
    },
  }),
};

const ok: Command = { writes: false, run: () => ({ doc: { ok: 1 } }) };

const buildInfo: Command = {
  writes: false,
  run: () => ({
    doc: {
      version,
      versionArray: [...version.split('.').map(Number), 0],
      modules: ['letschat-embedded'],
      bits: 64,
      debug: false,
      maxBsonObjectSize: 16 * 1024 * 1024,
      ok: 1,
    },
  }),
};

export const handshakeCommands: Readonly<Record<string, Command>> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping: ok,
  endSessions: ok,
  buildInfo,
  buildinfo: buildInfo,
};
