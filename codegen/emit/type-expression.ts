import type { JsonSchema } from '../model/contract.ts';
import { propertyKey } from './names.ts';
import { isSchema, literalsOf, propertiesOf, referenceName, typesOf, variantsOf } from './payloads/schema.ts';

const literal = (value: string | number | boolean | null): string =>
  typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : String(value);

/** A schema on one line, in TypeScript's notation with the contract's type names: for documentation, and for inline members. */
export function typeExpression(schema: JsonSchema): string {
  const name = referenceName(schema);
  if (name !== null) return name;
  const literals = literalsOf(schema);
  if (literals !== null) return literals.map(literal).join(' | ');
  const variants = variantsOf(schema);
  if (variants !== null) return variants.map(typeExpression).join(' | ');
  return typesOf(schema)
    .map((type) => plain(type, schema))
    .join(' | ');
}

function plain(type: string, schema: JsonSchema): string {
  switch (type) {
    case 'integer':
      return 'number';
    case 'array': {
      const item = isSchema(schema.items) ? typeExpression(schema.items) : 'unknown';
      return item.includes(' ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
    }
    case 'object': {
      const members = propertiesOf(schema).map(
        (property) =>
          `${propertyKey(property.name)}${property.required ? '' : '?'}: ${typeExpression(property.schema)}`,
      );
      return `{ ${members.join(', ')} }`;
    }
    default:
      return type;
  }
}

/** Names of the contract's types that {@link typeExpression} would print. */
export function referencedNames(schema: JsonSchema): readonly string[] {
  const name = referenceName(schema);
  if (name !== null) return [name];
  const items = isSchema(schema.items) ? [schema.items] : [];
  const inner = [...(variantsOf(schema) ?? []), ...items, ...propertiesOf(schema).map((property) => property.schema)];
  return inner.flatMap(referencedNames);
}
