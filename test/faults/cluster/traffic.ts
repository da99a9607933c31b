import { setTimeout as pause } from 'node:timers/promises';
import type { Message } from '../../../generated/payloads.ts';
import type { NodeIndex } from '../../support/child-cluster.ts';
import { isMessage } from '../../support/history.ts';
import type { Random } from '../../support/random.ts';
import type { Inbox } from './inbox.ts';
import type { World } from './world.ts';

/** One message that somebody meant to send. */
export interface SentMessage {
  readonly clientMessageId: string;
  readonly conversationId: string;
  readonly text: string;
  readonly inbox: Inbox;
  /** The answer, the node that gave it, and when the answered attempt began and ended (ms of `performance.now`). */
  acknowledged: {
    readonly message: Message;
    readonly by: NodeIndex;
    readonly sentAt: number;
    readonly at: number;
  } | null;
  edit: { readonly text: string; acknowledged: boolean } | null;
}

export interface ReadMark {
  readonly conversationId: string;
  readonly userId: string;
  readonly seq: number;
}

/** What went on, for the checks. */
export interface Ledger {
  readonly sent: readonly SentMessage[];
  /** Those that were acknowledged. */
  readonly reads: readonly ReadMark[];
  /** Answers that nobody may get here. */
  readonly refusals: readonly string[];
}

export interface Traffic {
  readonly ledger: Ledger;
  acknowledged(): number;
  /** Lets those who come and go be, so that presence can come to rest. */
  calm(): void;
  /** Sends no new ones, and waits until every message is acknowledged. Resolves with the rate of sends and of acknowledgements a second. */
  stop(): Promise<{ readonly sends: number; readonly acknowledgements: number }>;
}

const SENDS_PER_SECOND = 200;
const TICK_MS = 10;
/** Fifteen seconds' worth, longer than any store is away: only on a machine that cannot keep up the rate gives way. */
const UNANSWERED = 3_000;
const FLICKER_MS = 400;
const AGAIN_MS = 200;
const SHARE = { edit: 0.05, read: 0.02, typing: 0.05, query: 0.02 };
const DRAIN_MS = 40_000;

interface Lane {
  readonly inbox: Inbox;
  readonly conversationId: string;
  /** One at a time and in order, as the SDK sends. */
  last: Promise<void>;
}

/** Everybody writes in all conversations, at a constant rate as long as answers come; some edit, read, type, come and go. */
export function startTraffic(world: World, random: Random): Traffic {
  const sent: SentMessage[] = [];
  const reads: ReadMark[] = [];
  const refusals: string[] = [];
  const working = new Set<Promise<void>>();
  let acknowledged = 0;
  let flickering = true;
  const lanes = world.inboxes.flatMap((inbox): Lane[] =>
    world.conversations
      .filter(({ memberIds }) => memberIds.includes(inbox.device.person.userId))
      .map(({ conversationId }) => ({ inbox, conversationId, last: Promise.resolve() })),
  );
  const track = (work: Promise<void>): void => {
    const tracked: Promise<void> = work.finally(() => working.delete(tracked));
    working.add(tracked);
  };

  /** Once; what fails for lack of a store or a connection is none of a person's concern. */
  const once = async (inbox: Inbox, event: string, payload: object): Promise<boolean> => {
    if (!inbox.device.isSignedIn()) return false;
    const answer = await inbox.device.ask(event, payload);
    if (answer === null || answer.ok) return answer?.ok === true;
    if (answer.error.code !== 'UNAVAILABLE') refusals.push(`${event}: ${answer.error.code} ${answer.error.message}`);
    return false;
  };

  const edit = async (entry: SentMessage, messageId: string): Promise<void> => {
    entry.edit = { text: `${entry.text}, edited`, acknowledged: false };
    entry.edit.acknowledged = await once(entry.inbox, 'editMessage', { messageId, text: entry.edit.text });
  };

  const deliver = async (entry: SentMessage): Promise<void> => {
    const { conversationId, clientMessageId, text, inbox } = entry;
    if (random.chance(SHARE.typing)) track(once(inbox, 'typing', { conversationId }).then(() => undefined));
    for (;;) {
      await inbox.device.signedIn();
      const by = inbox.device.node();
      const sentAt = performance.now();
      const answer = await inbox.device.ask('chatMessage', { conversationId, clientMessageId, text });
      if (answer?.ok === true && isMessage(answer.data)) {
        entry.acknowledged = { message: answer.data, by, sentAt, at: performance.now() };
        acknowledged += 1;
        inbox.add(answer.data);
        if (random.chance(SHARE.edit)) track(edit(entry, answer.data.messageId));
        return;
      }
      if (answer !== null && (answer.ok || answer.error.code !== 'UNAVAILABLE')) {
        refusals.push(`chatMessage ${clientMessageId}: ${JSON.stringify(answer)}`);
        return;
      }
      await pause(AGAIN_MS);
    }
  };

  const send = (): void => {
    const lane = random.pick(lanes);
    const clientMessageId = `m-${sent.length}`;
    const entry: SentMessage = {
      clientMessageId,
      conversationId: lane.conversationId,
      text: `text of ${clientMessageId}`,
      inbox: lane.inbox,
      acknowledged: null,
      edit: null,
    };
    sent.push(entry);
    // Rejects only when the world is closed under it.
    lane.last = lane.last.then(() => deliver(entry)).catch((error: unknown) => void refusals.push(String(error)));
    if (random.chance(SHARE.query)) track(once(lane.inbox, 'getConversations', { limit: 10 }).then(() => undefined));
  };

  for (const inbox of world.inboxes) {
    const { userId } = inbox.device.person;
    inbox.device.on('newMessage', (message) => {
      if (!isMessage(message) || !random.chance(SHARE.read)) return;
      const { conversationId, messageId, seq } = message;
      const marked = once(inbox, 'markRead', { conversationId, messageId });
      track(marked.then((done) => void (done && reads.push({ conversationId, userId, seq }))));
    });
  }

  const began = performance.now();
  let ticked = began;
  let owed = 0;
  const sending = setInterval(() => {
    const now = performance.now();
    owed = Math.min(owed + ((now - ticked) / 1_000) * SENDS_PER_SECOND, SENDS_PER_SECOND);
    ticked = now;
    for (; owed >= 1 && sent.length - acknowledged < UNANSWERED; owed -= 1) send();
  }, TICK_MS);
  const online = new Set(world.flickerers);
  const flicker = setInterval(() => {
    const device = random.pick(world.flickerers);
    if (!flickering) return;
    if (online.delete(device)) device.close();
    else {
      online.add(device);
      device.open();
    }
  }, FLICKER_MS);

  return {
    ledger: { sent, reads, refusals },
    acknowledged: () => acknowledged,
    calm() {
      flickering = false;
    },
    async stop() {
      clearInterval(sending);
      clearInterval(flicker);
      const seconds = (performance.now() - began) / 1_000;
      const rates = { sends: sent.length / seconds, acknowledgements: acknowledged / seconds };
      const left = AbortSignal.timeout(DRAIN_MS);
      const drained = Promise.all(lanes.map((lane) => lane.last)).then(() => 'drained');
      const late = new Promise<string>((resolve) => left.addEventListener('abort', () => resolve('late')));
      if ((await Promise.race([drained, late])) === 'late')
        throw new Error(
          `${sent.length - acknowledged} messages were not acknowledged ${DRAIN_MS} ms after the last send`,
        );
      while (working.size > 0) await Promise.all(working);
      return rates;
    },
  };
}
