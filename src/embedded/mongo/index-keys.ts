import { MongoError } from './errors.ts';
import { emptyArrayKey, encodeKey, invertKey } from './key-string.ts';
import { fieldOf, isDoc, type Doc } from './types.ts';

/** One field of an index. */
export interface IndexField {
  readonly path: string;
  readonly parts: readonly string[];
  readonly descending: boolean;
}

/** The keys of one document in one index. */
export interface DocumentKeys {
  /** Distinct encoded compound keys, in the order of the index. */
  readonly keys: readonly string[];
  /** Positions of the fields that went through an array. */
  readonly throughArrays: readonly number[];
  /** False when the document has none of the fields: a sparse index leaves it out. */
  readonly anyPresent: boolean;
}

interface Reading {
  readonly value: unknown;
  readonly parts: readonly string[];
  /** An element of an array at the end of its path is a key as a whole, also when it is an array itself. */
  readonly whole: boolean;
}

/** Marks the single key of an empty array. */
const emptyArray = Symbol('empty array');

/**
 * The index keys of a document: one, or one for each element of an array on the way.
 * @throws CannotIndexParallelArrays when two fields go through different arrays
 */
export function documentKeys(doc: Doc, fields: readonly IndexField[]): DocumentKeys {
  const keys = new Set<string>();
  const throughArrays = new Set<number>();
  let anyPresent = false;
  const expand = (readings: readonly Reading[]): void => {
    const advanced = readings.map(advance);
    const array = sharedArray(advanced);
    if (array === null) {
      anyPresent ||= advanced.some((reading) => reading.parts.length === 0 && reading.value !== undefined);
      keys.add(advanced.map((reading, at) => encodeField(reading, fields[at]?.descending === true)).join(''));
      return;
    }
    advanced.forEach((reading, at) => {
      if (reading.value === array) throughArrays.add(at);
    });
    for (const element of array.length === 0 ? [emptyArray] : array) {
      expand(advanced.map((reading) => (reading.value === array ? into(reading, element) : reading)));
    }
  };
  expand(fields.map(({ parts }) => ({ value: doc, parts, whole: false })));
  return { keys: [...keys].sort(), throughArrays: [...throughArrays], anyPresent };
}

function into(reading: Reading, element: unknown): Reading {
  const atEnd = reading.parts.length === 0;
  // Only documents are entered through an array: [[{ a: 1 }]] has no field a.
  const value = atEnd || isDoc(element) || element === emptyArray ? element : undefined;
  return { value, parts: reading.parts, whole: atEnd };
}

/** Follows the path through documents, and through an array where a part of the path is a position in it. */
function advance(reading: Reading): Reading {
  let { value, parts } = reading;
  while (parts.length > 0) {
    const [part, ...rest] = parts;
    if (part === undefined || value === emptyArray) break;
    if (Array.isArray(value)) {
      if (!isPosition(part) || Number(part) >= value.length) break;
      value = value[Number(part)];
    } else if (isDoc(value)) {
      value = fieldOf(value, part);
    } else {
      return { value: undefined, parts, whole: true };
    }
    parts = rest;
  }
  return { value, parts, whole: reading.whole };
}

function sharedArray(readings: readonly Reading[]): readonly unknown[] | null {
  let found: readonly unknown[] | null = null;
  for (const { value, whole } of readings) {
    if (whole || !Array.isArray(value) || value === found) continue;
    if (found !== null) throw new MongoError('CannotIndexParallelArrays', 'cannot index parallel arrays');
    found = value;
  }
  return found;
}

function encodeField({ value, parts }: Reading, descending: boolean): string {
  const key =
    value === emptyArray && parts.length === 0 ? emptyArrayKey : encodeKey(value === emptyArray ? undefined : value);
  return descending ? invertKey(key) : key;
}

/** True for a part of a path that can be a position in an array. */
export function isPosition(part: string): boolean {
  return /^(?:0|[1-9]\d*)$/u.test(part);
}
