/** Widest line inside a comment, indentation aside. */
const WIDTH = 110;

const escaped = (text: string): string => text.replaceAll('*/', '*\\/');

function wrapped(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * A JSDoc comment with a line break after it, or nothing when there is nothing to say. Text cannot end the comment early.
 * @param paragraphs each starts on a new line; line breaks inside a paragraph are kept as breaks between paragraphs
 */
export function jsdoc(...paragraphs: readonly string[]): string {
  const lines = paragraphs.flatMap((paragraph) => paragraph.split('\n')).flatMap((part) => wrapped(escaped(part)));
  const [first] = lines;
  if (first === undefined) return '';
  if (lines.length === 1) return `/** ${first} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}\n`).join('')} */\n`;
}
