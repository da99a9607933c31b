import { Project } from 'ts-morph';
import { mergeHandlers } from '../../../../codegen/merge/merge-handlers.ts';
import type { MergedFile } from '../../../../codegen/merge/merge-handlers.ts';
import type { InboundOperation } from '../../../../codegen/model/contract.ts';

const MODULES = {
  payloads: 'generated/payloads.ts',
  handlers: 'generated/socket/handlers.ts',
  errors: 'src/contract/errors.ts',
  context: 'src/contract/context.ts',
};

type Shape = Pick<InboundOperation, 'event' | 'group' | 'payload' | 'ackData' | 'authentication'>;

const operation = (shape: Shape): InboundOperation => ({
  ...shape,
  section: 'notes',
  summary: 'Does it.',
  description: '',
  deprecated: false,
  rateLimit: 'writes',
  timeoutMs: 5000,
  success: null,
  error: null,
  errors: [],
  causes: [],
  examples: [],
  invalidExamples: [],
  source: { file: 'events/notes.yaml', line: 1, pointer: '/operations/x' },
});

/** Four events of the group `chat`: with and without payload, with and without result, signed in or not. */
export const CHAT: readonly InboundOperation[] = [
  operation({ event: 'addNote', group: 'chat', payload: 'Note', ackData: 'Note', authentication: 'required' }),
  operation({
    event: 'findNotes',
    group: 'chat',
    payload: 'FindNotesRequest',
    ackData: 'NoteList',
    authentication: 'required',
  }),
  operation({ event: 'clearNotes', group: 'chat', payload: null, ackData: null, authentication: 'required' }),
  operation({ event: 'peek', group: 'chat', payload: 'PeekRequest', ackData: null, authentication: 'none' }),
];

export const CHAT_EVENTS = CHAT.map(({ event }) => event);

const CALL = operation({ event: 'ring', group: 'call', payload: 'Note', ackData: null, authentication: 'required' });

/** Merges one text as `chatHandler.ts`. */
export function mergeChat(text: string | null, formerEvents: readonly string[] = []): MergedFile {
  const files = mergeHandlers({
    contract: { operations: [...CHAT, CALL] },
    folder: 'src/socket/handlers',
    read: (fileName) => (fileName === 'chatHandler.ts' ? text : null),
    modules: MODULES,
    formerEvents: new Set(formerEvents),
  });
  const merged = files.find(({ fileName }) => fileName === 'chatHandler.ts');
  if (merged === undefined) throw new Error('chatHandler.ts was not merged');
  return merged;
}

/** First syntax error of a TypeScript text; `null` when there is none. */
export function syntaxError(text: string): string | null {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const [first] = project.getProgram().getSyntacticDiagnostics(project.createSourceFile('/x.ts', text));
  return first === undefined ? null : JSON.stringify(first.getMessageText());
}

/**
 * What was inserted into `before` to get `after`, longest common prefix first; `null` when anything of `before` is missing or in
 * another order.
 */
export function insertedInto(before: string, after: string): string | null {
  let inserted = '';
  let position = 0;
  for (const character of after) {
    if (position < before.length && before.startsWith(character, position)) position += character.length;
    else inserted += character;
  }
  return position === before.length ? inserted : null;
}
