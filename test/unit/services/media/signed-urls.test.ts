import { describe, expect, it } from 'vitest';
import { createMediaUrls } from '../../../../src/services/media/signed-urls.ts';
import type { UrlClaims } from '../../../../src/services/media/signed-urls.ts';

const id = 'a'.repeat(24);
const start = Date.parse('2026-01-01T10:20:00Z');
const at = (ms: number, secret = 'secret') => createMediaUrls({ secret, now: () => new Date(start + ms) });
const hours = (count: number): number => count * 3_600_000;

function claimsOf(url: string): UrlClaims {
  const { pathname, searchParams } = new URL(url, 'http://host');
  const text = (name: string): string | undefined => searchParams.get(name) ?? undefined;
  return { mediaId: pathname.split('/')[2] ?? '', variant: text('variant'), exp: text('exp'), sig: text('sig') };
}

describe('a signed address', () => {
  const original = claimsOf(at(0).sign(id, 'original'));
  const thumbnail = claimsOf(at(0).sign(id, 'thumbnail'));

  it('is valid for a day, and names its variant', () => {
    expect(at(0).check(original)).toEqual({ kind: 'valid', variant: 'original', secondsLeft: 24 * 3_600 + 2_400 });
    expect(at(hours(24)).check(thumbnail)).toMatchObject({ kind: 'valid', variant: 'thumbnail' });
  });

  it('expires', () => {
    expect(at(hours(25)).check(original)).toEqual({ kind: 'expired' });
  });

  it('is the same for an hour, so that equal answers are equal', () => {
    expect(at(hours(0.5)).sign(id, 'original')).toBe(at(0).sign(id, 'original'));
    expect(at(hours(1)).sign(id, 'original')).not.toBe(at(0).sign(id, 'original'));
  });

  it.each<[string, UrlClaims]>([
    ['another file', { ...original, mediaId: 'b'.repeat(24) }],
    ['another variant', { ...original, variant: 'thumbnail' }],
    ['an unknown variant', { ...original, variant: 'raw' }],
    ['a later end', { ...original, exp: String(Number(original.exp) + 3_600) }],
    ['an end that is no number', { ...original, exp: '1e12' }],
    ['no signature', { ...original, sig: undefined }],
    ['an empty signature', { ...original, sig: '' }],
    ['a signature of another length', { ...original, sig: `${original.sig}A` }],
    ["the thumbnail's signature", { ...original, sig: thumbnail.sig }],
  ])('is forged when it has %s', (_what, claims) => {
    expect(at(0).check(claims)).toEqual({ kind: 'forged' });
  });

  it('is forged for a server with another secret', () => {
    expect(at(0, 'other').check(original)).toEqual({ kind: 'forged' });
  });
});
