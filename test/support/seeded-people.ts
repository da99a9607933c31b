import { randomBytes } from 'node:crypto';
import mongoose, { type Connection } from 'mongoose';
import { friendshipId, type FriendshipRecord } from '../../src/models/Friendship.ts';
import type { UserRecord } from '../../src/models/User.ts';
import { createTokens, TOKEN_MS } from '../../src/services/identity/tokens.ts';
import { testEnvironment } from './app.ts';

/** Somebody who has an account and a session, put straight into the database. */
export interface SeededPerson {
  readonly userId: string;
  readonly phoneNumber: string;
  /** Signs in by the handshake, on any node of the tests. */
  readonly token: string;
}

/** Makes `count` people with numbers that begin with `prefix`. */
export async function seedPeople(
  connection: Connection,
  prefix: string,
  count: number,
): Promise<readonly SeededPerson[]> {
  const now = new Date();
  const expiresAt = new Date(now.getTime() + TOKEN_MS);
  const tokens = createTokens({ secret: testEnvironment['JWT_SECRET'] ?? '', now: () => now });
  const records = Array.from({ length: count }, (_, index): UserRecord => {
    const session = { _id: randomBytes(16).toString('hex'), createdAt: now, expiresAt, lastUsedAt: now };
    return {
      _id: new mongoose.Types.ObjectId(),
      phoneNumber: `${prefix}${String(index).padStart(4, '0')}`,
      name: `Person ${index}`,
      createdAt: now,
      lastSeenAt: null,
      sessions: [session],
    };
  });
  await connection.collection<UserRecord>('users').insertMany(records);
  return await Promise.all(
    records.map(async ({ _id, phoneNumber, sessions }) => {
      const userId = _id.toHexString();
      const sessionId = sessions[0]?._id ?? '';
      return { userId, phoneNumber, token: await tokens.issue({ userId, sessionId, issuedAt: now, expiresAt }) };
    }),
  );
}

/** Makes friends of each pair. */
export async function seedFriendships(
  connection: Connection,
  pairs: readonly (readonly [SeededPerson, SeededPerson])[],
): Promise<void> {
  const changedAt = new Date();
  await connection.collection<FriendshipRecord>('friendships').insertMany(
    pairs.map(([one, other]) => {
      const _id = friendshipId(one.userId, other.userId);
      const users = _id.split(':').map((id) => mongoose.Types.ObjectId.createFromHexString(id));
      return { _id, users, active: true, changedAt };
    }),
  );
}
