import type { Emitter } from '../../generated/socket/emitter.ts';
import type { UserHandlers } from '../../generated/socket/handlers.ts';
import { peer } from '../contract/audience.ts';
import { ChatError } from '../contract/errors.ts';
import { friendOf, notFound } from './world.ts';
import type { World } from './world.ts';

export interface MockHandlerDependencies {
  readonly world: World;
  readonly emitter: Emitter;
  readonly isOnline: (userId: string) => boolean;
}

export const MOCK_PASSCODE = '000000';
const TOKEN = 'mock.';

export function createMockUserHandlers({ world, emitter, isOnline }: MockHandlerDependencies): Partial<UserHandlers> {
  return {
    async requestPasscode() {
      return { expiresIn: 300 };
    },
    async signIn(payload, { connection }) {
      if (payload.token === undefined && payload.passcode !== MOCK_PASSCODE) {
        throw new ChatError('UNAUTHENTICATED', `The mock takes the passcode ${MOCK_PASSCODE} only.`);
      }
      const user =
        payload.token === undefined
          ? world.personOf(payload.phoneNumber, payload.name)
          : world.users.get(payload.token.slice(TOKEN.length));
      if (user === undefined) throw new ChatError('UNAUTHENTICATED', 'Please sign in again.');
      const { userId, name, phoneNumber } = user;
      await connection.authenticate({ userId, sessionId: userId, name, phoneNumber });
      return { user, token: `${TOKEN}${userId}` };
    },
    async signOut({ connection }) {
      await connection.deauthenticate();
    },
    async addFriend(payload, { identity }) {
      const other = payload.userId === undefined ? world.personOf(payload.phoneNumber) : world.user(payload.userId);
      if (other.userId === identity.userId) throw new ChatError('INVALID_PAYLOAD', 'You cannot add yourself.');
      if (world.befriend(identity.userId, other.userId)) {
        emitter.friendAdded(peer(other.userId), { friend: friendOf(world.user(identity.userId), true) });
      }
      return { friend: friendOf(other, isOnline(other.userId)) };
    },
    async removeFriend({ friendId }, { identity }) {
      if (friendId === identity.userId || !world.users.has(friendId)) throw notFound();
      if (world.part(identity.userId, friendId)) emitter.friendRemoved(peer(friendId), { friendId: identity.userId });
      return { friendId };
    },
    async getFriends({ identity }) {
      const friends = [...world.users.values()].filter(({ userId }) => world.areFriends(identity.userId, userId));
      return { friends: friends.map((user) => friendOf(user, isOnline(user.userId))) };
    },
  };
}
