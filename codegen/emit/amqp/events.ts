import type { Contract, JsonSchema } from '../../model/contract.ts';
import { codeBanner } from '../banner.ts';
import { formatted } from '../format.ts';
import { importTypes } from '../imports.ts';
import { jsdoc } from '../jsdoc.ts';
import { descriptionOf, propertiesOf, type SchemaProperty } from '../payloads/schema.ts';
import { propertyKey } from '../names.ts';
import { referencedNames, typeExpression } from '../type-expression.ts';

/** Members that differ from event to event; all others must be the same in every envelope. */
const OWN = new Set(['type', 'data']);

function commonMembers(contract: Contract): readonly SchemaProperty[] {
  const schemas = new Map<string, JsonSchema>(contract.types.map(({ name, schema }) => [name, schema]));
  const shape = (properties: readonly SchemaProperty[]): string =>
    JSON.stringify(properties.map(({ name, required, schema }) => [name, required, typeExpression(schema)]));
  const envelopes = contract.domainEvents.map(({ envelope }) =>
    propertiesOf(schemas.get(envelope) ?? {}).filter(({ name }) => !OWN.has(name)),
  );
  const [first = []] = envelopes;
  const odd = contract.domainEvents.find((_event, index) => shape(envelopes[index] ?? []) !== shape(first));
  if (odd !== undefined)
    throw new Error(`the envelope of ${odd.type} (${odd.source.file}:${odd.source.line}) differs from the others`);
  return first;
}

/** `amqp/events.ts`: the domain events by type, and the one envelope they share. */
export function emitAmqpEvents(contract: Contract): Promise<string> {
  const { domainEvents } = contract;
  const members = commonMembers(contract);
  const types = [...domainEvents.map(({ data }) => data), ...members.flatMap(({ schema }) => referencedNames(schema))];
  const printed = members.map(
    ({ name, required, schema }) =>
      `${jsdoc(descriptionOf(schema))}readonly ${propertyKey(name)}${required ? '' : '?'}: ${typeExpression(schema)};`,
  );
  return formatted(
    `${codeBanner()}
${importTypes(types, '../payloads.ts')}
${jsdoc('Data of each domain event, by CloudEvents `type` (= routing key).')}export interface DomainEventData {
${domainEvents.map((event) => `${jsdoc(event.summary, event.description)}readonly '${event.type}': ${event.data};`).join('\n')}
}

export type DomainEventType = keyof DomainEventData;

${jsdoc('CloudEvents 1.0 envelope (structured JSON mode), as it stands on RabbitMQ.')}export interface DomainEvent<Type extends DomainEventType = DomainEventType> {
  readonly type: Type;
${printed.join('\n')}
  readonly data: DomainEventData[Type];
}
`,
    'typescript',
  );
}
