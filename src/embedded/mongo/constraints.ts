import { MaxKey, MinKey } from 'bson';
import { equalValues } from './key-string.ts';
import { compileFilter, isOperatorDoc } from './matcher.ts';
import { isDoc, setField, type Doc } from './types.ts';

interface Bound {
  readonly value: unknown;
  readonly inclusive: boolean;
}

/** What a filter demands of one path, as far as an index can use it. */
export interface PathConstraint {
  /** The values that it may have. */
  points?: readonly unknown[];
  lower?: Bound;
  upper?: Bound;
  /** True when a match must have the field. */
  present?: boolean;
  /** The conditions as given, for partial indexes. */
  readonly conditions: unknown[];
}

export type Constraints = ReadonlyMap<string, PathConstraint>;

/** The demands that hold for every match: those at the top and under `$and`. */
export function constraintsOf(filter: Doc): Constraints {
  const found = new Map<string, PathConstraint>();
  collect(filter, found);
  return found;
}

function collect(filter: Doc, found: Map<string, PathConstraint>): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition)) {
      for (const branch of condition) if (isDoc(branch)) collect(branch, found);
    } else if (!name.startsWith('$')) {
      const constraint = found.get(name) ?? { conditions: [] };
      found.set(name, constraint);
      constraint.conditions.push(condition);
      addCondition(constraint, { condition, nested: name.includes('.') });
    }
  }
}

function addCondition(
  constraint: PathConstraint,
  { condition, nested }: { condition: unknown; nested: boolean },
): void {
  if (!isOperatorDoc(condition)) {
    addPoints(constraint, [condition], nested);
    return;
  }
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$eq') addPoints(constraint, [operand], nested);
    else if (operator === '$in' && Array.isArray(operand)) addPoints(constraint, operand, nested);
    else if (operator === '$exists' && operand !== false && operand !== 0) constraint.present = true;
    else if (isRangeable(operand)) addBound(constraint, operator, operand);
  }
}

function addPoints(constraint: PathConstraint, values: readonly unknown[], nested: boolean): void {
  const usable = values.every((value) => {
    if (value instanceof RegExp || Array.isArray(value)) return false;
    // On a nested path, null also matches documents whose key is that of an empty array.
    return !nested || (value !== null && value !== undefined);
  });
  if (!usable) return;
  if (constraint.points === undefined || values.length < constraint.points.length) constraint.points = values;
  if (values.every((value) => value !== null && value !== undefined)) constraint.present = true;
}

function isRangeable(value: unknown): boolean {
  const odd =
    value === null || value === undefined || Array.isArray(value) || value instanceof MinKey || value instanceof MaxKey;
  return !odd && !(typeof value === 'number' && Number.isNaN(value));
}

function addBound(constraint: PathConstraint, operator: string, value: unknown): void {
  const inclusive = operator.endsWith('e');
  if (operator === '$gt' || operator === '$gte') constraint.lower ??= { value, inclusive };
  else if (operator === '$lt' || operator === '$lte') constraint.upper ??= { value, inclusive };
  else return;
  constraint.present = true;
}

/** True when every match of the filter is in a partial index: its expression's conditions are met by the filter's own. */
export function impliesPartial(constraints: Constraints, partial: Doc): boolean {
  return Object.entries(partial).every(([path, wanted]) => {
    const constraint = constraints.get(path);
    if (path.startsWith('$') || constraint === undefined) return false;
    if (constraint.conditions.some((given) => equalValues(given, wanted))) return true;
    if (isOperatorDoc(wanted) && Object.keys(wanted).length === 1 && wanted.$exists === true)
      return constraint.present === true;
    const admits = compileFilter({ value: wanted });
    return (
      constraint.points?.every((value) => {
        const probe: Doc = {};
        setField(probe, 'value', value);
        return admits(probe);
      }) === true
    );
  });
}
