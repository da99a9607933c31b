const SENTENCES = [
  'Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.',
];

/** First lines of every generated TypeScript and JavaScript file. No date and no version: the same spec gives the same bytes. */
export const codeBanner = (): string => SENTENCES.map((sentence) => `// ${sentence}\n`).join('');

/** The same, for Markdown and HTML. */
export const markdownBanner = (): string => `<!-- ${SENTENCES.join(' ')} -->\n\n`;
