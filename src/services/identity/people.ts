import type { Friend, UserSummary } from '../../../generated/payloads.ts';
import type { UserModel, UserRecord } from '../../models/User.ts';
import { grouped } from '../grouped.ts';

/** What others may see of a person, and when they were last there. */
export interface Profile extends UserSummary {
  readonly lastSeenAt: string | null;
}

export interface People {
  /** By id; who does not exist is not in the map. One query whatever the number. */
  summaries(userIds: readonly string[]): Promise<ReadonlyMap<string, UserSummary>>;
  profiles(userIds: readonly string[]): Promise<ReadonlyMap<string, Profile>>;
  /** One person; shares its query with whatever is asked at the same time. */
  summary(userId: string): Promise<UserSummary | null>;
  byPhoneNumber(phoneNumber: string): Promise<UserSummary | null>;
  /**
   * Notes when somebody's last device went; an earlier time than the known one changes nothing. Shares its write with what is
   * noted at the same time.
   */
  setLastSeen(userId: string, at: Date): Promise<void>;
}

/** People of one query or write that many share. */
const GROUP_LIMIT = 500;

const SEEN_BY_OTHERS = { phoneNumber: 1, name: 1, lastSeenAt: 1 } as const;

export function createPeople({ users }: { readonly users: UserModel }): People {
  async function profiles(userIds: readonly string[]): Promise<ReadonlyMap<string, Profile>> {
    if (userIds.length === 0) return new Map();
    const found = await users.find({ _id: { $in: [...new Set(userIds)] } }, SEEN_BY_OTHERS).lean();
    return new Map(found.map(toProfile).map((profile) => [profile.userId, profile]));
  }

  const profileOf = grouped<string, Profile | undefined>({
    limit: GROUP_LIMIT,
    async run(userIds) {
      const found = await profiles(userIds);
      return userIds.map((userId) => found.get(userId));
    },
  });

  const noteSeen = grouped<{ readonly userId: string; readonly at: Date }, void>({
    limit: GROUP_LIMIT,
    async run(seen) {
      await users.bulkWrite(
        seen.map(({ userId, at }) => ({
          updateOne: { filter: { _id: userId }, update: { $max: { lastSeenAt: at } } },
        })),
        { ordered: false },
      );
      return seen.map(() => undefined);
    },
  });

  return {
    profiles,
    async summaries(userIds) {
      return new Map([...(await profiles(userIds))].map(([userId, profile]) => [userId, toSummary(profile)]));
    },
    async summary(userId) {
      const profile = await profileOf(userId);
      return profile === undefined ? null : toSummary(profile);
    },
    async byPhoneNumber(phoneNumber) {
      const found = await users.findOne({ phoneNumber }, SEEN_BY_OTHERS).lean();
      return found === null ? null : toSummary(toProfile(found));
    },
    setLastSeen: (userId, at) => noteSeen({ userId, at }),
  };
}

function toProfile(user: Pick<UserRecord, '_id' | 'name' | 'phoneNumber' | 'lastSeenAt'>): Profile {
  const { _id, name, phoneNumber, lastSeenAt } = user;
  return { userId: _id.toHexString(), name, phoneNumber, lastSeenAt: lastSeenAt?.toISOString() ?? null };
}

function toSummary({ userId, name, phoneNumber }: Profile): UserSummary {
  return { userId, name, phoneNumber };
}

/** The person as a friend sees them. */
export function toFriend(profile: Profile, online: boolean): Friend {
  return { ...profile, online };
}
