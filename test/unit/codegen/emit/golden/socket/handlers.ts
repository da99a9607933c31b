// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { AuthenticatedContext, HandlerContext } from '../../../../../../src/contract/context.ts';
import type { AddNoteRequest, Note, NotePage, NoteReference } from '../payloads.ts';

/** Handlers of the group `chat`: resolve with the acknowledgement's data, or throw a ChatError with one of the codes. */
export interface ChatHandlers {
  /**
   * Adds a note.
   * The same text twice is two notes.
   * Success: `addNoteSuccess` → caller.
   * Causes: `noteAdded` → members (when the book has readers); publishes `note.added`.
   * Failure: `addNoteError` → caller.
   * Codes: INVALID_PAYLOAD, UNAUTHENTICATED, INTERNAL.
   * Rate class: writes.
   */
  addNote(payload: AddNoteRequest, context: AuthenticatedContext): Promise<Note>;

  /**
   * Removes a note.
   * Codes: INVALID_PAYLOAD, UNAUTHENTICATED, INTERNAL.
   * Rate class: writes.
   */
  removeNote(payload: NoteReference, context: AuthenticatedContext): Promise<void>;

  /**
   * Lists notes.
   * Codes: INVALID_PAYLOAD, UNAUTHENTICATED, INTERNAL.
   * Rate class: writes.
   */
  getNotes(context: AuthenticatedContext): Promise<NotePage>;
}

/** Handlers of the group `user`: resolve with the acknowledgement's data, or throw a ChatError with one of the codes. */
export interface UserHandlers {
  /**
   * Leaves.
   * Success: `leaveSuccess` → caller.
   * Codes: INVALID_PAYLOAD, UNAUTHENTICATED, INTERNAL.
   * Rate class: writes.
   */
  leave(context: HandlerContext): Promise<void>;
}

/** Every handler the contract asks for: a missing one does not compile. */
export interface Handlers {
  readonly chat: ChatHandlers;
  readonly user: UserHandlers;
}
