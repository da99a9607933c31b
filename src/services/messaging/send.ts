import type { Message } from '../../../generated/payloads.ts';
import type { ChatError } from '../../contract/errors.ts';
import type { MessageBody } from './message-ids.ts';
import type { MessageKeys } from './message-view.ts';
import type { AttachedMedia } from './ports.ts';

/** A message that passed everything that can be decided without the database. */
export interface MessageDraft {
  /** Its id to be, which tells duplicates. */
  readonly id: string;
  readonly digest: string;
  readonly conversationId: string;
  readonly senderId: string;
  readonly clientMessageId: string;
  readonly body: MessageBody;
  readonly media: AttachedMedia | null;
  /** The requesting socket: it gets the answer and no `newMessage`. */
  readonly connectionId: string;
  readonly correlationId: string;
}

/** A draft on its way into the database. */
export class Send implements MessageDraft {
  readonly id: string;
  readonly digest: string;
  readonly conversationId: string;
  readonly senderId: string;
  readonly clientMessageId: string;
  readonly body: MessageBody;
  readonly media: AttachedMedia | null;
  readonly connectionId: string;
  readonly correlationId: string;
  /** When it was accepted into the queue (ms); its answer is due a fixed time later. */
  readonly sinceMs: number;
  readonly answer: Promise<Message>;
  /** True once the client has been answered. */
  answered = false;
  #resolve: (message: Message) => void = () => undefined;
  #reject: (error: ChatError) => void = () => undefined;
  readonly #ended: (send: Send, stored: boolean) => void;

  /** @param ended is called once it is answered */
  constructor(draft: MessageDraft, sinceMs: number, ended: (send: Send, stored: boolean) => void) {
    this.id = draft.id;
    this.digest = draft.digest;
    this.conversationId = draft.conversationId;
    this.senderId = draft.senderId;
    this.clientMessageId = draft.clientMessageId;
    this.body = draft.body;
    this.media = draft.media;
    this.connectionId = draft.connectionId;
    this.correlationId = draft.correlationId;
    this.sinceMs = sinceMs;
    this.#ended = ended;
    this.answer = new Promise<Message>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Its ids as the wire has them. */
  get keys(): MessageKeys {
    return { messageId: this.id, conversationId: this.conversationId, senderId: this.senderId };
  }

  resolve(message: Message): void {
    this.#resolve(message);
    this.#end(true);
  }

  reject(error: ChatError): void {
    // Whoever waits hears of it; nobody need.
    this.answer.catch(() => undefined);
    this.#reject(error);
    this.#end(false);
  }

  #end(stored: boolean): void {
    if (this.answered) return;
    this.answered = true;
    this.#ended(this, stored);
  }
}
