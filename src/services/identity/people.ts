import type { Friend, UserSummary } from '../../../generated/payloads.ts';
import type { UserModel, UserRecord } from '../../models/User.ts';

/** What others may see of a person, and when they were last there. */
export interface Profile extends UserSummary {
  readonly lastSeenAt: string | null;
}

export interface People {
  /** By id; who does not exist is not in the map. One query whatever the number. */
  summaries(userIds: readonly string[]): Promise<ReadonlyMap<string, UserSummary>>;
  profiles(userIds: readonly string[]): Promise<ReadonlyMap<string, Profile>>;
  byPhoneNumber(phoneNumber: string): Promise<UserSummary | null>;
  /** Notes when somebody's last device went; an earlier time than the known one changes nothing. */
  setLastSeen(userId: string, at: Date): Promise<void>;
}

const SEEN_BY_OTHERS = { phoneNumber: 1, name: 1, lastSeenAt: 1 } as const;

export function createPeople({ users }: { readonly users: UserModel }): People {
  async function profiles(userIds: readonly string[]): Promise<ReadonlyMap<string, Profile>> {
    if (userIds.length === 0) return new Map();
    const found = await users.find({ _id: { $in: [...new Set(userIds)] } }, SEEN_BY_OTHERS).lean();
    return new Map(found.map(toProfile).map((profile) => [profile.userId, profile]));
  }

  return {
    profiles,
    async summaries(userIds) {
      return new Map([...(await profiles(userIds))].map(([userId, profile]) => [userId, toSummary(profile)]));
    },
    async byPhoneNumber(phoneNumber) {
      const found = await users.findOne({ phoneNumber }, SEEN_BY_OTHERS).lean();
      return found === null ? null : toSummary(toProfile(found));
    },
    async setLastSeen(userId, at) {
      await users.updateOne({ _id: userId }, { $max: { lastSeenAt: at } });
    },
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
