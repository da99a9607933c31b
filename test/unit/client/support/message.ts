import type { Message } from '../../../../generated/payloads.ts';

/** A text of a conversation that says its own number. */
export const messageOf = (seq: number, conversationId = 'c'): Message => ({
  messageId: `${conversationId}${seq}`,
  conversationId,
  senderId: 'p',
  clientMessageId: `id${seq}`,
  seq,
  type: 'text',
  text: `${seq}`,
  media: null,
  replyTo: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  editedAt: null,
  deletedAt: null,
});
