import { setTimeout as pause } from 'node:timers/promises';
import { validateMessagePage } from '../../../generated/validators.js';
import { isMessage } from '../../support/history.ts';
import type { RoamingDevice } from './roaming-device.ts';

/** What one device has got of its conversations. */
export interface Inbox {
  readonly device: RoamingDevice;
  /** How often `newMessage` came for each message. */
  readonly pushed: ReadonlyMap<string, number>;
  has(messageId: string): boolean;
  /** Its own message was answered. */
  add(message: { readonly messageId: string; readonly conversationId: string; readonly seq: number }): void;
  /** Reads on from where it has everything, by `getChatMessages`, as after every reconnect. */
  catchUp(): Promise<void>;
}

const PAGE = 100;
const AGAIN_MS = 300;

export function createInbox(device: RoamingDevice, conversationIds: readonly string[]): Inbox {
  const pushed = new Map<string, number>();
  const known = new Set<string>();
  const seqs = new Map(conversationIds.map((id) => [id, { upTo: 0, beyond: new Set<number>() }]));

  const add: Inbox['add'] = ({ messageId, conversationId, seq }) => {
    known.add(messageId);
    const track = seqs.get(conversationId);
    if (track === undefined) return;
    track.beyond.add(seq);
    while (track.beyond.delete(track.upTo + 1)) track.upTo += 1;
  };

  const readOn = async (conversationId: string): Promise<void> => {
    for (;;) {
      await device.signedIn();
      const after = seqs.get(conversationId)?.upTo ?? 0;
      const answer = await device.ask('getChatMessages', { conversationId, after, limit: PAGE });
      if (answer === null || (!answer.ok && answer.error.code === 'UNAVAILABLE')) {
        await pause(AGAIN_MS);
        continue;
      }
      if (!answer.ok) throw new Error(`getChatMessages: ${answer.error.message}`);
      if (!validateMessagePage(answer.data)) throw new Error('getChatMessages answered with no page');
      for (const message of answer.data) add(message);
      if (answer.data.length < PAGE) return;
    }
  };
  const catchUp = async (): Promise<void> => {
    for (const conversationId of seqs.keys()) await readOn(conversationId);
  };

  device.on('newMessage', (message) => {
    if (!isMessage(message)) throw new Error('newMessage without a message');
    pushed.set(message.messageId, (pushed.get(message.messageId) ?? 0) + 1);
    add(message);
  });
  device.on('signInSuccess', () => {
    // A device that is closed meanwhile has nothing to catch up with.
    void catchUp().catch(() => undefined);
  });
  return { device, pushed, has: (messageId) => known.has(messageId), add, catchUp };
}
