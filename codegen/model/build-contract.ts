import type { LoadedSpec } from '../load/load-spec.ts';
import type {
  Cause,
  Consumer,
  Contract,
  DomainEvent,
  Emission,
  InboundOperation,
  InvalidExample,
  Json,
  PayloadType,
  RateLimitClass,
  ValidExample,
} from './contract.ts';
import { arrayAt, numberAt, objectAt, resolvePointer, textAt, textsAt } from './json.ts';
import { viewSpec } from './spec-view.ts';
import type { CauseNode, MessageNode, OperationNode, SpecView } from './spec-view.ts';
import { collectTypes } from './types.ts';
import type { TypeTable } from './types.ts';

const DEFAULT_TIMEOUT_MS = 5000;
const SUCCESS_PAYLOAD = '#success';

/** The contract, with the two stages it was read through (the rules look at those). */
export interface Model {
  readonly contract: Contract;
  readonly view: SpecView;
  readonly types: TypeTable;
}

interface Reading {
  readonly view: SpecView;
  readonly types: TypeTable;
  readonly locate: LoadedSpec['locate'];
}

/** Builds the contract from a loaded spec. Only a spec without findings gives one that can be trusted. */
export function buildContract({ document, hash, locate }: LoadedSpec): Model {
  const view = viewSpec(document);
  const types = collectTypes(document, locate);
  const reading = { view, types, locate };
  const info = objectAt(document, 'info');
  const contract: Contract = {
    title: textAt(info, 'title'),
    version: textAt(info, 'version'),
    description: textAt(info, 'description'),
    hash,
    namespace: textAt(view.root, 'namespace', '/'),
    maxPacketBytes: numberAt(view.root, 'maxPacketBytes'),
    maxDepth: numberAt(view.root, 'maxDepth'),
    errorCodes: describedNames(view.root, 'errorCodes').map(({ name, description }) => ({ code: name, description })),
    rateLimits: readRateLimits(view),
    audiences: describedNames(view.root, 'audiences'),
    types: types.types,
    operations: view.inbound.map((operation) => readInbound(operation, reading)),
    emissions: view.emissions.map((operation) => readEmission(operation, reading)),
    triggers: view.triggers.map(({ name, description, causes, pointer }) => ({
      name,
      description,
      causes: causes.flatMap(readCause),
      source: locate(pointer),
    })),
    domainEvents: view.publications.map((operation) => readDomainEvent(operation, reading)),
    consumers: view.consumers.map((operation) => readConsumer(operation, reading)),
  };
  return { contract, view, types };
}

function describedNames(root: Json, key: string): readonly { name: string; description: string }[] {
  return Object.entries(objectAt(root, key)).map(([name, description]) => ({
    name,
    description: typeof description === 'string' ? description : textAt(description, 'description'),
  }));
}

function readRateLimits(view: SpecView): readonly RateLimitClass[] {
  return Object.entries(objectAt(view.root, 'rateLimits')).map(([name, value]) => ({
    name,
    points: numberAt(value, 'points'),
    durationSeconds: numberAt(value, 'durationSeconds'),
    scope: textAt(value, 'scope') === 'address' ? 'address' : 'user',
    description: textAt(value, 'description'),
  }));
}

function readInbound(operation: OperationNode, { view, types, locate }: Reading): InboundOperation {
  const { extension } = operation;
  const success = objectAt(extension, 'success');
  const successEvent = textAt(success, 'event') || null;
  const group = textAt(extension, 'group');
  return {
    ...common(operation, locate),
    group: group === 'chat' || group === 'call' ? group : 'user',
    payload: payloadOf(operation.messages[0], types),
    authentication: textAt(extension, 'authentication') === 'none' ? 'none' : 'required',
    rateLimit: textAt(extension, 'rateLimit'),
    timeoutMs: numberAt(extension, 'timeoutMs', DEFAULT_TIMEOUT_MS),
    ackData: ackDataOf(operation, { view, types }),
    success: successEvent === null ? null : { event: successEvent, audience: textAt(success, 'audience', 'caller') },
    error: textAt(extension, 'error') || null,
    errors: textsAt(extension, 'errors'),
    causes: operation.causes.flatMap(readCause),
  };
}

function ackDataOf(operation: OperationNode, { view, types }: Pick<Reading, 'view' | 'types'>): PayloadType {
  const data = textAt(objectAt(operation.extension, 'ack'), 'data', 'none');
  if (data === 'none') return null;
  if (data !== SUCCESS_PAYLOAD) return data;
  const event = textAt(objectAt(operation.extension, 'success'), 'event');
  return payloadOf(view.emissions.find((emission) => emission.event === event)?.messages[0], types);
}

