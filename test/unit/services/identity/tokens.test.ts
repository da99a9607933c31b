import { createSecretKey } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { createTokens } from '../../../../src/services/identity/tokens.ts';

const secret = 'a secret of the tests that is long enough';
const userId = 'a'.repeat(24);
const issuedAt = new Date('2026-01-01T00:00:00Z');
const expiresAt = new Date('2026-01-31T00:00:00Z');
const tokensAt = (now: Date, key = secret) => createTokens({ secret: key, now: () => now });
const refused = expect.objectContaining({ code: 'UNAUTHENTICATED' });

const signedBy = (key: string, change: (token: SignJWT) => SignJWT, alg = 'HS256'): Promise<string> =>
  change(
    new SignJWT({ sid: 's1' })
      .setProtectedHeader({ alg })
      .setIssuer('letschat')
      .setAudience('letschat')
      .setSubject(userId)
      .setExpirationTime(expiresAt),
  ).sign(createSecretKey(key, 'utf8'));

describe('a token', () => {
  it('made like those that are refused below, but right, is taken', async () => {
    expect(await tokensAt(issuedAt).read(await signedBy(secret, (token) => token))).toEqual({
      userId,
      sessionId: 's1',
    });
  });

  it('says whose session it is', async () => {
    const token = await tokensAt(issuedAt).issue({ userId, sessionId: 's1', issuedAt, expiresAt });
    expect(await tokensAt(new Date('2026-01-30T00:00:00Z')).read(token)).toEqual({ userId, sessionId: 's1' });
  });

  it('ends', async () => {
    const token = await tokensAt(issuedAt).issue({ userId, sessionId: 's1', issuedAt, expiresAt });
    await expect(tokensAt(new Date('2026-01-31T00:00:01Z')).read(token)).rejects.toEqual(refused);
  });

  it.each<[string, () => Promise<string> | string]>([
    ['no token', () => 'nonsense'],
    ['empty', () => ''],
    [
      'unsigned',
      () =>
        new UnsecuredJWT({ sid: 's1' })
          .setSubject(userId)
          .setIssuer('letschat')
          .setAudience('letschat')
          .setExpirationTime(expiresAt)
          .encode(),
    ],
    ['signed with another secret', () => signedBy('another secret of the tests, as long', (token) => token)],
    ['of another issuer', () => signedBy(secret, (token) => token.setIssuer('elsewhere'))],
    ['for another audience', () => signedBy(secret, (token) => token.setAudience('elsewhere'))],
    ['of nobody', () => signedBy(secret, (token) => token.setSubject('{"$gt":""}'))],
    ['signed by another algorithm', () => signedBy(secret, (token) => token, 'HS512')],
  ])('that is %s is refused', async (_what, make) => {
    await expect(tokensAt(issuedAt).read(await make())).rejects.toEqual(refused);
  });
});
