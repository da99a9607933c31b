/** What compiled validators call. Bundled into `generated/validators.js`: no imports, works in browsers. */

/** Length in code points, as JSON Schema counts. A lone surrogate counts as one. */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length - 1; index++) {
    const isPair = (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
    if (isPair) {
      length--;
      index++;
    }
  }
  return length;
}

const DATE_TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysIn = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (DAYS[month - 1] ?? 0);

/** The number that two digits at an index make. */
const twoDigits = (text: string, index: number): number =>
  (text.charCodeAt(index) - 48) * 10 + text.charCodeAt(index + 1) - 48;

/** RFC 3339 `date-time` that `Date` can hold: no leap second (RFC 3339 allows `:60`, `Date` does not parse it). */
export function isDateTime(text: string): boolean {
  if (!DATE_TIME.test(text)) return false;
  // Every field but the fraction and the offset stands at a fixed index; reading it there is several times faster than captures.
  const day = twoDigits(text, 8);
  if (day < 1 || day > daysIn(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5))) return false;
  if (twoDigits(text, 11) > 23 || twoDigits(text, 14) > 59 || twoDigits(text, 17) > 59) return false;
  const isUtc = text.endsWith('Z') || text.endsWith('z');
  return isUtc || (twoDigits(text, text.length - 5) <= 23 && twoDigits(text, text.length - 2) <= 59);
}
