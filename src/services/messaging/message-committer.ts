import type { Message } from '../../../generated/payloads.ts';
import type { Emitter } from '../../../generated/socket/emitter.ts';
import { membersExceptCaller } from '../../contract/audience.ts';
import { ChatError } from '../../contract/errors.ts';
import type { AfterWork } from './after-work.ts';
import { commitBatch, otherBody } from './commit-batch.ts';
import type { CommitDependencies, StoredSend } from './commit-batch.ts';
import type { DeliveryMemory } from './delivery-memory.ts';
import { createGenerationMap } from './generation-map.ts';
import { messageView } from './message-view.ts';
import { createPassingMap } from './passing-map.ts';
import type { TypingPort } from './ports.ts';
import { Send } from './send.ts';
import type { MessageDraft } from './send.ts';

export interface CommitterDependencies extends Omit<CommitDependencies, 'stored' | 'repeated' | 'settled'> {
  readonly emitter: Pick<Emitter, 'newMessage'>;
  readonly typing: TypingPort;
  readonly afterWork: Pick<AfterWork, 'add'>;
  readonly delivered: DeliveryMemory;
  readonly nowMs: () => number;
}

export interface MessageCommitter {
  /**
   * Stores and delivers a message; resolves with it once it is durable. A repeat gets the first one's answer.
   * Sends are stored in the order of these calls.
   * @throws ChatError CONFLICT (known id, other body), UNAVAILABLE (too much to do, or no outcome in time: it may be stored,
   * a repeat with the same clientMessageId finds out), and what {@link refusal} says
   */
  submit(draft: MessageDraft): Promise<Message>;
  /** The message was changed: repeats must be answered from the database. */
  forget(messageId: string): void;
  /** Answers what has waited too long; to be called several times a second. */
  sweep(): void;
  /** Resolves when nothing is queued or being written. */
  idle(): Promise<void>;
}

const QUEUE_LIMIT = 10_000;
/** Of the longest texts, they still fit into one command of 16 MB. */
const BATCH_LIMIT = 500;
/** For repeats soon after: few, as what is kept is copied by the garbage collector. Later ones are answered from the database. */
const REMEMBERED_ANSWERS = 500;
/** A client is answered within 5 s, whatever the database does. */
const ANSWER_LIMIT_MS = 4_000;

/** Ordered group commit: one batch in flight per process, made of everything that queued up meanwhile. */
export function createMessageCommitter(deps: CommitterDependencies): MessageCommitter {
  const waiting = createPassingMap<string, Send>();
  const answered = createGenerationMap<string, Pick<Send, 'digest' | 'answer'>>({
    nowMs: deps.nowMs,
    keepMs: 10_000,
    maxEntries: REMEMBERED_ANSWERS,
  });
  let queue: Send[] = [];
  let inFlight: readonly Send[] = [];
  let running: Promise<void> | null = null;

  const deliverAndAnswer = ({ send, record, memberIds }: StoredSend): void => {
    const message = messageView(record, send.media?.view() ?? null, send.keys);
    deps.delivered.note(send.id);
    try {
      deps.emitter.newMessage(membersExceptCaller(memberIds, send.connectionId), message);
    } catch (error) {
      deps.log.error({ err: error, messageId: send.id }, 'a stored message could not be delivered');
    }
    send.resolve(message);
    deps.typing.stopped(send.senderId, send.conversationId);
  };

  const hooks: CommitDependencies = {
    ...deps,
    stored: deliverAndAnswer,
    repeated: (send, record) => send.resolve(messageView(record, send.media?.view() ?? null)),
    settled: deps.afterWork.add,
  };

  const run = async (): Promise<void> => {
    // Everything that arrives in this turn of the event loop goes along.
    await new Promise<void>((resolve) => void setImmediate(resolve));
    while (queue.length > 0) {
      inFlight = queue.slice(0, BATCH_LIMIT);
      queue = queue.slice(BATCH_LIMIT);
      try {
        await commitBatch(hooks, inFlight);
      } catch (error) {
        deps.log.error({ err: error }, 'a batch of messages failed');
      }
      for (const send of inFlight) if (!send.answered) send.reject(unavailable());
      inFlight = [];
    }
  };

  const start = (): void => {
    if (running !== null || queue.length === 0) return;
    running = run().finally(() => {
      running = null;
      start();
    });
  };

  const ended = (send: Send, stored: boolean): void => {
    if (waiting.get(send.id) !== send) return;
    waiting.delete(send.id);
    if (stored) answered.set(send.id, { digest: send.digest, answer: send.answer });
  };

  return {
    submit(draft) {
      const known = waiting.get(draft.id) ?? answered.get(draft.id);
      if (known !== undefined) return known.digest === draft.digest ? known.answer : Promise.reject(otherBody());
      if (queue.length >= QUEUE_LIMIT) return Promise.reject(unavailable());
      const send = new Send(draft, deps.nowMs(), ended);
      waiting.set(draft.id, send);
      queue.push(send);
      start();
      return send.answer;
    },
    forget(messageId) {
      // One that waits is not remembered when it is answered.
      waiting.delete(messageId);
      answered.delete(messageId);
    },
    sweep() {
      const oldest = deps.nowMs() - ANSWER_LIMIT_MS;
      const late = [...inFlight, ...queue].filter((send) => !send.answered && send.sinceMs < oldest);
      if (late.length === 0) return;
      deps.log.warn({ messages: late.length }, 'messages got no outcome in time');
      for (const send of late) send.reject(unavailable());
      queue = queue.filter((send) => !send.answered);
    },
    async idle() {
      while (running !== null) await running;
    },
  };
}

const unavailable = (): ChatError =>
  new ChatError('UNAVAILABLE', 'The message could not be stored in time. Please send it again.');
