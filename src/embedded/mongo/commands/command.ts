import type { Catalog } from '../catalog.ts';
import type { Collection } from '../collection.ts';
import type { CursorRegistry } from '../cursor-registry.ts';
import { MongoError } from '../errors.ts';
import { isDoc, type Doc } from '../types.ts';
import type { RawDoc, Reply } from '../wire.ts';

/** What every command may use. */
export interface ServerState {
  readonly catalog: Catalog;
  readonly cursors: CursorRegistry;
  readonly now: () => Date;
}

export interface Call {
  readonly name: string;
  readonly database: string;
  readonly command: Doc;
  readonly sequences: ReadonlyMap<string, readonly RawDoc[]>;
  readonly connectionId: number;
}

export interface Command {
  /** True when it may record changes: its answer waits until they are stored. */
  readonly writes: boolean;
  run(call: Call, state: ServerState): Reply;
}

/** The collection's name: the value of the command's own field. */
export function collectionName(call: Call): string {
  const name = call.command[call.name];
  if (typeof name !== 'string' || name === '') {
    throw new MongoError(
      'InvalidNamespace',
      `Invalid namespace specified '${call.database}.${typeof name === 'string' ? name : ''}'`,
    );
  }
  return name;
}

export function existing(call: Call, state: ServerState): Collection | null {
  return state.catalog.find(call.database, collectionName(call));
}

/** The documents of a command's list, from a document sequence or from the command itself. */
export function listOf(call: Call, field: string): readonly { readonly doc: Doc; readonly bytes?: Uint8Array }[] {
  const sequence = call.sequences.get(field);
  if (sequence !== undefined) return sequence;
  const list = call.command[field];
  if (!Array.isArray(list)) throw new MongoError('TypeMismatch', `BSON field '${call.name}.${field}' must be an array`);
  return list.map((doc: unknown) => {
    if (!isDoc(doc)) throw new MongoError('TypeMismatch', `BSON field '${call.name}.${field}' must hold documents`);
    return { doc };
  });
}

export function docField(command: Doc, field: string): Doc {
  const value = command[field];
  if (value === undefined || value === null) return {};
  if (!isDoc(value))
    throw new MongoError('TypeMismatch', `BSON field '${field}' is of the wrong type, expected type 'object'`);
  return value;
}

/** Refuses what would otherwise give wrong results without a word. */
export function refuseCollation(...givers: readonly Doc[]): void {
  for (const { collation } of givers) {
    if (isDoc(collation) && collation.locale !== 'simple') {
      throw new MongoError('BadValue', 'collations other than simple are not served by the embedded MongoDB');
    }
  }
}
