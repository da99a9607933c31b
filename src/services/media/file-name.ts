import type { ContentType } from './content-type.ts';

const LONGEST = 120;
/** Control and invisible characters, direction marks, lone surrogates, and what some system forbids in names. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029"*:<>?|\\/]/gu;

/**
 * A name that is safe to show and to save as: without folders, without characters that hide or reverse anything, and with
 * an ending that goes with the content (`holiday.exe` that is a PNG becomes `holiday.exe.png`).
 */
export function safeFileName(given: string | undefined, type: ContentType): string {
  const base = (given ?? '').split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .normalize('NFC')
    .replace(FORBIDDEN, '')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(clean)?.[1]?.toLowerCase();
  const fits = ending !== undefined && type.extensions.includes(ending);
  const stem = fits ? clean.slice(0, -(ending.length + 1)) : clean;
  const shortened = [...stem]
    .slice(0, LONGEST - 10)
    .join('')
    .trim();
  return `${shortened === '' ? 'file' : shortened}.${fits ? ending : (type.extensions[0] ?? 'bin')}`;
}

/** Value of a Content-Disposition header for a name from {@link safeFileName} (RFC 6266 with RFC 8187 for the rest of Unicode). */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]/g, '_').replace(/[%"\\]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
