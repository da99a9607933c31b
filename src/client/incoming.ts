import type { Conversation, ConversationEnvelope, GetConversationsSuccess, Message } from '../../generated/payloads.ts';
import type { Connection } from './connection.ts';
import { LetsChatError } from './error.ts';

export interface IncomingDependencies {
  readonly connection: Pick<Connection, 'request' | 'on' | 'onState' | 'state' | 'session'>;
  readonly holeMs: number;
  readonly seen: Readonly<Record<string, number>>;
  readonly warn: (message: string) => void;
}

export interface Incoming {
  /** A message that this client got otherwise: the answer to its own. */
  add(message: Message): void;
  /** @returns stops listening */
  onMessage(listener: (message: Message) => void): () => void;
  close(): void;
}

/** What is known of one conversation. */
interface Track {
  /** Everything up to this `seq` was delivered or is older than the app asked for. */
  delivered: number;
  /** Came, but something before it has not. */
  readonly waiting: Map<number, Message>;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const PAGE = 100;

/**
 * The messages of all conversations, each once and in the order of its conversation, over reconnects: what a connection
 * missed is read from history by `seq`. It starts with the first listener: what is older is history.
 */
export function createIncoming({ connection, holeMs, seen, warn }: IncomingDependencies): Incoming {
  const tracks = new Map<string, Track>();
  const listeners = new Set<(message: Message) => void>();
  const stops: (() => void)[] = [];
  let owner: string | null = null;
  /** While the first list is read nothing can be called in order. */
  let listed = false;
  let run = 0;

  // What a complete list did not name is new to this person: it begins at 0.
  const trackOf = (conversationId: string): Track => {
    const known = tracks.get(conversationId);
    if (known !== undefined) return known;
    const track: Track = { delivered: seen[conversationId] ?? 0, waiting: new Map(), timer: undefined };
    tracks.set(conversationId, track);
    return track;
  };

  const deliver = (track: Track, message: Message): void => {
    track.waiting.delete(message.seq);
    if (message.seq <= track.delivered) return;
    track.delivered = message.seq;
    for (const listener of [...listeners]) listener(message);
  };

  const settle = (conversationId: string, track: Track): void => {
    if (!listed) return;
    for (const seq of track.waiting.keys()) if (seq <= track.delivered) track.waiting.delete(seq);
    for (
      let next = track.waiting.get(track.delivered + 1);
      next !== undefined;
      next = track.waiting.get(track.delivered + 1)
    )
      deliver(track, next);
    if (track.waiting.size === 0) {
      clearTimeout(track.timer);
      track.timer = undefined;
    } else {
      track.timer ??= setTimeout(() => {
        track.timer = undefined;
        void fill(conversationId, track);
      }, holeMs);
    }
  };

  /** Reads on from the last delivered message until history ends. What a page skips does not exist. */
  const fill = async (conversationId: string, track: Track): Promise<void> => {
    const mine = run;
    try {
      for (;;) {
        const page = await connection.request<readonly Message[]>(
          'getChatMessages',
          [{ conversationId, after: track.delivered, limit: PAGE }],
          'signedIn',
        );
        if (mine !== run) return;
        for (const message of page) deliver(track, message);
        if (page.length < PAGE) break;
      }
      settle(conversationId, track);
    } catch (error) {
      if (error instanceof LetsChatError && error.code === 'NOT_FOUND') tracks.delete(conversationId);
      // A lost connection is caught up with after the reconnect; anything else is tried again.
      else if (mine === run && connection.state() === 'signedIn') settle(conversationId, track);
    }
  };

  const list = async (): Promise<readonly Conversation[]> => {
    const all: Conversation[] = [];
    for (let before: string | undefined; ;) {
      const args = before === undefined ? { limit: PAGE } : { before, limit: PAGE };
      const { conversations } = await connection.request<GetConversationsSuccess>(
        'getConversations',
        [args],
        'signedIn',
      );
      all.push(...conversations);
      before = conversations.at(-1)?.updatedAt;
      if (conversations.length < PAGE || before === undefined) return all;
    }
  };

  const catchUp = async (): Promise<void> => {
    const mine = ++run;
    const userId = connection.session()?.user.userId ?? null;
    if (userId !== owner) {
      for (const { timer } of tracks.values()) clearTimeout(timer);
      tracks.clear();
      owner = userId;
      listed = false;
    }
    try {
      const conversations = await list();
      if (mine !== run) return;
      const first = !listed;
      listed = true;
      for (const { conversationId, lastMessage } of conversations) {
        const known = tracks.has(conversationId) || conversationId in seen;
        const track = trackOf(conversationId);
        if (first && !known) track.delivered = lastMessage?.seq ?? 0;
        else if (first && tracks.has(conversationId) && !(conversationId in seen) && track.delivered === 0) {
          // Came while the list was read: whatever is older than the oldest of them is history.
          track.delivered = Math.min(...track.waiting.keys(), (lastMessage?.seq ?? 0) + 1) - 1;
        }
        if ((lastMessage?.seq ?? 0) > track.delivered) await fill(conversationId, track);
      }
      for (const [conversationId, track] of tracks) settle(conversationId, track);
    } catch (error) {
      if (mine !== run || connection.state() !== 'signedIn') return;
      warn(`catching up failed, trying again: ${error instanceof Error ? error.message : String(error)}`);
      setTimeout(() => mine === run && connection.state() === 'signedIn' && void catchUp(), holeMs);
    }
  };

  const add = (message: Message): void => {
    if (stops.length === 0) return;
    const track = trackOf(message.conversationId);
    track.waiting.set(message.seq, message);
    settle(message.conversationId, track);
  };

  // A group begins for a new member where it stands, unless it is known already.
  const joined = ({ conversation }: ConversationEnvelope): void => {
    if (tracks.has(conversation.conversationId)) return;
    trackOf(conversation.conversationId).delivered = conversation.lastMessage?.seq ?? 0;
  };

  const start = (): void => {
    stops.push(
      connection.on('newMessage', add),
      connection.on('addedToGroup', joined),
      connection.on('createGroupSuccess', joined),
      connection.onState((state) => {
        if (state === 'signedIn') void catchUp();
      }),
    );
    if (connection.state() === 'signedIn') void catchUp();
  };

  return {
    add,
    onMessage(listener) {
      listeners.add(listener);
      if (stops.length === 0) start();
      return () => void listeners.delete(listener);
    },
    close() {
      run += 1;
      for (const stop of stops) stop();
      for (const { timer } of tracks.values()) clearTimeout(timer);
    },
  };
}
