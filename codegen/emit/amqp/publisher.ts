import type { Contract } from '../../model/contract.ts';
import { codeBanner } from '../banner.ts';
import { formatted } from '../format.ts';
import { importValues } from '../imports.ts';
import { jsdoc } from '../jsdoc.ts';
import { validatorName } from '../names.ts';

/** `amqp/publisher.ts`: publishes domain events, validated and routed by the contract. */
export function emitAmqpPublisher(contract: Contract): Promise<string> {
  const { domainEvents, consumers } = contract;
  const consumed = new Set(consumers.flatMap(({ events }) => events));
  const routes = domainEvents.map(
    ({ type, exchange, routingKey, envelope }) =>
      `['${type}', { exchange: '${exchange}', routingKey: '${routingKey}', mandatory: ${String(consumed.has(type))}, validate: ${validatorName(envelope)} }],`,
  );
  return formatted(
    `${codeBanner()}
import type { ConfirmPublisher } from '../../src/contract/amqp.ts';
import { publishDomainEvent, publishDomainEvents, type DomainEventRoute, type RefusedEvent } from '../../src/contract/domain-events.ts';
${importValues(
  domainEvents.map(({ envelope }) => validatorName(envelope)),
  '../validators.js',
)}import type { DomainEvent } from './events.ts';

const routes: ReadonlyMap<string, DomainEventRoute> = new Map([
${routes.join('\n')}
]);

export interface DomainEventPublisher {
${jsdoc('Resolves once the broker has confirmed.', '@throws PoisonEventError when the contract does not allow the event')}publish(event: DomainEvent): Promise<void>;

${jsdoc('Resolves once the broker has confirmed all that the contract allows, with those that it does not.')}publishAll(events: readonly DomainEvent[]): Promise<readonly RefusedEvent[]>;
}

export const createPublisher = (channel: ConfirmPublisher): DomainEventPublisher => ({
  publish: (event) => publishDomainEvent(channel, routes, event),
  publishAll: (events) => publishDomainEvents(channel, routes, events),
});
`,
    'typescript',
  );
}
