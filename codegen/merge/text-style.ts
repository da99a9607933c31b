/** How a file is written: what is added to it is written likewise. */
export interface TextStyle {
  readonly eol: '\n' | '\r\n';
  /** One step of indentation. */
  readonly indent: string;
  readonly quote: "'" | '"';
  readonly semicolon: ';' | '';
}

/** Reads the style off a text; a text that shows none gets LF, two spaces, single quotes and semicolons. */
export function detectStyle(text: string): TextStyle {
  const crlf = text.split('\r\n').length - 1;
  const lf = text.split('\n').length - 1 - crlf;
  const imports = text.match(/^import\b[^;'"]*from\s*(['"])[^'"\n]*\1[ \t]*;?/gm) ?? [];
  const withDouble = imports.filter((line) => line.includes('"')).length;
  const withSemicolon = imports.filter((line) => line.endsWith(';')).length;
  return {
    eol: crlf > lf ? '\r\n' : '\n',
    indent: detectIndent(text),
    quote: withDouble * 2 > imports.length ? '"' : "'",
    semicolon: imports.length > 0 && withSemicolon === 0 ? '' : ';',
  };
}

function detectIndent(text: string): string {
  const tabs = text.match(/^\t+\S/gm)?.length ?? 0;
  const spaced = text.match(/^ +(?=[^\s*])/gm) ?? [];
  if (tabs > spaced.length) return '\t';
  const widths = spaced.map((spaces) => spaces.length).filter((width) => width > 1);
  const width = Math.min(...widths, 8);
  return widths.length === 0 ? '  ' : ' '.repeat(width);
}

/** The white space that begins the line of a position. */
export function indentationAt(text: string, position: number): string {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
}

/** Whether nothing but white space stands before the position on its line. */
export function startsLine(text: string, position: number): boolean {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  return text.slice(start, position).trim() === '';
}
