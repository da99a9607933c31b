import { BSON } from 'bson';
import type { Doc } from './types.ts';

/** int64 stays apart from other numbers, so that it is stored and answered as what it was. */
const decoding = { useBigInt64: true } as const;

export function decodeDocument(bytes: Uint8Array): Doc {
  return BSON.deserialize(bytes, decoding);
}

export function encodeDocument(doc: Doc): Uint8Array {
  return BSON.serialize(doc, { ignoreUndefined: true });
}
