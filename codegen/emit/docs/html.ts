const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe inside an element and inside a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** Finds the anchor of a name that stands in backquotes; `null`: it has none. */
export type Anchors = (name: string) => string | null;

/** Text with `code` in backquotes and **weight** in stars; a name that the page explains becomes a link. */
export function inline(text: string, anchors: Anchors): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? weighted(escapeHtml(part)) : codeOf(part, anchors)))
    .join('');
}

const weighted = (html: string): string => html.replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>');

/** A name in code, linked when the page explains it. */
export function codeOf(name: string, anchors: Anchors): string {
  const anchor = anchors(name);
  const code = `<code>${escapeHtml(name)}</code>`;
  return anchor === null ? code : `<a href="#${anchor}">${code}</a>`;
}

/** Paragraphs and `- ` lists, as the descriptions of the spec use them. */
export function prose(text: string, anchors: Anchors): string {
  const blocks: { readonly list: boolean; readonly lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    if (line.trim() === '') blocks.push({ list: false, lines: [] });
    else if (line.startsWith('- ')) {
      if (last?.list === true) last.lines.push(line.slice(2));
      else blocks.push({ list: true, lines: [line.slice(2)] });
    } else if (last === undefined) blocks.push({ list: false, lines: [line.trim()] });
    else if (last.list) last.lines.push(`${last.lines.pop() ?? ''} ${line.trim()}`);
    else last.lines.push(line.trim());
  }
  return blocks
    .filter(({ lines }) => lines.length > 0)
    .map(({ list, lines }) =>
      list
        ? `<ul>${lines.map((line) => `<li>${inline(line, anchors)}</li>`).join('')}</ul>`
        : `<p>${inline(lines.join(' '), anchors)}</p>`,
    )
    .join('\n');
}
