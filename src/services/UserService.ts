import type {
  RequestPasscodeRequest,
  RequestPasscodeResult,
  SignInByPasscode,
  SignInRequest,
  SignInSuccess,
} from '../../generated/payloads.ts';
import type { Identity } from '../contract/context.ts';
import type { Account, Accounts } from './identity/accounts.ts';
import { cleanName } from './identity/names.ts';
import type { Passcodes } from './identity/passcodes.ts';
import { TOKEN_MS, tokenRefused } from './identity/tokens.ts';
import type { Tokens } from './identity/tokens.ts';

/** How stale `lastUsedAt` may be: a storm of reconnects must not be a storm of writes. */
const TOUCH_AFTER_MS = 3_600_000;

/** Tells every node that a session is over. */
export interface SessionRevocations {
  /**
   * Signs out the sockets of the session on all nodes.
   * @param exceptConnectionId the socket that asked for it, which signs itself out after its answer; null: none
   */
  revoked(sessionId: string, exceptConnectionId: string | null): void;
}

export interface UserServiceDependencies {
  readonly accounts: Accounts;
  readonly passcodes: Passcodes;
  readonly tokens: Tokens;
  readonly revocations: SessionRevocations;
  readonly now: () => Date;
  /** Unguessable id of a session. */
  readonly newSessionId: () => string;
}

/** A sign-in that succeeded: whom to bind the connection to, and the answer for the client. */
export interface SignedIn {
  readonly identity: Identity;
  readonly success: SignInSuccess;
}

export interface UserService {
  /** @throws ChatError RATE_LIMITED */
  requestPasscode(request: RequestPasscodeRequest, correlationId: string): Promise<RequestPasscodeResult>;
  /**
   * By passcode (opens a session, registers the first time) or by token.
   * @throws ChatError UNAUTHENTICATED, INVALID_PAYLOAD (a name of nothing visible)
   */
  signIn(request: SignInRequest, correlationId: string): Promise<SignedIn>;
  /** Revokes the session for good, on every node. Doing it again changes nothing. */
  signOut(identity: Identity, connectionId: string | null): Promise<void>;
  /** Whom a token signs in. Once per connection or HTTP request. @throws ChatError UNAUTHENTICATED */
  verifyToken(token: string): Promise<Identity>;
  /** Which of these sessions still live: for nodes that missed a revocation. */
  liveSessions(
    sessions: readonly { readonly userId: string; readonly sessionId: string }[],
  ): Promise<ReadonlySet<string>>;
}

export function createUserService(deps: UserServiceDependencies): UserService {
  const { accounts, passcodes, tokens, now } = deps;

  async function byPasscode(request: SignInByPasscode, correlationId: string): Promise<SignedIn> {
    // Judged first: a name that will be refused must not cost the code.
    const name = request.name === undefined ? undefined : cleanName(request.name);
    await passcodes.redeem(request.phoneNumber, request.passcode);

    const issuedAt = now();
    const expiresAt = new Date(issuedAt.getTime() + TOKEN_MS);
    const session = { _id: deps.newSessionId(), createdAt: issuedAt, expiresAt, lastUsedAt: issuedAt };
    const { user, dropped } = await accounts.enter({ phoneNumber: request.phoneNumber, name, session, correlationId });
    for (const sessionId of dropped) deps.revocations.revoked(sessionId, null);

    const token = await tokens.issue({ userId: user._id.toHexString(), sessionId: session._id, issuedAt, expiresAt });
    return signedIn(user, session._id, token);
  }

  async function byToken(token: string): Promise<SignedIn> {
    const at = now();
    const claims = await tokens.read(token);
    const user = await accounts.withSession(claims, at);
    if (user === null) throw tokenRefused();

    const { lastUsedAt, expiresAt } = user.session;
    const renew = expiresAt.getTime() - at.getTime() < TOKEN_MS / 2;
    if (!renew) {
      if (at.getTime() - lastUsedAt.getTime() > TOUCH_AFTER_MS)
        await accounts.touchSession(claims, { lastUsedAt: at, expiresAt });
      return signedIn(user, claims.sessionId, token);
    }
    // Whoever keeps coming back stays signed in: same session, longer life, new token.
    const longer = new Date(at.getTime() + TOKEN_MS);
    await accounts.touchSession(claims, { lastUsedAt: at, expiresAt: longer });
    return signedIn(user, claims.sessionId, await tokens.issue({ ...claims, issuedAt: at, expiresAt: longer }));
  }

  return {
    requestPasscode: ({ phoneNumber }, correlationId) => passcodes.request(phoneNumber, correlationId),
    signIn: (request, correlationId) =>
      'token' in request ? byToken(request.token) : byPasscode(request, correlationId),
    async signOut(identity, connectionId) {
      await accounts.endSession(identity.userId, identity.sessionId);
      deps.revocations.revoked(identity.sessionId, connectionId);
    },
    async verifyToken(token) {
      const claims = await tokens.read(token);
      const user = await accounts.withSession(claims, now());
      if (user === null) throw tokenRefused();
      return identityOf(user, claims.sessionId);
    },
    liveSessions: (sessions) => accounts.liveSessions(sessions, now()),
  };
}

function signedIn(user: Account, sessionId: string, token: string): SignedIn {
  const { userId, name, phoneNumber } = identityOf(user, sessionId);
  return {
    identity: identityOf(user, sessionId),
    success: { user: { userId, name, phoneNumber, createdAt: user.createdAt.toISOString() }, token },
  };
}

function identityOf(user: Account, sessionId: string): Identity {
  return { userId: user._id.toHexString(), sessionId, name: user.name, phoneNumber: user.phoneNumber };
}
