// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { ErrorCode } from '../../../../../../src/contract/errors.ts';
import type { AddNoteRequest, ErrorText, Note, NotePage, NoteReference, Outcome } from '../payloads.ts';

/** Answer to a request that succeeded; without `data` where the contract has none. */
export type AckSuccess<Data> = [Data] extends [void]
  ? { readonly ok: true }
  : { readonly ok: true; readonly data: Data };

/** Answer to a request that failed. `retryAfter`: seconds, with `RATE_LIMITED`. */
export interface AckFailure {
  readonly ok: false;
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly retryAfter?: number };
}

export type AckResponse<Data> = AckSuccess<Data> | AckFailure;

/** The optional last argument of every request; called exactly once. */
export type Ack<Data> = (response: AckResponse<Data>) => void;

/** What a client sends. */
export interface ClientToServerEvents {
  /**
   * Adds a note.
   * The same text twice is two notes.
   * Success: `addNoteSuccess` → caller.
   * Causes: `noteAdded` → members (when the book has readers); publishes `note.added`.
   * Failure: `addNoteError` → caller.
   * Codes: INVALID_PAYLOAD, UNAUTHENTICATED, INTERNAL.
   * Rate class: writes.
   */
  addNote: (payload: AddNoteRequest, ack?: Ack<Note>) => void;

  /**
   * Removes a note.
   * Codes: INVALID_PAYLOAD, UNAUTHENTICATED, INTERNAL.
   * Rate class: writes.
   */
  removeNote: (payload: NoteReference, ack?: Ack<void>) => void;

  /**
   * Lists notes.
   * Codes: INVALID_PAYLOAD, UNAUTHENTICATED, INTERNAL.
   * Rate class: writes.
   */
  getNotes: (ack?: Ack<NotePage>) => void;

  /**
   * Leaves.
   * Success: `leaveSuccess` → caller.
   * Codes: INVALID_PAYLOAD, UNAUTHENTICATED, INTERNAL.
   * Rate class: writes.
   */
  leave: (ack?: Ack<void>) => void;
}

/** What the server emits. */
export interface ServerToClientEvents {
  /**
   * The note is kept.
   * To: caller.
   */
  addNoteSuccess: (payload: Note) => void;

  /**
   * It is not.
   * To: caller.
   */
  addNoteError: (payload: ErrorText) => void;

  /**
   * Gone.
   * To: caller.
   */
  leaveSuccess: () => void;

  /**
   * A new note.
   * For everybody.
   * To: friends, members. Volatile: may be lost.
   */
  noteAdded: (payload: Note) => void;

  /**
   * How a job went.
   * To: members.
   */
  outcome: (payload: Outcome) => void;
}
