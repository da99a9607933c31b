// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import { createCore } from '../../../../../../src/client/core.ts';
import type { ClientBase } from '../../../../../../src/client/core.ts';
import { LetsChatError } from '../../../../../../src/client/error.ts';
import type { ConnectOptions } from '../../../../../../src/client/options.ts';
import type { ServerToClientEvents } from '../socket/events.ts';
import type { AddNoteRequest, Note, NotePage, NoteReference } from '../payloads.ts';

/** The contract that this client was generated from: SHA-256 of its bundled document. */
export const CONTRACT_HASH = 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff';

/** What each operation can fail with. */
export interface OperationErrors {
  addNote: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'INTERNAL';
  removeNote: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'INTERNAL';
  getNotes: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'INTERNAL';
  leave: 'INVALID_PAYLOAD' | 'UNAUTHENTICATED' | 'INTERNAL';
}

/** A connection to Notes: every method resolves with what the contract promises, or throws {@link LetsChatError}. */
export interface LetsChatClient extends ClientBase {
  /** Listens to an event of the server. @returns stops listening */
  on<Event extends keyof ServerToClientEvents>(event: Event, listener: ServerToClientEvents[Event]): () => void;

  /**
   * Adds a note.
   * The same text twice is two notes.
   * Success: `addNoteSuccess` → caller.
   * Causes: `noteAdded` → members (when the book has readers); publishes `note.added`.
   * Failure: `addNoteError` → caller.
   * Codes: INVALID_PAYLOAD, UNAUTHENTICATED, INTERNAL.
   * Rate class: writes.
   */
  addNote(payload: AddNoteRequest): Promise<Note>;

  /**
   * Removes a note.
   * Codes: INVALID_PAYLOAD, UNAUTHENTICATED, INTERNAL.
   * Rate class: writes.
   */
  removeNote(payload: NoteReference): Promise<void>;

  /**
   * Lists notes.
   * Codes: INVALID_PAYLOAD, UNAUTHENTICATED, INTERNAL.
   * Rate class: writes.
   */
  getNotes(): Promise<NotePage>;

  /**
   * Leaves.
   * Success: `leaveSuccess` → caller.
   * Codes: INVALID_PAYLOAD, UNAUTHENTICATED, INTERNAL.
   * Rate class: writes.
   */
  leave(): Promise<void>;
}

/**
 * Connects, and keeps connected: after a lost connection it signs in again, sends unanswered messages again and catches up.
 * @param url of the server, like `https://chat.example.com`
 */
export function connect(url: string, options: ConnectOptions = {}): LetsChatClient {
  const core = createCore(url, CONTRACT_HASH, options);
  // Defined on the base itself: its properties are live.
  return Object.assign(core.base, {
    on: core.on,
    addNote: (payload) => core.request('addNote', [payload], 'signedIn'),
    removeNote: (payload) => core.request('removeNote', [payload], 'signedIn'),
    getNotes: () => core.request('getNotes', [], 'signedIn'),
    leave: () => core.request('leave', [], 'connected'),
  } satisfies Omit<LetsChatClient, keyof ClientBase>);
}

/** Whether something thrown is a failure of this operation: then its code is one of the operation's. */
export const failedWith = <Event extends keyof OperationErrors>(
  _event: Event,
  error: unknown,
): error is LetsChatError<OperationErrors[Event]> => error instanceof LetsChatError;

export { LetsChatError };
export type { ConnectionState, ConnectOptions, Packet } from '../../../../../../src/client/options.ts';
export type * from '../payloads.ts';
