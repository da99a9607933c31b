import { readFileSync } from 'node:fs';
import { fitsType, recordOf } from './checks.ts';

/** The variants of every `oneOf` in a payload, also of those inside it. */
export interface Branches {
  /** All that a type has, like `ChatMessageToRecipient` or `/media Media`. */
  declared(type: string): readonly string[];
  /** Those that a value takes. */
  seen(type: string, value: unknown): readonly string[];
}

interface Branch {
  readonly name: string;
  readonly taken: boolean;
}

const REFERENCE = '#/components/schemas/';

/** @param schemas by type name, as `components.schemas` of the bundled document has them */
export function createBranches(schemas: Readonly<Record<string, unknown>>): Branches {
  const referenceOf = (node: Readonly<Record<string, unknown>>): string | null =>
    typeof node['$ref'] === 'string' ? node['$ref'].replace(REFERENCE, '') : null;
  /** @param values all that stand at this place: a list has many */
  const visit = (given: unknown, values: readonly unknown[], path: string): readonly Branch[] => {
    const written = recordOf(given);
    const type = referenceOf(written);
    const node = type === null ? written : recordOf(schemas[type]);
    const variants: readonly unknown[] = Array.isArray(node['oneOf']) ? node['oneOf'] : [];
    return [
      ...variants.flatMap((variant) => {
        const of = referenceOf(recordOf(variant));
        const fitting = values.filter((value) => (of === null ? value === null : fitsType(of, value)));
        const name = `${path} ${of ?? String(recordOf(variant)['type'])}`.trim();
        return [{ name, taken: fitting.length > 0 }, ...visit(variant, fitting, path)];
      }),
      ...Object.entries(recordOf(node['properties'])).flatMap(([key, child]) =>
        visit(
          child,
          values.map((value) => recordOf(value)[key]).filter((value) => value !== undefined),
          `${path}/${key}`,
        ),
      ),
      ...(node['items'] === undefined
        ? []
        : visit(
            node['items'],
            values.flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [])),
            `${path}/*`,
          )),
    ];
  };
  const named = (type: string, values: readonly unknown[]): readonly Branch[] =>
    visit({ $ref: `${REFERENCE}${type}` }, values, '');
  return {
    declared: (type) => named(type, []).map(({ name }) => name),
    seen: (type, value) => named(type, [value]).flatMap(({ name, taken }) => (taken ? [name] : [])),
  };
}

/** Of the bundled document of this contract. */
export function readBranches(): Branches {
  const document: unknown = JSON.parse(
    readFileSync(new URL('../../../generated/asyncapi.json', import.meta.url), 'utf8'),
  );
  return createBranches(recordOf(recordOf(recordOf(document)['components'])['schemas']));
}
