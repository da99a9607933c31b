import type { Connection } from 'mongoose';
import type { IndexedModel } from '../config/database.ts';
import { createConversationModel, type ConversationModel } from '../models/Conversation.ts';
import { createFriendshipModel, type FriendshipModel } from '../models/Friendship.ts';
import { createMediaModel, type MediaModel } from '../models/Media.ts';
import { createMessageModel, type MessageModel } from '../models/Message.ts';
import { createPasscodeModel, type PasscodeModel } from '../models/Passcode.ts';
import { createReadStateModel, type ReadStateModel } from '../models/ReadState.ts';
import { createUserModel, type UserModel } from '../models/User.ts';

export interface Models {
  readonly users: UserModel;
  readonly friendships: FriendshipModel;
  readonly passcodes: PasscodeModel;
  readonly conversations: ConversationModel;
  readonly messages: MessageModel;
  readonly readStates: ReadStateModel;
  readonly media: MediaModel;
}

export function createModels(connection: Connection): Models {
  return {
    users: createUserModel(connection),
    friendships: createFriendshipModel(connection),
    passcodes: createPasscodeModel(connection),
    conversations: createConversationModel(connection),
    messages: createMessageModel(connection),
    readStates: createReadStateModel(connection),
    media: createMediaModel(connection),
  };
}

/** All of them, for making their indexes. */
export const indexedModels = (models: Models): readonly IndexedModel[] => [
  models.users,
  models.friendships,
  models.passcodes,
  models.conversations,
  models.messages,
  models.readStates,
  models.media,
];

/** Collections whose documents carry domain events to be published. */
export const outboxCollections = (models: Models): readonly string[] =>
  indexedOutboxes(models).map((model) => model.collection.collectionName);

const indexedOutboxes = (models: Models) =>
  Object.values(models).filter(({ schema }) => schema.path('outbox') !== undefined);
