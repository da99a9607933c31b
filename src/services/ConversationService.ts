import type {
  AddToGroupRequest,
  ConversationEnvelope,
  ConversationReference,
  Conversation,
  CreateGroupRequest,
  GetConversationsRequest,
  GetConversationsSuccess,
  GroupMemberReference,
  LeaveGroupRequest,
  RemoveFromGroupRequest,
} from '../../generated/payloads.ts';
import type { ConversationModel, ConversationRecord } from '../models/Conversation.ts';
import { friendshipId } from '../models/Friendship.ts';
import type { MessageModel } from '../models/Message.ts';
import type { ReadStateModel } from '../models/ReadState.ts';
import { ChatError } from '../contract/errors.ts';
import { outboxEntry } from './outbox.ts';
import type { OutboxEntry, OutboxSignal } from './outbox.ts';
import { changeGroup } from './messaging/change-group.ts';
import { currentMembers, memberConversation, memberIdsOf } from './messaging/conversation-access.ts';
import { readPage } from './messaging/conversation-page.ts';
import { conversationViews } from './messaging/conversation-view.ts';
import { createGroupAnnouncements } from './messaging/group-announcements.ts';
import type { GroupAnnouncementDependencies, GroupAnnouncements } from './messaging/group-announcements.ts';
import { decideInvited, decideNewcomers, decideTitle, requireAdmin, without } from './messaging/group-rules.ts';
import { objectId, objectIds } from './messaging/object-ids.ts';
import type { Actor, Clock, FriendshipPort, IdSource, MediaPort, PeoplePort, RequestInfo } from './messaging/ports.ts';
import { findNewest } from './messaging/stored-messages.ts';

export interface ConversationServiceDependencies {
  readonly models: {
    readonly conversations: ConversationModel;
    readonly messages: MessageModel;
    readonly readStates: ReadStateModel;
  };
  readonly emitter: GroupAnnouncementDependencies['emitter'];
  readonly friendship: FriendshipPort;
  readonly people: PeoplePort;
  readonly media: Pick<MediaPort, 'attached'>;
  readonly outbox: OutboxSignal;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Finishes what this node has accepted: `MessageService.entered`. */
  readonly entered: () => Promise<void>;
}

export interface ConversationService {
  /** For changes that a node has committed and not announced before it died. */
  readonly announcements: GroupAnnouncements;
  /** Newest first. */
  getConversations(actor: Actor, command: GetConversationsRequest): Promise<GetConversationsSuccess>;
  createGroup(actor: Actor, command: CreateGroupRequest, info: RequestInfo): Promise<ConversationEnvelope>;
  /** Those who are members already are passed over. */
  addToGroup(actor: Actor, command: AddToGroupRequest, info: RequestInfo): Promise<void>;
  leaveGroup(actor: Actor, command: LeaveGroupRequest, info: RequestInfo): Promise<ConversationReference>;
  removeFromGroup(actor: Actor, command: RemoveFromGroupRequest, info: RequestInfo): Promise<GroupMemberReference>;
  /**
   * Who is in a conversation, for whoever is in it.
   * @throws ChatError NOT_FOUND for everybody else
   */
  membersFor(userId: string, conversationId: string): Promise<readonly string[]>;
  /** Who is in a conversation now; null: there is no such conversation, or everybody has left. */
  currentMembers(conversationId: string): Promise<readonly string[] | null>;
}

