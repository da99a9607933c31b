/** Widest line of text in a comment: 120 columns less the indentation and the star. */
const WIDTH = 114;

const escaped = (text: string): string => text.replaceAll('*/', '*\\/');

const startsBlock = (line: string): boolean => /^(?:[-*] |\d+\. |@)/.test(line);

/** Blocks of a text as Markdown has them: a single line break inside a paragraph is a blank, a list item is a block of its own. */
function blocksOf(text: string): readonly string[] {
  const blocks: string[] = [];
  let open = false;
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '') {
      open = false;
    } else if (open && !startsBlock(line)) {
      blocks.push(`${blocks.pop() ?? ''} ${line}`);
    } else {
      blocks.push(line);
      open = true;
    }
  }
  return blocks;
}

function wrapped(block: string): readonly string[] {
  const indent = startsBlock(block) && !block.startsWith('@') ? '  ' : '';
  const lines: string[] = [];
  let line = '';
  for (const word of block.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent + word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/**
 * A JSDoc comment with a line break after it, or nothing when there is nothing to say. Text cannot end the comment early.
 * @param paragraphs Markdown; each starts on a new line
 */
export function jsdoc(...paragraphs: readonly string[]): string {
  const lines = paragraphs.flatMap(blocksOf).flatMap((block) => wrapped(escaped(block)));
  const [first] = lines;
  if (first === undefined) return '';
  if (lines.length === 1) return `/** ${first} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}\n`).join('')} */\n`;
}
