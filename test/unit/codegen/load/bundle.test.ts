import { describe, expect, it } from 'vitest';
import { canonicalJson, isArray, isObject, resolvePointer } from '../../../../codegen/model/json.ts';
import type { Json } from '../../../../codegen/model/contract.ts';
import { lineOf, loadPocket, loadTexts, pocketTexts } from '../fixtures/pocket.ts';
import type { Edit } from '../fixtures/pocket.ts';

const EVENTS = 'events/notes.yaml';
const at = (document: Json, pointer: string): Json | undefined => resolvePointer(document, pointer);
const findings = (...edits: readonly Edit[]) =>
  loadPocket(...edits).findings.map(({ rule, file, line, message }) => ({ rule, file, line, message }));

function references(value: Json): readonly string[] {
  if (isArray(value)) return value.flatMap(references);
  if (!isObject(value)) return [];
  const own = value['$ref'];
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(references)];
}

describe('bundling', () => {
  it('writes a target out where the entry refers to it, and refers to that place from everywhere else', () => {
    const { document } = loadPocket();
    expect(at(document, '/components/schemas/Note/title')).toBe('Note');
    expect(at(document, '/channels/root/messages/addNoteRequest/payload')).toEqual({
      $ref: '#/components/schemas/Note',
    });
    expect(at(document, '/components/schemas/Note/properties/id')).toEqual({
      $ref: '#/components/schemas/Id',
      description: 'Its id.',
    });
    expect(at(document, '/operations/addNote/messages')).toEqual([{ $ref: '#/channels/root/messages/addNoteRequest' }]);
  });

  it('gives a home to the messages of a channel that stands in another file', () => {
    const { document } = loadPocket();
    expect(at(document, '/channels/noteStored/messages/noteStored/name')).toBe('note.stored');
    expect(at(document, '/channels/notesQueue/messages/noteStored')).toEqual({
      $ref: '#/channels/noteStored/messages/noteStored',
    });
  });

  it('leaves local references only, and each of them leads somewhere', () => {
    const { document } = loadPocket();
    const all = references(document);
    expect(all.length).toBeGreaterThan(30);
    expect(
      all.filter((reference) => !reference.startsWith('#/') || at(document, reference.slice(1)) === undefined),
    ).toEqual([]);
  });

  it('finds a target inside another that has a home', () => {
    const edit: Edit = {
      file: EVENTS,
      replace: "id: { $ref: '../schemas/notes.yaml#/Id' }",
      by: "id: { $ref: '../schemas/notes.yaml#/Note/properties/id' }",
    };
    const { document, findings: found } = loadPocket(edit);
    expect(found).toEqual([]);
    expect(at(document, '/channels/root/messages/findNotesRequest/payload/oneOf/0/properties/id')).toEqual({
      $ref: '#/components/schemas/Note/properties/id',
    });
  });

  it('takes the first of two slots as the home of a target, the second refers to it', () => {
    const edit: Edit = {
      file: 'asyncapi.yaml',
      replace: "    Note: { $ref: './schemas/notes.yaml#/Note' }",
      by: "    Note: { $ref: './schemas/notes.yaml#/Note' }\n    Memo: { $ref: './schemas/notes.yaml#/Note' }",
    };
    expect(at(loadPocket(edit).document, '/components/schemas/Memo')).toEqual({ $ref: '#/components/schemas/Note' });
  });

  it('tells of a target without a home, where it is referred to', () => {
    const edit: Edit = { file: 'asyncapi.yaml', replace: "    Note: { $ref: './schemas/notes.yaml#/Note' }\n", by: '' };
    const homeless = findings(edit).filter(({ rule }) => rule === 'ref-has-home');
    expect(homeless).toHaveLength(4);
    expect(homeless[0]).toEqual({
      rule: 'ref-has-home',
      file: EVENTS,
      line: lineOf(EVENTS, [], "payload: { $ref: '../schemas/notes.yaml#/Note' }"),
      message:
        '../schemas/notes.yaml#/Note has no home in asyncapi.yaml, so it would have no name in the bundled document.',
    });
  });

  it.each([
    ['a file that does not exist', '../schemas/missing.yaml#/Note', 'the file schemas/missing.yaml does not exist'],
    ['a key that does not exist', '../schemas/notes.yaml#/Nota', 'schemas/notes.yaml has nothing at /Nota'],
    [
      'a slot of the entry that does not exist',
      '../asyncapi.yaml#/components/schemas/Nota',
      '#/components/schemas/Nota leads nowhere',
    ],
  ])('tells of a reference to %s', (_what, reference, says) => {
    const found = findings({ file: EVENTS, replace: '../schemas/notes.yaml#/Note', by: reference });
    const line = lineOf(EVENTS, [], "payload: { $ref: '../schemas/notes.yaml#/Note' }");
    expect(found).toContainEqual({ rule: 'ref-resolves', file: EVENTS, line, message: expect.stringContaining(says) });
  });

  it('does not blame the references to a file whose YAML cannot be read', () => {
    const texts = pocketTexts();
    texts.set('schemas/notes.yaml', 'Id:\n  type: string\n - oops: [\n');
    const rules = new Set(loadTexts(texts).findings.map(({ rule }) => rule));
    expect([...rules]).toEqual(['yaml-syntax']);
  });
});

describe('the hash of a spec', () => {
  it('does not depend on the order of keys, on comments or on the style of the YAML', () => {
    const edits: readonly Edit[] = [
      {
        file: 'schemas/notes.yaml',
        replace: '  title: Note\n  description: A note.\n',
        by: '  # Both ways.\n  description: "A note."\n  title: Note\n',
      },
    ];
    expect(loadPocket(...edits).hash).toBe(loadPocket().hash);
  });

  it('changes with anything that the bundled document says', () => {
    const edit: Edit = { file: 'schemas/notes.yaml', replace: 'maxLength: 100', by: 'maxLength: 101' };
    expect(loadPocket(edit).hash).not.toBe(loadPocket().hash);
    expect(loadPocket().hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('and the document are the same for one loader after other texts', () => {
    const first = loadPocket();
    loadPocket({ file: 'schemas/notes.yaml', replace: 'maxLength: 100', by: 'maxLength: 7' });
    const again = loadPocket();
    expect(canonicalJson(again.document)).toBe(canonicalJson(first.document));
  });
});

describe('places', () => {
  it('lead from the bundled document back to file, line and pointer', () => {
    const { locate } = loadPocket();
    expect(locate('/components/schemas/Note/properties/text/maxLength')).toEqual({
      file: 'schemas/notes.yaml',
      pointer: '/Note/properties/text/maxLength',
      line: lineOf('schemas/notes.yaml', [], 'What it says.'),
    });
    expect(locate('/operations/ping/x-socketio/rateLimit')).toEqual({
      file: EVENTS,
      pointer: '/operations/ping/x-socketio/rateLimit',
      line: lineOf(EVENTS, [], 'rateLimit: pings'),
    });
    expect(locate('/x-socketio/maxDepth')).toEqual({
      file: 'asyncapi.yaml',
      pointer: '/x-socketio/maxDepth',
      line: lineOf('asyncapi.yaml', [], 'maxDepth: 8'),
    });
  });

  it('are those of the nearest thing that exists when nothing stands there', () => {
    const { locate } = loadPocket();
    expect(locate('/operations/ping/x-socketio/nothing/here').line).toBe(locate('/operations/ping/x-socketio').line);
  });
});
