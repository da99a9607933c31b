import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../codegen/lint/rules.ts';
import { loadPocket, lineOf, lintPocket } from '../fixtures/pocket.ts';
import type { Edit, PocketFile } from '../fixtures/pocket.ts';

interface Case {
  readonly rule: string;
  readonly when: string;
  readonly edits: readonly Edit[];
  /** Part of the message. */
  readonly says: string;
  readonly file: PocketFile;
  /** A text of the line that the finding points to. */
  readonly line?: string;
}

const ENTRY = 'asyncapi.yaml';
const EVENTS = 'events/notes.yaml';
const SCHEMAS = 'schemas/notes.yaml';
const DOMAIN = 'domain/notes.yaml';
const edit = (file: PocketFile, replace: string, by: string): Edit => ({ file, replace, by });
const events = (replace: string, by: string): readonly Edit[] => [edit(EVENTS, replace, by)];
const schemas = (replace: string, by: string): readonly Edit[] => [edit(SCHEMAS, replace, by)];

const cases: readonly Case[] = [
  {
    rule: 'examples-valid',
    when: 'an example has an id of the wrong form',
    says: 'The example "short" of addNoteRequest is not valid: /id must match pattern',
    edits: events(
      "payload: { id: 'abc', text: 'hello', pinned: null } }",
      "payload: { id: 'ABC', text: 'hello', pinned: null } }",
    ),
    file: EVENTS,
    line: "id: 'ABC'",
  },
  {
    rule: 'examples-valid',
    when: 'an event without payload has an example with one',
    says: 'the event has no argument',
    edits: events('name: goodbye\n', 'name: goodbye\n    examples: [{ name: x, summary: y, payload: 1 }]\n'),
    file: EVENTS,
    line: 'examples: [{ name: x',
  },
  {
    rule: 'invalid-examples-invalid',
    when: 'an invalid example is valid',
    says: 'The invalid example "both" of findNotesRequest is valid',
    edits: events("payload: { id: 'abc', words: 'milk' } }", "payload: { id: 'abc' } }"),
    file: EVENTS,
    line: 'name: both',
  },
  {
    rule: 'invalid-examples-invalid',
    when: 'an invalid example has no reason',
    says: 'has no reason',
    edits: events(', reason: a ping has no argument', ''),
    file: EVENTS,
    line: 'name: argument',
  },
  {
    rule: 'examples-present',
    when: 'a message has no example',
    says: 'addNoteError has no example',
    edits: events(
      '    examples:\n      - { name: full, summary: No room, payload: There is no room for more notes. }\n',
      '',
    ),
    file: EVENTS,
    line: 'addNoteError:',
  },
  {
    rule: 'examples-present',
    when: 'an inbound event without payload has no invalid example',
    says: 'pingRequest has no invalid example',
    edits: events(
      '    x-invalid-examples:\n      - { name: argument, reason: a ping has no argument, payload: 1 }\n',
      '',
    ),
    file: EVENTS,
    line: 'pingRequest:',
  },
  {
    rule: 'examples-cover-branches',
    when: 'one shape of a payload has no example',
    says: 'No example of findNotesRequest shows the shape FindNotesByWords',
    edits: events("      - { name: by-words, summary: Some, payload: { words: 'milk' } }\n", ''),
    file: EVENTS,
    line: 'findNotesRequest:',
  },
  {
    rule: 'event-names-unique',
    when: 'two emissions have one name',
    says: 'noteAdded (emitted by the server) is used twice',
    edits: events('name: goodbye', 'name: noteAdded'),
    file: EVENTS,
  },
  {
    rule: 'event-names-unique',
    when: 'two names differ by case alone',
    says: 'differs from noteAdded by case alone',
    edits: events('name: goodbye', 'name: noteadded'),
    file: EVENTS,
    line: 'name: noteadded',
  },
  {
    rule: 'event-names-free',
    when: 'a client event is called disconnect',
    says: 'Socket.IO reserves the event name disconnect',
    edits: events('name: ping\n', 'name: disconnect\n'),
    file: EVENTS,
    line: 'name: disconnect',
  },
  {
    rule: 'event-names-free',
    when: 'an event name is no identifier',
    says: 'cannot be a method name',
    edits: events('name: goodbye', 'name: good-bye'),
    file: EVENTS,
    line: 'name: good-bye',
  },
  {
    rule: 'event-names-match',
    when: 'the message of an emission has another name',
    says: 'The message of the event farewell has the key goodbye',
    edits: [edit(EVENTS, 'name: goodbye', 'name: farewell'), edit(ENTRY, 'emit: goodbye', 'emit: farewell')],
    file: EVENTS,
    line: '  goodbye:',
  },
  {
    rule: 'event-names-match',
    when: 'an operation is not named after its event',
    says: 'is called sendGoodbye',
    edits: [edit(EVENTS, 'name: goodbye', 'name: farewell'), edit(ENTRY, 'emit: goodbye', 'emit: farewell')],
    file: EVENTS,
    line: 'sendGoodbye:',
  },
  {
    rule: 'no-open-object',
    when: 'an object admits other properties',
    says: 'The object Note is open',
    edits: schemas('  additionalProperties: false\n', ''),
    file: SCHEMAS,
    line: 'Note:',
  },
  {
    rule: 'no-open-object',
    when: 'an object inside another one is open',
    says: 'The object Pin is open',
    edits: schemas('          additionalProperties: false\n          required: [by]', '          required: [by]'),
    file: SCHEMAS,
    line: 'title: Pin',
  },
  {
    rule: 'no-anonymous-schema',
    when: 'a payload has no title',
    says: 'has no name',
    edits: events('      title: NoteList\n', ''),
    file: EVENTS,
  },
  {
    rule: 'no-anonymous-schema',
    when: 'an inner object has no title',
    says: 'has no name',
    edits: schemas('        - title: Pin\n          description: A pin.', '        - description: A pin.'),
    file: SCHEMAS,
    line: 'description: A pin.',
  },
  {
    rule: 'no-anonymous-schema',
    when: 'a title is a sentence',
    says: 'The title "A pin" cannot be the name of a type',
    edits: schemas('title: Pin', 'title: A pin'),
    file: SCHEMAS,
    line: 'title: A pin',
  },
  {
    rule: 'type-names-unique',
    when: 'two schemas have one title',
    says: 'Two different schemas are named Note',
    edits: events('title: FindNotesById', 'title: Note'),
    file: EVENTS,
    line: 'title: Note',
  },
  {
    rule: 'type-names-unique',
    when: 'the title of a component is not its key',
    says: 'The component Note has the title Memo',
    edits: schemas('title: Note', 'title: Memo'),
    file: SCHEMAS,
    line: 'Note:',
  },
  {
    rule: 'described',
    when: 'a property has no description',
    says: 'The property text of Note is not described',
    edits: schemas(', description: What it says.', ''),
    file: SCHEMAS,
    line: 'text: {',
  },
  {
    rule: 'described',
    when: 'a component has no description',
    says: 'The schema schemas/PingResult is not described',
    edits: schemas('  description: A sign of life.\n', ''),
    file: SCHEMAS,
    line: 'PingResult:',
  },
  {
    rule: 'described',
    when: 'an operation has no summary',
    says: 'The operation ping has no summary',
    edits: events('    summary: Asks for a sign of life.\n', ''),
    file: EVENTS,
  },
  {
    rule: 'string-bounded',
    when: 'a string has no bound',
    says: 'has no bound',
    edits: schemas('minLength: 1, maxLength: 100', 'minLength: 1'),
    file: SCHEMAS,
    line: 'text: {',
  },
  {
    rule: 'string-bounded',
    when: 'the items of a list have no bound',
    says: 'has no bound',
    edits: schemas('items: { type: string, maxLength: 20 }', 'items: { type: string }'),
    file: SCHEMAS,
    line: 'items: { type: string }',
  },
  {
    rule: 'required-exists',
    when: 'a required name is no property',
    says: 'Note requires pined',
    edits: schemas('required: [id, text, pinned]', 'required: [id, text, pined]'),
    file: SCHEMAS,
    line: 'pined',
  },
  {
    rule: 'no-ignored-keyword',
    when: 'a list is a tuple in the way of later drafts',
    says: 'prefixItems',
    edits: schemas('items: { type: string, maxLength: 20 }', 'prefixItems: [{ type: string, maxLength: 20 }]'),
    file: SCHEMAS,
    line: 'prefixItems',
  },
  {
    rule: 'no-ignored-keyword',
    when: 'a bound stands beside a reference',
    says: 'maxLength beside a $ref is ignored',
    edits: schemas("id: { $ref: '#/Id', description: Its id. }", "id: { $ref: '#/Id', maxLength: 3 }"),
    file: SCHEMAS,
    line: 'maxLength: 3',
  },
  {
    rule: 'error-codes-known',
    when: 'a code is not declared',
    says: 'names the error code FULL',
    edits: events(
      'errors: [INVALID_PAYLOAD, UNAUTHENTICATED, RATE_LIMITED, INTERNAL]',
      'errors: [INVALID_PAYLOAD, UNAUTHENTICATED, RATE_LIMITED, FULL, INTERNAL]',
    ),
    file: EVENTS,
    line: 'FULL',
  },
  {
    rule: 'error-codes-known',
    when: 'a limited request does not say RATE_LIMITED',
    says: 'ping can be answered with RATE_LIMITED',
    edits: events('errors: [INVALID_PAYLOAD, RATE_LIMITED, INTERNAL]', 'errors: [INVALID_PAYLOAD, INTERNAL]'),
    file: EVENTS,
    line: 'errors: [INVALID_PAYLOAD, INTERNAL]',
  },
  {
    rule: 'rate-limit-known',
    when: 'the class of a request is not declared',
    says: 'names the rate-limit class reads',
    edits: events('rateLimit: writes', 'rateLimit: reads'),
    file: EVENTS,
    line: 'rateLimit: reads',
  },
  {
    rule: 'rate-limit-known',
    when: 'a class is used by nobody',
    says: 'No request is in the rate-limit class pings',
    edits: events('rateLimit: pings', 'rateLimit: writes'),
    file: ENTRY,
    line: 'pings:',
  },
  {
    rule: 'answers-exist',
    when: 'a success event does not exist',
    says: 'The success event noteStored of addNote is not emitted',
    edits: events('success: { event: addNoteSuccess,', 'success: { event: noteStored,'),
    file: EVENTS,
    line: 'event: noteStored',
  },
  {
    rule: 'answers-exist',
    when: 'the error event has another role',
    says: 'but has the role notification',
    edits: events('x-socketio: { role: error,', 'x-socketio: { role: notification,'),
    file: EVENTS,
    line: 'error: addNoteError',
  },
  {
    rule: 'answers-exist',
    when: 'the error event carries an object',
    says: 'does not carry a string',
    edits: events(
      "payload: { $ref: '../schemas/notes.yaml#/ErrorText' }",
      "payload: { $ref: '../schemas/notes.yaml#/PingResult' }",
    ),
    file: EVENTS,
    line: 'error: addNoteError',
  },
  {
    rule: 'ack-consistent',
    when: 'the acknowledgement carries what is no type',
    says: 'carries Pong, which is no named schema',
    edits: events('ack: { data: PingResult }', 'ack: { data: Pong }'),
    file: EVENTS,
    line: 'data: Pong',
  },
  {
    rule: 'ack-consistent',
    when: 'the acknowledgement and the success event differ',
    says: 'carries PingResult, its success event addNoteSuccess Note',
    edits: events(
      "ack: { data: '#success' }\n      success: { event: addNoteSuccess",
      'ack: { data: PingResult }\n      success: { event: addNoteSuccess',
    ),
    file: EVENTS,
    line: 'ack: { data: PingResult }',
  },
  {
    rule: 'reply-matches',
    when: 'the error event is not in the reply',
    says: 'does not list addNoteError',
    edits: events("        - { $ref: '../asyncapi.yaml#/channels/root/messages/addNoteError' }\n", ''),
    file: EVENTS,
    line: 'reply:',
  },
  {
    rule: 'reply-matches',
    when: 'the reply lists what x-socketio does not name',
    says: 'lists addNoteError, which x-socketio does not name',
    edits: events('      error: addNoteError\n', ''),
    file: EVENTS,
    line: 'reply:',
  },
  {
    rule: 'causes-exist',
    when: 'a cause emits an unknown event',
    says: 'emits noteRemoved, which the server does not emit',
    edits: events('emit: noteAdded', 'emit: noteRemoved'),
    file: EVENTS,
    line: 'emit: noteRemoved',
  },
  {
    rule: 'causes-exist',
    when: 'a cause publishes an unknown event',
    says: 'publishes note.lost, which is no domain event',
    edits: events('publish: note.stored', 'publish: note.lost'),
    file: EVENTS,
    line: 'publish: note.lost',
  },
  {
    rule: 'causes-exist',
    when: 'a cause has no audience',
    says: 'Nobody gets noteAdded',
    edits: events('audience: [friends] }', 'audience: [] }'),
    file: EVENTS,
    line: 'emit: noteAdded',
  },
  {
    rule: 'audiences-known',
    when: 'an audience is not declared',
    says: 'The audience enemies is not declared',
    edits: events('audience: [friends] }', 'audience: [enemies] }'),
    file: EVENTS,
    line: 'enemies',
  },
  {
    rule: 'audiences-known',
    when: 'a declared audience is used by nobody',
    says: 'No emission goes to the audience peers',
    edits: [
      edit(
        ENTRY,
        '    friends: All devices of friends.\n',
        '    friends: All devices of friends.\n    peers: Others.\n',
      ),
    ],
    file: ENTRY,
    line: 'peers: Others.',
  },
  {
    rule: 'emissions-caused',
    when: 'nothing causes an emission',
    says: 'Nothing causes noteAdded',
    edits: events('      - { emit: noteAdded, audience: [friends] }\n', ''),
    file: EVENTS,
    line: 'sendNoteAdded:',
  },
  {
    rule: 'domain-events-published',
    when: 'nothing publishes a domain event',
    says: 'Nothing publishes note.stored',
    edits: events('      - { publish: note.stored, when: the note is new }\n', ''),
    file: DOMAIN,
    line: 'publishNoteStored:',
  },
  {
    rule: 'domain-events-complete',
    when: 'the routing key is not the type',
    says: 'The routing key of note.stored is notes.stored',
    edits: [edit(DOMAIN, 'address: note.stored', 'address: notes.stored')],
    file: DOMAIN,
    line: 'publishNoteStored:',
  },
  {
    rule: 'domain-events-complete',
    when: 'the data have no name',
    says: 'The envelope or the data of note.stored has no name',
    edits: [edit(DOMAIN, '              title: NoteStored\n', '')],
    file: DOMAIN,
    line: 'publishNoteStored:',
  },
  {
    rule: 'consumers-known',
    when: 'a consumer takes an unknown event',
    says: 'takes note.lost, which nobody publishes',
    edits: [edit(DOMAIN, 'events: [note.stored]', 'events: [note.lost]')],
    file: DOMAIN,
    line: 'note.lost',
  },
  {
    rule: 'consumers-known',
    when: 'a consumer has no dead-letter queue',
    says: 'lacks a queue or a dead-letter queue',
    edits: [edit(DOMAIN, '      deadLetterQueue: pocket.notes.dead\n', '')],
    file: DOMAIN,
    line: 'x-consumer:',
  },
  {
    rule: 'messages-explicit',
    when: 'an operation does not list its messages',
    says: 'The operation ping does not list its messages',
    edits: events("    messages: [{ $ref: '../asyncapi.yaml#/channels/root/messages/pingRequest' }]\n", ''),
    file: EVENTS,
  },
  {
    rule: 'messages-explicit',
    when: 'an operation has two messages',
    says: 'The operation ping has 2 messages',
    edits: events(
      "messages: [{ $ref: '../asyncapi.yaml#/channels/root/messages/pingRequest' }]",
      "messages: [{ $ref: '../asyncapi.yaml#/channels/root/messages/pingRequest' }, { $ref: '../asyncapi.yaml#/channels/root/messages/goodbye' }]",
    ),
    file: EVENTS,
    line: "messages/goodbye' }]",
  },
  {
    rule: 'profile-complete',
    when: 'a request is in a group that has no handlers',
    says: 'is in no group of handlers',
    edits: events('group: user', 'group: admin'),
    file: EVENTS,
  },
  {
    rule: 'profile-complete',
    when: 'a worker has no x-consumer',
    says: 'does not know what the operation indexNote is',
    edits: [edit(DOMAIN, 'x-consumer:', 'x-worker:')],
    file: DOMAIN,
    line: 'indexNote:',
  },
  {
    rule: 'profile',
    when: 'x-socketio has an unknown key',
    says: 'must NOT have additional properties: groop',
    edits: events('      group: user\n', '      group: user\n      groop: user\n'),
    file: EVENTS,
  },
  {
    rule: 'profile',
    when: 'volatile is no boolean',
    says: 'x-socketio/volatile must be boolean',
    edits: events('volatile: true', 'volatile: sometimes'),
    file: EVENTS,
    line: 'volatile: sometimes',
  },
];

