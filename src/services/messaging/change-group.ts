import { nativeCollection } from '../../models/native.ts';
import type { ConversationModel, ConversationRecord, ParticipantRecord } from '../../models/Conversation.ts';
import { ChatError } from '../../contract/errors.ts';
import type { OutboxEntry } from '../outbox.ts';
import { memberIdsOf } from './conversation-access.ts';
import { objectId } from './object-ids.ts';

/** What is to become of a group's members, decided on what was read; null: nothing changes. */
export interface GroupChange {
  readonly participants: readonly ParticipantRecord[];
  readonly entry: OutboxEntry;
  /** Set when nobody is left. */
  readonly endedAt?: Date;
}

export interface GroupChanged {
  readonly before: ConversationRecord;
  readonly after: ConversationRecord;
}

const MAX_TRIES = 50;

/**
 * Changes the members of a group: read, decide, write if nobody wrote meanwhile, else again. One document, one atomic write,
 * with the domain event in it.
 * @param decide may run several times; throws what refuses the change
 * @returns null when the decision was to change nothing
 * @throws ChatError NOT_FOUND when the actor is in no such group, FORBIDDEN when it is a direct conversation
 */
export async function changeGroup(
  model: ConversationModel,
  about: { readonly conversationId: string; readonly actorId: string; readonly signal: AbortSignal },
  decide: (group: ConversationRecord) => Promise<GroupChange | null> | GroupChange | null,
): Promise<GroupChanged | null> {
  const collection = nativeCollection(model);
  for (let tries = 0; tries < MAX_TRIES && !about.signal.aborted; tries += 1) {
    const before = await collection.findOne({ _id: objectId(about.conversationId) });
    if (before === null || !memberIdsOf(before).includes(about.actorId))
      throw new ChatError('NOT_FOUND', 'There is no such group.');
    if (before.type !== 'group')
      throw new ChatError('FORBIDDEN', 'A direct conversation has the same two people for ever.');
    const change = await decide(before);
    if (change === null) return null;
    const after = await collection.findOneAndUpdate(
      { _id: before._id, revision: before.revision },
      {
        $set: {
          participants: change.participants,
          ...(change.endedAt === undefined ? {} : { endedAt: change.endedAt }),
        },
        $inc: { revision: 1 },
        $push: { outbox: change.entry },
      },
      { returnDocument: 'after' },
    );
    if (after !== null) return { before, after };
  }
  throw new ChatError('CONFLICT', 'The group is being changed by many at once. Please try again.');
}
