import { Timestamp } from 'bson';
import { MongoError } from '../errors.ts';
import { compareValues } from '../key-string.ts';
import { shellText } from '../shell-text.ts';
import { typeName } from '../type-names.ts';
import { isDoc } from '../types.ts';

/** Makes the new value of a field from the present one; undefined stands for a missing field, before and after. */
export type FieldChange = (current: unknown, path: string) => unknown;

/** Compiles the operand of an update operator. */
export type FieldOperator = (
  operand: unknown,
  context: { readonly path: string; readonly now: () => Date },
) => FieldChange;

export const valueOperators: Readonly<Record<string, FieldOperator>> = {
  $set: (operand) => () => operand,
  $unset: () => () => undefined,
  $min: (operand) => (current) => (current === undefined || compareValues(operand, current) < 0 ? operand : current),
  $max: (operand) => (current) => (current === undefined || compareValues(operand, current) > 0 ? operand : current),
  $inc: arithmetic({
    name: '$inc',
    verb: 'increment',
    missing: (operand) => operand,
    numbers: (a, b) => a + b,
    integers: (a, b) => a + b,
  }),
  $mul: arithmetic({
    name: '$mul',
    verb: 'multiply',
    missing: () => 0,
    numbers: (a, b) => a * b,
    integers: (a, b) => a * b,
  }),
  $currentDate: (operand, { now }) => {
    const type = isDoc(operand) ? operand.$type : operand;
    if (type === 'timestamp') return () => Timestamp.fromBits(1, Math.floor(now().getTime() / 1000));
    if (type !== true && type !== 'date')
      throw new MongoError('BadValue', '$currentDate needs true or { $type: "date" | "timestamp" }');
    return () => now();
  },
};

interface Arithmetic {
  readonly name: string;
  readonly verb: string;
  readonly missing: (operand: unknown) => unknown;
  readonly numbers: (a: number, b: number) => number;
  readonly integers: (a: bigint, b: bigint) => bigint;
}

function arithmetic({ name, verb, missing, numbers, integers }: Arithmetic): FieldOperator {
  return (operand, { path }) => {
    if (!isNumeric(operand)) {
      throw new MongoError(
        'TypeMismatch',
        `Cannot ${verb} with non-numeric argument: {${path}: ${shellText(operand)}}`,
      );
    }
    return (current) => {
      if (current === undefined) return missing(operand);
      if (!isNumeric(current)) {
        const field = path.split('.').at(-1) ?? path;
        throw new MongoError(
          'TypeMismatch',
          `Cannot apply ${name} to a value of non-numeric type. {${field}: ${shellText(current)}} has the field '${field}' of non-numeric type ${typeName(current)}`,
        );
      }
      if (typeof current === 'number' && typeof operand === 'number') return numbers(current, operand);
      if (isWhole(current) && isWhole(operand)) return inRange(integers(BigInt(current), BigInt(operand)));
      return numbers(Number(current), Number(operand));
    };
  };
}

function isNumeric(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function isWhole(value: number | bigint): boolean {
  return typeof value === 'bigint' || Number.isInteger(value);
}

function inRange(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value)
    throw new MongoError('BadValue', 'Failed to apply $inc operations to current value: integer overflow');
  return value;
}
