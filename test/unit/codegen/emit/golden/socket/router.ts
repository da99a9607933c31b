// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import { accepted, signedIn } from '../../../../../../src/contract/narrow.ts';
import type { Route, RouteTable } from '../../../../../../src/contract/route.ts';
import { contract } from '../contract.ts';
import { validateAddNoteRequest, validateNote, validateNotePage, validateNoteReference } from '../validators.js';
import type { Handlers } from './handlers.ts';

/** The route of every inbound event, bound to its handler. */
export const createRoutes = (handlers: Handlers): RouteTable =>
  new Map<string, Route>([
    [
      'addNote',
      {
        event: 'addNote',
        entry: contract.operations.addNote,
        validatePayload: validateAddNoteRequest,
        validateAckData: validateNote,
        invoke: (payload, context) =>
          handlers.chat.addNote(accepted(validateAddNoteRequest, payload), signedIn(context)),
      },
    ],
    [
      'removeNote',
      {
        event: 'removeNote',
        entry: contract.operations.removeNote,
        validatePayload: validateNoteReference,
        validateAckData: null,
        invoke: (payload, context) =>
          handlers.chat.removeNote(accepted(validateNoteReference, payload), signedIn(context)),
      },
    ],
    [
      'getNotes',
      {
        event: 'getNotes',
        entry: contract.operations.getNotes,
        validatePayload: null,
        validateAckData: validateNotePage,
        invoke: (_payload, context) => handlers.chat.getNotes(signedIn(context)),
      },
    ],
    [
      'leave',
      {
        event: 'leave',
        entry: contract.operations.leave,
        validatePayload: null,
        validateAckData: null,
        invoke: (_payload, context) => handlers.user.leave(context),
      },
    ],
  ]);
