import type { Contract, Json, JsonSchema, TypeDefinition } from '../../../../codegen/model/contract.ts';

/** A small made-up contract that uses every feature the emitters know; not the product's. */

const source = { file: 'fixture.yaml', line: 1, pointer: '' };
const type = (name: string, description: string, schema: JsonSchema): TypeDefinition => ({
  name,
  description,
  schema,
  source,
});
const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });
const closed = (required: readonly string[], properties: Readonly<Record<string, Json>>): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

const cloudEvent = (eventType: string, data: string): JsonSchema =>
  closed(['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'correlationid', 'data'], {
    specversion: { const: '1.0', description: 'Version of CloudEvents.' },
    id: { type: 'string', minLength: 1, maxLength: 64, description: 'Unique per event; deduplicate by it.' },
    source: { const: '/letschat', description: 'Who says so.' },
    type: { const: eventType, description: 'What happened.' },
    subject: { type: 'string', minLength: 1, maxLength: 64, description: 'Id of what changed.' },
    time: { ...ref('Timestamp'), description: 'When it happened.' },
    datacontenttype: { const: 'application/json', description: 'Media type of the data.' },
    correlationid: { type: 'string', minLength: 1, maxLength: 64, description: 'The request that caused it.' },
    data: ref(data),
  });

export const fixtureTypes: readonly TypeDefinition[] = [
  type('Id', '24 hexadecimal digits.', { type: 'string', pattern: '^[0-9a-f]{24}$' }),
  type('Timestamp', 'RFC 3339, UTC.', { type: 'string', format: 'date-time', maxLength: 40 }),
  type('ErrorText', 'A sentence a person can read.', { type: 'string', minLength: 1, maxLength: 300 }),
  type('Colour', 'A colour, or none. Cannot end the comment: */ alert(1)', { enum: ['red', 'light-blue', null] }),
  type(
    'Note',
    'A note.',
    closed(['noteId', 'from', 'text', 'colour', 'createdAt', 'replyTo', 'author', 'tags', 'name'], {
      noteId: { ...ref('Id'), description: 'Which note.' },
      from: { ...ref('Id'), description: 'A word that some languages reserve; the wire name stays.' },
      name: {
        type: 'string',
        minLength: 1,
        maxLength: 10,
        pattern: '\\S',
        description: 'At most ten characters, astral ones count once.',
      },
      text: { type: ['string', 'null'], minLength: 1, maxLength: 4096, description: '`null` when deleted.' },
      colour: ref('Colour'),
      createdAt: ref('Timestamp'),
      replyTo: { oneOf: [ref('Id'), { type: 'null' }], description: 'The note it answers.' },
      author: { oneOf: [ref('Author'), { type: 'null' }], description: '`null` when the author is gone.' },
      tags: {
        type: 'array',
        items: ref('Id'),
        uniqueItems: true,
        minItems: 0,
        maxItems: 5,
        description: 'Other notes.',
      },
      priority: { type: 'integer', minimum: 0, maximum: 9, description: 'Higher is more urgent.' },
      'client-id': { type: 'string', maxLength: 8, description: 'A name that is no identifier.' },
      mood: { enum: ['good', 'bad'], description: 'How it feels.' },
      moods: { type: 'array', items: { enum: [1, 2, null] }, maxItems: 3, description: 'Literals in an array.' },
    }),
  ),
  type(
    'Author',
    'Who writes.',
    closed(['id', 'online'], {
      id: ref('Id'),
      online: { type: 'boolean', description: 'Whether a device is connected.' },
      rating: { type: 'number', minimum: 0, maximum: 5, description: 'Stars.' },
    }),
  ),
  type(
    'NoteInBook',
    'A note for a book.',
    closed(['bookId', 'text'], {
      bookId: ref('Id'),
      text: { type: 'string', minLength: 1, maxLength: 4096, pattern: '\\S', description: 'What it says.' },
    }),
  ),
  type(
    'NoteToPerson',
    'A note for a person.',
    closed(['personId', 'text'], {
      personId: ref('Id'),
      text: { type: 'string', minLength: 1, maxLength: 4096, pattern: '\\S', description: 'What it says.' },
    }),
  ),
  type('AddNoteRequest', 'A new note, to a book or to a person.', { oneOf: [ref('NoteInBook'), ref('NoteToPerson')] }),
  type(
    'Success',
    'It went well.',
    closed(['ok', 'version'], {
      ok: { const: true, description: 'Told apart by this.' },
      version: { const: 3, description: 'A number that is constant.' },
    }),
  ),
  type(
    'Failure',
    'It did not.',
    closed(['ok', 'reason'], {
      ok: { const: false, description: 'Told apart by this.' },
      reason: ref('ErrorText'),
    }),
  ),
  type('Outcome', 'How it went.', { oneOf: [ref('Success'), ref('Failure')] }),
  type(
    'Tree',
    'A recursive shape.',
    closed(['children'], { children: { type: 'array', items: ref('Tree'), maxItems: 3, description: 'Branches.' } }),
  ),
  type('NotePage', 'Notes, oldest first.', { type: 'array', items: ref('Note'), maxItems: 100 }),
  type('NoteReference', 'Which note.', closed(['noteId'], { noteId: ref('Id') })),
  type('AddNoteResult', 'What the sender gets.', closed(['noteId'], { noteId: ref('Id') })),
  type(
    'NoteAdded',
    'Data of note.added.',
    closed(['noteId', 'bookId'], {
      noteId: ref('Id'),
      bookId: { oneOf: [ref('Id'), { type: 'null' }], description: 'Where.' },
    }),
  ),
  type('NoteRemoved', 'Data of note.removed.', closed(['noteId'], { noteId: ref('Id') })),
  type('NoteAddedCloudEvent', 'note.added, whole.', cloudEvent('note.added', 'NoteAdded')),
  type('NoteRemovedCloudEvent', 'note.removed, whole.', cloudEvent('note.removed', 'NoteRemoved')),
  type('NoteArchivedCloudEvent', 'note.archived, whole.', cloudEvent('note.archived', 'NoteRemoved')),
];

