import type { MessageRecord } from '../../../src/models/Message.ts';
import { readStateId, type ReadStateRecord } from '../../../src/models/ReadState.ts';
import type { Ledger, SentMessage } from './traffic.ts';
import type { Inbox } from './inbox.ts';
import type { World } from './world.ts';

/** Whether `newMessage` need not have come on this device, because the nodes could not reach each other. */
export type Excused = (entry: SentMessage, inbox: Inbox) => boolean;

/** A request is answered within this, whatever the stores do. */
const ANSWER_MS = 5_000;

/** Everything acknowledged is stored, as it was acknowledged, and nothing is stored twice or with a gap. */
export async function storedWrongly({ cluster }: World, { sent, reads }: Ledger): Promise<readonly string[]> {
  const wrong: string[] = [];
  const stored = await cluster.connection.collection<MessageRecord>('messages').find({}).toArray();
  const byId = new Map(stored.map((record) => [record._id.toHexString(), record]));
  for (const { clientMessageId, acknowledged, text, edit } of sent) {
    if (acknowledged === null) continue;
    const { messageId, seq } = acknowledged.message;
    const record = byId.get(messageId);
    if (record === undefined) {
      wrong.push(`${clientMessageId} was acknowledged and is lost`);
      continue;
    }
    if (record.seq !== seq) wrong.push(`${clientMessageId} was acknowledged as ${seq} and is stored as ${record.seq}`);
    const texts = edit === null ? [text] : edit.acknowledged ? [edit.text] : [text, edit.text];
    if (!texts.includes(record.text ?? '')) wrong.push(`${clientMessageId} is stored as "${record.text}"`);
  }
  const keys = new Map<string, number>();
  const highest = new Map<string, { count: number; seq: number }>();
  for (const { conversationId, senderId, clientMessageId, seq } of stored) {
    const conversation = conversationId.toHexString();
    const key = `${conversation} ${senderId.toHexString()} ${clientMessageId}`;
    keys.set(key, (keys.get(key) ?? 0) + 1);
    const before = highest.get(conversation) ?? { count: 0, seq: 0 };
    highest.set(conversation, { count: before.count + 1, seq: Math.max(before.seq, seq) });
  }
  for (const [key, count] of keys) if (count > 1) wrong.push(`${key} is stored ${count} times`);
  for (const [conversation, { count, seq }] of highest)
    if (count !== seq) wrong.push(`conversation ${conversation} has ${count} messages numbered up to ${seq}`);

  const states = await cluster.connection.collection<ReadStateRecord>('readStates').find({}).toArray();
  const readSeqs = new Map(states.map(({ _id, lastReadSeq }) => [_id, lastReadSeq]));
  for (const { conversationId, userId, seq } of reads) {
    const found = readSeqs.get(readStateId(conversationId, userId)) ?? 0;
    if (found < seq) wrong.push(`${userId} had marked ${seq} read in ${conversationId}; ${found} is stored`);
  }
  return wrong;
}

/**
 * No device got a message twice, none lacks one after catching up, and a device that was connected all the time got each by
 * `newMessage`.
 */
export function deliveredWrongly({ inboxes }: World, { sent }: Ledger, excused: Excused): readonly string[] {
  const wrong: string[] = [];
  for (const inbox of inboxes) {
    const { device, pushed } = inbox;
    const name = `the device of ${device.person.phoneNumber} on node ${device.node()} (${device.losses()} connections lost)`;
    for (const [messageId, times] of pushed) if (times > 1) wrong.push(`${name} got ${messageId} ${times} times`);
    const lanes = new Set(
      sent.filter((entry) => entry.inbox.device.person === device.person).map(({ conversationId }) => conversationId),
    );
    for (const entry of sent) {
      if (entry.acknowledged === null || !lanes.has(entry.conversationId)) continue;
      const { messageId } = entry.acknowledged.message;
      if (!inbox.has(messageId)) wrong.push(`${name} does not find ${entry.clientMessageId} (${messageId})`);
      if (device.losses() > 0 || entry.inbox === inbox || excused(entry, inbox) || pushed.has(messageId)) continue;
      wrong.push(`${name} was connected and did not get ${entry.clientMessageId} (${messageId})`);
    }
  }
  return wrong;
}

/** Every stored message and every acknowledged edit was published, and only valid envelopes were. */
export async function publishedWrongly({ cluster }: World, { sent }: Ledger): Promise<readonly string[]> {
  const subjects = (type: string): ReadonlySet<string> =>
    new Set(
      cluster.events.flatMap(({ type: found, data }) => {
        const { messageId }: { messageId?: string } = typeof data === 'object' && data !== null ? data : {};
        return found === type && messageId !== undefined ? [messageId] : [];
      }),
    );
  const [created, edited] = [subjects('message.created'), subjects('message.edited')];
  const stored = await cluster.connection
    .collection<MessageRecord>('messages')
    .find({}, { projection: { _id: 1 } })
    .toArray();
  return [
    ...stored
      .map(({ _id }) => _id.toHexString())
      .filter((id) => !created.has(id))
      .map((id) => `message.created of ${id}`),
    ...sent.flatMap(({ edit, acknowledged }) =>
      edit?.acknowledged === true && acknowledged !== null && !edited.has(acknowledged.message.messageId)
        ? [`message.edited of ${acknowledged.message.messageId}`]
        : [],
    ),
  ].map((what) => `${what} was not published`);
}

export function answeredWrongly({ requests }: World, { refusals }: Ledger): readonly string[] {
  const late = requests.filter(({ answered, ms }) => !answered || ms > ANSWER_MS);
  return [
    ...refusals,
    ...late.map(
      ({ event, ms, answered }) => `${event} ${answered ? 'was answered' : 'had no answer'} after ${Math.round(ms)} ms`,
    ),
  ];
}

/** The slowest answer of each event, in ms. */
export function slowest({ requests }: World): Readonly<Record<string, number>> {
  const times: Record<string, number> = {};
  for (const { event, ms } of requests) times[event] = Math.max(times[event] ?? 0, Math.round(ms));
  return times;
}
