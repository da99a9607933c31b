import { createSecretKey } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { ChatError } from '../../contract/errors.ts';

const ISSUER = 'letschat';
const AUDIENCE = 'letschat';
/** A token, and the session behind it, live thirty days. */
export const TOKEN_MS = 30 * 86_400_000;

/** What a token says: this session of this person. */
export interface TokenClaims {
  readonly userId: string;
  readonly sessionId: string;
}

export interface Tokens {
  issue(claims: TokenClaims & { readonly issuedAt: Date; readonly expiresAt: Date }): Promise<string>;
  /**
   * Checks signature, issuer, audience and expiry; whether the session still lives is the caller's to ask.
   * @throws ChatError UNAUTHENTICATED, with one text for every reason
   */
  read(token: string): Promise<TokenClaims>;
}

/** JSON Web Tokens, HS256 and nothing else. */
export function createTokens(deps: { readonly secret: string; readonly now: () => Date }): Tokens {
  const key = createSecretKey(deps.secret, 'utf8');
  return {
    issue: ({ userId, sessionId, issuedAt, expiresAt }) =>
      new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(userId)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(key),

    async read(token) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          issuer: ISSUER,
          audience: AUDIENCE,
          currentDate: deps.now(),
          requiredClaims: ['sub', 'sid', 'exp'],
        });
        const { sub, sid } = payload;
        if (typeof sub === 'string' && /^[0-9a-f]{24}$/.test(sub) && typeof sid === 'string')
          return { userId: sub, sessionId: sid };
      } catch (error) {
        throw tokenRefused(error);
      }
      throw tokenRefused();
    },
  };
}

/** The answer to every token that does not sign in: altered, expired, or of a session that was signed out. */
export function tokenRefused(cause?: unknown): ChatError {
  return new ChatError('UNAUTHENTICATED', 'You are not signed in any more. Please sign in again.', { cause });
}
