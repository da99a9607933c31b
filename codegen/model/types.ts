import type { Locate } from '../lint/finding.ts';
import type { Json, JsonSchema, TypeDefinition } from './contract.ts';
import {
  canonicalJson,
  isArray,
  isObject,
  localReference,
  objectAt,
  pointerOf,
  resolvePointer,
  textAt,
} from './json.ts';
import type { JsonObject } from './json.ts';
import { DATA_KEYWORDS, SCHEMA_LISTS, SCHEMA_MAPS, subschemas } from './schema-walk.ts';

/** Two different schemas that want the same name. */
export interface NameClash {
  readonly name: string;
  readonly pointer: string;
  readonly firstPointer: string;
}

/** Every named schema, each once. */
export interface TypeTable {
  readonly types: readonly TypeDefinition[];
  readonly clashes: readonly NameClash[];
  /** Name of the type of the schema at a pointer; `null` for one that has none. */
  nameOf(schema: Json | undefined): string | null;
}

const COMPONENT_PREFIX = '/components/schemas/';

/**
 * Collects component schemas (named by their key) and titled inline schemas (hoisted, named by their title), and rewrites
 * every reference to `#/definitions/<Name>`. Extensions (`x-…`) and examples are no part of a type.
 */
export function collectTypes(document: Json, locate: Locate): TypeTable {
  const found = new Map<string, { readonly schema: JsonSchema; readonly pointer: string }>();
  const clashes: NameClash[] = [];

  const nameOfReference = (reference: string): string | null => {
    if (reference.startsWith(COMPONENT_PREFIX)) return reference.slice(COMPONENT_PREFIX.length);
    return textAt(resolvePointer(document, reference), 'title') || null;
  };

  const definitionOf = (reference: string): string => `#/definitions/${nameOfReference(reference) ?? 'Unnamed'}`;

  const register = (name: string, schema: JsonObject, pointer: string): void => {
    const first = found.get(name);
    if (first === undefined) found.set(name, { schema: {}, pointer });
    const reference = localReference(schema);
    const definition = reference === null ? convertMembers(schema, pointer) : { $ref: definitionOf(reference) };
    if (first === undefined) found.set(name, { schema: definition, pointer });
    else if (first.pointer !== pointer && canonicalJson(first.schema) !== canonicalJson(definition)) {
      clashes.push({ name, pointer, firstPointer: first.pointer });
    }
  };

  const convert = (schema: Json, pointer: string): Json => {
    if (!isObject(schema)) return schema;
    const description = textAt(schema, 'description');
    const described = description === '' ? {} : { description };
    const reference = localReference(schema);
    if (reference !== null) {
      return { ...described, $ref: definitionOf(reference) };
    }
    const title = textAt(schema, 'title');
    if (title === '') return convertMembers(schema, pointer);
    register(title, schema, pointer);
    return { ...described, $ref: `#/definitions/${title}` };
  };

  const convertMembers = (schema: JsonObject, pointer: string): JsonSchema => {
    const converted: Record<string, Json> = {};
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword.startsWith('x-') || DATA_KEYWORDS.has(keyword)) continue;
      converted[keyword] = convertKeyword(keyword, value, `${pointer}${pointerOf(keyword)}`);
    }
    return converted;
  };

  const convertKeyword = (keyword: string, value: Json, pointer: string): Json => {
    if (SCHEMA_MAPS.has(keyword) && isObject(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, child]) => [key, convert(child, `${pointer}${pointerOf(key)}`)]),
      );
    }
    if (SCHEMA_LISTS.has(keyword) && isArray(value)) {
      return value.map((child, index) => convert(child, `${pointer}${pointerOf(index)}`));
    }
    return subschemas({ [keyword]: value }).length === 0 ? value : convert(value, pointer);
  };

  for (const [name, schema] of Object.entries(objectAt(objectAt(document, 'components'), 'schemas'))) {
    const pointer = pointerOf('components', 'schemas', name);
    if (isObject(schema)) register(name, schema, pointer);
  }
  for (const [channel, value] of Object.entries(objectAt(document, 'channels'))) {
    for (const [key, message] of Object.entries(objectAt(value, 'messages'))) {
      if (isObject(message) && message['payload'] !== undefined) {
        convert(message['payload'], pointerOf('channels', channel, 'messages', key, 'payload'));
      }
    }
  }

  const types = [...found].map(([name, { schema, pointer }]) => ({
    name,
    description: textAt(schema, 'description'),
    schema,
    source: locate(pointer),
  }));
  return {
    types: types.sort((a, b) => (a.name < b.name ? -1 : 1)),
    clashes,
    nameOf: (schema) => {
      const reference = localReference(schema);
      return reference === null ? textAt(schema, 'title') || null : nameOfReference(reference);
    },
  };
}
