import { BSON } from 'bson';
import { decodeDocument, encodeDocument } from './codec.ts';
import type { CursorBatch } from './cursor-registry.ts';
import type { Doc } from './types.ts';

/** A document of a command's list, with the bytes that it came as. */
export interface RawDoc {
  readonly doc: Doc;
  readonly bytes: Uint8Array;
}

/** One request, whichever of the two message kinds it came in. */
export interface Request {
  readonly requestId: number;
  readonly legacy: boolean;
  /** False when the client asked for no answer. */
  readonly wantsReply: boolean;
  readonly command: Doc;
  /** Document sequences (kind 1 sections): `documents`, `updates`, `deletes`. */
  readonly sequences: ReadonlyMap<string, readonly RawDoc[]>;
}

/** What a command answers: a document, or a batch of documents that are encoded already. */
export type Reply = { readonly doc: Doc } | { readonly batch: CursorBatch };

const opReply = 1;
const opQuery = 2004;
const opMsg = 2013;
const headerBytes = 16;
const flagChecksum = 1;
const flagMoreToCome = 2;

/** The largest message taken (`maxMessageSizeBytes` of hello). */
export const maxMessageBytes = 48_000_000;

/** What cannot be a message of the protocol: the connection is closed. */
export class WireError extends Error {}

/** Cuts a stream into messages. */
export class MessageSplitter {
  #parts: Buffer[] = [];
  #bytes = 0;

  /**
   * @returns the messages that are complete now
   * @throws WireError for an impossible length
   */
  push(chunk: Buffer): Buffer[] {
    this.#parts.push(chunk);
    this.#bytes += chunk.length;
    const messages: Buffer[] = [];
    for (;;) {
      const length = this.#nextLength();
      if (length === null || this.#bytes < length) return messages;
      const all = this.#parts.length === 1 ? (this.#parts[0] ?? chunk) : Buffer.concat(this.#parts);
      // Stored binary values keep pointing into their message: it must not be a small part of a large buffer.
      messages.push(
        all.length > length * 2 || this.#parts.length === 1
          ? Buffer.from(all.subarray(0, length))
          : all.subarray(0, length),
      );
      this.#parts = all.length > length ? [all.subarray(length)] : [];
      this.#bytes -= length;
    }
  }

  #nextLength(): number | null {
    if (this.#bytes < headerBytes) return null;
    const [first] = this.#parts;
    if (first === undefined) return null;
    if (first.length < 4) this.#parts = [Buffer.concat(this.#parts)];
    const length = this.#parts[0]?.readInt32LE(0) ?? 0;
    if (length < headerBytes || length > maxMessageBytes + 16_384) throw new WireError(`a message of ${length} bytes`);
    return length;
  }
}

/** @throws WireError when the message is malformed or of an unknown kind */
export function parseMessage(message: Buffer): Request {
  const requestId = message.readInt32LE(4);
  const kind = message.readInt32LE(12);
  try {
    if (kind === opMsg) return parseOpMsg(message, requestId);
    if (kind === opQuery) return parseOpQuery(message, requestId);
  } catch (error) {
    throw new WireError(error instanceof Error ? error.message : String(error));
  }
  throw new WireError(`message kind ${kind}`);
}

function parseOpMsg(message: Buffer, requestId: number): Request {
  const flags = message.readUInt32LE(headerBytes);
  const end = message.length - ((flags & flagChecksum) === 0 ? 0 : 4);
  let at = headerBytes + 4;
  let command: Doc | null = null;
  const sequences = new Map<string, readonly RawDoc[]>();
  while (at < end) {
    const section = message.readUInt8(at);
    at += 1;
    const size = message.readInt32LE(at);
    if (size < 5 || at + size > end) throw new WireError('a section longer than its message');
    const bytes = message.subarray(at, at + size);
    if (section === 0) command = decodeDocument(bytes);
    else if (section === 1) addSequence(bytes, sequences);
    else throw new WireError(`section kind ${section}`);
    at += size;
  }
  if (command === null) throw new WireError('no command');
  return { requestId, legacy: false, wantsReply: (flags & flagMoreToCome) === 0, command, sequences };
}

function addSequence(bytes: Buffer, sequences: Map<string, readonly RawDoc[]>): void {
  const nameEnd = bytes.indexOf(0, 4);
  if (nameEnd < 0) throw new WireError('a sequence without a name');
  const docs: RawDoc[] = [];
  for (let at = nameEnd + 1; at < bytes.length;) {
    const size = bytes.readInt32LE(at);
    if (size < 5 || at + size > bytes.length) throw new WireError('a document longer than its section');
    const own = bytes.subarray(at, at + size);
    docs.push({ doc: decodeDocument(own), bytes: own });
    at += size;
  }
  sequences.set(bytes.toString('utf8', 4, nameEnd), docs);
}

/** Drivers open with a hello in the old form. */
function parseOpQuery(message: Buffer, requestId: number): Request {
  const nameEnd = message.indexOf(0, headerBytes + 4);
  const database = message.toString('utf8', headerBytes + 4, nameEnd).split('.')[0] ?? 'admin';
  const start = nameEnd + 1 + 4 + 4;
  const query = decodeDocument(message.subarray(start, start + message.readInt32LE(start)));
  return { requestId, legacy: true, wantsReply: true, command: { $db: database, ...query }, sequences: new Map() };
}

/** The bytes of an answer. */
export function encodeReply(request: Request, reply: Reply, requestId: number): Buffer[] {
  const body = 'doc' in reply ? [encodeDocument(reply.doc)] : encodeBatch(reply.batch);
  const bodyBytes = body.reduce((sum, part) => sum + part.length, 0);
  const head = Buffer.alloc(headerBytes + (request.legacy ? 20 : 5));
  head.writeInt32LE(head.length + bodyBytes, 0);
  head.writeInt32LE(requestId, 4);
  head.writeInt32LE(request.requestId, 8);
  head.writeInt32LE(request.legacy ? opReply : opMsg, 12);
  if (request.legacy) {
    head.writeInt32LE(8, headerBytes);
    head.writeInt32LE(1, headerBytes + 16);
  }
  return [head, ...body.map(toBuffer)];
}

/** `{ cursor: { <field>: [docs], id, ns }, ok: 1 }`, written around documents that are bytes already. */
function encodeBatch({ field, docs, id, namespace }: CursorBatch): Uint8Array[] {
  const items: Uint8Array[] = [];
  let arrayBytes = 5;
  docs.forEach((doc, at) => {
    const name = Buffer.from(`\x03${at}\0`, 'latin1');
    items.push(name, doc);
    arrayBytes += name.length + doc.length;
  });
  // The same document with an empty array is cut in two where the array is, and the lengths are made good.
  const frame = toBuffer(BSON.serialize({ cursor: { [field]: [], id, ns: namespace }, ok: 1 }));
  const arrayAt = 4 + 1 + 'cursor'.length + 1 + 4 + 1 + field.length + 1;
  const grown = arrayBytes - 5;
  const head = Buffer.from(frame.subarray(0, arrayAt + 4));
  head.writeInt32LE(frame.length + grown, 0);
  const cursorAt = 4 + 1 + 'cursor'.length + 1;
  head.writeInt32LE(head.readInt32LE(cursorAt) + grown, cursorAt);
  head.writeInt32LE(arrayBytes, arrayAt);
  return [head, ...items, frame.subarray(arrayAt + 4)];
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
