import type { Message } from '../../../generated/payloads.ts';
import type { ChatError } from '../../contract/errors.ts';
import type { MessageBody } from './message-ids.ts';
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
export interface Send extends MessageDraft {
  /** When it was accepted into the queue (ms); its answer is due a fixed time later. */
  readonly sinceMs: number;
  readonly answer: Promise<Message>;
  resolve(message: Message): void;
  reject(error: ChatError): void;
  /** True once the client has been answered. */
  answered: boolean;
}

export function createSend(draft: MessageDraft, sinceMs: number): Send {
  const { promise, resolve, reject } = withResolvers();
  const send: Send = {
    ...draft,
    sinceMs,
    answer: promise,
    resolve(message) {
      send.answered = true;
      resolve(message);
    },
    reject(error) {
      send.answered = true;
      reject(error);
    },
    answered: false,
  };
  return send;
}

function withResolvers(): {
  promise: Promise<Message>;
  resolve: (message: Message) => void;
  reject: (error: ChatError) => void;
} {
  let resolve: (message: Message) => void = () => undefined;
  let reject: (error: ChatError) => void = () => undefined;
  const promise = new Promise<Message>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
