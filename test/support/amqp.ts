import type { ConsumerTopology, OutgoingEvent } from '../../src/contract/amqp.ts';

/** The exchange of the contract. */
export const EXCHANGE = 'letschat.events';

/** A queue of `<name>.happened`, and how a consumer tries again. */
export const topologyOf = (name: string, retryDelaysMs: readonly number[]): ConsumerTopology => ({
  name,
  queue: `test.${name}`,
  deadLetterQueue: `test.${name}.dead`,
  events: [`${name}.happened`],
  prefetch: 10,
  retryDelaysMs,
});

/** An event of the contract's exchange. */
export const eventOf = (routingKey: string, text: string, messageId: string): OutgoingEvent => ({
  exchange: EXCHANGE,
  routingKey,
  content: text,
  options: {
    messageId,
    type: 'test',
    contentType: 'application/json',
    correlationId: 'c',
    timestamp: 1_700_000_000,
    mandatory: true,
    persistent: true,
  },
});
