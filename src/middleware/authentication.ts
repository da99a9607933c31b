import type { Identity } from '../contract/context.ts';
import { ChatError } from '../contract/errors.ts';

export interface BearerAuthenticationDependencies {
  /** @throws ChatError UNAUTHENTICATED */
  readonly verifyToken: (token: string) => Promise<Identity>;
}

/** RFC 6750; the token's alphabet keeps anything else from reaching the parser behind it. */
const BEARER = /^Bearer ([A-Za-z0-9\-._~+/]{1,4096}=*)$/i;

/**
 * Makes the function that tells who sends an HTTP request, by its Authorization header. (A socket authenticates by `signIn`,
 * or by the token of its handshake, which is the same operation.)
 */
export function createBearerAuthentication(
  deps: BearerAuthenticationDependencies,
): (header: string | undefined) => Promise<Identity> {
  return async (header) => {
    const token = BEARER.exec(header ?? '')?.[1];
    if (token === undefined)
      throw new ChatError('UNAUTHENTICATED', 'Sign in first: send the token as "Authorization: Bearer …".');
    return deps.verifyToken(token);
  };
}
