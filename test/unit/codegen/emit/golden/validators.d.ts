// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { ValidationError } from '../../../../../src/contract/validator.ts';
import type {
  Id,
  Timestamp,
  ErrorText,
  Colour,
  Note,
  Author,
  NoteInBook,
  NoteToPerson,
  AddNoteRequest,
  Success,
  Failure,
  Outcome,
  Tree,
  NotePage,
  NoteReference,
  AddNoteResult,
  NoteAdded,
  NoteRemoved,
  NoteAddedCloudEvent,
  NoteRemovedCloudEvent,
  NoteArchivedCloudEvent,
} from './payloads.ts';

/** Says whether a value is of the type. `errors` are the complaints of the last call only: read them before calling again. */
export interface TypeGuard<Type> {
  (value: unknown): value is Type;
  readonly errors?: readonly ValidationError[] | null | undefined;
}

/** Guard of {@link Id}. */
export declare const validateId: TypeGuard<Id>;
/** Guard of {@link Timestamp}. */
export declare const validateTimestamp: TypeGuard<Timestamp>;
/** Guard of {@link ErrorText}. */
export declare const validateErrorText: TypeGuard<ErrorText>;
/** Guard of {@link Colour}. */
export declare const validateColour: TypeGuard<Colour>;
/** Guard of {@link Note}. */
export declare const validateNote: TypeGuard<Note>;
/** Guard of {@link Author}. */
export declare const validateAuthor: TypeGuard<Author>;
/** Guard of {@link NoteInBook}. */
export declare const validateNoteInBook: TypeGuard<NoteInBook>;
/** Guard of {@link NoteToPerson}. */
export declare const validateNoteToPerson: TypeGuard<NoteToPerson>;
/** Guard of {@link AddNoteRequest}. */
export declare const validateAddNoteRequest: TypeGuard<AddNoteRequest>;
/** Guard of {@link Success}. */
export declare const validateSuccess: TypeGuard<Success>;
/** Guard of {@link Failure}. */
export declare const validateFailure: TypeGuard<Failure>;
/** Guard of {@link Outcome}. */
export declare const validateOutcome: TypeGuard<Outcome>;
/** Guard of {@link Tree}. */
export declare const validateTree: TypeGuard<Tree>;
/** Guard of {@link NotePage}. */
export declare const validateNotePage: TypeGuard<NotePage>;
/** Guard of {@link NoteReference}. */
export declare const validateNoteReference: TypeGuard<NoteReference>;
/** Guard of {@link AddNoteResult}. */
export declare const validateAddNoteResult: TypeGuard<AddNoteResult>;
/** Guard of {@link NoteAdded}. */
export declare const validateNoteAdded: TypeGuard<NoteAdded>;
/** Guard of {@link NoteRemoved}. */
export declare const validateNoteRemoved: TypeGuard<NoteRemoved>;
/** Guard of {@link NoteAddedCloudEvent}. */
export declare const validateNoteAddedCloudEvent: TypeGuard<NoteAddedCloudEvent>;
/** Guard of {@link NoteRemovedCloudEvent}. */
export declare const validateNoteRemovedCloudEvent: TypeGuard<NoteRemovedCloudEvent>;
/** Guard of {@link NoteArchivedCloudEvent}. */
export declare const validateNoteArchivedCloudEvent: TypeGuard<NoteArchivedCloudEvent>;
