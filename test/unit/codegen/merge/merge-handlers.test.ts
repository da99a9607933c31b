import { describe, expect, it } from 'vitest';
import { FIXTURES } from './fixtures.ts';
import { CHAT_EVENTS, insertedInto, mergeChat, syntaxError } from './support.ts';

const TYPES = "import type { ChatHandlers } from '../../../generated/socket/handlers.ts';\n";
const REST = '{ addNote: a, findNotes: b, clearNotes: c';

describe('merging handlers', () => {
  describe.each(FIXTURES)('into $name', ({ text, added }) => {
    const merged = mergeChat(text);

    it('adds what is missing and nothing else', () => {
      expect(merged.problems).toEqual([]);
      expect(merged.added).toEqual(added);
      expect(syntaxError(merged.after)).toBeNull();
      for (const name of added)
        expect(merged.after).toMatch(
          new RegExp(`async ${name}\\([^)]*\\): Promise<[^>]+> \\{\\s+throw new \\S+\\(["']UNIMPLEMENTED`),
        );
    });

    it('changes no byte that was there', () => {
      expect(insertedInto(text, merged.after)).not.toBeNull();
    });

    it('changes nothing the second time', () => {
      const again = mergeChat(merged.after);
      expect(again.added).toEqual([]);
      expect(again.after).toBe(merged.after);
    });

    it('writes as the file is written', () => {
      const inserted = insertedInto(text, merged.after) ?? '';
      if (text.includes('\r\n')) expect(inserted.replaceAll('\r\n', '')).not.toContain('\n');
      else expect(inserted).not.toContain('\r');
      if (/^\t/m.test(text)) expect(inserted).not.toMatch(/^ {2}/m);
    });
  });

  it('writes a typed stub and its imports', () => {
    expect(
      mergeChat(
        `${TYPES}\nexport function createChatHandler(): ChatHandlers {\n  return {\n    addNote: a,\n    clearNotes: b,\n    peek: c\n  };\n}\n`,
      ).after,
    ).toBe(
      `${TYPES.trimEnd()}
import { ChatError } from '../../contract/errors.ts';
import type { AuthenticatedContext } from '../../contract/context.ts';
import type { FindNotesRequest, NoteList } from '../../../generated/payloads.ts';

export function createChatHandler(): ChatHandlers {
  return {
    addNote: a,
    clearNotes: b,
    peek: c,
    async findNotes(_payload: FindNotesRequest, _context: AuthenticatedContext): Promise<NoteList> {
      throw new ChatError('UNIMPLEMENTED', 'findNotes is not implemented yet.');
    },
  };
}
`,
    );
  });

  it('takes no payload where the event has none, and the plain context where nobody need be signed in', () => {
    const { after } = mergeChat(`${TYPES}export const chat: ChatHandlers = {};\n`);
    expect(after).toContain('async clearNotes(_context: AuthenticatedContext): Promise<void> {');
    expect(after).toContain('async peek(_payload: PeekRequest, _context: HandlerContext): Promise<void> {');
  });

  it('puts names into an import that is there, the comments of others in place', () => {
    const { after } = mergeChat(
      `${TYPES}import type { Note } from '../../../generated/payloads.ts'; // notes\nexport const chat: ChatHandlers = { addNote: a, peek: b, clearNotes: c };\n`,
    );
    expect(after).toContain(
      "import type { FindNotesRequest, NoteList, Note } from '../../../generated/payloads.ts'; // notes\n",
    );
  });

  it('renames what it imports when the file uses the name for something else', () => {
    const { after } = mergeChat(
      `${TYPES}import type { ChatError } from '../../contract/errors.ts';\ninterface NoteList {}\nexport const chat: ChatHandlers = { addNote: a, peek: b, clearNotes: c };\n`,
    );
    expect(after).toContain("import { ChatError as ContractChatError } from '../../contract/errors.ts';");
    expect(after).toContain('NoteList as ContractNoteList');
    expect(after).toContain('Promise<ContractNoteList> {');
  });

  it('creates a missing file whole, and finds nothing to add to it', () => {
    const { before, after, added } = mergeChat(null);
    expect(before).toBeNull();
    expect(added).toEqual(CHAT_EVENTS);
    expect(after).toContain('export function createChatHandler(): ChatHandlers {\n  return {\n    async addNote(');
    expect(syntaxError(after)).toBeNull();
    expect(mergeChat(after)).toMatchObject({ added: [], orphans: [], problems: [], after });
  });
});