const inbound = {
  section: 'notes',
  deprecated: false,
  authentication: 'required',
  rateLimit: 'writes',
  timeoutMs: 5000,
  success: null,
  error: null,
  errors: ['INVALID_PAYLOAD', 'UNAUTHENTICATED', 'INTERNAL'],
  causes: [],
  examples: [],
  invalidExamples: [],
  source,
} as const;

const emitted = {
  section: 'notes',
  deprecated: false,
  volatile: false,
  examples: [],
  invalidExamples: [],
  source,
} as const;

const domainEvent = { exchange: 'letschat.events', examples: [], invalidExamples: [], source } as const;

export const fixtureContract: Contract = {
  title: 'Notes',
  version: '1.0.0',
  description: 'A made-up contract.',
  hash: 'f'.repeat(64),
  namespace: '/',
  maxPacketBytes: 65536,
  maxDepth: 16,
  errorCodes: [{ code: 'INTERNAL', description: 'Our fault.' }],
  rateLimits: [{ name: 'writes', points: 60, durationSeconds: 60, scope: 'user', description: 'Changes.' }],
  audiences: [
    { name: 'caller', description: 'The requesting socket.' },
    { name: 'friends', description: 'All devices of each friend.' },
    { name: 'members', description: 'All devices of every member.' },
  ],
  types: fixtureTypes,
  operations: [
    {
      ...inbound,
      event: 'addNote',
      group: 'chat',
      summary: 'Adds a note.',
      description: 'The same text twice is two notes.',
      payload: 'AddNoteRequest',
      ackData: 'Note',
      success: { event: 'addNoteSuccess', audience: 'caller' },
      error: 'addNoteError',
      causes: [
        { kind: 'emission', event: 'noteAdded', audience: ['members'], when: 'the book has readers' },
        { kind: 'publication', type: 'note.added', when: null },
      ],
    },
    {
      ...inbound,
      event: 'removeNote',
      group: 'chat',
      summary: 'Removes a note.',
      description: '',
      payload: 'NoteReference',
      ackData: null,
    },
    {
      ...inbound,
      event: 'getNotes',
      group: 'chat',
      summary: 'Lists notes.',
      description: '',
      payload: null,
      ackData: 'NotePage',
    },
    {
      ...inbound,
      event: 'leave',
      group: 'user',
      summary: 'Leaves.',
      description: '',
      authentication: 'none',
      payload: null,
      ackData: null,
      success: { event: 'leaveSuccess', audience: 'caller' },
    },
  ],
  emissions: [
    {
      ...emitted,
      event: 'addNoteSuccess',
      summary: 'The note is kept.',
      description: '',
      payload: 'Note',
      role: 'success',
      audiences: ['caller'],
    },
    {
      ...emitted,
      event: 'addNoteError',
      summary: 'It is not.',
      description: '',
      payload: 'ErrorText',
      role: 'error',
      audiences: [],
    },
    {
      ...emitted,
      event: 'leaveSuccess',
      summary: 'Gone.',
      description: '',
      payload: null,
      role: 'success',
      audiences: ['caller'],
    },
    {
      ...emitted,
      event: 'noteAdded',
      summary: 'A new note.',
      description: 'For everybody.',
      payload: 'Note',
      role: 'notification',
      audiences: ['friends', 'members'],
      volatile: true,
    },
    {
      ...emitted,
      event: 'outcome',
      summary: 'How a job went.',
      description: '',
      payload: 'Outcome',
      role: 'notification',
      audiences: ['members'],
    },
  ],
  triggers: [],
  domainEvents: [
    {
      ...domainEvent,
      type: 'note.added',
      routingKey: 'note.added',
      summary: 'A note was added.',
      description: '',
      envelope: 'NoteAddedCloudEvent',
      data: 'NoteAdded',
    },
    {
      ...domainEvent,
      type: 'note.removed',
      routingKey: 'note.removed',
      summary: 'A note was removed.',
      description: '',
      envelope: 'NoteRemovedCloudEvent',
      data: 'NoteRemoved',
    },
    {
      ...domainEvent,
      type: 'note.archived',
      routingKey: 'note.archived',
      summary: 'Nobody listens to this one.',
      description: '',
      envelope: 'NoteArchivedCloudEvent',
      data: 'NoteRemoved',
    },
  ],
  consumers: [
    {
      name: 'note-indexing',
      queue: 'letschat.note-indexing',
      deadLetterQueue: 'letschat.note-indexing.dead',
      events: ['note.added', 'note.removed'],
      prefetch: 10,
      retryDelaysMs: [1000, 5000],
      summary: 'Keeps the index.',
      description: '',
      source,
    },
  ],
};

/** Stands for the bundled document, which the emitters only copy. */
export const fixtureDocument: Json = { asyncapi: '3.0.0', info: { title: 'Notes', version: '1.0.0' } };
