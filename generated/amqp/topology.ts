// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { ConsumerTopology, Topology } from '../../src/contract/amqp.ts';

/**
 * Each consumer: its queue, the routing keys bound to it, one waiting queue per retry delay, and its dead-letter
 * queue.
 */
export const consumers = {
  /** Sends the code to the phone. */
  deliverPasscode: {
    name: 'deliverPasscode',
    queue: 'letschat.passcode-delivery',
    deadLetterQueue: 'letschat.passcode-delivery.dead',
    events: ['passcode.requested'],
    prefetch: 20,
    retryDelaysMs: [1000, 5000, 30000],
  },
  /** Notifies people with no device online. */
  pushNotification: {
    name: 'pushNotification',
    queue: 'letschat.push-notifications',
    deadLetterQueue: 'letschat.push-notifications.dead',
    events: ['message.created', 'call.started'],
    prefetch: 20,
    retryDelaysMs: [1000, 5000, 30000],
  },
  /** Finds dimensions and makes thumbnails. */
  processMedia: {
    name: 'processMedia',
    queue: 'letschat.media-processing',
    deadLetterQueue: 'letschat.media-processing.dead',
    events: ['media.uploaded'],
    prefetch: 2,
    retryDelaysMs: [1000, 5000, 30000],
  },
  /** Ends calls that nobody answers. */
  timeOutRing: {
    name: 'timeOutRing',
    queue: 'letschat.ring-timeouts',
    deadLetterQueue: 'letschat.ring-timeouts.dead',
    events: ['call.started'],
    prefetch: 200,
    retryDelaysMs: [1000, 5000, 30000],
  },
} as const satisfies Readonly<Record<string, ConsumerTopology>>;

/** Everything to declare on the broker. */
export const topology: Topology = {
  exchange: { name: 'letschat.events', type: 'topic', durable: true },
  consumers: Object.values(consumers),
};
