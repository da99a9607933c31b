import type { Json } from '../model/contract.ts';
import { canonicalJson } from '../model/json.ts';
import type { JsonObject } from '../model/json.ts';
import { referredType, shapeOf } from './shape.ts';
import type { Shape, Types } from './shape.ts';

/** One side of a comparison. */
export interface Side {
  readonly shape: Shape;
  readonly types: Types;
}

export interface PairedBranches {
  readonly pairs: readonly (readonly [Json, Json])[];
  readonly removed: readonly Json[];
  readonly added: readonly Json[];
}

/** Finds which variant of a union became which: by name, else by equal shape, else by the same simple type. */
export function pairBranches(before: Side, after: Side): PairedBranches {
  const pairs: (readonly [Json, Json])[] = [];
  let removed = branchesOf(before.shape);
  let added = branchesOf(after.shape);
  const matchers: readonly ((old: Json, current: Json) => boolean)[] = [
    (old, current) => referredType(old) !== null && referredType(old) === referredType(current),
    (old, current) => fingerprint(old, before.types) === fingerprint(current, after.types),
    (old, current) => isSameSimpleType(shapeOf(old, before.types), shapeOf(current, after.types)),
  ];
  for (const matches of matchers) {
    for (const old of removed) {
      const partner = added.find((candidate) => matches(old, candidate));
      if (partner === undefined) continue;
      pairs.push([old, partner]);
      removed = removed.filter((branch) => branch !== old);
      added = added.filter((branch) => branch !== partner);
    }
  }
  return { pairs, removed, added };
}

/** A schema that is no union is a union of one. */
function branchesOf(shape: Shape): readonly Json[] {
  if (shape.branches !== null) return shape.branches;
  return [shape.name === null ? shape.schema : { $ref: `#/definitions/${shape.name}` }];
}

function fingerprint(branch: Json, types: Types): string {
  const { schema } = shapeOf(branch, types);
  const { title: _title, description: _description, ...rest }: JsonObject = schema;
  return canonicalJson(rest);
}

const isSameSimpleType = (a: Shape, b: Shape): boolean =>
  a.types.length === 1 && a.types[0] === b.types[0] && a.types[0] !== 'object' && b.types.length === 1;
