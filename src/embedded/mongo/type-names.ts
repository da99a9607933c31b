import { Binary, Code, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { MongoError } from './errors.ts';
import { isDoc } from './types.ts';

const numberOfName: Readonly<Record<string, number>> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  javascript: 13,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
};

const nameOfNumber = new Map(Object.entries(numberOfName).map(([name, number]) => [number, name]));
const numericNames: ReadonlySet<string> = new Set(['double', 'int', 'long', 'decimal']);

/** BSON's name of a value's type, as error messages and `$type` have it. Whole doubles are int: the decoder merges them. */
export function typeName(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return Number.isInteger(value) && Math.abs(value) <= 0x7fffffff ? 'int' : 'double';
    case 'bigint':
      return 'long';
    case 'boolean':
      return 'bool';
    case 'undefined':
      return 'missing';
    default:
      return value === null ? 'null' : objectTypeName(value);
  }
}

function objectTypeName(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (isDoc(value)) return 'object';
  if (value instanceof ObjectId) return 'objectId';
  if (value instanceof Date) return 'date';
  if (value instanceof Binary || value instanceof Uint8Array) return 'binData';
  if (value instanceof RegExp) return 'regex';
  if (value instanceof Timestamp) return 'timestamp';
  if (value instanceof Decimal128) return 'decimal';
  if (value instanceof Long) return 'long';
  if (value instanceof MinKey) return 'minKey';
  if (value instanceof MaxKey) return 'maxKey';
  return value instanceof Code ? 'javascript' : 'object';
}

/** `$type`: a name, a number, "number", or a list of them. */
export function matchesType(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) return wanted.some((one) => matchesType(value, one));
  const name = typeof wanted === 'number' ? nameOfNumber.get(wanted) : wanted;
  if (typeof name !== 'string' || (name !== 'number' && numberOfName[name] === undefined)) {
    throw new MongoError('BadValue', `Unknown type name alias: ${String(wanted)}`);
  }
  const actual = typeName(value);
  return name === 'number' ? numericNames.has(actual) : actual === name;
}
