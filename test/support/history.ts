import type { Message } from '../../generated/payloads.ts';
import { validateMessage, validateMessagePage } from '../../generated/validators.js';
import type { Device } from './device.ts';

/** Whether it is a message of the contract. */
export function isMessage(value: unknown): value is Message {
  return validateMessage(value);
}

/** The whole history of a conversation, page by page as a client catches up. @throws Error when a page is refused */
export async function allMessages(device: Device, conversationId: string): Promise<readonly Message[]> {
  const history: Message[] = [];
  for (;;) {
    const after = history.at(-1)?.seq ?? 0;
    const answer = await device.request('getChatMessages', { conversationId, after, limit: 100 });
    if (!answer.ok) throw new Error(`getChatMessages: ${answer.error.message}`);
    if (!validateMessagePage(answer.data)) throw new Error('getChatMessages answered with no page');
    if (answer.data.length === 0) return history;
    history.push(...answer.data);
  }
}
