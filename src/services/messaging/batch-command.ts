import type { BatchHead, MessageRecord } from '../../models/Message.ts';
import type { HeldHead, HeldHeads } from './held-heads.ts';
import type { FinishedMessage } from './message-events.ts';
import { objectId, objectIds } from './object-ids.ts';
import type { Clock, IdSource } from './ports.ts';
import type { Send } from './send.ts';
import type { SequenceMemory } from './sequence-memory.ts';

/** One write of messages, in order, whose first message carries what is needed to finish it after a crash. */
export interface Command {
  /** Carried by every message that it stores. */
  readonly writeId: string;
  readonly pairs: readonly { readonly send: Send; readonly record: MessageRecord }[];
  readonly records: readonly MessageRecord[];
  readonly held: HeldHead;
  /** What it has stored and is delivered; added to. */
  readonly finished: FinishedMessage[];
  /** False once its outcome was unknown: more of it may yet appear. */
  certain: boolean;
}

export interface CommandDependencies {
  readonly sequences: SequenceMemory;
  readonly heads: Pick<HeldHeads, 'begin'>;
  readonly clock: Clock;
  readonly ids: IdSource;
}

/** Gives the sends their numbers and makes the documents; takes its head in hand. */
export function createCommand(deps: CommandDependencies, sends: readonly Send[]): Command {
  const next = new Map<string, number>();
  const createdAt = deps.clock.now();
  const writeId = deps.ids.newId();
  const writeObjectId = objectId(writeId);
  const records = sends.map((send, index): MessageRecord => {
    const seq = (next.get(send.conversationId) ?? deps.sequences.last(send.conversationId)) + 1;
    next.set(send.conversationId, seq);
    const { mediaId, replyTo, type, text } = send.body;
    const message = {
      _id: objectId(send.id),
      conversationId: objectId(send.conversationId),
      seq,
      senderId: objectId(send.senderId),
      clientMessageId: send.clientMessageId,
      digest: send.digest,
      type,
      text,
      createdAt,
      writeId: writeObjectId,
    };
    // The common message is done: nothing of it is copied.
    if (index > 0 && mediaId === null && replyTo === null) return message;
    return {
      ...message,
      ...(mediaId === null ? {} : { mediaId: objectId(mediaId) }),
      ...(replyTo === null ? {} : { replyTo: objectId(replyTo) }),
      ...(index > 0 ? {} : { batch: headOf(sends, createdAt) }),
    };
  });
  return {
    writeId,
    pairs: sends.flatMap((send, index) => {
      const record = records[index];
      return record === undefined ? [] : [{ send, record }];
    }),
    records,
    held: deps.heads.begin(sends[0]?.id ?? ''),
    finished: [],
    certain: true,
  };
}

const headOf = (sends: readonly Send[], at: Date): BatchHead => ({
  at,
  ids: objectIds(sends.map(({ id }) => id)),
  correlationIds: sends.map(({ correlationId }) => correlationId),
});
