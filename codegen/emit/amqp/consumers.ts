import type { Consumer, Contract } from '../../model/contract.ts';
import { codeBanner } from '../banner.ts';
import { formatted } from '../format.ts';
import { importValues } from '../imports.ts';
import { jsdoc } from '../jsdoc.ts';
import { camelCase, validatorName } from '../names.ts';

const eventUnion = (consumer: Consumer): string => consumer.events.map((type) => `DomainEvent<'${type}'>`).join(' | ');

/** `amqp/consumers.ts`: typed worker handlers and their bindings to queues. */
export function emitAmqpConsumers(contract: Contract): Promise<string> {
  const { consumers, domainEvents } = contract;
  const guards = new Map(domainEvents.map(({ type, envelope }) => [type, validatorName(envelope)]));
  const guardsOf = (consumer: Consumer): readonly string[] => consumer.events.flatMap((type) => guards.get(type) ?? []);
  const methods = consumers.map((consumer) => {
    const about = [consumer.summary, consumer.description, 'Rejects to have the event retried.'];
    return `${jsdoc(...about)}${camelCase(consumer.name)}(event: ${eventUnion(consumer)}): Promise<void>;`;
  });
  const bindings = consumers.map((consumer) => {
    const name = camelCase(consumer.name);
    const test = guardsOf(consumer)
      .map((guard) => `${guard}(value)`)
      .join(' || ');
    return `bindConsumer<${eventUnion(consumer)}>({
      topology: consumers.${name},
      read: (value) => (${test} ? value : null),
      handle: (event) => handlers.${name}(event),
    }),`;
  });
  return formatted(
    `${codeBanner()}
import type { ConsumerBinding } from '../../src/contract/amqp.ts';
import { bindConsumer } from '../../src/contract/domain-events.ts';
${importValues(consumers.flatMap(guardsOf), '../validators.js')}import type { DomainEvent } from './events.ts';
import { consumers } from './topology.ts';

${jsdoc('One method per consumer, with exactly the events its queue is bound to.')}export interface ConsumerHandlers {
${methods.join('\n\n')}
}

${jsdoc('Every consumer of the contract, bound to its queue.')}export const consumerBindings = (handlers: ConsumerHandlers): readonly ConsumerBinding[] => [
${bindings.join('\n')}
];
`,
    'typescript',
  );
}
