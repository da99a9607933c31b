import { MaxKey, MinKey, ObjectId } from 'bson';
import { MongoError } from './errors.ts';
import { encodeKey, typeByteOf } from './key-string.ts';
import { matchesType } from './type-names.ts';
import { asNumber } from './types.ts';

/** What a match tells the update that follows: the array position that the positional operator `$` stands for. */
export interface MatchDetails {
  position: number | null;
}

/** A test of one value; undefined stands for a missing one. */
export interface ValueTest {
  /** True when an array is tested as itself only, not element by element. */
  readonly whole: boolean;
  readonly test: (value: unknown, details?: MatchDetails) => boolean;
}

type Test = ValueTest['test'];

/**
 * The test of an operator that looks at single values.
 * @param siblings the document it stands in (`$options` belongs to `$regex`)
 * @throws BadValue for an unknown operator or a malformed operand
 */
export function valueTest(operator: string, operand: unknown, siblings: Readonly<Record<string, unknown>>): ValueTest {
  switch (operator) {
    case '$eq':
      return { whole: false, test: equality(operand) };
    case '$in':
      return { whole: false, test: membership(operand) };
    case '$gt':
      return { whole: false, test: comparison(operand, (value, bound) => value > bound) };
    case '$gte':
      return { whole: false, test: comparison(operand, (value, bound) => value >= bound) };
    case '$lt':
      return { whole: false, test: comparison(operand, (value, bound) => value < bound) };
    case '$lte':
      return { whole: false, test: comparison(operand, (value, bound) => value <= bound) };
    case '$exists':
      return { whole: true, test: (value) => value !== undefined };
    case '$regex':
      return { whole: false, test: pattern(operand, siblings.$options) };
    case '$size':
      return { whole: true, test: arrayLength(operand) };
    case '$mod':
      return { whole: false, test: modulo(operand) };
    case '$type':
      return { whole: false, test: (value) => value !== undefined && matchesType(value, operand) };
    default:
      throw new MongoError('BadValue', `unknown operator: ${operator}`);
  }
}

function equality(operand: unknown): Test {
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand;
  if (operand instanceof ObjectId) return (value) => value instanceof ObjectId && value.equals(operand);
  const wanted = encodeKey(operand);
  const type = typeByteOf(operand);
  return (value) => value === operand || (typeByteOf(value) === type && encodeKey(value) === wanted);
}

function membership(operand: unknown): Test {
  if (!Array.isArray(operand)) throw new MongoError('BadValue', '$in needs an array');
  const patterns = operand.filter((entry) => entry instanceof RegExp);
  // Missing is encoded as null, so `$in: [null]` finds it.
  const wanted = new Set(operand.map(encodeKey));
  return (value) =>
    wanted.has(encodeKey(value)) || (typeof value === 'string' && patterns.some((one) => search(one, value)));
}

/** Only values of the operand's own type compare, except with MinKey and MaxKey. */
function comparison(operand: unknown, holds: (value: string, bound: string) => boolean): Test {
  if (operand instanceof RegExp) throw new MongoError('BadValue', "Can't have RegEx as arg to predicate over field.");
  const bound = encodeKey(operand);
  const type = typeByteOf(operand);
  const anyType = operand instanceof MinKey || operand instanceof MaxKey;
  const notANumber = typeof operand === 'number' && Number.isNaN(operand);
  return (value) => {
    if (anyType) return value !== undefined && holds(encodeKey(value), bound);
    if (typeByteOf(value) !== type) return false;
    if (Number.isNaN(value) !== notANumber) return false;
    return holds(encodeKey(value), bound);
  };
}

function pattern(operand: unknown, options: unknown): Test {
  const flags = typeof options === 'string' ? options.replace(/[^imsu]/gu, '') : '';
  let expression: RegExp;
  if (operand instanceof RegExp) expression = typeof options === 'string' ? new RegExp(operand.source, flags) : operand;
  else if (typeof operand === 'string') expression = compilePattern(operand, flags);
  else throw new MongoError('BadValue', '$regex has to be a string');
  const own = encodeKey(expression);
  return (value) =>
    typeof value === 'string' ? search(expression, value) : value instanceof RegExp && encodeKey(value) === own;
}

function compilePattern(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    throw new MongoError('Location51091', `Regular expression is invalid: ${source}`);
  }
}

function search(expression: RegExp, text: string): boolean {
  // `search` starts at the beginning whatever the flags g and y left behind.
  return text.search(expression) >= 0;
}

function arrayLength(operand: unknown): Test {
  const length = asNumber(operand, -1);
  if (!Number.isInteger(length) || length < 0)
    throw new MongoError('BadValue', 'Failed to parse $size. Expected a non-negative integer');
  return (value) => Array.isArray(value) && value.length === length;
}

function modulo(operand: unknown): Test {
  if (!Array.isArray(operand) || operand.length !== 2)
    throw new MongoError('BadValue', 'malformed mod, needs to be an array of two');
  const divisor = Math.trunc(asNumber(operand[0], 0));
  const remainder = Math.trunc(asNumber(operand[1], 0));
  if (divisor === 0) throw new MongoError('BadValue', 'divisor cannot be 0');
  return (value) =>
    (typeof value === 'number' || typeof value === 'bigint') && Math.trunc(Number(value)) % divisor === remainder;
}
