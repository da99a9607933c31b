import { consumerBindings } from '../../generated/amqp/consumers.ts';
import type { Config } from '../config/index.ts';
import type { Secrets } from '../config/secrets.ts';
import type { ConsumerBinding } from '../contract/amqp.ts';
import type { Logger } from '../contract/context.ts';
import { openSealedPasscode } from '../services/identity/sealed-passcode.ts';
import { createMediaProcessing } from '../workers/media-processing.ts';
import { choosePasscodeSender, createPasscodeDelivery } from '../workers/passcode-delivery.ts';
import { createPushNotifications, logPushSender, webhookPushSender } from '../workers/push-notifications.ts';
import { createRingTimeouts } from '../workers/ring-timeouts.ts';
import type { Services } from './services.ts';
import type { Shutdown } from './shutdown.ts';
import type { Stores } from './stores.ts';

export interface ConsumerDependencies {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly services: Pick<Services, 'presence' | 'media' | 'calls'>;
  readonly stores: Pick<Stores, 'bus'>;
  readonly shutdown: Shutdown;
  readonly log: Logger;
}

/** How long handlers may take to finish when the process stops; what they leave is delivered again elsewhere. */
const STOP_MS = 2_000;

/** Consumes the worker queues until the shutdown. */
export async function startConsumers({ stores, shutdown, ...deps }: ConsumerDependencies): Promise<void> {
  const stopping = new AbortController();
  await stores.bus.consume(createConsumers(deps, stopping.signal));
  shutdown.add('consumers', async () => {
    stopping.abort();
    await stores.bus.stopConsuming(STOP_MS);
  });
}

/** What the worker queues do, with the senders that the configuration chooses. */
function createConsumers(
  { config, secrets, services, log }: Omit<ConsumerDependencies, 'stores' | 'shutdown'>,
  stopping: AbortSignal,
): readonly ConsumerBinding[] {
  const { pushWebhookUrl } = config;
  return consumerBindings({
    deliverPasscode: createPasscodeDelivery({
      open: openSealedPasscode(secrets.passcodePepper),
      send: choosePasscodeSender({
        webhookUrl: config.passcodeWebhookUrl,
        production: config.environment === 'production',
        fetch,
        log,
      }),
      now: () => new Date(),
      log,
    }),
    pushNotification: createPushNotifications({
      async onlineOf(userIds) {
        const answers = await services.presence.hasDevice(userIds);
        return new Set(userIds.filter((userId) => answers.get(userId) === true));
      },
      send: pushWebhookUrl === null ? logPushSender(log) : webhookPushSender(fetch, pushWebhookUrl),
    }),
    processMedia: createMediaProcessing({ process: services.media.process }),
    timeOutRing: createRingTimeouts({
      timeOut: () => services.calls.sweep(),
      waitUntil: (at) => waitUntil(at, stopping),
    }),
  });
}

function waitUntil(at: Date, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new Error('The worker stops; another one takes over.'));
    };
    const timer = setTimeout(
      () => {
        signal.removeEventListener('abort', stop);
        resolve();
      },
      Math.max(0, at.getTime() - Date.now()),
    );
    timer.unref();
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
