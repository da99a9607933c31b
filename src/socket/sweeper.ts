import type { ContractCounters } from '../contract/counters.ts';
import type { Logger } from '../contract/context.ts';
import type { SocketConnection } from './connection.ts';
import { terminate } from './internals.ts';
import type { RawConnection } from './internals.ts';

/** A burst may pass the limits between two looks; this many times as much may not. */
const HARD_FACTOR = 4;

/** What one client may make the server hold for it. */
export interface WriteLimits {
  readonly maxPackets: number;
  readonly maxBytes: number;
}

export interface SweeperDependencies {
  readonly connections: () => Iterable<SocketConnection>;
  readonly limits: WriteLimits;
  readonly counters: ContractCounters;
  readonly log: Logger;
  readonly monotonic: () => number;
  readonly intervalMs: number;
}

/**
 * Looks at all connections in turn, so that none needs a timer of its own, and ends those that are signed out for too long
 * and those that do not read what they are sent (engine.io's buffer has no bound).
 * @returns stops it
 */
export const startSweeper = (deps: SweeperDependencies): (() => void) => {
  const hardLimits = { maxPackets: HARD_FACTOR * deps.limits.maxPackets, maxBytes: HARD_FACTOR * deps.limits.maxBytes };
  const sweep = (): void => {
    const now = deps.monotonic();
    for (const connection of deps.connections()) {
      const { conn } = connection.socket;
      const wasSlow = connection.slow;
      connection.slow = isSlow(conn, deps.limits);
      if (connection.slow && (wasSlow || isSlow(conn, hardLimits))) {
        deps.counters.cut('slow-client');
        deps.log.warn(
          { connection: connection.id, packets: conn.writeBuffer.length },
          'a client that does not read was cut off',
        );
        terminate(conn);
      } else if (connection.isOverdue(now)) {
        deps.counters.cut('sign-in-deadline');
        connection.socket.disconnect(true);
      }
    }
  };
  const timer = setInterval(sweep, deps.intervalMs);
  timer.unref();
  return () => clearInterval(timer);
};

/** Whether more waits for this client than it may. */
export const isSlow = (connection: RawConnection, limits: WriteLimits): boolean => {
  const { writeBuffer, transport } = connection;
  const inTransport = transport.socket?.bufferedAmount ?? 0;
  if (writeBuffer.length > limits.maxPackets || inTransport > limits.maxBytes) return true;
  let bytes = inTransport;
  for (const { data } of writeBuffer) {
    if (typeof data === 'string') bytes += data.length;
    if (bytes > limits.maxBytes) return true;
  }
  return false;
};
