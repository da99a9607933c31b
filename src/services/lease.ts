import type { Connection } from 'mongoose';
import { isDuplicateKey } from './duplicate-key.ts';

/** A right that one process at a time holds, for a while. */
export interface Lease {
  /** Takes or renews it; false when somebody else has it. */
  hold(): Promise<boolean>;
  /** Gives it back, so that the next one need not wait. */
  release(): Promise<void>;
}

export interface LeaseDependencies {
  readonly connection: Connection;
  /** What it is about. */
  readonly name: string;
  /** Unique for this process. */
  readonly holder: string;
  readonly ttlMs: number;
  readonly clock: { now(): Date };
}

interface LeaseRecord {
  readonly _id: string;
  readonly holder: string;
  readonly until: Date;
}

/**
 * A lease in MongoDB. It spares two nodes the same work; it does not make that impossible (clocks differ), so what is done
 * under it must bear being done twice.
 */
export function createLease({ connection, name, holder, ttlMs, clock }: LeaseDependencies): Lease {
  const leases = () => connection.collection<LeaseRecord>('leases');
  return {
    async hold() {
      const now = clock.now();
      const until = new Date(now.getTime() + ttlMs);
      try {
        await leases().updateOne(
          { _id: name, $or: [{ holder }, { until: { $lt: now } }] },
          { $set: { holder, until } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async release() {
      await leases().deleteOne({ _id: name, holder });
    },
  };
}
