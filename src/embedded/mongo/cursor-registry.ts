import { MongoError } from './errors.ts';
import { encodeDocument } from './codec.ts';
import type { Doc } from './types.ts';

/** Drivers never see a batch above this, as from mongod. */
const maxBatchBytes = 16 * 1024 * 1024 - 64 * 1024;
const defaultFirstBatch = 101;
const idleMs = 10 * 60_000;

/** The answer to a command that gives documents: the batch is encoded already. */
export interface CursorBatch {
  readonly field: 'firstBatch' | 'nextBatch';
  readonly docs: readonly Uint8Array[];
  /** 0n: that was all. */
  readonly id: bigint;
  readonly namespace: string;
}

interface OpenCursor {
  readonly namespace: string;
  /** What was found when the query ran; stored documents never change, so this is a snapshot. */
  readonly docs: readonly Doc[];
  readonly project: ((doc: Doc) => Doc) | null;
  position: number;
  usedAt: number;
}

export interface NewCursor {
  readonly namespace: string;
  readonly docs: readonly Doc[];
  readonly project: ((doc: Doc) => Doc) | null;
  /** undefined: the server's choice. */
  readonly batchSize: number | undefined;
  readonly singleBatch: boolean;
}

/** The open cursors of all connections. */
export class CursorRegistry {
  readonly #now: () => number;
  readonly #open = new Map<bigint, OpenCursor>();
  #lastId = 0n;

  constructor(now: () => number) {
    this.#now = now;
  }

  get size(): number {
    return this.#open.size;
  }

  /** The first batch; the rest stays open under an id. */
  first({ namespace, docs, project, batchSize, singleBatch }: NewCursor): CursorBatch {
    const cursor: OpenCursor = { namespace, docs, project, position: 0, usedAt: this.#now() };
    const batch = take(cursor, batchSize ?? defaultFirstBatch);
    let id = 0n;
    if (cursor.position < docs.length && !singleBatch) {
      this.#lastId += 1n;
      id = this.#lastId;
      this.#open.set(id, cursor);
    }
    return { field: 'firstBatch', docs: batch, id, namespace };
  }

  /** @throws CursorNotFound */
  next(id: bigint, request: { readonly namespace: string; readonly batchSize: number }): CursorBatch {
    const cursor = this.#open.get(id);
    if (cursor === undefined || cursor.namespace !== request.namespace)
      throw new MongoError('CursorNotFound', `cursor id ${id} not found`);
    cursor.usedAt = this.#now();
    const docs = take(cursor, request.batchSize === 0 ? Infinity : request.batchSize);
    const done = cursor.position >= cursor.docs.length;
    if (done) this.#open.delete(id);
    return { field: 'nextBatch', docs, id: done ? 0n : id, namespace: cursor.namespace };
  }

  kill(id: bigint): boolean {
    return this.#open.delete(id);
  }

  /** Forgets cursors that nobody asked of for ten minutes. */
  sweep(): void {
    const limit = this.#now() - idleMs;
    for (const [id, cursor] of this.#open) if (cursor.usedAt < limit) this.#open.delete(id);
  }
}

function take(cursor: OpenCursor, count: number): Uint8Array[] {
  const batch: Uint8Array[] = [];
  let bytes = 0;
  while (batch.length < count) {
    const doc = cursor.docs[cursor.position];
    if (doc === undefined) break;
    const encoded = encodeDocument(cursor.project === null ? doc : cursor.project(doc));
    bytes += encoded.length + 16;
    if (bytes > maxBatchBytes && batch.length > 0) break;
    batch.push(encoded);
    cursor.position += 1;
  }
  return batch;
}
