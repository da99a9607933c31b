import { format, type BuiltInParserName } from 'prettier';

/** The one place where the style of the repository is said in code; `.prettierrc.json` says the same for editors. */
export const PRETTIER_OPTIONS = { printWidth: 120, singleQuote: true, trailingComma: 'all' } as const;

/** Formats generated text. @throws SyntaxError when an emitter printed something that does not parse. */
export const formatted = (text: string, parser: BuiltInParserName): Promise<string> =>
  format(text, { ...PRETTIER_OPTIONS, parser });
