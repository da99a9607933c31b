import { failureReply, MongoError } from '../errors.ts';
import type { Storage } from '../storage.ts';
import { isDoc } from '../types.ts';
import type { Reply, Request } from '../wire.ts';
import { catalogCommands } from './catalog.ts';
import type { Command, ServerState } from './command.ts';
import { findAndModifyCommands } from './find-and-modify.ts';
import { handshakeCommands } from './handshake.ts';
import { indexCommands } from './indexes.ts';
import { readCommands } from './read.ts';
import { writeCommands } from './write.ts';

const commands: ReadonlyMap<string, Command> = new Map(
  [handshakeCommands, readCommands, writeCommands, findAndModifyCommands, catalogCommands, indexCommands].flatMap(
    (family) => Object.entries(family),
  ),
);

/** Runs a command; a write's answer comes when it is stored. Never rejects: errors are answers. */
export async function dispatch(
  request: Request,
  deps: { readonly state: ServerState; readonly storage: Storage; readonly connectionId: number },
): Promise<Reply> {
  const { command } = request;
  const name = Object.keys(command).find((key) => key !== '$db') ?? '';
  try {
    const found = commands.get(name);
    if (found === undefined) throw new MongoError('CommandNotFound', `no such command: '${name}'`);
    if (command.txnNumber !== undefined) {
      throw new MongoError(
        'IllegalOperation',
        'Transaction numbers are only allowed on a replica set member or mongos',
      );
    }
    const database = typeof command.$db === 'string' ? command.$db : 'admin';
    checkWriteConcern(command.writeConcern);
    const reply = found.run(
      { name, database, command, sequences: request.sequences, connectionId: deps.connectionId },
      deps.state,
    );
    if (found.writes) await deps.storage.flushed(wantsSync(command.writeConcern)).catch(refuseUnstored);
    return reply;
  } catch (error) {
    return { doc: failureReply(error) };
  }
}

const WRITE_CONCERN_FIELDS: ReadonlySet<string> = new Set(['w', 'j', 'fsync', 'wtimeout', 'provenance']);

function checkWriteConcern(writeConcern: unknown): void {
  const unknown = isDoc(writeConcern)
    ? Object.keys(writeConcern).find((key) => !WRITE_CONCERN_FIELDS.has(key))
    : undefined;
  if (unknown !== undefined)
    throw new MongoError('Location40415', `BSON field 'WriteConcernOptions.${unknown}' is an unknown field.`);
}

/** `j: true`: not before the disk has it. */
function wantsSync(writeConcern: unknown): boolean {
  return isDoc(writeConcern) && (writeConcern.j === true || writeConcern.fsync === true);
}

function refuseUnstored(error: unknown): never {
  throw new MongoError(
    'WriteConcernFailed',
    `could not be stored: ${error instanceof Error ? error.message : String(error)}`,
  );
}
