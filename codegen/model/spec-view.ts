import type { Json } from './contract.ts';
import { arrayAt, isObject, localReference, objectAt, pointerOf, resolvePointer, textAt, textsAt } from './json.ts';
import type { JsonObject } from './json.ts';

/** A message of a channel. */
export interface MessageNode {
  readonly key: string;
  readonly pointer: string;
  readonly value: JsonObject;
  /** Event name on Socket.IO, CloudEvents type on RabbitMQ. */
  readonly name: string;
  /** The message is the data of an acknowledgement, not an event. */
  readonly isAck: boolean;
}

/** One entry of `x-causes`. */
export interface CauseNode {
  readonly pointer: string;
  readonly emit: string | null;
  readonly publish: string | null;
  readonly audience: readonly string[];
  readonly when: string | null;
}

/**
 * `inbound` a client's event, `emission` an event of the server, `publication` a domain event, `consumer` a worker's queue;
 * `other` is what the profile does not know.
 */
export type OperationKind = 'inbound' | 'emission' | 'publication' | 'consumer' | 'other';

export interface OperationNode {
  readonly id: string;
  readonly pointer: string;
  readonly value: JsonObject;
  readonly kind: OperationKind;
  readonly channel: JsonObject;
  readonly messages: readonly MessageNode[];
  readonly reply: readonly MessageNode[];
  /** Name of the first message, else the id of the operation. */
  readonly event: string;
  /** `x-socketio` of the operation. */
  readonly extension: JsonObject;
  readonly causes: readonly CauseNode[];
}

export interface TriggerNode {
  readonly name: string;
  readonly pointer: string;
  readonly description: string;
  readonly causes: readonly CauseNode[];
}

/** The bundled document as the profile reads it: mistakes leave gaps here, and the rules tell of them. */
export interface SpecView {
  readonly document: Json;
  /** `x-socketio` of the document. */
  readonly root: JsonObject;
  readonly messages: readonly MessageNode[];
  readonly operations: readonly OperationNode[];
  readonly inbound: readonly OperationNode[];
  readonly emissions: readonly OperationNode[];
  readonly publications: readonly OperationNode[];
  readonly consumers: readonly OperationNode[];
  readonly triggers: readonly TriggerNode[];
}

/** Reads a bundled document by the profile. */
export function viewSpec(document: Json): SpecView {
  const messages = readMessages(document);
  const operations = Object.entries(objectAt(document, 'operations')).map(([id, value]) =>
    readOperation({ document, messages, id, value }),
  );
  const root = objectAt(document, 'x-socketio');
  const ofKind = (kind: OperationKind): readonly OperationNode[] =>
    operations.filter((operation) => operation.kind === kind);
  return {
    document,
    root,
    messages: [...messages.values()],
    operations,
    inbound: ofKind('inbound'),
    emissions: ofKind('emission'),
    publications: ofKind('publication'),
    consumers: ofKind('consumer'),
    triggers: Object.entries(objectAt(root, 'triggers')).map(([name, value]) => {
      const pointer = pointerOf('x-socketio', 'triggers', name);
      return { name, pointer, description: textAt(value, 'description'), causes: readCauses(value, pointer) };
    }),
  };
}

function readMessages(document: Json): ReadonlyMap<string, MessageNode> {
  const messages = new Map<string, MessageNode>();
  for (const [channel, value] of Object.entries(objectAt(document, 'channels'))) {
    for (const [key, entry] of Object.entries(objectAt(value, 'messages'))) {
      const slot = pointerOf('channels', channel, 'messages', key);
      const { pointer, target } = follow(document, entry, slot);
      const name = textAt(target, 'name', key);
      messages.set(slot, { key, pointer, value: target, name, isAck: objectAt(target, 'x-socketio')['ack'] === true });
    }
  }
  return messages;
}

/** Follows local references to the object they lead to. */
function follow(document: Json, value: Json, pointer: string, depth = 0): { pointer: string; target: JsonObject } {
  const reference = localReference(value);
  if (reference === null || depth > 8) return { pointer, target: isObject(value) ? value : {} };
  return follow(document, resolvePointer(document, reference) ?? {}, reference, depth + 1);
}

interface OperationInput {
  readonly document: Json;
  readonly messages: ReadonlyMap<string, MessageNode>;
  readonly id: string;
  readonly value: Json;
}

function readOperation({ document, messages, id, value }: OperationInput): OperationNode {
  const pointer = pointerOf('operations', id);
  const operation = isObject(value) ? value : {};
  const channel = follow(document, objectAt(operation, 'channel'), '').target;
  const listed = (owner: Json): readonly MessageNode[] =>
    arrayAt(owner, 'messages').flatMap((item) => messages.get(localReference(item) ?? '') ?? []);
  const own = listed(operation);
  return {
    id,
    pointer,
    value: operation,
    kind: kindOf(operation, channel),
    channel,
    messages: own,
    reply: listed(objectAt(operation, 'reply')),
    event: own[0]?.name ?? id,
    extension: objectAt(operation, 'x-socketio'),
    causes: readCauses(operation, pointer),
  };
}

function kindOf(operation: JsonObject, channel: JsonObject): OperationKind {
  const action = textAt(operation, 'action');
  if (objectAt(channel, 'bindings')['amqp'] !== undefined) {
    if (action === 'send') return 'publication';
    return operation['x-consumer'] === undefined ? 'other' : 'consumer';
  }
  if (action === 'receive') return 'inbound';
  return action === 'send' ? 'emission' : 'other';
}

function readCauses(owner: Json, pointer: string): readonly CauseNode[] {
  return arrayAt(owner, 'x-causes').map((cause, index) => ({
    pointer: `${pointer}${pointerOf('x-causes', index)}`,
    emit: textAt(cause, 'emit') || null,
    publish: textAt(cause, 'publish') || null,
    audience: textsAt(cause, 'audience'),
    when: textAt(cause, 'when') || null,
  }));
}
