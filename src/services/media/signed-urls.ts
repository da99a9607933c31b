import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

export type MediaVariant = 'original' | 'thumbnail';

/** What an address says; anything may be missing or made up. */
export interface UrlClaims {
  readonly mediaId: string;
  readonly variant: string | undefined;
  /** Seconds since 1970. */
  readonly exp: string | undefined;
  readonly sig: string | undefined;
}

export type UrlVerdict =
  | { readonly kind: 'valid'; readonly variant: MediaVariant; readonly secondsLeft: number }
  | { readonly kind: 'expired' }
  | { readonly kind: 'forged' };

export interface MediaUrls {
  /** The address, relative to the server. */
  sign(mediaId: string, variant: MediaVariant): string;
  check(claims: UrlClaims): UrlVerdict;
}

const HOUR_SECONDS = 3_600;
/** An address is good for a day, and up to an hour more. */
const LIFETIME_SECONDS = 24 * HOUR_SECONDS;

/**
 * Signed addresses (HMAC-SHA-256 under a key of their own, derived from the server's secret). They end at a full hour, so
 * that the same file has the same address for an hour: answers to repeats are equal, and browsers can cache.
 */
export function createMediaUrls(deps: { readonly secret: string; readonly now: () => Date }): MediaUrls {
  const key = Buffer.from(hkdfSync('sha256', deps.secret, '', 'letschat media urls v1', 32));
  const signature = (mediaId: string, variant: MediaVariant, exp: number): string =>
    createHmac('sha256', key).update(`${mediaId}.${variant}.${exp}`).digest('base64url');
  const nowSeconds = (): number => deps.now().getTime() / 1_000;

  return {
    sign(mediaId, variant) {
      const exp = Math.ceil((nowSeconds() + LIFETIME_SECONDS) / HOUR_SECONDS) * HOUR_SECONDS;
      const thumbnail = variant === 'thumbnail' ? 'variant=thumbnail&' : '';
      return `/media/${mediaId}?${thumbnail}exp=${exp}&sig=${signature(mediaId, variant, exp)}`;
    },
    check({ mediaId, variant: claimed = 'original', exp, sig }) {
      if (sig === undefined || exp === undefined || !/^\d{1,12}$/.test(exp)) return { kind: 'forged' };
      if (claimed !== 'original' && claimed !== 'thumbnail') return { kind: 'forged' };
      const [expected, given] = [Buffer.from(signature(mediaId, claimed, Number(exp))), Buffer.from(sig)];
      if (expected.length !== given.length || !timingSafeEqual(expected, given)) return { kind: 'forged' };
      const secondsLeft = Math.floor(Number(exp) - nowSeconds());
      return secondsLeft <= 0 ? { kind: 'expired' } : { kind: 'valid', variant: claimed, secondsLeft };
    },
  };
}
