import type { DomainEvent } from '../../generated/amqp/events.ts';
import type { Logger } from '../contract/context.ts';
import { postWebhook, type Fetch } from './webhook.ts';

/** A push to the devices of one person who has none online. */
export interface PushNotification {
  readonly userId: string;
  readonly kind: 'message' | 'call';
  /** What it is about: a message or a call. */
  readonly subjectId: string;
  readonly conversationId: string | null;
  readonly fromUserId: string;
  readonly idempotencyKey: string;
}

export type PushSender = (push: PushNotification) => Promise<void>;

export const webhookPushSender =
  (fetch: Fetch, url: string): PushSender =>
  ({ idempotencyKey, ...body }) =>
    postWebhook(fetch, url, { idempotencyKey, body });

export const logPushSender =
  (log: Logger): PushSender =>
  async (push) =>
    log.debug({ push }, 'push notification');

export interface PushDependencies {
  /** Which of these people have a device online. Rejects when presence is not to be had; the event is then retried. */
  readonly onlineOf: (userIds: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly send: PushSender;
}

type PushedEvent = DomainEvent<'message.created'> | DomainEvent<'call.started'>;

const addressed = (event: PushedEvent): readonly Omit<PushNotification, 'idempotencyKey'>[] => {
  switch (event.type) {
    case 'message.created': {
      const { messageId, conversationId, senderId, recipientIds } = event.data;
      return recipientIds.map((userId) => ({
        userId,
        kind: 'message',
        subjectId: messageId,
        conversationId,
        fromUserId: senderId,
      }));
    }
    case 'call.started': {
      const { callId, callerId, calleeId } = event.data;
      return [{ userId: calleeId, kind: 'call', subjectId: callId, conversationId: null, fromUserId: callerId }];
    }
  }
};

/** Pushes to those of the addressed people who have no device online. */
export function createPushNotifications({ onlineOf, send }: PushDependencies) {
  return async (event: PushedEvent): Promise<void> => {
    const pushes = addressed(event);
    const online = await onlineOf(pushes.map(({ userId }) => userId));
    for (const push of pushes) {
      if (!online.has(push.userId)) await send({ ...push, idempotencyKey: `${event.id}/${push.userId}` });
    }
  };
}
