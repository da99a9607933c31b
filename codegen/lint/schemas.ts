import type { Json } from '../model/contract.ts';
import { isObject, localReference, objectAt, pointerOf, textAt } from '../model/json.ts';
import type { JsonObject } from '../model/json.ts';
import { subschemas } from '../model/schema-walk.ts';

/** A schema of the document and where it stands. */
export interface SchemaNode {
  readonly pointer: string;
  readonly schema: JsonObject;
  /** How it is reached: a component, the payload of a message, or the keyword of the schema around it. */
  readonly position: string;
}

/** Every schema of the document: components, payloads, and all that stand inside them. */
export function* allSchemas(document: Json): Generator<SchemaNode> {
  for (const [name, schema] of Object.entries(objectAt(objectAt(document, 'components'), 'schemas'))) {
    yield* withSubschemas(schema, pointerOf('components', 'schemas', name), 'component');
  }
  for (const [channel, value] of Object.entries(objectAt(document, 'channels'))) {
    for (const [key, message] of Object.entries(objectAt(value, 'messages'))) {
      const payload = isObject(message) ? message['payload'] : undefined;
      if (payload !== undefined)
        yield* withSubschemas(payload, pointerOf('channels', channel, 'messages', key, 'payload'), 'payload');
    }
  }
}

function* withSubschemas(schema: Json, pointer: string, position: string): Generator<SchemaNode> {
  if (!isObject(schema)) return;
  yield { pointer, schema, position };
  if (localReference(schema) !== null) return;
  for (const child of subschemas(schema)) yield* withSubschemas(child.schema, pointer + child.pointer, child.keyword);
}

/** The types that the schema names, as a list. */
export function typesOf(schema: JsonObject): readonly string[] {
  const type = schema['type'];
  if (typeof type === 'string') return [type];
  return Array.isArray(type) ? type.filter((item) => typeof item === 'string') : [];
}

export const isObjectSchema = (schema: JsonObject): boolean =>
  typesOf(schema).includes('object') || schema['properties'] !== undefined;

/** The nearest name for a message: the title, else the last segments of the pointer. */
export const labelOf = ({ schema, pointer }: SchemaNode): string =>
  textAt(schema, 'title') || pointer.split('/').slice(-2).join('/');
