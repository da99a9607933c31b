import { describe, expect, it } from 'vitest';
import { createSpecBuilder } from '../../../../codegen/cli/build-spec.ts';
import { printFindings } from '../../../../codegen/print/findings.ts';
import { lineOf, pocketTexts } from '../fixtures/pocket.ts';
import type { Edit, PocketFile } from '../fixtures/pocket.ts';

const builder = createSpecBuilder({ read: () => null, write: () => undefined });

/** What `npm run codegen` says of a spec; the AsyncAPI parser, which takes seconds, is left out. */
async function said(texts: ReadonlyMap<string, string>): Promise<string> {
  const built = await builder.build(texts, { validate: false });
  return built.ok ? 'fine' : printFindings(built.findings, 'spec');
}

interface BadSpec {
  readonly mistake: string;
  readonly edit: Edit;
  /** Where it is: in this file, at the first line with this text. */
  readonly at: readonly [PocketFile, string];
  readonly message: RegExp;
  readonly fix: RegExp;
}

const EVENTS = 'events/notes.yaml';

describe('A bad spec is told with its file, its line and how to mend it:', () => {
  it.each<BadSpec>([
    {
      mistake: 'YAML that cannot be read',
      edit: { file: EVENTS, replace: 'summary: Adds a note.', by: 'summary: [Adds a note.' },
      at: [EVENTS, 'channel: { $ref'],
      message: /flow (sequence|collection)/i,
      fix: /Correct the YAML/,
    },
    {
      mistake: 'a key twice',
      edit: { file: EVENTS, replace: '    summary: Adds a note.', by: '    summary: Adds.\n    summary: Adds a note.' },
      at: [EVENTS, 'summary: Adds a note.'],
      message: /Map keys must be unique/,
      fix: /Correct the YAML/,
    },
    {
      mistake: 'a file that is not there',
      edit: { file: 'asyncapi.yaml', replace: './domain/notes.yaml#/channels/noteStored', by: './domain/none.yaml#/a' },
      at: ['asyncapi.yaml', 'none.yaml'],
      message: /domain\/none\.yaml does not exist/,
      fix: /Correct the path/,
    },
    {
      mistake: 'a reference that leads nowhere',
      edit: { file: EVENTS, replace: 'messages/addNoteRequest', by: 'messages/addNotRequest' },
      at: [EVENTS, 'addNotRequest'],
      message: /addNotRequest leads nowhere/,
      fix: /Correct the path/,
    },
    {
      mistake: 'an operation without x-socketio',
      edit: { file: EVENTS, replace: '    x-socketio:\n      group: chat', by: '    x-other:\n      group: chat' },
      at: [EVENTS, '  addNote:'],
      message: /addNote has no x-socketio/,
      fix: /PROFILE\.md/,
    },
    {
      mistake: 'an event name that is used twice',
      edit: { file: EVENTS, replace: 'name: findNotesSuccess', by: 'name: addNoteSuccess # again' },
      at: [EVENTS, '# again'],
      message: /addNoteSuccess \(emitted by the server\) is used twice/,
      fix: /another name/,
    },
    {
      mistake: 'an open object',
      edit: { file: 'schemas/notes.yaml', replace: '  additionalProperties: false\n', by: '' },
      at: ['schemas/notes.yaml', 'Note:'],
      message: /Note is open/,
      fix: /additionalProperties: false/,
    },
    {
      mistake: 'a document of an older AsyncAPI',
      edit: { file: 'asyncapi.yaml', replace: 'asyncapi: 3.0.0', by: 'asyncapi: 2.6.0' },
      at: ['asyncapi.yaml', 'asyncapi: 2.6.0'],
      message: /AsyncAPI 2\.6\.0 document; only 3\.0 is read/,
      fix: /asyncapi convert/,
    },
    {
      mistake: 'no AsyncAPI document at all',
      edit: { file: 'asyncapi.yaml', replace: 'asyncapi: 3.0.0\n', by: '' },
      at: ['asyncapi.yaml', 'info:'],
      message: /no AsyncAPI document/,
      fix: /asyncapi: 3\.0\.0/,
    },
    {
      mistake: 'a version that cannot be compared',
      edit: { file: 'asyncapi.yaml', replace: 'version: 1.1.0', by: 'version: next' },
      at: ['asyncapi.yaml', 'version: next'],
      message: /info\.version is "next"/,
      fix: /three numbers/,
    },
  ])('$mistake', async ({ edit, at: [file, text], message, fix }) => {
    const output = await said(pocketTexts([edit]));
    const entry = output.split('\n\n').find((part) => message.test(part)) ?? output;
    expect(entry).toMatch(message);
    expect(entry).toMatch(new RegExp(`^spec/${file}:${lineOf(file, [edit], text)}  [a-z-]+$`, 'm'));
    expect(entry.split('Fix: ')[1]).toMatch(fix);
  });

  it('no mistake is told of the spec as it is', async () => {
    expect(await said(pocketTexts())).toBe('fine');
  });

  it('after YAML that cannot be read, only the first mistake of each file is told', async () => {
    const texts = pocketTexts([{ file: EVENTS, replace: '    summary: Adds a note.', by: '\tsummary: [Adds a note.' }]);
    expect(await said(texts)).toMatch(/\n1 finding in the spec\.\n$/);
  });
});
