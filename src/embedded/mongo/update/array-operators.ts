import { MongoError } from '../errors.ts';
import { equalValues } from '../key-string.ts';
import { compileElementFilter, isOperatorDoc } from '../matcher.ts';
import { sortDocs } from '../sorting.ts';
import { typeName } from '../type-names.ts';
import { valueTest } from '../value-tests.ts';
import { asNumber, isDoc, type Doc } from '../types.ts';
import type { FieldOperator } from './value-operators.ts';

export const arrayOperators: Readonly<Record<string, FieldOperator>> = {
  $push: (operand, { path }) => {
    const { each, position, sort, slice } = pushOptions(operand);
    return (current) => {
      const items = [
        ...arrayOrEmpty(current, `The field '${path}' must be an array but is of type ${typeName(current)}`),
      ];
      const at = position === null ? items.length : position < 0 ? Math.max(0, items.length + position) : position;
      items.splice(at, 0, ...each);
      const sorted = sort === null ? items : sortElements(items, sort);
      if (slice === null) return sorted;
      return slice >= 0 ? sorted.slice(0, slice) : sorted.slice(slice);
    };
  },
  $addToSet: (operand, { path }) => {
    const each = isDoc(operand) && Object.hasOwn(operand, '$each') ? eachOf(operand) : [operand];
    return (current) => {
      const items = [
        ...arrayOrEmpty(
          current,
          `Cannot apply $addToSet to non-array field. Field named '${path}' has non-array type ${typeName(current)}`,
        ),
      ];
      for (const item of each) if (!items.some((present) => equalValues(present, item))) items.push(item);
      return current !== undefined && items.length === arrayOrEmpty(current, '').length ? current : items;
    };
  },
  $pull: (operand) => {
    const unwanted = pullTest(operand);
    return (current) => without(current, { operator: '$pull', unwanted });
  },
  $pullAll: (operand) => {
    if (!Array.isArray(operand)) throw new MongoError('BadValue', '$pullAll requires an array argument');
    const unwanted = (item: unknown): boolean => operand.some((one) => equalValues(one, item));
    return (current) => without(current, { operator: '$pullAll', unwanted });
  },
  $pop: (operand, { path }) => {
    const direction = asNumber(operand, 0);
    if (direction !== 1 && direction !== -1)
      throw new MongoError('FailedToParse', `$pop expects 1 or -1, found: ${String(operand)}`);
    return (current) => {
      if (current === undefined) return undefined;
      if (!Array.isArray(current)) {
        throw new MongoError(
          'TypeMismatch',
          `Path '${path}' contains an element of non-array type '${typeName(current)}'`,
        );
      }
      return direction === 1 ? current.slice(0, -1) : current.slice(1);
    };
  },
};

function pushOptions(operand: unknown): {
  each: readonly unknown[];
  position: number | null;
  sort: unknown;
  slice: number | null;
} {
  if (!isDoc(operand) || !Object.hasOwn(operand, '$each'))
    return { each: [operand], position: null, sort: null, slice: null };
  for (const name of Object.keys(operand)) {
    if (!['$each', '$position', '$sort', '$slice'].includes(name)) {
      throw new MongoError('BadValue', `Unrecognized clause in $push: ${name}`);
    }
  }
  return {
    each: eachOf(operand),
    position: operand.$position === undefined ? null : asNumber(operand.$position, 0),
    sort: operand.$sort ?? null,
    slice: operand.$slice === undefined ? null : asNumber(operand.$slice, 0),
  };
}

function eachOf(operand: Doc): readonly unknown[] {
  const each = operand.$each;
  if (!Array.isArray(each)) {
    throw new MongoError(
      'BadValue',
      `The argument to $each in $push must be an array but it was of type: ${typeName(each)}`,
    );
  }
  return each;
}

function sortElements(items: readonly unknown[], sort: unknown): unknown[] {
  if (isDoc(sort)) return sortDocs(items, sort, (item) => (isDoc(item) ? item : {}));
  return sortDocs(items, { value: sort }, (value) => ({ value }));
}

/** The test of `$pull`: an operator is for the element, a document's fields are conditions, another value is for equality. */
function pullTest(operand: unknown): (item: unknown) => boolean {
  if (isOperatorDoc(operand)) return compileElementFilter(operand);
  if (isDoc(operand)) {
    const matches = compileElementFilter(operand);
    return (item) => isDoc(item) && matches(item);
  }
  if (operand instanceof RegExp) return valueTest('$regex', operand, {}).test;
  return (item) => equalValues(item, operand);
}

function without(
  current: unknown,
  { operator, unwanted }: { operator: string; unwanted: (item: unknown) => boolean },
): unknown {
  if (current === undefined) return undefined;
  if (!Array.isArray(current)) throw new MongoError('BadValue', `Cannot apply ${operator} to a non-array value`);
  const kept = current.filter((item) => !unwanted(item));
  return kept.length === current.length ? current : kept;
}

function arrayOrEmpty(current: unknown, refusal: string): readonly unknown[] {
  if (current === undefined) return [];
  if (!Array.isArray(current)) throw new MongoError('BadValue', refusal);
  return current;
}