export function createConversationService(deps: ConversationServiceDependencies): ConversationService {
  const { models, clock } = deps;
  const entrySource = { newId: deps.ids.newId, now: () => clock.now() };
  const collectionName = models.conversations.collection.collectionName;

  const view = async (userId: string, record: ConversationRecord): Promise<Conversation> => {
    const [only] = await conversationViews({ ...models, people: deps.people, media: deps.media }, userId, [record]);
    if (only === undefined) throw new Error('a conversation has no view');
    return only;
  };

  const announcements = createGroupAnnouncements({ ...models, emitter: deps.emitter, view });

  const committed = (conversationId: string, entry: OutboxEntry): void =>
    deps.outbox.committed(collectionName, objectId(conversationId), [entry]);

  /** @throws ChatError NOT_FOUND, whether the ids are unknown or only not friends */
  const requireFriends = async (userId: string, others: readonly string[]): Promise<void> => {
    const keys = others.map((id) => friendshipId(userId, id));
    const friends = keys.length === 0 ? new Set<string>() : await deps.friendship.activePairs(keys);
    if (keys.some((key) => !friends.has(key)))
      throw new ChatError('NOT_FOUND', 'userIds names somebody who is not among your friends.');
  };

  return {
    announcements,

    async getConversations(actor, command) {
      await deps.entered();
      const records = await readPage(models.conversations, actor.userId, command);
      return {
        conversations: await conversationViews(
          { ...models, people: deps.people, media: deps.media },
          actor.userId,
          records,
        ),
      };
    },

    async createGroup(actor, command, info) {
      const title = decideTitle(command.title);
      const invited = decideInvited(actor.userId, command.userIds);
      await requireFriends(actor.userId, invited);
      const conversationId = deps.ids.newId();
      const memberIds = [actor.userId, ...invited];
      const entry = outboxEntry(entrySource, {
        type: 'group.created',
        subject: conversationId,
        correlationId: info.correlationId,
        data: { conversationId, creatorId: actor.userId, memberIds },
      });
      const record: ConversationRecord = {
        _id: objectId(conversationId),
        type: 'group',
        title,
        participants: objectIds(memberIds).map((userId, index) => ({
          userId,
          role: index === 0 ? 'admin' : 'member',
          joinedAt: entry.at,
          joinedSeq: 0,
        })),
        last: { seq: 0, messageId: null, at: entry.at },
        createdAt: entry.at,
        updatedAt: entry.at,
        revision: 0,
        outbox: [entry],
      };
      await models.conversations.create(record);
      const conversation = await view(actor.userId, record);
      await announcements.created(record, actor.userId);
      committed(conversationId, entry);
      return { conversation };
    },

    async addToGroup(actor, command, info) {
      const { conversationId } = command;
      const changed = await changeGroup(
        models.conversations,
        { conversationId, actorId: actor.userId, signal: info.signal },
        async (group) => {
          requireAdmin(group.participants, actor.userId);
          const newcomers = decideNewcomers(group.participants, command.userIds);
          if (newcomers.length === 0) return null;
          await requireFriends(actor.userId, newcomers);
          const newest = await findNewest(models.messages, [conversationId]);
          const joinedSeq = newest.get(conversationId)?.seq ?? 0;
          const entry = outboxEntry(entrySource, {
            type: 'group.members-added',
            subject: conversationId,
            correlationId: info.correlationId,
            data: { conversationId, actorId: actor.userId, userIds: newcomers },
          });
          const joined = objectIds(newcomers).map((userId) => ({
            userId,
            role: 'member' as const,
            joinedAt: entry.at,
            joinedSeq,
          }));
          return { participants: [...group.participants, ...joined], entry };
        },
      );
      if (changed === null) return;
      const { before, after } = changed;
      const beforeIds = memberIdsOf(before);
      const userIds = memberIdsOf(after).filter((id) => !beforeIds.includes(id));
      await announcements.added(after, userIds);
      committedLatest(after);
    },

    async leaveGroup(actor, { conversationId }, info) {
      const changed = await changeGroup(
        models.conversations,
        { conversationId, actorId: actor.userId, signal: info.signal },
        (group) => {
          const participants = without(group.participants, actor.userId);
          const entry = outboxEntry(entrySource, {
            type: 'group.member-left',
            subject: conversationId,
            correlationId: info.correlationId,
            data: { conversationId, userId: actor.userId },
          });
          return { participants, entry, ...(participants.length === 0 ? { endedAt: entry.at } : {}) };
        },
      );
      if (changed !== null) {
        announcements.left(changed.after, actor.userId);
        committedLatest(changed.after);
      }
      return { conversationId };
    },

    async removeFromGroup(actor, { conversationId, userId }, info) {
      if (userId === actor.userId)
        throw new ChatError('INVALID_PAYLOAD', 'userId must be somebody else; leave the group with leaveGroup.');
      const changed = await changeGroup(
        models.conversations,
        { conversationId, actorId: actor.userId, signal: info.signal },
        (group) => {
          requireAdmin(group.participants, actor.userId);
          if (!memberIdsOf(group).includes(userId)) throw new ChatError('NOT_FOUND', 'There is no such member.');
          const entry = outboxEntry(entrySource, {
            type: 'group.member-removed',
            subject: conversationId,
            correlationId: info.correlationId,
            data: { conversationId, actorId: actor.userId, userId },
          });
          return { participants: without(group.participants, userId), entry };
        },
      );
      if (changed !== null) {
        announcements.removed(changed.after, { actorId: actor.userId, userId });
        committedLatest(changed.after);
      }
      return { conversationId, userId };
    },

    async membersFor(userId, conversationId) {
      return memberIdsOf(await memberConversation(models.conversations, userId, conversationId));
    },

    async currentMembers(conversationId) {
      const memberIds = await currentMembers(models.conversations, conversationId);
      return memberIds.length === 0 ? null : memberIds;
    },
  };

  function committedLatest(record: ConversationRecord): void {
    const entry = record.outbox?.at(-1);
    if (entry !== undefined) committed(record._id.toHexString(), entry);
  }
}
