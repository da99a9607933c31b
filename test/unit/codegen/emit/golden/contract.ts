// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { ContractTable } from '../../../../../src/contract/table.ts';

/** The contract as data: what dispatch, guard, limits and workers read at run time. */
export const contract = {
  title: 'Notes',
  version: '1.0.0',
  hash: 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  namespace: '/',
  maxPacketBytes: 65536,
  maxDepth: 16,
  rateLimits: {
    writes: {
      points: 60,
      durationSeconds: 60,
      scope: 'user',
    },
  },
  operations: {
    addNote: {
      group: 'chat',
      authentication: 'required',
      rateLimit: 'writes',
      timeoutMs: 5000,
      payload: 'AddNoteRequest',
      ackData: 'Note',
      success: {
        event: 'addNoteSuccess',
        audience: 'caller',
      },
      error: 'addNoteError',
      errors: ['INVALID_PAYLOAD', 'UNAUTHENTICATED', 'INTERNAL'],
      causes: [
        {
          kind: 'emission',
          event: 'noteAdded',
          audience: ['members'],
          when: 'the book has readers',
        },
        {
          kind: 'publication',
          type: 'note.added',
          when: null,
        },
      ],
    },
    removeNote: {
      group: 'chat',
      authentication: 'required',
      rateLimit: 'writes',
      timeoutMs: 5000,
      payload: 'NoteReference',
      ackData: null,
      success: null,
      error: null,
      errors: ['INVALID_PAYLOAD', 'UNAUTHENTICATED', 'INTERNAL'],
      causes: [],
    },
    getNotes: {
      group: 'chat',
      authentication: 'required',
      rateLimit: 'writes',
      timeoutMs: 5000,
      payload: null,
      ackData: 'NotePage',
      success: null,
      error: null,
      errors: ['INVALID_PAYLOAD', 'UNAUTHENTICATED', 'INTERNAL'],
      causes: [],
    },
    leave: {
      group: 'user',
      authentication: 'none',
      rateLimit: 'writes',
      timeoutMs: 5000,
      payload: null,
      ackData: null,
      success: {
        event: 'leaveSuccess',
        audience: 'caller',
      },
      error: null,
      errors: ['INVALID_PAYLOAD', 'UNAUTHENTICATED', 'INTERNAL'],
      causes: [],
    },
  },
  emissions: {
    addNoteSuccess: {
      payload: 'Note',
      role: 'success',
      audiences: ['caller'],
      volatile: false,
    },
    addNoteError: {
      payload: 'ErrorText',
      role: 'error',
      audiences: ['caller'],
      volatile: false,
    },
    leaveSuccess: {
      payload: null,
      role: 'success',
      audiences: ['caller'],
      volatile: false,
    },
    noteAdded: {
      payload: 'Note',
      role: 'notification',
      audiences: ['friends', 'members'],
      volatile: true,
    },
    outcome: {
      payload: 'Outcome',
      role: 'notification',
      audiences: ['members'],
      volatile: false,
    },
  },
  domainEvents: {
    'note.added': {
      exchange: 'letschat.events',
      routingKey: 'note.added',
      envelope: 'NoteAddedCloudEvent',
      data: 'NoteAdded',
    },
    'note.removed': {
      exchange: 'letschat.events',
      routingKey: 'note.removed',
      envelope: 'NoteRemovedCloudEvent',
      data: 'NoteRemoved',
    },
    'note.archived': {
      exchange: 'letschat.events',
      routingKey: 'note.archived',
      envelope: 'NoteArchivedCloudEvent',
      data: 'NoteRemoved',
    },
  },
  consumers: {
    'note-indexing': {
      queue: 'letschat.note-indexing',
      deadLetterQueue: 'letschat.note-indexing.dead',
      events: ['note.added', 'note.removed'],
      prefetch: 10,
      retryDelaysMs: [1000, 5000],
    },
  },
} as const satisfies ContractTable;

/** Name of an event that a client sends. */
export type InboundEvent = keyof typeof contract.operations;

/** Name of an event that the server emits. */
export type EmittedEvent = keyof typeof contract.emissions;