function readEmission(operation: OperationNode, { view, types, locate }: Reading): Emission {
  const role = textAt(operation.extension, 'role');
  return {
    ...common(operation, locate),
    payload: payloadOf(operation.messages[0], types),
    role: role === 'success' || role === 'error' ? role : 'notification',
    audiences: audiencesOf(operation.event, view),
    volatile: operation.extension['volatile'] === true,
  };
}

/** Every audience that a request's answer or a cause gives to the event, sorted. An error event goes to the caller. */
function audiencesOf(event: string, view: SpecView): readonly string[] {
  const answered = view.inbound.flatMap(({ extension }) => {
    const success = objectAt(extension, 'success');
    return [
      ...(textAt(success, 'event') === event ? [textAt(success, 'audience', 'caller')] : []),
      ...(textAt(extension, 'error') === event ? ['caller'] : []),
    ];
  });
  const caused = [...view.inbound, ...view.triggers].flatMap(({ causes }) =>
    causes.filter(({ emit }) => emit === event).flatMap(({ audience }) => audience),
  );
  return [...new Set([...answered, ...caused])].sort();
}

function readDomainEvent(operation: OperationNode, { types, locate, view }: Reading): DomainEvent {
  const binding = objectAt(objectAt(operation.channel, 'bindings'), 'amqp');
  const routingKey = textAt(operation.channel, 'address', operation.event);
  const payload = operation.messages[0]?.value['payload'];
  const { event, section: _section, deprecated: _deprecated, ...texts } = common(operation, locate);
  return {
    ...texts,
    type: event,
    exchange: textAt(objectAt(binding, 'exchange'), 'name'),
    routingKey,
    envelope: types.nameOf(payload) ?? '',
    data: types.nameOf(objectAt(resolveSchema(view.document, payload), 'properties')['data']) ?? '',
  };
}

function resolveSchema(document: Json, schema: Json | undefined): Json {
  const reference = textAt(schema, '$ref');
  return reference.startsWith('#') ? (resolvePointer(document, reference.slice(1)) ?? null) : (schema ?? null);
}

function readConsumer(operation: OperationNode, { locate }: Reading): Consumer {
  const extension = objectAt(operation.value, 'x-consumer');
  return {
    name: operation.id,
    queue: textAt(extension, 'queue'),
    deadLetterQueue: textAt(extension, 'deadLetterQueue'),
    events: textsAt(extension, 'events'),
    prefetch: numberAt(extension, 'prefetch', 1),
    retryDelaysMs: arrayAt(extension, 'retryDelaysMs').filter((delay) => typeof delay === 'number'),
    summary: textAt(operation.value, 'summary'),
    description: textAt(operation.value, 'description'),
    source: locate(operation.pointer),
  };
}

function common(operation: OperationNode, locate: LoadedSpec['locate']) {
  const source = locate(operation.pointer);
  const message = operation.messages[0];
  return {
    event: operation.event,
    section: sectionOf(source.file),
    summary: textAt(operation.value, 'summary') || textAt(message?.value, 'summary'),
    description: textAt(operation.value, 'description') || textAt(message?.value, 'description'),
    deprecated: operation.value['x-deprecated'] === true || message?.value['x-deprecated'] === true,
    examples: validExamples(message),
    invalidExamples: invalidExamples(message),
    source,
  };
}

/** `events/read-receipts.yaml` is the section `read-receipts`. */
const sectionOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');

const payloadOf = (message: MessageNode | undefined, types: TypeTable): PayloadType =>
  message === undefined ? null : types.nameOf(message.value['payload']);

const payloadAt = (example: Json): Json | undefined => resolvePointer(example, '/payload');

/** The valid examples of a message. */
export const validExamples = (message: MessageNode | undefined): readonly ValidExample[] =>
  arrayAt(message?.value, 'examples').map((example) => ({
    name: textAt(example, 'name'),
    summary: textAt(example, 'summary'),
    payload: payloadAt(example),
  }));

/** The invalid examples of a message. */
export const invalidExamples = (message: MessageNode | undefined): readonly InvalidExample[] =>
  arrayAt(message?.value, 'x-invalid-examples').map((example) => ({
    name: textAt(example, 'name'),
    reason: textAt(example, 'reason'),
    payload: payloadAt(example),
  }));

function readCause({ emit, publish, audience, when }: CauseNode): readonly Cause[] {
  if (emit !== null) return [{ kind: 'emission', event: emit, audience, when }];
  return publish === null ? [] : [{ kind: 'publication', type: publish, when }];
}
