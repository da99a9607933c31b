import type { Contract } from '../model/contract.ts';

/** Names that generated modules declare or use themselves; a type of the contract with such a name would shadow them. */
const TAKEN = new Set([
  'Ack',
  'AckFailure',
  'AckResponse',
  'AckSuccess',
  'Announcer',
  'Audience',
  'AuthenticatedContext',
  'Buffer',
  'CallHandlers',
  'ChatHandlers',
  'ClientBase',
  'ClientToServerEvents',
  'ConnectOptions',
  'ConnectionState',
  'ConfirmPublisher',
  'ConsumerBinding',
  'ConsumerHandlers',
  'ContractTable',
  'DomainEvent',
  'DomainEventData',
  'DomainEventPublisher',
  'DomainEventType',
  'Emitter',
  'ErrorCode',
  'HandlerContext',
  'Handlers',
  'IdOptional',
  'LetsChatClient',
  'LetsChatError',
  'Map',
  'OperationErrors',
  'Packet',
  'Promise',
  'ReadonlyMap',
  'Record',
  'RouteTable',
  'ServerToClientEvents',
  'TypeGuard',
  'UserHandlers',
  'ValidationError',
]);

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** Name of the generated type guard of a contract type. */
export const validatorName = (typeName: string): string => `validate${typeName}`;

/** `passcode-delivery` → `passcodeDelivery`. */
export const camelCase = (name: string): string =>
  name.replace(/[^A-Za-z0-9]+(.)?/g, (_match, next: string | undefined) => (next ?? '').toUpperCase());

export const pascalCase = (name: string): string => {
  const camel = camelCase(name);
  return camel.charAt(0).toUpperCase() + camel.slice(1);
};

/** A property name or member access as source text: bare where it can be. */
export const propertyKey = (name: string): string => (IDENTIFIER.test(name) ? name : JSON.stringify(name));

export const sortedUnique = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

/**
 * Checks what the printed modules rely on: names are identifiers, unique and free, and every type that is referred to exists.
 * The lint reports these to the spec's author with file and line; here they only must not turn into broken code.
 * @throws Error that lists everything wrong
 */
export function assertPrintable(contract: Contract): void {
  const problems: string[] = [];
  const typeNames = new Set<string>();
  for (const { name } of contract.types) {
    if (!IDENTIFIER.test(name)) problems.push(`type name is not an identifier: ${JSON.stringify(name)}`);
    if (TAKEN.has(name)) problems.push(`type name is used by generated code itself: ${name}`);
    if (typeNames.has(name)) problems.push(`two types have the name ${name}`);
    typeNames.add(name);
  }
  const needType = (name: string | null, where: string): void => {
    if (name !== null && !typeNames.has(name))
      problems.push(`${where} refers to the type ${name}, which does not exist`);
  };
  const needEvents = (events: readonly { readonly event: string }[], direction: string): void => {
    const seen = new Set<string>();
    for (const { event } of events) {
      if (!IDENTIFIER.test(event))
        problems.push(`${direction} event name is not an identifier: ${JSON.stringify(event)}`);
      if (seen.has(event)) problems.push(`two ${direction} events have the name ${event}`);
      seen.add(event);
    }
  };
  needEvents(contract.operations, 'inbound');
  needEvents(contract.emissions, 'emitted');
  for (const operation of contract.operations) {
    needType(operation.payload, operation.event);
    needType(operation.ackData, `ack of ${operation.event}`);
  }
  for (const emission of contract.emissions) needType(emission.payload, emission.event);
  const domainTypes = new Set<string>();
  for (const event of contract.domainEvents) {
    needType(event.envelope, event.type);
    needType(event.data, event.type);
    domainTypes.add(event.type);
  }
  for (const consumer of contract.consumers) {
    for (const type of consumer.events) {
      if (!domainTypes.has(type)) problems.push(`consumer ${consumer.name} takes ${type}, which is no domain event`);
    }
  }
  if (problems.length > 0) throw new Error(`The contract cannot be printed:\n${problems.join('\n')}`);
}
