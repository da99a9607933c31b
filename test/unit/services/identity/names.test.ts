import { describe, expect, it } from 'vitest';
import { cleanName, maskPhoneNumber } from '../../../../src/services/identity/names.ts';

describe('a name', () => {
  it.each([
    ['  Ada  ', 'Ada'],
    ['Zoe\u0308', 'Zoë'],
    ['A\u0000d\u202ea\u200b', 'Ada'],
    ['\ud800Ada', 'Ada'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['می‌خواهم', 'می‌خواهم'],
    ['x'.repeat(64), 'x'.repeat(64)],
  ])('%j is stored as %j', (given, stored) => {
    expect(cleanName(given)).toBe(stored);
  });

  it.each(['', '   ', '\u200b\u202e', '\u0000', 'x'.repeat(65)])('%j is refused', (given) => {
    expect(() => cleanName(given)).toThrowError(expect.objectContaining({ code: 'INVALID_PAYLOAD' }));
  });
});

describe('a masked number', () => {
  it.each([
    ['+491700004567', '+49 ••• 4567'],
    ['+12025550143', '+1 ••• 0143'],
    ['+352621123456', '+352 ••• 3456'],
    ['+1234567', '+1 ••• 567'],
  ])('%s is shown as %s', (number, shown) => {
    expect(maskPhoneNumber(number)).toBe(shown);
  });
});
