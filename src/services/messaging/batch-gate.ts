import type { ConversationModel, ConversationRecord } from '../../models/Conversation.ts';
import type { MessageModel, MessageRecord } from '../../models/Message.ts';
import { findFew, READ_LIMIT_MS } from '../../models/commands.ts';
import { ChatError } from '../../contract/errors.ts';
import type { GenerationMap } from './generation-map.ts';
import { objectIds } from './object-ids.ts';
import type { FriendshipPort } from './ports.ts';
import type { Send } from './send.ts';
import type { SequenceMemory } from './sequence-memory.ts';

/** A conversation as it stood when the batch was let in. */
export interface OpenConversation {
  readonly group: boolean;
  readonly directKey: string | null;
  readonly memberIds: readonly string[];
  /** A lower bound of the stored numbers. */
  readonly lastSeq: number;
}

/** Everything that decides who of a batch may send. */
export interface Gate {
  readonly conversations: ReadonlyMap<string, OpenConversation>;
  readonly friendPairs: ReadonlySet<string>;
  /** Conversation of each message that is replied to. */
  readonly repliedTo: ReadonlyMap<string, string>;
}

export interface GateDependencies {
  readonly conversations: ConversationModel;
  readonly messages: MessageModel;
  readonly friendship: FriendshipPort;
  /** Pair of each direct conversation seen before: it never changes, and lets friendship be asked side by side. */
  readonly directKeys: GenerationMap<string, string>;
  readonly sequences: Pick<SequenceMemory, 'last'>;
}

/**
 * Reads the gate of a batch: one query for all friendships, one for conversations that may have changed or are new here, one
 * for replies; those that there are side by side.
 */
export async function readGate(deps: GateDependencies, sends: readonly Send[]): Promise<Gate> {
  const conversationIds = [...new Set(sends.map((send) => send.conversationId))];
  const settled = new Map(conversationIds.flatMap((id) => settledConversation(deps, id)));
  const [read, likelyPairs, repliedTo] = await Promise.all([
    readConversations(
      deps.conversations,
      conversationIds.filter((id) => !settled.has(id)),
    ),
    readPairs(
      deps.friendship,
      conversationIds.flatMap((id) => deps.directKeys.get(id) ?? []),
    ),
    readReplies(deps.messages, sends),
  ]);
  const unknown: string[] = [];
  for (const [id, { directKey }] of read) {
    if (directKey === null || deps.directKeys.has(id)) continue;
    deps.directKeys.set(id, directKey);
    unknown.push(directKey);
  }
  const otherPairs = await readPairs(deps.friendship, unknown);
  return {
    conversations: settled.size === 0 ? read : new Map([...settled, ...read]),
    friendPairs: otherPairs.size === 0 ? likelyPairs : new Set([...likelyPairs, ...otherPairs]),
    repliedTo,
  };
}

/**
 * A direct conversation that was read before, with the number of its newest message known: it is for the same two for ever,
 * and only their friendship can change. Empty for all others.
 */
function settledConversation(
  { directKeys, sequences }: Pick<GateDependencies, 'directKeys' | 'sequences'>,
  id: string,
): readonly (readonly [string, OpenConversation])[] {
  const directKey = directKeys.get(id);
  const lastSeq = sequences.last(id);
  if (directKey === undefined || lastSeq === 0) return [];
  return [[id, { group: false, directKey, memberIds: directKey.split(':'), lastSeq }]];
}

/**
 * Why a send is refused; null when it may go on. Not being a member is the same as there being no conversation.
 */
export function refusal(gate: Gate, send: Send): ChatError | null {
  const conversation = gate.conversations.get(send.conversationId);
  if (conversation === undefined || !conversation.memberIds.includes(send.senderId)) {
    return new ChatError('NOT_FOUND', 'There is no such conversation.');
  }
  if (conversation.directKey !== null && !gate.friendPairs.has(conversation.directKey)) {
    return new ChatError('FORBIDDEN', 'You are not friends any more: this conversation takes no new messages.');
  }
  const { replyTo } = send.body;
  if (replyTo !== null && gate.repliedTo.get(replyTo) !== send.conversationId) {
    return new ChatError('NOT_FOUND', 'There is no such message to reply to.');
  }
  return null;
}

/** Who is in these conversations at this moment. */
export async function readMembers(
  model: ConversationModel,
  conversationIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const found = await findFew<Pick<ConversationRecord, '_id' | 'participants'>>(model, {
    filter: { _id: { $in: objectIds(conversationIds) } },
    projection: { 'participants.userId': 1 },
    maxTimeMS: READ_LIMIT_MS,
  });
  return new Map(found.map((record) => [record._id.toHexString(), memberIdsOf(record)]));
}

const memberIdsOf = ({ participants }: Pick<ConversationRecord, 'participants'>): string[] =>
  participants.map(({ userId }) => userId.toHexString());

type GatedRecord = Pick<ConversationRecord, '_id' | 'type' | 'directKey' | 'participants'> & {
  readonly last: { readonly seq: number };
};

async function readConversations(
  model: ConversationModel,
  ids: readonly string[],
): Promise<Map<string, OpenConversation>> {
  if (ids.length === 0) return new Map();
  const found = await findFew<GatedRecord>(model, {
    filter: { _id: { $in: objectIds(ids) } },
    projection: { type: 1, directKey: 1, 'participants.userId': 1, 'last.seq': 1 },
    maxTimeMS: READ_LIMIT_MS,
  });
  return new Map(
    found.map((record) => [
      record._id.toHexString(),
      {
        group: record.type === 'group',
        directKey: record.directKey ?? null,
        memberIds: memberIdsOf(record),
        lastSeq: record.last.seq,
      },
    ]),
  );
}

async function readPairs(friendship: FriendshipPort, keys: readonly string[]): Promise<ReadonlySet<string>> {
  return keys.length === 0 ? new Set() : friendship.activePairs(keys);
}

async function readReplies(model: MessageModel, sends: readonly Send[]): Promise<Map<string, string>> {
  const ids = [...new Set(sends.flatMap(({ body }) => body.replyTo ?? []))];
  if (ids.length === 0) return new Map();
  const found = await findFew<Pick<MessageRecord, '_id' | 'conversationId'>>(model, {
    filter: { _id: { $in: objectIds(ids) } },
    projection: { conversationId: 1 },
    maxTimeMS: READ_LIMIT_MS,
  });
  return new Map(found.map((record) => [record._id.toHexString(), record.conversationId.toHexString()]));
}
