import { describe, expect, it } from 'vitest';
import { buildContract } from '../../../../codegen/model/build-contract.ts';
import type { Contract, Json } from '../../../../codegen/model/contract.ts';
import { isArray, isObject } from '../../../../codegen/model/json.ts';
import { lineOf, loadPocket } from '../fixtures/pocket.ts';
import type { Edit } from '../fixtures/pocket.ts';

const EVENTS = 'events/notes.yaml';
const contractOf = (...edits: readonly Edit[]): Contract => buildContract(loadPocket(...edits)).contract;
const pocket = contractOf();
const typeOf = (name: string, contract = pocket) => contract.types.find((type) => type.name === name);
const operationOf = (event: string) => pocket.operations.find((operation) => operation.event === event);
const emissionOf = (event: string) => pocket.emissions.find((emission) => emission.event === event);

function references(value: Json): readonly string[] {
  if (isArray(value)) return value.flatMap(references);
  if (!isObject(value)) return [];
  const own = value['$ref'];
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(references)];
}

describe('types of the contract', () => {
  it('are the components by key and the titled inline schemas by title, each once, sorted', () => {
    expect(pocket.types.map(({ name }) => name)).toEqual([
      'ErrorText',
      'FindNotesById',
      'FindNotesByWords',
      'FindNotesRequest',
      'Id',
      'Note',
      'NoteList',
      'NoteStored',
      'NoteStoredCloudEvent',
      'Pin',
      'PingResult',
    ]);
  });

  it('refer to each other by name only, and to nothing that is not there', () => {
    const names = new Set(pocket.types.map(({ name }) => `#/definitions/${name}`));
    const all = pocket.types.flatMap(({ schema }) => references(schema));
    expect(all.length).toBeGreaterThan(8);
    expect(all.filter((reference) => !names.has(reference))).toEqual([]);
  });

  it('hoist the variants of a union and the object of a property, and keep null', () => {
    expect(typeOf('FindNotesRequest')?.schema['oneOf']).toEqual([
      { description: 'One note.', $ref: '#/definitions/FindNotesById' },
      { description: 'All notes with these words.', $ref: '#/definitions/FindNotesByWords' },
    ]);
    expect(typeOf('Note')?.schema['properties']).toMatchObject({
      pinned: { oneOf: [{ description: 'A pin.', $ref: '#/definitions/Pin' }, { type: 'null' }] },
    });
  });

  it('keep the description that a reference gives beside its target', () => {
    expect(typeOf('Note')?.schema['properties']).toMatchObject({
      id: { description: 'Its id.', $ref: '#/definitions/Id' },
    });
  });

  it('have no extensions and no examples in them', () => {
    const edit: Edit = {
      file: 'schemas/notes.yaml',
      replace: '  description: An id.\n',
      by: '  description: An id.\n  x-note: 1\n  examples: [abc]\n',
    };
    expect(typeOf('Id', contractOf(edit))?.schema).toEqual({
      type: 'string',
      description: 'An id.',
      pattern: '^[a-z]{3}$',
    });
  });

  it('take a property for a property, also when it is named like a keyword', () => {
    const edit: Edit = {
      file: 'schemas/notes.yaml',
      replace: '    tags:\n',
      by: '    examples: { type: string, description: Some., maxLength: 9 }\n    tags:\n',
    };
    expect(typeOf('Note', contractOf(edit))?.schema['properties']).toMatchObject({
      examples: { type: 'string', maxLength: 9 },
    });
  });

  it('know where they stand', () => {
    expect(typeOf('Pin')?.source).toMatchObject({
      file: 'schemas/notes.yaml',
      pointer: '/Note/properties/pinned/oneOf/0',
    });
    expect(typeOf('NoteStored')?.source).toMatchObject({
      file: 'domain/notes.yaml',
      pointer: '/channels/noteStored/messages/noteStored/payload/properties/data',
      line: lineOf('domain/notes.yaml', [], '            data:'),
    });
  });
});

describe('operations of the contract', () => {
  it('read who may call them, at which rate and for how long', () => {
    expect(operationOf('findNotes')).toMatchObject({
      group: 'chat',
      authentication: 'required',
      rateLimit: 'writes',
      timeoutMs: 2000,
      payload: 'FindNotesRequest',
      section: 'notes',
      summary: 'Finds notes.',
      errors: ['INVALID_PAYLOAD', 'UNAUTHENTICATED', 'RATE_LIMITED', 'NOT_FOUND', 'INTERNAL'],
    });
    expect(operationOf('ping')).toMatchObject({ group: 'user', authentication: 'none', payload: null });
  });

  it('acknowledge with the payload of the success event, or with a type of their own', () => {
    expect(operationOf('addNote')).toMatchObject({
      ackData: 'Note',
      success: { event: 'addNoteSuccess', audience: 'caller' },
      error: 'addNoteError',
    });
    expect(operationOf('findNotes')).toMatchObject({ ackData: 'NoteList', error: null });
    expect(operationOf('ping')).toMatchObject({ ackData: 'PingResult', success: null, error: null });
  });

  it('name what they cause', () => {
    expect(operationOf('addNote')?.causes).toEqual([
      { kind: 'emission', event: 'noteAdded', audience: ['friends'], when: null },
      { kind: 'publication', type: 'note.stored', when: 'the note is new' },
    ]);
  });

  it('carry their examples: none has a payload for an event without argument', () => {
    expect(operationOf('findNotes')?.examples.map(({ name }) => name)).toEqual(['by-id', 'by-words']);
    expect(operationOf('ping')).toMatchObject({ examples: [], invalidExamples: [{ name: 'argument', payload: 1 }] });
  });

  it('know where they stand', () => {
    expect(operationOf('ping')?.source).toEqual({
      file: EVENTS,
      pointer: '/operations/ping',
      line: lineOf(EVENTS, [], '    summary: Asks for a sign of life.') - 2,
    });
  });
});

