import type { RawConnection } from './internals.ts';
import { createJoinedFrames } from './joined-frames.ts';

/** Gathers what goes to a connection within one turn of the event loop. */
export interface GatheredWrites {
  /** From now on this connection's packets are written at the end of the turn in which they were sent. */
  gather(connection: RawConnection): void;
}

/**
 * Makes one write of a connection's packets of one turn: under load most of a delivery's cost is the call of the system.
 * Only the moment changes. engine.io's own `flush` does the work, with its buffer, events and order; what `flush` may do
 * before (a volatile packet for a busy transport is dropped, a polite close waits for what is buffered) it may do still.
 */
export const createGatheredWrites = (): GatheredWrites => {
  const joined = createJoinedFrames();
  let waiting = new Set<RawConnection>();
  let original: RawConnection['flush'] | undefined;

  const flushAll = (): void => {
    const due = waiting;
    waiting = new Set();
    if (original === undefined) return;
    for (const connection of due) Reflect.apply(original, connection, []);
    joined.forget();
  };
  // One function for all connections: see the sockets' own in index.ts.
  const flush: RawConnection['flush'] = function () {
    if (waiting.size === 0) process.nextTick(flushAll);
    waiting.add(this);
  };

  return {
    gather: (connection) => {
      if (typeof connection.flush !== 'function')
        throw new Error('This version of engine.io writes differently: adapt src/socket/gathered-writes.ts.');
      original ??= connection.flush;
      connection.flush = flush;
      joined.join(connection.transport);
    },
  };
};
