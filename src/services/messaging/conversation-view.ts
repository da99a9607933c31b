import type { Conversation, Message, Participant, UserSummary } from '../../../generated/payloads.ts';
import type { ConversationRecord } from '../../models/Conversation.ts';
import type { MessageModel, MessageRecord } from '../../models/Message.ts';
import type { ReadStateModel, ReadStateRecord } from '../../models/ReadState.ts';
import { readStateId } from '../../models/ReadState.ts';
import { messageViews } from './message-view.ts';
import { objectId, objectIds } from './object-ids.ts';
import type { MediaPort, PeoplePort } from './ports.ts';
import { findNewest } from './stored-messages.ts';
import type { Newest } from './stored-messages.ts';

export interface ConversationViewDependencies {
  readonly messages: MessageModel;
  readonly readStates: ReadStateModel;
  readonly people: PeoplePort;
  readonly media: Pick<MediaPort, 'attached'>;
}

/**
 * Conversations as one person sees them, newest first. The newest message and the unread count come from what is stored at
 * this moment, however far after-work has come; nothing is counted.
 */
export async function conversationViews(
  deps: ConversationViewDependencies,
  userId: string,
  records: readonly ConversationRecord[],
): Promise<Conversation[]> {
  if (records.length === 0) return [];
  const ids = records.map(({ _id }) => _id.toHexString());
  const [newest, readSeqs, summaries] = await Promise.all([
    findNewest(deps.messages, ids),
    findReadSeqs(deps.readStates, userId, ids),
    deps.people.summaries([
      ...new Set(records.flatMap(({ participants }) => participants.map((one) => one.userId.toHexString()))),
    ]),
  ]);
  const [lastMessages, ownSeqs] = await Promise.all([
    findMessages(deps, newest),
    findUnenteredOwn(deps.messages, userId, { records, newest }),
  ]);
  const views = records.map((record): Conversation => {
    const id = record._id.toHexString();
    const lastSeq = newest.get(id)?.seq ?? 0;
    const joinedSeq = record.participants.find((one) => one.userId.toHexString() === userId)?.joinedSeq ?? 0;
    const lastMessage = lastMessages.get(id) ?? null;
    return {
      conversationId: id,
      type: record.type,
      title: record.title,
      participants: participantViews(record, summaries),
      lastMessage,
      unreadCount: unreadCount(lastSeq, [readSeqs.get(id) ?? 0, joinedSeq, ownSeqs.get(id) ?? 0]),
      createdAt: record.createdAt.toISOString(),
      updatedAt: lastMessage?.createdAt ?? record.createdAt.toISOString(),
    };
  });
  return views.sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : one.updatedAt > other.updatedAt ? -1 : 0));
}

/** Messages after the furthest of these marks, tombstones included: numbers have no gaps. */
export const unreadCount = (lastSeq: number, marks: readonly number[]): number =>
  Math.max(0, lastSeq - Math.max(...marks));

function participantViews(
  { participants }: ConversationRecord,
  summaries: ReadonlyMap<string, UserSummary>,
): Participant[] {
  return participants.flatMap(({ userId, role }) => {
    const summary = summaries.get(userId.toHexString());
    return summary === undefined ? [] : [{ ...summary, role }];
  });
}

async function findReadSeqs(
  model: ReadStateModel,
  userId: string,
  conversationIds: readonly string[],
): Promise<Map<string, number>> {
  const found = await model
    .find({ _id: { $in: conversationIds.map((id) => readStateId(id, userId)) } }, { conversationId: 1, lastReadSeq: 1 })
    .lean<Pick<ReadStateRecord, 'conversationId' | 'lastReadSeq'>[]>()
    .exec();
  return new Map(found.map(({ conversationId, lastReadSeq }) => [conversationId.toHexString(), lastReadSeq]));
}

async function findMessages(
  deps: ConversationViewDependencies,
  newest: ReadonlyMap<string, Newest>,
): Promise<Map<string, Message>> {
  if (newest.size === 0) return new Map();
  const found = await deps.messages.collection
    .find<MessageRecord>(
      { _id: { $in: objectIds([...newest.values()].map(({ messageId }) => messageId)) } },
      { projection: { batch: 0, outbox: 0 } },
    )
    .toArray();
  const views = await messageViews(found, deps.media);
  return new Map(views.map((view) => [view.conversationId, view]));
}

/**
 * A sent message is read by its sender as soon as it is stored, while their mark follows with the after-work: so what is
 * newer than the after-work is searched for one's own. Mostly there is nothing newer, and then nothing is asked.
 */
async function findUnenteredOwn(
  model: MessageModel,
  userId: string,
  page: { readonly records: readonly ConversationRecord[]; readonly newest: ReadonlyMap<string, Newest> },
): Promise<Map<string, number>> {
  const behind = page.records.filter(({ _id, last }) => (page.newest.get(_id.toHexString())?.seq ?? 0) > last.seq);
  if (behind.length === 0) return new Map();
  const found = await model.collection
    .find<Pick<MessageRecord, 'conversationId' | 'seq'>>(
      {
        $or: behind.map(({ _id, last }) => ({ conversationId: _id, seq: { $gt: last.seq } })),
        senderId: objectId(userId),
      },
      { projection: { conversationId: 1, seq: 1 } },
    )
    .toArray();
  const highest = new Map<string, number>();
  for (const { conversationId, seq } of found) {
    const id = conversationId.toHexString();
    highest.set(id, Math.max(seq, highest.get(id) ?? 0));
  }
  return highest;
}