describe('what merging leaves to a person', () => {
  it('reports a handler whose event left the spec, and leaves it alone', () => {
    const text = `${TYPES}export const chat: ChatHandlers = ${REST},\n  peek: d,\n  async burnNotes(payload, context) {},\n};\n`;
    const { orphans, after } = mergeChat(text);
    expect(orphans).toEqual([{ name: 'burnNotes', line: 4, movedTo: null }]);
    expect(after).toBe(text);
  });

  it('reports a handler of an earlier release, whatever its parameters', () => {
    const text = `${TYPES}class Chat implements ChatHandlers { addNote=a; findNotes=b; clearNotes=c; peek=d;\n  async burnNotes() {}\n}\n`;
    expect(mergeChat(text).orphans).toEqual([]);
    expect(mergeChat(text, ['burnNotes']).orphans).toEqual([{ name: 'burnNotes', line: 3, movedTo: null }]);
  });

  it('says where an event has moved to', () => {
    expect(
      mergeChat(`${TYPES}export const chat: ChatHandlers = ${REST}, peek: d,\n  async ring() {} };\n`).orphans,
    ).toEqual([{ name: 'ring', line: 3, movedTo: 'call' }]);
  });

  it('takes helpers of a class for what they are', () => {
    const text = `${TYPES}class Chat implements ChatHandlers { addNote=a; findNotes=b; clearNotes=c; peek=d;\n  private async store(payload: Note, context: HandlerContext) {}\n  #sort(context: HandlerContext) {}\n  close() {}\n  static make(context: HandlerContext) {}\n}\n`;
    expect(mergeChat(text).orphans).toEqual([]);
  });

  it.each([
    [
      'a spread of another file',
      `import { reads } from './reads.ts';\nexport const chat: ChatHandlers = { ...reads };\n`,
      '...reads',
    ],
    [
      'a base class of another file',
      `import { Base } from './base.ts';\nclass Chat extends Base implements ChatHandlers {}\n`,
      'extends Base',
    ],
    ['a computed name', `export const chat: ChatHandlers = { [name]: a };\n`, '[name]: a'],
  ])('does not guess past %s', (_what, text, because) => {
    const { added, after, problems } = mergeChat(TYPES + text);
    expect(added).toEqual([]);
    expect(after).toBe(TYPES + text);
    expect(problems).toEqual([expect.stringContaining(`cannot be seen, because of ${because}`)]);
  });

  it('leaves a file alone that has no handlers, and says how to mark them', () => {
    const { after, problems } = mergeChat('export const chat = {};\n');
    expect(after).toBe('export const chat = {};\n');
    expect(problems).toEqual([expect.stringContaining('No class or object is typed ChatHandlers')]);
  });

  it('leaves a part of the handlers alone: Pick, Partial and Omit say that it is one', () => {
    expect(mergeChat(`${TYPES}export const chat: Pick<ChatHandlers, 'peek'> = { async peek() {} };\n`).added).toEqual(
      [],
    );
  });

  it('leaves a file alone that cannot be parsed', () => {
    const { after, problems } = mergeChat(`${TYPES}export const chat: ChatHandlers = {\n`);
    expect(after).toBe(`${TYPES}export const chat: ChatHandlers = {\n`);
    expect(problems).toEqual(['Line 3 cannot be parsed: correct it first.']);
  });
});
