import type { UserHandlers } from '../../../generated/socket/handlers.ts';
import type { FriendService } from '../../services/FriendService.ts';
import type { UserService } from '../../services/UserService.ts';

export interface UserHandlerServices {
  readonly users: Pick<UserService, 'requestPasscode' | 'signIn' | 'signOut'>;
  readonly friends: Pick<FriendService, 'addFriend' | 'removeFriend' | 'getFriends'>;
  /** Rings at a device that has just signed in, when somebody is calling its person. */
  readonly ringNewDevice: (userId: string, connectionId: string) => void;
}

/** Translates the operations of the group `user` into calls of services. */
export function createUserHandler({ users, friends, ringNewDevice }: UserHandlerServices): UserHandlers {
  return {
    requestPasscode: (payload, context) => users.requestPasscode(payload, context.correlationId),

    async signIn(payload, { connection, correlationId }) {
      const { identity, success } = await users.signIn(payload, correlationId);
      await connection.authenticate(identity);
      ringNewDevice(identity.userId, connection.id);
      return success;
    },

    async signOut({ identity, connection }) {
      await users.signOut(identity, connection.id);
      await connection.deauthenticate();
    },

    addFriend: (payload, { identity, correlationId }) => friends.addFriend(identity, payload, correlationId),
    removeFriend: ({ friendId }, { identity, correlationId }) =>
      friends.removeFriend(identity, friendId, correlationId),
    getFriends: ({ identity }) => friends.getFriends(identity),
  };
}