describe('the house rules for specs', () => {
  it('find nothing in a spec that keeps them all', () => {
    expect(lintPocket([])).toEqual([]);
  });

  it('let a spec pass that AsyncAPI itself admits', async () => {
    expect(await loadPocket().validate()).toEqual([]);
  });

  it.each(cases)('$rule: $when', ({ rule, edits, says, file, line }) => {
    const findings = lintPocket(edits);
    const found = findings.filter((finding) => finding.rule === rule && finding.message.includes(says));
    expect(found, JSON.stringify(findings, null, 2)).toHaveLength(1);
    const [finding] = found;
    expect(finding?.file).toBe(file);
    expect(finding?.fix).not.toBe('');
    if (line !== undefined) expect(finding?.line).toBe(lineOf(file, edits, line));
  });

  it('tell of a schema that cannot be compiled, at the examples that need it', () => {
    const messages = lintPocket(schemas('pattern: ^[a-z]{3}$', "pattern: '['")).map(({ message }) => message);
    expect(messages.filter((message) => message.includes('its schema cannot be compiled')).length).toBeGreaterThan(0);
  });

  it('have each a case above, but for frozen-events (which has a file of its own)', () => {
    const covered = new Set([...cases.map(({ rule }) => rule), 'frozen-events']);
    expect(RULES.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  it('have ids that are unique, and a sentence each', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(RULES.filter(({ summary }) => !summary.endsWith('.') && !summary.endsWith('…'))).toEqual([]);
  });

  it('report all mistakes at once, in the order of the files', () => {
    const findings = lintPocket([
      edit(SCHEMAS, ', description: What it says.', ''),
      edit(EVENTS, 'emit: noteAdded', 'emit: noteRemoved'),
      edit(
        ENTRY,
        '    friends: All devices of friends.\n',
        '    friends: All devices of friends.\n    peers: Others.\n',
      ),
    ]);
    expect(findings.map(({ rule }) => rule)).toEqual([
      'audiences-known',
      'causes-exist',
      'emissions-caused',
      'described',
    ]);
  });
});
