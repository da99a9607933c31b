import type { Connection } from 'mongoose';
import type { ConversationRecord } from './models/Conversation.ts';
import type { MessageRecord } from './models/Message.ts';
import type { ReadStateRecord } from './models/ReadState.ts';
import { readStateId } from './models/ReadState.ts';

/** Something that is stored and should not be so. */
export interface AuditFinding {
  readonly rule: 'gapless' | 'last-message' | 'unread' | 'sender-has-read' | 'read-ahead';
  readonly conversationId: string;
  readonly userId: string | null;
  readonly found: number;
  readonly expected: number;
}

export interface AuditReport {
  readonly conversations: number;
  readonly messages: number;
  /** Read states looked at: one per member. */
  readonly members: number;
  /** Batches whose after-work is not done yet: while there are any, findings may only be early. */
  readonly unfinishedBatches: number;
  readonly findings: readonly AuditFinding[];
}

/**
 * Recounts every conversation message by message and compares with what is denormalised: numbers 1, 2, 3 … without a gap;
 * the conversation's last number; each member's unread count; each sender's read mark at or after their own last message.
 */
export async function auditUnread(connection: Connection): Promise<AuditReport> {
  const conversations = connection.collection<ConversationRecord>('conversations');
  const messages = connection.collection<MessageRecord>('messages');
  const findings: AuditFinding[] = [];
  const totals = { conversations: 0, messages: 0, members: 0 };
  for await (const conversation of conversations.find({})) {
    const counted = await recount(connection, conversation);
    totals.conversations += 1;
    totals.messages += counted.messages;
    totals.members += conversation.participants.length;
    findings.push(...counted.findings);
  }
  const unfinishedBatches = await messages.countDocuments({ 'batch.at': { $gt: new Date(0) } });
  return { ...totals, unfinishedBatches, findings };
}

async function recount(
  connection: Connection,
  conversation: ConversationRecord,
): Promise<{ messages: number; findings: AuditFinding[] }> {
  const conversationId = conversation._id.toHexString();
  const findings: AuditFinding[] = [];
  const expect = (
    rule: AuditFinding['rule'],
    userId: string | null,
    { found, expected }: { found: number; expected: number },
  ): void => {
    if (found !== expected) findings.push({ rule, conversationId, userId, found, expected });
  };

  const seqs: number[] = [];
  const lastSent = new Map<string, number>();
  const stored = connection
    .collection<MessageRecord>('messages')
    .find<Pick<MessageRecord, 'seq' | 'senderId'>>(
      { conversationId: conversation._id },
      { projection: { seq: 1, senderId: 1 } },
    )
    .sort({ seq: 1 });
  for await (const { seq, senderId } of stored) {
    seqs.push(seq);
    lastSent.set(senderId.toHexString(), seq);
  }
  const highest = seqs.at(-1) ?? 0;
  expect('gapless', null, { found: seqs.length, expected: highest });
  expect('last-message', null, { found: conversation.last.seq, expected: highest });

  const readSeqs = await readSeqsOf(connection, conversation);
  for (const { userId, joinedSeq } of conversation.participants) {
    const user = userId.toHexString();
    const readSeq = readSeqs.get(readStateId(conversationId, user)) ?? 0;
    const mark = Math.max(readSeq, joinedSeq);
    expect('unread', user, {
      found: Math.max(0, conversation.last.seq - mark),
      expected: seqs.filter((seq) => seq > mark).length,
    });
    const sent = lastSent.get(user) ?? 0;
    expect('sender-has-read', user, { found: Math.max(readSeq, sent), expected: readSeq });
    expect('read-ahead', user, { found: Math.max(readSeq, highest), expected: highest });
  }
  return { messages: seqs.length, findings };
}

async function readSeqsOf(
  connection: Connection,
  { _id, participants }: ConversationRecord,
): Promise<Map<string, number>> {
  const ids = participants.map(({ userId }) => readStateId(_id.toHexString(), userId.toHexString()));
  const found = await connection
    .collection<ReadStateRecord>('readStates')
    .find({ _id: { $in: ids } })
    .toArray();
  return new Map(found.map((state) => [state._id, state.lastReadSeq]));
}
