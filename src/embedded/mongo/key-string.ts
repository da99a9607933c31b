import { Binary, Code, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { isDoc } from './types.ts';

/**
 * Encodes BSON values as strings of bytes (one per character) whose plain order is MongoDB's order of values, over all
 * types. No encoding is a prefix of another, so encodings concatenate to compound keys and invert to descending ones.
 * Known loss: Decimal128 is compared as a double.
 */
const typeByte = {
  minKey: 0x0a,
  undefined: 0x10,
  null: 0x14,
  number: 0x1e,
  string: 0x28,
  object: 0x32,
  array: 0x3c,
  binary: 0x46,
  objectId: 0x50,
  boolean: 0x5a,
  date: 0x64,
  timestamp: 0x6e,
  regex: 0x78,
  code: 0x82,
  maxKey: 0xf0,
} as const;

/** What an empty array puts into an index or a sort: BSON's undefined, below null. */
export const emptyArrayKey = String.fromCharCode(typeByte.undefined);

/** Above every encoding that continues the string it is appended to. */
export const afterAll = '\xff';

const plain = /^[\x01-\x7f]*$/u;
const scratch = new DataView(new ArrayBuffer(8));
const exactDelta = '\x80\x00';

/** The byte that starts the encoding of every value comparable to this one; missing counts as null. */
export function typeByteOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return typeByte.string;
    case 'number':
    case 'bigint':
      return typeByte.number;
    case 'boolean':
      return typeByte.boolean;
    case 'undefined':
      return typeByte.null;
    default:
      return value === null ? typeByte.null : typeByteOfObject(value);
  }
}

function typeByteOfObject(value: unknown): number {
  if (value instanceof ObjectId) return typeByte.objectId;
  if (value instanceof Date) return typeByte.date;
  if (Array.isArray(value)) return typeByte.array;
  if (isDoc(value)) return typeByte.object;
  if (value instanceof Binary || value instanceof Uint8Array) return typeByte.binary;
  // Timestamp extends Long.
  if (value instanceof Timestamp) return typeByte.timestamp;
  if (value instanceof Decimal128 || value instanceof Long) return typeByte.number;
  if (value instanceof RegExp) return typeByte.regex;
  if (value instanceof MinKey) return typeByte.minKey;
  if (value instanceof MaxKey) return typeByte.maxKey;
  return value instanceof Code ? typeByte.code : typeByte.object;
}

/** The encoding of a value, type included. */
export function encodeKey(value: unknown): string {
  const type = typeByteOf(value);
  return String.fromCharCode(type) + payload(type, value);
}

/** The encoding that sorts the other way round. */
export function invertKey(key: string): string {
  const bytes = Buffer.from(key, 'latin1');
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = 255 - (bytes[i] ?? 0);
  return bytes.toString('latin1');
}

/** MongoDB's order: negative, zero or positive. */
export function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number' && left === right) return 0;
  const a = encodeKey(left);
  const b = encodeKey(right);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** MongoDB's equality: 1 equals int64 1, documents are equal with the same fields in the same order. */
export function equalValues(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' && typeof left === typeof right) return encodableEqual(left, right);
  return encodeKey(left) === encodeKey(right);
}

function encodableEqual(left: unknown, right: unknown): boolean {
  return typeof left === 'number' && Number.isNaN(left) && Number.isNaN(right);
}

function payload(type: number, value: unknown): string {
  switch (type) {
    case typeByte.number:
      return encodeNumber(value);
    case typeByte.string:
      return encodeString(String(value));
    case typeByte.objectId:
      return value instanceof ObjectId ? latin1(value.id) : '';
    case typeByte.date:
      return value instanceof Date ? encodeDouble(value.getTime()) : '';
    case typeByte.boolean:
      return value === true ? '\x02' : '\x01';
    case typeByte.object:
      return encodeDocument(value);
    case typeByte.array:
      return Array.isArray(value) ? `${value.map(encodeKey).join('')}\x00` : '\x00';
    default:
      return rarePayload(value);
  }
}

function rarePayload(value: unknown): string {
  if (value instanceof Binary) return encodeBytes(value.value(), value.sub_type);
  if (value instanceof Uint8Array) return encodeBytes(value, 0);
  if (value instanceof Timestamp) return encodeUint32(value.t) + encodeUint32(value.i);
  if (value instanceof RegExp) return encodeString(value.source) + encodeString(value.flags);
  return value instanceof Code ? encodeString(value.code.toString()) : '';
}

function encodeDocument(value: unknown): string {
  if (!isDoc(value)) return '\x00';
  let text = '';
  for (const name of Object.keys(value)) {
    const field = value[name];
    const type = typeByteOf(field);
    text += String.fromCharCode(type) + encodeString(name) + payload(type, field);
  }
  return `${text}\x00`;
}

function encodeNumber(value: unknown): string {
  if (typeof value === 'number') return encodeDouble(value) + exactDelta;
  if (value instanceof Decimal128) return encodeDouble(Number(value.toString())) + exactDelta;
  const integer = value instanceof Long ? value.toBigInt() : BigInt(String(value));
  const near = Number(integer);
  // Beyond 2^53 the double is only near; the distance, at most 512, decides between equals.
  const delta = 0x8000 + Number(integer - BigInt(near));
  return encodeDouble(near) + String.fromCharCode(delta >> 8, delta & 255);
}

function encodeDouble(value: number): string {
  if (Number.isNaN(value)) return '\x00\x00\x00\x00\x00\x00\x00\x00';
  scratch.setFloat64(0, value === 0 ? 0 : value);
  const high = scratch.getUint32(0);
  const low = scratch.getUint32(4);
  return high >>> 31 === 0
    ? encodeUint32(high ^ 0x80000000) + encodeUint32(low)
    : encodeUint32(~high) + encodeUint32(~low);
}

function encodeUint32(value: number): string {
  return String.fromCharCode((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

/** UTF-8 in byte order, as mongod compares; a zero byte inside is escaped, so that the two at the end are unambiguous. */
function encodeString(text: string): string {
  if (plain.test(text)) return `${text}\x00\x00`;
  return `${Buffer.from(text, 'utf8').toString('latin1').replaceAll('\x00', '\x00\xff')}\x00\x00`;
}

function encodeBytes(bytes: Uint8Array, subtype: number): string {
  return encodeUint32(bytes.length) + String.fromCharCode(subtype & 255) + latin1(bytes);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
