import type { Contract } from '../../model/contract.ts';
import { codeBanner } from '../banner.ts';
import { formatted } from '../format.ts';
import { jsdoc } from '../jsdoc.ts';
import { camelCase, sortedUnique } from '../names.ts';

/** `amqp/topology.ts`: the exchange and every queue, as data. */
export function emitAmqpTopology(contract: Contract): Promise<string> {
  const [exchange, ...others] = sortedUnique(contract.domainEvents.map((event) => event.exchange));
  if (exchange === undefined || others.length > 0) throw new Error('domain events need one exchange for all');
  const routingKeys = new Map(contract.domainEvents.map(({ type, routingKey }) => [type, routingKey]));
  const consumers = contract.consumers.map(
    ({ name, queue, deadLetterQueue, events, prefetch, retryDelaysMs, summary }) =>
      `${jsdoc(summary)}${camelCase(name)}: ${JSON.stringify({
        name,
        queue,
        deadLetterQueue,
        events: events.map((type) => routingKeys.get(type) ?? type),
        prefetch,
        retryDelaysMs,
      })},`,
  );
  return formatted(
    `${codeBanner()}
import type { ConsumerTopology, Topology } from '../../src/contract/amqp.ts';

${jsdoc('Each consumer: its queue, the routing keys bound to it, one waiting queue per retry delay, and its dead-letter queue.')}export const consumers = {
${consumers.join('\n')}
} as const satisfies Readonly<Record<string, ConsumerTopology>>;

${jsdoc('Everything to declare on the broker.')}export const topology: Topology = {
  exchange: { name: '${exchange}', type: 'topic', durable: true },
  consumers: Object.values(consumers),
};
`,
    'typescript',
  );
}
