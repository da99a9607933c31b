/** A hand-written handler file that lacks some methods. */
export interface Fixture {
  readonly name: string;
  readonly text: string;
  /** Methods that merging adds, in this order. */
  readonly added: readonly string[];
}

const TYPES = "import type { ChatHandlers } from '../../../generated/socket/handlers.ts';\n";
const ALL = ['addNote', 'findNotes', 'clearNotes', 'peek'];
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
const tabs = (text: string): string => text.replaceAll('  ', '\t');

const PLAIN = `${TYPES}
export function createChatHandler(services: Services): ChatHandlers {
  return {
    async addNote(payload, context) {
      return services.notes.add(payload, context.identity);
    },
  };
}
`;

const CLASS = `${TYPES}
export class ChatHandler implements ChatHandlers {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async addNote(payload: Note): Promise<Note> {
    return this.#services.notes.add(payload);
  }

  // A helper between methods: it is no handler.
  private sort(notes: readonly Note[]): readonly Note[] {
    return [...notes].sort();
  }

  async findNotes(): Promise<NoteList> {
    return this.sort(await this.#services.notes.all());
  }
}
`;

export const FIXTURES: readonly Fixture[] = [
  { name: 'a factory', text: PLAIN, added: ['findNotes', 'clearNotes', 'peek'] },
  { name: 'a factory with CRLF', text: crlf(PLAIN), added: ['findNotes', 'clearNotes', 'peek'] },
  { name: 'a factory with tabs', text: tabs(PLAIN), added: ['findNotes', 'clearNotes', 'peek'] },
  { name: 'a factory with CRLF and tabs', text: crlf(tabs(PLAIN)), added: ['findNotes', 'clearNotes', 'peek'] },
  { name: 'a factory with a byte order mark', text: `\uFEFF${PLAIN}`, added: ['findNotes', 'clearNotes', 'peek'] },
  { name: 'a factory without a last line end', text: PLAIN.trimEnd(), added: ['findNotes', 'clearNotes', 'peek'] },
  { name: 'a class', text: CLASS, added: ['clearNotes', 'peek'] },
  { name: 'a class with CRLF', text: crlf(CLASS), added: ['clearNotes', 'peek'] },
  { name: 'a class with tabs', text: tabs(CLASS), added: ['clearNotes', 'peek'] },
  {
    name: 'an empty object on one line',
    text: `${TYPES}export const createChatHandler = (): ChatHandlers => ({});\n`,
    added: ALL,
  },
  {
    name: 'an object on one line with a method',
    text: `${TYPES}export const chat: ChatHandlers = { async peek() {} };\n`,
    added: ['addNote', 'findNotes', 'clearNotes'],
  },
  { name: 'an empty class on one line', text: `${TYPES}class Chat implements ChatHandlers {}\n`, added: ALL },
  {
    name: 'an object with nothing but a comment',
    text: `${TYPES}export const chat: ChatHandlers = {\n  // later\n};\n`,
    added: ALL,
  },
  {
    name: 'no comma after the last method, and a comment behind it',
    text: `${TYPES}export const chat: ChatHandlers = {\n  async peek() {} // looks only\n  /* the end */\n};\n`,
    added: ['addNote', 'findNotes', 'clearNotes'],
  },
  {
    name: 'comments at every place',
    text: `/* head */ ${TYPES}// before\nexport /* a */ const /* b */ chat /* c */ : /* d */ ChatHandlers /* e */ = /* f */ { /* g */\n  /** doc */ async /* h */ peek /* i */ ( /* j */ ) /* k */ { /* l */ } /* m */ , /* n */\n  /* o */ } /* p */ ; /* q */\n// after\n`,
    added: ['addNote', 'findNotes', 'clearNotes'],
  },
  {
    name: 'odd spacing',
    text: `${TYPES}\n\n\nexport   function\ncreateChatHandler ( )\n  :  ChatHandlers\n{\n\n\n      return   {\n\n   async   peek (  )   {  }\n\n ,\n\n\n           }\n}\n\n\n`,
    added: ['addNote', 'findNotes', 'clearNotes'],
  },
  {
    name: 'helpers between methods and functions around',
    text: `${TYPES}const before = 1;\nexport function createChatHandler(): ChatHandlers {\n  const sort = (x: number): number => x;\n  function helper(): void {}\n  return {\n    addNote: async () => note(sort(before)),\n    peek: async () => helper(),\n  };\n\n  function note(x: number): Note {\n    return { id: x };\n  }\n}\n`,
    added: ['findNotes', 'clearNotes'],
  },
  {
    name: 'edited signatures',
    text: `${TYPES}export const chat: ChatHandlers = {\n  async addNote({ id, text }, { identity: { userId } }): Promise<never> { throw new Error(id + text + userId); },\n  async findNotes(this: void, ..._rest: unknown[]) { return []; },\n};\n`,
    added: ['clearNotes', 'peek'],
  },
  {
    name: 'async arrow properties',
    text: `${TYPES}export const chat: ChatHandlers = {\n  addNote: async (payload) => payload,\n  peek: async () => undefined,\n};\n`,
    added: ['findNotes', 'clearNotes'],
  },
  {
    name: 'quoted and computed names',
    text: `${TYPES}export const chat: ChatHandlers = {\n  'addNote': async (payload) => payload,\n  "peek"() { return Promise.resolve(); },\n  ['clearNotes']: async () => undefined,\n};\n`,
    added: ['findNotes'],
  },
  {
    name: 'shorthand names',
    text: `${TYPES}const addNote = async () => note;\nconst peek = async () => undefined;\nexport const chat: ChatHandlers = { addNote, peek };\n`,
    added: ['findNotes', 'clearNotes'],
  },
  {
    name: 'a spread of an object of the same file',
    text: `${TYPES}const reads = {\n  async findNotes() { return []; },\n  async peek() {},\n};\nexport const chat: ChatHandlers = {\n  ...reads,\n  async addNote(note) { return note; },\n};\n`,
    added: ['clearNotes'],
  },
  {
    name: 'a spread of what a function of the same file returns',
    text: `${TYPES}function reads(deps: Deps) {\n  return { async findNotes() { return deps.all(); }, async peek() {} };\n}\nexport const create = (deps: Deps): ChatHandlers => ({ ...reads(deps) });\n`,
    added: ['addNote', 'clearNotes'],
  },
  {
    name: 'satisfies instead of a type',
    text: `${TYPES}export const chat = {\n  async peek() {},\n} satisfies ChatHandlers;\n`,
    added: ['addNote', 'findNotes', 'clearNotes'],
  },
  {
    name: 'a frozen object',
    text: `${TYPES}export const createChatHandler = (): Readonly<ChatHandlers> => Object.freeze({\n  async peek() {},\n});\n`,
    added: ['addNote', 'findNotes', 'clearNotes'],
  },
  {
    name: 'a variable of a function type',
    text: `${TYPES}export const create: (deps: Deps) => ChatHandlers = (deps) => {\n  return { peek: async () => deps.look() };\n};\n`,
    added: ['addNote', 'findNotes', 'clearNotes'],
  },
  {
    name: 'a promised object',
    text: `${TYPES}export async function create(): Promise<ChatHandlers> {\n  await Promise.resolve();\n  return {\n  };\n}\n`,
    added: ALL,
  },
  {
    name: 'an alias of the interface',
    text: `import type { ChatHandlers as Chat } from '../../../generated/socket/handlers.ts';\nexport const chat: Chat = { async peek() {} };\n`,
    added: ['addNote', 'findNotes', 'clearNotes'],
  },
  {
    name: 'a namespace import of everything',
    text: `import type * as H from '../../../generated/socket/handlers.ts';\nimport type * as P from '../../../generated/payloads.ts';\nexport const chat: H.ChatHandlers = { async findNotes(): Promise<P.NoteList> { return []; } };\n`,
    added: ['addNote', 'clearNotes', 'peek'],
  },
  {
    name: 'a class expression with a base of the same file',
    text: `${TYPES}class Base {\n  async peek(): Promise<void> {}\n}\nexport const make = () => new (class extends Base implements ChatHandlers {\n  async addNote(note: Note) { return note; }\n})();\n`,
    added: ['findNotes', 'clearNotes'],
  },
  {
    name: 'a class with arrow properties and no semicolons',
    text: `import type { ChatHandlers } from '../../../generated/socket/handlers.ts'\nimport { x } from './x.ts'\n\nexport class Chat implements ChatHandlers {\n  addNote = async (note: Note) => x(note)\n  peek = async () => undefined\n}\n`,
    added: ['findNotes', 'clearNotes'],
  },
  {
    name: 'trailing comments on import lines',
    text: `import type { ChatHandlers } from '../../../generated/socket/handlers.ts'; // the contract\nimport { x } from './x.ts'; /* one */ // two\n\nexport const chat: ChatHandlers = { addNote: x };\n`,
    added: ['findNotes', 'clearNotes', 'peek'],
  },
  {
    name: 'a comment over lines that begins behind an import',
    text: `${TYPES.trimEnd()} /* this\n  goes on */ const x = 1;\nexport const chat: ChatHandlers = { addNote: x };\n`,
    added: ['findNotes', 'clearNotes', 'peek'],
  },
  {
    name: 'imports that can take more names',
    text: `${TYPES}import type { Note } from '../../../generated/payloads.ts';\nimport { ERROR_CODES } from '../../contract/errors.ts';\nexport const chat: ChatHandlers = { addNote: async (note: Note) => note };\n`,
    added: ['findNotes', 'clearNotes', 'peek'],
  },
  {
    name: 'an import over lines with comments inside',
    text: `${TYPES}import {\n  type Note, // a note\n  // the list\n  type NoteList,\n} from '../../../generated/payloads.ts';\nexport const chat: ChatHandlers = { addNote: async (note: Note) => note };\n`,
    added: ['findNotes', 'clearNotes', 'peek'],
  },
  {
    name: 'an import over lines',
    text: `${TYPES}import type {\n  Note,\n  NoteList,\n} from '../../../generated/payloads.js';\nexport const chat: ChatHandlers = { addNote: async (note: Note) => note };\n`,
    added: ['findNotes', 'clearNotes', 'peek'],
  },
  {
    name: 'names that the file uses for something else',
    text: `${TYPES}import { Note } from './note-model.ts';\nimport type { ChatError } from '../../contract/errors.ts';\ninterface NoteList { readonly length: number }\nexport const chat: ChatHandlers = { async peek() {} };\n`,
    added: ['addNote', 'findNotes', 'clearNotes'],
  },
  {
    name: 'double quotes',
    text: `import type { ChatHandlers } from "../../../generated/socket/handlers.ts";\nexport const chat: ChatHandlers = { async peek() {} };\n`,
    added: ['addNote', 'findNotes', 'clearNotes'],
  },
  {
    name: 'no import at all, a shebang',
    text: '#!/usr/bin/env node\n// The head of the file.\nexport const chat: ChatHandlers = { async peek() {} };\n',
    added: ['addNote', 'findNotes', 'clearNotes'],
  },
  {
    name: 'texts that look like code',
    text: `${TYPES}const text = \`\n  return {\n  async clearNotes() {}\n};\`;\n/* export const chat: ChatHandlers = { async clearNotes() {} } */\nexport const chat: ChatHandlers = {\n  async peek() { return void /\\}/.test('}{'); },\n};\n`,
    added: ['addNote', 'findNotes', 'clearNotes'],
  },
  {
    name: 'overloads, accessors and static methods',
    text: `${TYPES}export class Chat implements ChatHandlers {\n  static async clearNotes() {}\n  async addNote(note: Note): Promise<Note>;\n  async addNote(note: Note, context?: unknown): Promise<Note> { return note; }\n  get peek() { return async () => undefined; }\n}\n`,
    added: ['findNotes', 'clearNotes'],
  },
  {
    name: 'other objects with the same methods',
    text: `${TYPES}const log = { async clearNotes() {} };\nfunction other(): { handlers: ChatHandlers } {\n  const handlers: ChatHandlers = {\n    async addNote(note) { const x = { async findNotes() {} }; return note; },\n  };\n  return { handlers };\n}\n`,
    added: ['findNotes', 'clearNotes', 'peek'],
  },
  {
    name: 'a class that lacks nothing',
    text: `${TYPES}class Chat implements ChatHandlers { addNote=a; findNotes=b; clearNotes=c; peek=d }\n`,
    added: [],
  },
];
