// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

import type { ConsumerTopology, Topology } from '../../../../../../src/contract/amqp.ts';

/**
 * Each consumer: its queue, the routing keys bound to it, one waiting queue per retry delay, and its dead-letter
 * queue.
 */
export const consumers = {
  /** Keeps the index. */
  noteIndexing: {
    name: 'note-indexing',
    queue: 'letschat.note-indexing',
    deadLetterQueue: 'letschat.note-indexing.dead',
    events: ['note.added', 'note.removed'],
    prefetch: 10,
    retryDelaysMs: [1000, 5000],
  },
} as const satisfies Readonly<Record<string, ConsumerTopology>>;

/** Everything to declare on the broker. */
export const topology: Topology = {
  exchange: { name: 'letschat.events', type: 'topic', durable: true },
  consumers: Object.values(consumers),
};
