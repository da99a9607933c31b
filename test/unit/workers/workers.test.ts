import { describe, expect, it } from 'vitest';
import type { DomainEvent, DomainEventData, DomainEventType } from '../../../generated/amqp/events.ts';
import {
  choosePasscodeSender,
  createPasscodeDelivery,
  webhookPasscodeSender,
  type PasscodeDelivery,
} from '../../../src/workers/passcode-delivery.ts';
import { createPushNotifications, type PushNotification } from '../../../src/workers/push-notifications.ts';
import { createRingTimeouts } from '../../../src/workers/ring-timeouts.ts';
import { silentLog } from '../../support/silent-log.ts';

const event = <Type extends DomainEventType>(type: Type, data: DomainEventData[Type]): DomainEvent<Type> => ({
  specversion: '1.0',
  id: 'event-1',
  source: '/letschat',
  type,
  subject: 'subject',
  time: '2026-01-01T00:00:00.000Z',
  datacontenttype: 'application/json',
  correlationid: 'correlation',
  data,
});

const message = event('message.created', {
  messageId: 'm',
  conversationId: 'c',
  senderId: 'a',
  seq: 1,
  type: 'text',
  recipientIds: ['b', 'd'],
  createdAt: '2026-01-01T00:00:00.000Z',
});

describe('Push notifications', () => {
  const pushing = (
    online: readonly string[],
  ): { pushes: PushNotification[]; handle: ReturnType<typeof createPushNotifications> } => {
    const pushes: PushNotification[] = [];
    const handle = createPushNotifications({
      onlineOf: async () => new Set(online),
      send: async (push) => void pushes.push(push),
    });
    return { pushes, handle };
  };

  it('go to the recipients of a message who have no device online, and to nobody else', async () => {
    const { pushes, handle } = pushing(['b']);
    await handle(message);
    expect(pushes).toEqual([
      {
        userId: 'd',
        kind: 'message',
        subjectId: 'm',
        conversationId: 'c',
        fromUserId: 'a',
        idempotencyKey: 'event-1/d',
      },
    ]);
  });

  it('go to a callee who has no device online', async () => {
    const { pushes, handle } = pushing([]);
    await handle(
      event('call.started', {
        callId: 'k',
        callerId: 'a',
        calleeId: 'b',
        kind: 'audio',
        startedAt: 't',
        ringUntil: 't',
      }),
    );
    expect(pushes.map(({ userId, kind, subjectId }) => ({ userId, kind, subjectId }))).toEqual([
      { userId: 'b', kind: 'call', subjectId: 'k' },
    ]);
  });

  it('carry the same idempotency key when the event comes twice', async () => {
    const { pushes, handle } = pushing(['b']);
    await handle(message);
    await handle(message);
    expect(new Set(pushes.map(({ idempotencyKey }) => idempotencyKey))).toEqual(new Set(['event-1/d']));
  });
});

describe('Passcode delivery', () => {
  const requested = (expiresAt: string): DomainEvent<'passcode.requested'> =>
    event('passcode.requested', { passcodeId: 'p', sealed: 's', expiresAt });
  const open = () => ({ phoneNumber: '+491700000001', passcode: '123456' });
  const now = (): Date => new Date('2026-01-01T00:00:00.000Z');

  it('opens the sealed code and sends it with the event id as idempotency key', async () => {
    const sent: PasscodeDelivery[] = [];
    await createPasscodeDelivery({ open, send: async (delivery) => void sent.push(delivery), now, log: silentLog })(
      requested('2026-01-01T00:05:00.000Z'),
    );
    expect(sent).toEqual([
      {
        phoneNumber: '+491700000001',
        passcode: '123456',
        expiresAt: '2026-01-01T00:05:00.000Z',
        idempotencyKey: 'event-1',
      },
    ]);
  });

  it('does not send a code that has expired meanwhile', async () => {
    const sent: PasscodeDelivery[] = [];
    await createPasscodeDelivery({ open, send: async (delivery) => void sent.push(delivery), now, log: silentLog })(
      requested('2025-12-31T23:59:59.000Z'),
    );
    expect(sent).toEqual([]);
  });

  it('fails, so that it is retried, when the webhook does not answer 2xx', async () => {
    const send = webhookPasscodeSender(async () => ({ ok: false, status: 503 }), 'http://gateway.test');
    await expect(
      createPasscodeDelivery({ open, send, now, log: silentLog })(requested('2026-01-01T00:05:00.000Z')),
    ).rejects.toThrow('503');
  });
});

describe('The sender of passcodes', () => {
  const delivery = { phoneNumber: '+491701234567', passcode: '123456', expiresAt: '', idempotencyKey: 'event-1' };
  const chosen = (production: boolean) => {
    const logged: unknown[][] = [];
    const write = (...line: unknown[]): void => void logged.push(line);
    const log = { ...silentLog, info: write, error: write };
    return { logged, send: choosePasscodeSender({ webhookUrl: null, production, fetch, log }) };
  };

  it('without a webhook is the log, for development', async () => {
    const { logged, send } = chosen(false);
    await send(delivery);
    expect(JSON.stringify(logged)).toContain('123456');
  });

  it('without a webhook is nobody in production, says so, and never writes a code', async () => {
    const { logged, send } = chosen(true);
    await expect(send(delivery)).rejects.toThrow('PASSCODE_WEBHOOK_URL');
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain('123456');
  });
});

describe('Ring timeouts', () => {
  it('end the call once its ringing time is up, not before', async () => {
    const steps: string[] = [];
    const handle = createRingTimeouts({
      waitUntil: async (at) => void steps.push(`wait ${at.toISOString()}`),
      timeOut: async (callId) => void steps.push(`end ${callId}`),
    });
    await handle(
      event('call.started', {
        callId: 'k',
        callerId: 'a',
        calleeId: 'b',
        kind: 'audio',
        startedAt: 't',
        ringUntil: '2026-01-01T00:00:45.000Z',
      }),
    );
    expect(steps).toEqual(['wait 2026-01-01T00:00:45.000Z', 'end k']);
  });
});
