import { Types } from 'mongoose';
import type { SessionRecord, UserModel, UserRecord } from '../../models/User.ts';
import { isDuplicateKey } from '../duplicate-key.ts';
import { grouped } from '../grouped.ts';
import { outboxEntry } from '../outbox.ts';
import type { OutboxEntrySource, OutboxSignal } from '../outbox.ts';
import { cleanName, maskPhoneNumber } from './names.ts';

/** Sessions of one person; one more drops the oldest. */
export const MAX_SESSIONS = 20;
/** People of one query that many share. */
const GROUP_LIMIT = 200;

export interface AccountDependencies extends OutboxEntrySource {
  readonly users: UserModel;
  readonly newObjectId: () => string;
  readonly outbox: OutboxSignal;
}

export interface Entry {
  readonly user: Account;
  /** Ids of sessions that had to give way to the new one. */
  readonly dropped: readonly string[];
}

export type Account = Pick<UserRecord, '_id' | 'phoneNumber' | 'name' | 'createdAt'>;

export interface Accounts {
  /** Opens a session for the person of a number, who is registered by it the first time. */
  enter(by: {
    readonly phoneNumber: string;
    readonly name: string | undefined;
    readonly session: SessionRecord;
    readonly correlationId: string;
  }): Promise<Entry>;
  /** The person of a number, registered without signing in: for demo people. Who exists keeps the name they have. */
  ensure(person: {
    readonly phoneNumber: string;
    readonly name: string;
    readonly correlationId: string;
  }): Promise<Account>;
  /** The person, if that session of theirs lives at that moment; shares its query with whatever is asked at the same time. */
  withSession(
    claims: { readonly userId: string; readonly sessionId: string },
    at: Date,
  ): Promise<(Account & { session: SessionRecord }) | null>;
  /** Notes the use of a session, and how long it lives from now on. */
  touchSession(
    claims: { readonly userId: string; readonly sessionId: string },
    change: { lastUsedAt: Date; expiresAt: Date },
  ): Promise<void>;
  /** Ends a session for good; ending it again changes nothing. */
  endSession(userId: string, sessionId: string): Promise<void>;
  /** Which of these sessions live at that moment. */
  liveSessions(
    sessions: readonly { readonly userId: string; readonly sessionId: string }[],
    at: Date,
  ): Promise<ReadonlySet<string>>;
}

export function createAccounts(deps: AccountDependencies): Accounts {
  const { users } = deps;

  async function addSession(phoneNumber: string, session: SessionRecord): Promise<Entry | null> {
    const before = await users
      .findOneAndUpdate(
        { phoneNumber },
        { $push: { sessions: { $each: [session], $slice: -MAX_SESSIONS } } },
        { returnDocument: 'before' },
      )
      .lean();
    if (before === null) return null;
    const surplus = Math.max(0, before.sessions.length + 1 - MAX_SESSIONS);
    return { user: before, dropped: before.sessions.slice(0, surplus).map(({ _id }) => _id) };
  }

  /** Makes the person; null when somebody else was faster. */
  async function register(person: {
    readonly phoneNumber: string;
    readonly name: string | undefined;
    readonly sessions: SessionRecord[];
    readonly correlationId: string;
  }): Promise<Account | null> {
    const { phoneNumber, name, sessions, correlationId } = person;
    const createdAt = deps.now();
    const userId = deps.newObjectId();
    const registered = outboxEntry(deps, {
      type: 'user.registered',
      subject: userId,
      correlationId,
      data: { userId, registeredAt: createdAt.toISOString() },
    });
    const user = {
      _id: Types.ObjectId.createFromHexString(userId),
      phoneNumber,
      name: name === undefined ? maskPhoneNumber(phoneNumber) : cleanName(name),
      createdAt,
      lastSeenAt: null,
      sessions,
      outbox: [registered],
    };
    try {
      await users.create(user);
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
    deps.outbox.committed('users', user._id, [registered]);
    return user;
  }

  const personOf = grouped<string, (Account & Pick<UserRecord, 'sessions'>) | undefined>({
    limit: GROUP_LIMIT,
    async run(userIds) {
      const found = await users
        .find({ _id: { $in: [...new Set(userIds)] } }, { phoneNumber: 1, name: 1, createdAt: 1, sessions: 1 })
        .lean();
      const people = new Map(found.map((user) => [user._id.toHexString(), user]));
      return userIds.map((userId) => people.get(userId));
    },
  });

  return {
    async enter({ phoneNumber, name, session, correlationId }) {
      const known = await addSession(phoneNumber, session);
      if (known !== null) return known;
      const user = await register({ phoneNumber, name, sessions: [session], correlationId });
      if (user !== null) return { user, dropped: [] };
      // Another first sign-in of the same number was faster: it registered, this one enters.
      const registeredMeanwhile = await addSession(phoneNumber, session);
      if (registeredMeanwhile === null) throw new Error('A person was registered and is not there.');
      return registeredMeanwhile;
    },

    async ensure({ phoneNumber, name, correlationId }) {
      const find = () => users.findOne({ phoneNumber }, { phoneNumber: 1, name: 1, createdAt: 1 }).lean();
      const person =
        (await find()) ?? (await register({ phoneNumber, name, sessions: [], correlationId })) ?? (await find());
      if (person === null) throw new Error('A person was registered and is not there.');
      return person;
    },

    async withSession({ userId, sessionId }, at) {
      const user = await personOf(userId);
      const session = user?.sessions.find(({ _id, expiresAt }) => _id === sessionId && expiresAt > at);
      return user === undefined || session === undefined ? null : { ...user, session };
    },

    async touchSession({ userId, sessionId }, { lastUsedAt, expiresAt }) {
      await users.updateOne(
        { _id: userId, 'sessions._id': sessionId },
        { $set: { 'sessions.$.lastUsedAt': lastUsedAt, 'sessions.$.expiresAt': expiresAt } },
      );
    },

    async endSession(userId, sessionId) {
      await users.updateOne({ _id: userId }, { $pull: { sessions: { _id: sessionId } } });
    },

    async liveSessions(sessions, at) {
      const userIds = [...new Set(sessions.map(({ userId }) => userId))];
      const found = await users.find({ _id: { $in: userIds } }, { sessions: 1 }).lean();
      const live = found.flatMap((user) =>
        user.sessions.filter(({ expiresAt }) => expiresAt > at).map(({ _id }) => _id),
      );
      const all = new Set(live);
      return new Set(sessions.map(({ sessionId }) => sessionId).filter((id) => all.has(id)));
    },
  };
}
