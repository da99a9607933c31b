import type { Message, MessageDeleted, MessagePage } from '../../generated/payloads.ts';
import type { Connection } from './connection.ts';
import { LetsChatError } from './error.ts';

export interface ChangesDependencies {
  readonly connection: Pick<Connection, 'request' | 'on' | 'onState' | 'state' | 'session' | 'replay'>;
  readonly warn: (message: string) => void;
}

/** Edits and deletions of messages that the app has seen, also those made while it was offline. */
export interface Changes {
  /** Somebody wants to know: from now on a reconnect asks for what was missed. */
  start(): void;
  close(): void;
}

/** What a message was when the app last saw it. */
interface Version {
  readonly seq: number;
  readonly editedAt: string | null;
  readonly deleted: boolean;
}

/** One page: the newest messages that the app has of a conversation are looked at again, older ones are not. */
const NEWEST = 100;
/** The conversations with the newest activity; one request each, well within the rate class of queries. */
const CONVERSATIONS = 50;

/**
 * The contract has no list of changes, so after a reconnect the newest page that the app has of each conversation is read
 * again, and what differs comes as the `messageEdited` or `messageDeleted` that was missed.
 */
export function createChanges({ connection, warn }: ChangesDependencies): Changes {
  /** By conversation, the one with the newest activity last. */
  const known = new Map<string, Map<string, Version>>();
  let owner: string | null = null;
  let wanted = false;
  let run = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const note = ({ conversationId, messageId, seq, editedAt, deletedAt }: Message): void => {
    const versions = known.get(conversationId) ?? new Map<string, Version>();
    known.delete(conversationId);
    known.set(conversationId, versions);
    versions.set(messageId, { seq, editedAt, deleted: deletedAt !== null });
    if (versions.size <= NEWEST) return;
    const [oldest] = [...versions].reduce((one, other) => (other[1].seq < one[1].seq ? other : one));
    versions.delete(oldest);
  };

  const noteDeleted = ({ conversationId, messageId }: MessageDeleted): void => {
    const versions = known.get(conversationId);
    const version = versions?.get(messageId);
    if (version !== undefined) versions?.set(messageId, { ...version, deleted: true });
  };

  /** Tells of what is newer than what the app has. What came live meanwhile is not told twice. */
  const compare = (message: Message): void => {
    const version = known.get(message.conversationId)?.get(message.messageId);
    if (version === undefined || version.deleted) return;
    const { conversationId, messageId } = message;
    if (message.deletedAt !== null) connection.replay('messageDeleted', { conversationId, messageId });
    else if ((message.editedAt ?? '') > (version.editedAt ?? '')) connection.replay('messageEdited', message);
  };

  const refresh = async (conversationId: string): Promise<void> => {
    const newest = Math.max(...[...(known.get(conversationId)?.values() ?? [])].map(({ seq }) => seq));
    try {
      // The page comes to `compare` as `getChatMessagesSuccess`, before it is noted.
      await connection.request<MessagePage>(
        'getChatMessages',
        [{ conversationId, before: newest + 1, limit: NEWEST }],
        'signedIn',
      );
    } catch (error) {
      if (!(error instanceof LetsChatError && error.code === 'NOT_FOUND')) throw error;
      known.delete(conversationId);
    }
  };

  const catchUp = async (pending: readonly string[], mine: number): Promise<void> => {
    for (const [index, conversationId] of pending.entries()) {
      if (mine !== run) return;
      try {
        await refresh(conversationId);
      } catch (error) {
        if (mine !== run || connection.state() !== 'signedIn') return;
        const seconds = error instanceof LetsChatError ? (error.retryAfter ?? 2) : 2;
        warn(`asking for missed edits failed, trying again in ${seconds} s: ${String(error)}`);
        timer = setTimeout(() => void catchUp(pending.slice(index), mine), seconds * 1_000);
        return;
      }
    }
  };

  const stops = [
    connection.on('getChatMessagesSuccess', (page: MessagePage) => {
      if (wanted) page.forEach(compare);
      page.forEach(note);
    }),
    connection.on('newMessage', note),
    connection.on('chatMessageSuccess', note),
    connection.on('messageEdited', note),
    connection.on('messageDeleted', noteDeleted),
    connection.onState((state) => {
      run += 1;
      clearTimeout(timer);
      if (state !== 'signedIn') return;
      const userId = connection.session()?.user.userId ?? null;
      if (userId !== owner) known.clear();
      owner = userId;
      if (wanted) void catchUp([...known.keys()].slice(-CONVERSATIONS).reverse(), run);
    }),
  ];

  return {
    start: () => void (wanted = true),
    close() {
      run += 1;
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}
