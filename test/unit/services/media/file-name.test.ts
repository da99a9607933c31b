import { describe, expect, it } from 'vitest';
import { PLAIN_TEXT } from '../../../../src/services/media/content-type.ts';
import { contentDisposition, safeFileName } from '../../../../src/services/media/file-name.ts';

const png = { mimeType: 'image/png', extensions: ['png'] };

describe('a file name', () => {
  it.each([
    ['holiday.png', 'holiday.png'],
    ['HOLIDAY.PNG', 'HOLIDAY.png'],
    ['holiday.exe', 'holiday.exe.png'],
    ['../../etc/passwd', 'passwd.png'],
    ['C:\\pictures\\a.png', 'a.png'],
    ['a\u202egnp.exe', 'agnp.exe.png'],
    ['a\u0000b\r\n.png', 'ab.png'],
    ['.htaccess', 'htaccess.png'],
    ['...', 'file.png'],
    ['', 'file.png'],
    [undefined, 'file.png'],
    ['"quoted".png', 'quoted.png'],
    ['Grüße 👋.png', 'Grüße 👋.png'],
    [`${'x'.repeat(300)}.png`, `${'x'.repeat(110)}.png`],
  ])('%j of a PNG is kept as %j', (given, kept) => {
    expect(safeFileName(given, png)).toBe(kept);
  });

  it('of a text keeps the endings of texts, and no other', () => {
    expect(safeFileName('notes.md', PLAIN_TEXT)).toBe('notes.md');
    expect(safeFileName('page.html', PLAIN_TEXT)).toBe('page.html.txt');
  });

  it('stands in a header without breaking out of it', () => {
    expect(contentDisposition('attachment', 'Grüße; a="b".txt')).toBe(
      'attachment; filename="Gr__e; a=_b_.txt"; filename*=UTF-8\'\'Gr%C3%BC%C3%9Fe%3B%20a%3D%22b%22.txt',
    );
  });
});
