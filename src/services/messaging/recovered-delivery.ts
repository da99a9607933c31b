import type { Emitter } from '../../../generated/socket/emitter.ts';
import { membersExceptCaller } from '../../contract/audience.ts';
import type { Logger } from '../../contract/context.ts';
import type { DeliveryMemory } from './delivery-memory.ts';
import { messageViews } from './message-view.ts';
import type { MediaPort } from './ports.ts';
import type { RecoveryDependencies } from './recovery.ts';
import type { SequenceMemory } from './sequence-memory.ts';

export interface RecoveredDeliveryDependencies {
  readonly emitter: Pick<Emitter, 'newMessage'>;
  readonly media: MediaPort;
  readonly sequences: SequenceMemory;
  readonly delivered: DeliveryMemory;
  readonly log: Logger;
}

/** Delivers messages that another process has left behind, except those that were seen delivered, or are deleted by now. */
export function recoveredDelivery(deps: RecoveredDeliveryDependencies): RecoveryDependencies['deliver'] {
  const { delivered, sequences, emitter, log } = deps;
  return async (record, memberIds) => {
    const messageId = record._id.toHexString();
    sequences.raise(record.conversationId.toHexString(), record.seq);
    if (delivered.has(messageId) || record.deletedAt !== undefined) return;
    delivered.note(messageId);
    try {
      const [message] = await messageViews([record], deps.media);
      if (message !== undefined) emitter.newMessage(membersExceptCaller(memberIds, null), message);
    } catch (error) {
      log.error({ err: error, messageId }, 'a recovered message could not be delivered');
    }
  };
}
