import { Ajv } from 'ajv';
import type { HandlerContext, Logger } from '../../../src/contract/context.ts';
import type { Route, RouteTable } from '../../../src/contract/route.ts';
import type { ContractOperation, ContractTable } from '../../../src/contract/table.ts';
import type { EmissionValidators, Validator } from '../../../src/contract/validator.ts';

/** A small contract that has one of everything: enough to try the runtime without anything generated. */
const TEXT = { type: 'string', minLength: 1, maxLength: 300 };
const NOTE = {
  type: 'object',
  additionalProperties: false,
  required: ['noteId', 'text'],
  properties: {
    noteId: { type: 'string', pattern: '^[0-9a-f]{24}$' },
    text: { type: 'string', minLength: 1, maxLength: 4096 },
  },
};
const USER_IN = {
  type: 'object',
  additionalProperties: false,
  required: ['userId'],
  properties: { userId: { type: 'string' } },
};

const SCHEMAS: Readonly<Record<string, object>> = {
  ErrorText: TEXT,
  Note: NOTE,
  SignInSuccess: USER_IN,
  SignInRequest: {
    oneOf: [
      {
        type: 'object',
        additionalProperties: false,
        required: ['token'],
        properties: { token: { type: 'string', maxLength: 100 } },
      },
      {
        type: 'object',
        additionalProperties: false,
        required: ['phoneNumber', 'passcode'],
        properties: { phoneNumber: { type: 'string' }, passcode: { type: 'string', pattern: '^[0-9]{6}$' } },
      },
    ],
  },
  PostNoteRequest: {
    type: 'object',
    additionalProperties: false,
    required: ['text'],
    properties: {
      text: { type: 'string', minLength: 1, maxLength: 4096 },
      to: { type: 'array', maxItems: 255, items: { type: 'string' } },
      meta: {},
    },
  },
  RateLimited: {
    type: 'object',
    additionalProperties: false,
    required: ['message', 'retryAfter'],
    properties: { message: { type: 'string' }, retryAfter: { type: 'integer', minimum: 1 } },
  },
};

const ajv = new Ajv({ strict: false });
const validators = new Map<string, Validator>(
  Object.entries(SCHEMAS).map(([name, schema]) => [name, ajv.compile(schema)]),
);
export const validatorOf = (name: string | null): Validator | null =>
  name === null ? null : (validators.get(name) ?? null);

const operation = (changes: Partial<ContractOperation>): ContractOperation => ({
  group: 'user',
  authentication: 'required',
  rateLimit: 'writes',
  timeoutMs: 300,
  payload: null,
  ackData: null,
  success: null,
  error: null,
  errors: ['INVALID_PAYLOAD', 'UNAUTHENTICATED', 'RATE_LIMITED', 'NOT_FOUND', 'UNAVAILABLE', 'INTERNAL'],
  causes: [],
  ...changes,
});

export const TABLE: ContractTable = {
  title: 'Notes',
  version: '1.0.0',
  hash: '0123456789abcdef0123456789abcdef',
  namespace: '/',
  maxPacketBytes: 65_536,
  maxDepth: 8,
  rateLimits: {
    writes: { points: 10, durationSeconds: 60, scope: 'user' },
    open: { points: 10, durationSeconds: 60, scope: 'address' },
  },
  operations: {
    signIn: operation({
      authentication: 'none',
      rateLimit: 'open',
      payload: 'SignInRequest',
      ackData: 'SignInSuccess',
      success: { event: 'signInSuccess', audience: 'caller' },
      error: 'signInError',
    }),
    signOut: operation({ success: { event: 'signOutSuccess', audience: 'caller' } }),
    postNote: operation({
      payload: 'PostNoteRequest',
      ackData: 'Note',
      success: { event: 'postNoteSuccess', audience: 'caller' },
      error: 'postNoteError',
      causes: [{ kind: 'emission', event: 'newNote', audience: ['otherMembers'], when: null }],
    }),
    clearNotes: operation({ success: { event: 'clearNotesSuccess', audience: 'actor' } }),
    ping2: operation({ authentication: 'none', rateLimit: 'open' }),
  },
  emissions: {
    signInSuccess: { payload: 'SignInSuccess', role: 'success', audiences: ['caller'], volatile: false },
    signInError: { payload: 'ErrorText', role: 'error', audiences: ['caller'], volatile: false },
    signOutSuccess: { payload: null, role: 'success', audiences: ['caller'], volatile: false },
    postNoteSuccess: { payload: 'Note', role: 'success', audiences: ['caller'], volatile: false },
    postNoteError: { payload: 'ErrorText', role: 'error', audiences: ['caller'], volatile: false },
    clearNotesSuccess: { payload: null, role: 'success', audiences: ['actor'], volatile: false },
    newNote: { payload: 'Note', role: 'notification', audiences: ['friends', 'otherMembers'], volatile: false },
    looking: { payload: 'SignInSuccess', role: 'notification', audiences: ['otherMembers'], volatile: true },
    rateLimited: { payload: 'RateLimited', role: 'notification', audiences: ['caller'], volatile: false },
  },
  domainEvents: {},
  consumers: {},
};

export const EMISSIONS: EmissionValidators = new Map(
  Object.entries(TABLE.emissions).map(([event, entry]) => [event, validatorOf(entry.payload)]),
);

export type FixtureHandler = (payload: unknown, context: HandlerContext) => Promise<unknown>;

/** Routes over the table above; an event without a handler of its own resolves with nothing. */
export const routesOf = (handlers: Readonly<Record<string, FixtureHandler>>): RouteTable =>
  new Map<string, Route>(
    Object.entries(TABLE.operations).map(([event, entry]) => [
      event,
      {
        event,
        entry,
        validatePayload: validatorOf(entry.payload),
        validateAckData: validatorOf(entry.ackData),
        invoke: handlers[event] ?? (async () => undefined),
      },
    ]),
  );

export const NOTE_OF = (text: string): { noteId: string; text: string } => ({ noteId: 'a'.repeat(24), text });

export interface LogLine {
  readonly level: string;
  readonly message: string;
  readonly fields: object;
}

/** A logger that remembers. */
export const memoryLog = (): Logger & { readonly lines: LogLine[] } => {
  const lines: LogLine[] = [];
  const at = (level: string) => (fields: object, message: string) => void lines.push({ level, message, fields });
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};
