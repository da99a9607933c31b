import { describe, expect, it } from 'vitest';
import { loadPocket, lintPocket } from '../fixtures/pocket.ts';
import type { Edit } from '../fixtures/pocket.ts';

const release = { version: '1.0.0', document: loadPocket().document };
const frozen = (...edits: readonly Edit[]): readonly string[] =>
  lintPocket(edits, release)
    .filter(({ rule }) => rule === 'frozen-events')
    .map(({ message }) => message);
const schema = (replace: string, by: string): Edit => ({ file: 'schemas/notes.yaml', replace, by });
const event = (replace: string, by: string): Edit => ({ file: 'events/notes.yaml', replace, by });

describe('what was released', () => {
  it('may stay as it is', () => {
    expect(frozen()).toEqual([]);
  });

  it('may get a field more', () => {
    expect(
      frozen(
        schema('    tags:\n', '    colour: { type: string, description: Its colour., maxLength: 9 }\n    tags:\n'),
      ),
    ).toEqual([]);
  });

  it('keeps its emissions: a renamed one is named', () => {
    expect(frozen(event('name: goodbye', 'name: farewell'))).toEqual([
      'The emitted event goodbye of release 1.0.0 is gone or renamed.',
    ]);
  });

  it('keeps what clients may send', () => {
    expect(frozen(event('name: ping\n', 'name: pong\n'))).toEqual([
      'The event sent by clients ping of release 1.0.0 is gone or renamed.',
    ]);
  });

  it('keeps its domain events', () => {
    expect(frozen({ file: 'domain/notes.yaml', replace: 'name: note.stored', by: 'name: note.saved' })).toEqual([
      'The domain event note.stored of release 1.0.0 is gone or renamed.',
    ]);
  });

  it('keeps the fields of every emission that has them, also deep inside', () => {
    const messages = frozen(schema('            by: { $ref:', '            who: { $ref:'));
    expect(messages).toContain('noteAdded has lost the field pinned.by, which release 1.0.0 documents.');
    expect(messages).toContain('findNotesSuccess has lost the field [].pinned.by, which release 1.0.0 documents.');
    expect(messages).not.toContainEqual(expect.stringContaining('goodbye'));
  });

  it('keeps what it promised to be there', () => {
    expect(frozen(schema('required: [id, text, pinned]', 'required: [id, text]'))).toContain(
      'In noteAdded, the field pinned may now be missing; release 1.0.0 promises it.',
    );
  });

  it('keeps its payloads', () => {
    expect(
      frozen(
        event("    name: noteAdded\n    payload: { $ref: '../schemas/notes.yaml#/Note' }\n", '    name: noteAdded\n'),
      ),
    ).toContain('noteAdded has lost its payload, which release 1.0.0 documents.');
  });
});
