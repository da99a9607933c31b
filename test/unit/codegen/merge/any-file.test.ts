import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHAT_EVENTS, insertedInto, mergeChat, syntaxError } from './support.ts';

const IMPORT = "import type { ChatHandlers } from '../../../generated/socket/handlers.ts';";

/** What may stand wherever white space may. */
const gap = fc.constantFrom(
  ' ',
  '\n',
  '\n\n',
  '  \n\t',
  ' /* ) } ] , */ ',
  ' // { not a brace\n',
  '\n/** @see {ChatHandlers} */\n',
  '\n// async peek() {}\n',
);
const gaps = fc.array(gap, { minLength: 12, maxLength: 12 });

/** One handler, in the spellings that people use: signatures are theirs. */
const method = (name: string) =>
  fc.constantFrom(
    `async ${name}(payload: never, { identity }: AuthenticatedContext) { return '}' + \`\${ { a: identity }.a }\`; }`,
    `${name}: async () => { throw new Error(/[}/]/.source); }`,
    `async '${name}'(\n      a = { b: 1 },\n    ): Promise<void> {}`,
    `${name}: services.${name}`,
  );
const helper = fc.constantFrom(
  "text: '} // {'",
  'count: (a: number) => ({ a })',
  'nested: { addNote: { peek() {} } }',
  "['fixed']: 1",
);

const file = fc
  .record({
    names: fc.subarray(CHAT_EVENTS),
    helpers: fc.array(helper, { maxLength: 2 }),
    gaps,
    trailingComma: fc.boolean(),
    eol: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    wrapper: fc.constantFrom('const', 'function', 'satisfies'),
    imports: fc.constantFrom(
      '',
      "import { ChatError } from '../../contract/errors.ts';\n",
      "import type { Note, } from '../../../generated/payloads.ts'\n",
    ),
  })
  .chain(({ names, ...rest }) =>
    fc.record({ members: fc.tuple(...names.map(method)), rest: fc.constant({ names, ...rest }) }),
  )
  .map(({ members, rest: { names, helpers, gaps: white, trailingComma, eol, mark, wrapper, imports } }) => {
    const space = (index: number): string => white[index % white.length] ?? ' ';
    const all = [...helpers, ...members];
    const inside =
      all.map((member, index) => space(index) + member).join(',') +
      (trailingComma && all.length > 0 ? ',' : '') +
      space(7);
    const object = `{${inside}}`;
    const body =
      wrapper === 'const'
        ? `export const chat: ChatHandlers =${space(8)}${object}`
        : wrapper === 'function'
          ? `export function create(): ChatHandlers {${space(8)}return ${object};${space(9)}}`
          : `export const chat = ${object} satisfies ChatHandlers`;
    const text = `${IMPORT}\n${imports}${space(10)}\n${body};${space(11)}`;
    return { text: mark + text.replaceAll('\n', eol), names };
  });

it(
  'Whatever a file looks like, merging adds what is missing, keeps every byte and has nothing left to do',
  { timeout: 20_000 },
  () => {
    fc.assert(
      fc.property(file, ({ text, names }) => {
        fc.pre(syntaxError(text) === null);
        const merged = mergeChat(text);
        expect(merged.problems).toEqual([]);
        expect(merged.added).toEqual(CHAT_EVENTS.filter((event) => !names.includes(event)));
        expect(insertedInto(text, merged.after)).not.toBeNull();
        expect(syntaxError(merged.after)).toBeNull();
        const again = mergeChat(merged.after);
        expect(again.added).toEqual([]);
        expect(again.after).toBe(merged.after);
      }),
      { numRuns: 150 },
    );
  },
);
