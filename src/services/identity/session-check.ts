import type { Logger } from '../../contract/context.ts';

/** A session that has sockets on this node. */
export interface ConnectedSession {
  readonly userId: string;
  readonly sessionId: string;
}

export interface SessionCheckDependencies {
  /** The sessions with a socket on this node. */
  readonly connected: () => Iterable<ConnectedSession>;
  readonly liveSessions: (sessions: readonly ConnectedSession[]) => Promise<ReadonlySet<string>>;
  /** Signs out this node's sockets of a session. */
  readonly end: (sessionId: string) => void;
  readonly log: Logger;
}

const BATCH = 500;

/**
 * Makes one sweep over this node's sessions, ending those that are revoked or expired: what a node that missed a
 * revocation (its Redis was down) does at an interval. A store that is down ends nobody's session.
 */
export function createSessionCheck(deps: SessionCheckDependencies): () => Promise<void> {
  return async () => {
    const connected = [...new Map([...deps.connected()].map((session) => [session.sessionId, session])).values()];
    for (let start = 0; start < connected.length; start += BATCH) {
      const batch = connected.slice(start, start + BATCH);
      try {
        const live = await deps.liveSessions(batch);
        for (const { sessionId } of batch) if (!live.has(sessionId)) deps.end(sessionId);
      } catch (error) {
        deps.log.warn({ err: error }, 'sessions could not be checked');
        return;
      }
    }
  };
}