describe('emissions of the contract', () => {
  it('get every audience that a cause or an answer names', () => {
    expect(emissionOf('noteAdded')).toMatchObject({
      audiences: ['friends'],
      role: 'notification',
      volatile: true,
      payload: 'Note',
    });
    expect(emissionOf('addNoteSuccess')).toMatchObject({ audiences: ['caller'], role: 'success', volatile: false });
    expect(emissionOf('addNoteError')).toMatchObject({ audiences: ['caller'], role: 'error', payload: 'ErrorText' });
    const edit: Edit = {
      file: 'asyncapi.yaml',
      replace: '{ emit: goodbye, audience: [friends]',
      by: '{ emit: noteAdded, audience: [caller]',
    };
    expect(contractOf(edit).emissions.find(({ event }) => event === 'noteAdded')?.audiences).toEqual([
      'caller',
      'friends',
    ]);
  });

  it('may have no argument, and be caused by a trigger', () => {
    expect(emissionOf('goodbye')).toMatchObject({ payload: null, audiences: ['friends'] });
    expect(pocket.triggers).toMatchObject([
      { name: 'shutdown', causes: [{ kind: 'emission', event: 'goodbye', when: 'the server is told to stop' }] },
    ]);
  });

  it('do not list the data of acknowledgements as events', () => {
    expect(pocket.emissions.map(({ event }) => event)).toEqual([
      'addNoteSuccess',
      'addNoteError',
      'findNotesSuccess',
      'noteAdded',
      'goodbye',
    ]);
  });
});

describe('the rest of the contract', () => {
  it('has the domain events with exchange, routing key, envelope and data', () => {
    expect(pocket.domainEvents).toMatchObject([
      {
        type: 'note.stored',
        exchange: 'pocket.events',
        routingKey: 'note.stored',
        envelope: 'NoteStoredCloudEvent',
        data: 'NoteStored',
      },
    ]);
  });

  it('has the consumers with their queues and waits', () => {
    expect(pocket.consumers).toMatchObject([
      {
        name: 'indexNote',
        queue: 'pocket.notes',
        deadLetterQueue: 'pocket.notes.dead',
        events: ['note.stored'],
        prefetch: 5,
        retryDelaysMs: [100, 1000],
      },
    ]);
  });

  it('has the limits, codes and rate classes of the document', () => {
    expect(pocket).toMatchObject({
      title: 'Pocket',
      version: '1.1.0',
      namespace: '/',
      maxPacketBytes: 1024,
      maxDepth: 8,
    });
    expect(pocket.errorCodes[0]).toEqual({ code: 'INVALID_PAYLOAD', description: 'The argument is not valid.' });
    expect(
      pocket.rateLimits.map(({ name, points, durationSeconds, scope }) => [name, points, durationSeconds, scope]),
    ).toEqual([
      ['writes', 10, 60, 'user'],
      ['pings', 100, 60, 'address'],
    ]);
  });

  it('is plain data, and the same for the same spec', () => {
    expect(JSON.parse(JSON.stringify(pocket))).toMatchObject({ hash: loadPocket().hash, title: 'Pocket' });
    expect(contractOf()).toEqual(pocket);
  });

  it('is built from a spec with mistakes too, so that all rules can look at it', () => {
    const broken = contractOf(
      { file: EVENTS, replace: "channel: { $ref: '../asyncapi.yaml#/channels/root' }\n", by: 'channel: 7\n' },
      { file: EVENTS, replace: '    x-causes:\n', by: '    x-causes: none\n    x-was:\n' },
      { file: 'schemas/notes.yaml', replace: '  type: object\n', by: '  type: { a: [b] }\n' },
    );
    expect(broken.operations.length).toBe(pocket.operations.length);
  });
});

describe('two schemas of one name', () => {
  const renamed: Edit = { file: EVENTS, replace: 'title: FindNotesByWords', by: 'title: FindNotesById' };

  it('are told as a clash', () => {
    expect(buildContract(loadPocket(renamed)).types.clashes).toMatchObject([{ name: 'FindNotesById' }]);
  });

  it('are one type when they say the same', () => {
    const again =
      'payload: { title: Pin, description: A pin., type: object, additionalProperties: false, required: [by], properties: { by: { $ref: ../schemas/notes.yaml#/Id } } }';
    const { contract, types } = buildContract(
      loadPocket({ file: EVENTS, replace: "payload: { $ref: '../schemas/notes.yaml#/ErrorText' }", by: again }),
    );
    expect(types.clashes).toEqual([]);
    expect(contract.emissions.find(({ event }) => event === 'addNoteError')?.payload).toBe('Pin');
  });
});
