import type { Json, JsonSchema } from '../../../../../codegen/model/contract.ts';
import {
  isSchema,
  propertiesOf,
  referenceName,
  typesOf,
  variantsOf,
} from '../../../../../codegen/emit/payloads/schema.ts';
import { resolved, type Schemas } from './arbitrary.ts';

export interface Mutation {
  readonly what: string;
  readonly value: Json;
}

/** One value of each JSON type, to stand where another type belongs. */
const STRANGERS: readonly Json[] = [null, true, 7, 'stranger', [], {}];

const typeOf = (value: Json): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/**
 * Structural changes of a value, one at a time, at every place: another type, `null`, another literal, a missing member, an extra
 * member, two variants mixed. Whether a change is a violation is for the schema to say; most are. Inside a member that is a named
 * type of its own nothing is changed: that type is tried by itself.
 */
export function mutations(value: Json, schema: JsonSchema, schemas: Schemas, path = ''): readonly Mutation[] {
  const at = (what: string): string => `${path === '' ? '/' : path}: ${what}`;
  const own = resolved(schema, schemas);
  const retyped = STRANGERS.filter((stranger) => typeOf(stranger) !== typeOf(value)).map((stranger) => ({
    what: at(`${typeOf(stranger)} for ${typeOf(value)}`),
    value: stranger,
  }));
  const literal =
    own.const !== undefined || own.enum !== undefined
      ? [{ what: at('another literal'), value: anotherLiteral(value) }]
      : [];
  const isNamed = path !== '' && referenceName(schema) !== null;
  if (isNamed) return [...retyped, ...literal];
  const inner = (variantsOf(own) ?? [own]).flatMap((variant) =>
    structural(value, resolved(variant, schemas), schemas, path),
  );
  return [...retyped, ...literal, ...inner, ...mixed(value, own, schemas, at('members of another variant'))];
}

const anotherLiteral = (value: Json): Json =>
  typeof value === 'string'
    ? `${value}-other`
    : typeof value === 'number'
      ? value + 1000
      : value === null
        ? 'null'
        : !value;

function structural(value: Json, schema: JsonSchema, schemas: Schemas, path: string): readonly Mutation[] {
  if (Array.isArray(value)) {
    if (!typesOf(schema).includes('array') || !isSchema(schema.items)) return [];
    const items = schema.items;
    const [first] = value;
    if (first === undefined) return [];
    return mutations(first, items, schemas, `${path}/0`).map(({ what, value: changed }) => ({
      what,
      value: [changed, ...value.slice(1)],
    }));
  }
  if (!isSchema(value) || !typesOf(schema).includes('object')) return [];
  const where = path === '' ? '/' : path;
  const properties = propertiesOf(schema).filter(({ name }) => Object.hasOwn(value, name));
  const without = (name: string): Json => Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  return [
    { what: `${where}: an extra member`, value: { ...value, unheardOf: 1 } },
    ...properties.map(({ name }) => ({ what: `${where}: without ${name}`, value: without(name) })),
    ...properties.flatMap(({ name, schema: property }) =>
      mutations(value[name] ?? null, property, schemas, `${path}/${name}`).map(({ what, value: changed }) => ({
        what,
        value: { ...value, [name]: changed },
      })),
    ),
  ];
}

/** The value with what other variants of its union have: each alone may be right, both together are not. */
function mixed(value: Json, schema: JsonSchema, schemas: Schemas, what: string): readonly Mutation[] {
  const variants = (variantsOf(schema) ?? []).map((variant) => resolved(variant, schemas));
  if (!isSchema(value)) return [];
  return variants.flatMap((variant) => {
    const foreign = propertiesOf(variant).filter(({ name, required }) => required && !Object.hasOwn(value, name));
    return foreign.map(({ name }) => ({
      what: `${what} (${name})`,
      value: { ...value, [name]: '0123456789abcdef01234567' },
    }));
  });
}
