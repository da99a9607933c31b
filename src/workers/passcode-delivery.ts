import type { DomainEvent } from '../../generated/amqp/events.ts';
import type { Logger } from '../contract/context.ts';
import { postWebhook, type Fetch } from './webhook.ts';

/** What the delivery worker sends to a person's phone. */
export interface PasscodeDelivery {
  readonly phoneNumber: string;
  readonly passcode: string;
  readonly expiresAt: string;
  readonly idempotencyKey: string;
}

export type PasscodeSender = (delivery: PasscodeDelivery) => Promise<void>;

/** Sends through an HTTP webhook (an SMS gateway's adapter). */
export const webhookPasscodeSender =
  (fetch: Fetch, url: string): PasscodeSender =>
  ({ idempotencyKey, ...body }) =>
    postWebhook(fetch, url, { idempotencyKey, body });

/** Writes the code to the log: the delivery of a machine without a gateway, for development. */
const logPasscodeSender =
  (log: Logger): PasscodeSender =>
  async ({ phoneNumber, passcode }) =>
    log.info({ delivery: 'passcode' }, `Passcode for ${phoneNumber}: ${passcode}`);

export interface PasscodeSenderChoice {
  readonly webhookUrl: string | null;
  readonly production: boolean;
  readonly fetch: Fetch;
  readonly log: Logger;
}

/** The webhook, or the log; in production without a webhook nobody gets a code, since none may stand in a log. */
export function choosePasscodeSender({ webhookUrl, production, fetch, log }: PasscodeSenderChoice): PasscodeSender {
  if (webhookUrl !== null) return webhookPasscodeSender(fetch, webhookUrl);
  if (!production) return logPasscodeSender(log);
  const reason = 'Set PASSCODE_WEBHOOK_URL: in production passcodes are not written to the log, so nobody gets one.';
  log.error({}, reason);
  return () => Promise.reject(new Error(reason));
}

export interface PasscodeDeliveryDependencies {
  readonly open: (sealed: string) => { readonly phoneNumber: string; readonly passcode: string };
  readonly send: PasscodeSender;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Delivers a requested passcode; one that has expired meanwhile is not sent any more. */
export function createPasscodeDelivery({ open, send, now, log }: PasscodeDeliveryDependencies) {
  return async (event: DomainEvent<'passcode.requested'>): Promise<void> => {
    const { sealed, expiresAt } = event.data;
    if (Date.parse(expiresAt) <= now().getTime()) {
      log.warn(
        { eventId: event.id, correlationId: event.correlationid },
        'passcode expired before it could be delivered',
      );
      return;
    }
    await send({ ...open(sealed), expiresAt, idempotencyKey: event.id });
  };
}
