import { PIXEL } from '../support/pixel.ts';
import type { Actor, Packet } from './runner/actor.ts';
import { recordOf } from './runner/checks.ts';
import { until, type World } from './runner/world.ts';

/** A domain event that must have been published, and what its data has, at least. */
export interface Caused {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Does over the wire, once each, what the contract says publishes an event; beside it what changes nothing and publishes none.
 * @returns everything that must come out at the broker: each once, and nothing else
 * @throws Error when a request is refused
 */
export async function causeDomainEvents(world: World): Promise<readonly Caused[]> {
  const caused: Caused[] = [];
  const publishes = (type: string, data: Caused['data']): void => void caused.push({ type, data });
  const ask = async (who: Actor, event: string, payload?: unknown): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await who.request(event, payload);
    if (answer['ok'] !== true) throw new Error(`${event}: ${JSON.stringify(answer)}`);
    return recordOf(answer['data']);
  };
  const person = async (name: string): Promise<Actor> => {
    const one = await world.person(name);
    publishes('passcode.requested', {});
    publishes('user.registered', { userId: one.userId });
    return one;
  };
  const [ada, ben] = [await person('ada'), await person('ben')];
  const [adaId, benId] = [ada.userId, ben.userId];

  await ask(ada, 'addFriend', { userId: benId });
  await ask(ben, 'addFriend', { userId: adaId });
  publishes('friend.added', { userId: adaId, friendId: benId });

  const message = { recipientId: benId, clientMessageId: 'd1', text: 'Hello' };
  const { messageId, conversationId } = await ask(ada, 'chatMessage', message);
  await ask(ada, 'chatMessage', message);
  publishes('message.created', {
    messageId,
    conversationId,
    senderId: adaId,
    seq: 1,
    type: 'text',
    recipientIds: [benId],
  });
  await ask(ada, 'editMessage', { messageId, text: 'Hi' });
  publishes('message.edited', { messageId, conversationId, senderId: adaId });
  await ask(ben, 'markRead', { conversationId, messageId });
  await ask(ben, 'markRead', { conversationId, messageId });
  publishes('conversation.read', { conversationId, userId: benId, messageId, seq: 1 });
  await ask(ada, 'deleteMessage', { messageId });
  await ask(ada, 'deleteMessage', { messageId });
  publishes('message.deleted', { messageId, conversationId, senderId: adaId });

  const cleo = await person('cleo');
  await ask(ada, 'addFriend', { userId: cleo.userId });
  publishes('friend.added', { userId: adaId, friendId: cleo.userId });
  const created = await ask(ada, 'createGroup', { title: 'Walk', userIds: [benId] });
  const group = { conversationId: recordOf(created['conversation'])['conversationId'] };
  publishes('group.created', { ...group, creatorId: adaId });
  await ask(ada, 'addToGroup', { ...group, userIds: [cleo.userId] });
  await ask(ada, 'addToGroup', { ...group, userIds: [cleo.userId] });
  publishes('group.members-added', { ...group, actorId: adaId, userIds: [cleo.userId] });
  await ask(ada, 'removeFromGroup', { ...group, userId: cleo.userId });
  publishes('group.member-removed', { ...group, actorId: adaId, userId: cleo.userId });
  await ask(ben, 'leaveGroup', group);
  publishes('group.member-left', { ...group, userId: benId });

  const parties = { callerId: adaId, calleeId: benId };
  const ring = async (): Promise<unknown> => {
    const { callId } = await ask(ada, 'startCall', { calleeId: benId, kind: 'audio' });
    publishes('call.started', { callId, ...parties, kind: 'audio' });
    return callId;
  };
  const ends = (callId: unknown, reason: string): void => publishes('call.ended', { callId, ...parties, reason });
  const answered = await ring();
  await ask(ben, 'answerCall', { callId: answered });
  publishes('call.answered', { callId: answered, ...parties });
  await ask(ada, 'endCall', { callId: answered });
  ends(answered, 'ended');
  const rejected = await ring();
  await ask(ben, 'rejectCall', { callId: rejected });
  ends(rejected, 'rejected');
  const cancelled = await ring();
  await ask(ada, 'endCall', { callId: cancelled });
  ends(cancelled, 'cancelled');
  const unanswered = await ring();
  ends(unanswered, 'timeout');
  const isOver = ({ event, payload }: Packet): boolean =>
    event === 'callEnded' && recordOf(payload)['callId'] === unanswered;
  await until(() => ada.packets.some(isOver), RING_ENDS_MS);
  const lost = await ring();
  ada.close();
  ends(lost, 'lost');

  await ask(ben, 'removeFriend', { friendId: adaId });
  await ask(ben, 'removeFriend', { friendId: adaId });
  publishes('friend.removed', { userId: benId, friendId: adaId });
  const answer = await world.upload(ben, { name: 'note.png', bytes: PIXEL });
  const { mediaId, size } = recordOf(answer['data']);
  publishes('media.uploaded', { mediaId, ownerId: benId, mimeType: 'image/png', size });
  return caused;
}

/** A server by URL may ring as long as the contract says. */
const RING_ENDS_MS = 60_000;
