import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import { shapeOf } from '../diff/shape.ts';
import type { Types } from '../diff/shape.ts';
import type { Json, JsonSchema, TypeDefinition } from '../model/contract.ts';
import { isObject, numberAt, objectAt, textsAt } from '../model/json.ts';
import type { KnownValue } from './known-value.ts';
import { nearest } from './nearest.ts';

/** Says why a value can never be valid for a type, whatever its unknown parts are; empty when it can. */
export type ShapeMatcher = (type: string, value: KnownValue) => readonly string[];

export function createShapeMatcher(definitions: readonly TypeDefinition[]): ShapeMatcher {
  const types: Types = new Map(definitions.map((type) => [type.name, type]));
  const ajv = new Ajv({ strict: false, allErrors: false });
  ajvFormats.default(ajv);

  const problems = (schema: Json, value: KnownValue, path: string): readonly string[] => {
    if (value.kind === 'unknown' || value.kind === 'absent') return [];
    if (value.kind === 'either')
      return [...new Set(withoutPlaceholders(value.options).flatMap((option) => problems(schema, option, path)))];
    const shape = shapeOf(schema, types);
    if (value.kind === 'value' && value.value === null)
      return shape.nullable || shape.types.length + (shape.branches?.length ?? 0) === 0
        ? []
        : [`${label(path)} must not be null`];
    if (shape.branches !== null) return bestBranch(shape.branches, value, path);
    const typed = typeProblem(shape.types, value, path);
    if (typed !== null) return [typed];
    if (value.kind === 'value') return scalarProblems(shape.schema, value.value, path);
    if (value.kind === 'typed') return [];
    if (value.kind === 'object') return memberProblems(shape.schema, value, path);
    return value.kind === 'array' ? itemProblems(shape.schema, value, path) : [];
  };

  const bestBranch = (branches: readonly Json[], value: KnownValue, path: string): readonly string[] => {
    const results = branches.map((branch) => problems(branch, value, path));
    if (results.some((result) => result.length === 0)) return [];
    const [best = [], ...others] = [...results].sort((a, b) => a.length - b.length);
    const tie = others.filter((other) => other.length === best.length);
    return best.length > 1 || tie.length === 0
      ? best
      : [[best, ...tie].map((result) => result.join(' and ')).join(', or ')];
  };

  const scalarProblems = (schema: JsonSchema, value: Json, path: string): readonly string[] => {
    const validate = ajv.compile(schema);
    if (validate(value)) return [];
    const error = validate.errors?.[0];
    const allowed: unknown = error?.params['allowedValues'];
    const list = Array.isArray(allowed) ? allowed.map(String) : [];
    const hint = typeof value === 'string' ? nearest(value, list) : null;
    const values = list.length === 0 ? '' : `: ${list.join(', ')}${hint === null ? '' : ` (did you mean '${hint}'?)`}`;
    return [`${label(path)} is ${JSON.stringify(value)}, and ${error?.message ?? 'is not valid'}${values}`];
  };

  const memberProblems = (
    schema: JsonSchema,
    { members, isOpen }: KnownValue & { kind: 'object' },
    path: string,
  ): readonly string[] => {
    const properties = objectAt(schema, 'properties');
    const missing = isOpen ? [] : textsAt(schema, 'required').filter((name) => !members.has(name));
    const unknown =
      schema['additionalProperties'] === false
        ? [...members].flatMap(([name, { isExclusive }]) =>
            properties[name] === undefined && !isExclusive ? [name] : [],
          )
        : [];
    return [
      ...missing.map((name) => `\`${join(path, name)}\` is missing`),
      ...unknown.map((name) => {
        const hint = nearest(
          name,
          Object.keys(properties).filter((known) => !members.has(known)),
        );
        return `\`${join(path, name)}\` is not in the contract${hint === null ? '' : ` (did you mean \`${hint}\`?)`}`;
      }),
      ...[...members].flatMap(([name, member]) => {
        const inner = properties[name];
        return inner === undefined ? [] : problems(inner, member.value, join(path, name));
      }),
    ];
  };

  const itemProblems = (
    schema: JsonSchema,
    { items, isOpen }: KnownValue & { kind: 'array' },
    path: string,
  ): readonly string[] => {
    const inner = schema['items'];
    const [least, most] = [numberAt(schema, 'minItems', 0), numberAt(schema, 'maxItems', Infinity)];
    return [
      ...(!isOpen && items.length < least ? [`${label(path)} needs at least ${least} items`] : []),
      ...(items.length > most ? [`${label(path)} takes at most ${most} items`] : []),
      ...(isObject(inner) ? items.flatMap((item, index) => problems(inner, item, `${path}[${index}]`)) : []),
    ];
  };

  return (type, value) => problems({ $ref: `#/definitions/${type}` }, value, '');
}

/** `''` and `null` beside something unknown are what a variable starts with, or what `?? ''` makes the compiler content with. */
function withoutPlaceholders(options: readonly KnownValue[]): readonly KnownValue[] {
  if (!options.some(({ kind }) => kind === 'unknown' || kind === 'typed')) return options;
  return options.filter((option) => option.kind !== 'value' || (option.value !== '' && option.value !== null));
}

function typeProblem(types: readonly string[], value: KnownValue, path: string): string | null {
  const actual = jsonType(value);
  if (actual === null || types.length === 0 || types.includes(actual)) return null;
  if (actual === 'number' && types.includes('integer')) return null;
  return `${label(path)} is a ${actual}, and must be ${types
    .map((type) => `a ${type}`)
    .join(' or ')
    .replaceAll(/\ba (?=[aeio])/g, 'an ')}`;
}

function jsonType(value: KnownValue): string | null {
  if (value.kind === 'typed') return value.type;
  if (value.kind === 'value') return typeof value.value;
  return value.kind === 'object' || value.kind === 'array' || value.kind === 'function' ? value.kind : null;
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
const label = (path: string): string => (path === '' ? 'the payload' : `\`${path}\``);
