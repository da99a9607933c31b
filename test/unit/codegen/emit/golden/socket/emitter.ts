// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { Announcer } from '../../../../../../src/contract/announcer.ts';
import type { Audience } from '../../../../../../src/contract/audience.ts';
import type { ErrorText, Note, Outcome } from '../payloads.ts';

/** One method per emission; the audience is typed by the contract. */
export interface Emitter {
  /**
   * The note is kept.
   * To: caller.
   */
  addNoteSuccess(audience: Audience<'caller'>, payload: Note): void;

  /**
   * It is not.
   * To: caller.
   */
  addNoteError(audience: Audience<'caller'>, payload: ErrorText): void;

  /**
   * Gone.
   * To: caller.
   */
  leaveSuccess(audience: Audience<'caller'>): void;

  /**
   * A new note.
   * For everybody.
   * To: friends, members. Volatile: may be lost.
   */
  noteAdded(audience: Audience<'friends' | 'members'>, payload: Note): void;

  /**
   * How a job went.
   * To: members.
   */
  outcome(audience: Audience<'members'>, payload: Outcome): void;
}

/** An emitter that hands every emission to the announcer. */
export const createEmitter = (announcer: Announcer): Emitter => ({
  addNoteSuccess: (audience, payload) => announcer.announce('addNoteSuccess', audience, payload),
  addNoteError: (audience, payload) => announcer.announce('addNoteError', audience, payload),
  leaveSuccess: (audience) => announcer.announce('leaveSuccess', audience, undefined),
  noteAdded: (audience, payload) => announcer.announce('noteAdded', audience, payload),
  outcome: (audience, payload) => announcer.announce('outcome', audience, payload),
});
