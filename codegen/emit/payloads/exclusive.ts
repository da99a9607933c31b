import type { TypeDefinition } from '../../model/contract.ts';
import { literalsOf, propertiesOf, referenceName, typesOf, variantsOf } from './schema.ts';

/**
 * What each variant of a union must not have, because only other variants have it.
 *
 * The variants are closed, so a validator refuses a mix of two; TypeScript admits a literal that mixes the members of a union,
 * unless the variant says `other?: never`. A union told apart by a constant member needs no help: there TypeScript looks at the
 * one variant that fits.
 */
export function exclusiveProperties(types: readonly TypeDefinition[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map(types.map((type) => [type.name, type]));
  const excluded = new Map<string, Set<string>>();
  for (const type of types) {
    const variants = (variantsOf(type.schema) ?? [])
      .map(referenceName)
      .flatMap((name) => (name === null ? [] : (byName.get(name) ?? [])))
      .filter((variant) => typesOf(variant.schema).includes('object'));
    if (hasDiscriminator(variants)) continue;
    for (const variant of variants) {
      const own = new Set(propertiesOf(variant.schema).map(({ name }) => name));
      const foreign = variants
        .flatMap((other) => propertiesOf(other.schema).map(({ name }) => name))
        .filter((name) => !own.has(name));
      const known = excluded.get(variant.name) ?? new Set<string>();
      for (const name of foreign) known.add(name);
      excluded.set(variant.name, known);
    }
  }
  return new Map([...excluded].map(([name, properties]) => [name, [...properties]]));
}

function hasDiscriminator(variants: readonly TypeDefinition[]): boolean {
  const [first] = variants;
  if (first === undefined) return false;
  return propertiesOf(first.schema).some(({ name }) => {
    const values = variants.map((variant) => {
      const property = propertiesOf(variant.schema).find((candidate) => candidate.name === name && candidate.required);
      const literals = property === undefined ? null : literalsOf(property.schema);
      return literals?.length === 1 ? literals[0] : undefined;
    });
    return !values.includes(undefined) && new Set(values).size === values.length;
  });
}
