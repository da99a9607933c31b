interface Chunk<Value> {
  readonly keys: string[];
  readonly values: Value[];
}

/** Splitting at this size keeps an insertion a short move within one array. */
const maxChunk = 512;

/**
 * A map ordered by its string keys: a list of short sorted arrays. Insertion, removal and the start of a scan take two
 * binary searches; a scan walks arrays. Do not change it from inside a scan.
 */
export class OrderedMap<Value> {
  #chunks: Chunk<Value>[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(key: string): Value | undefined {
    const chunk = this.#chunks[this.#chunkFor(key)];
    if (chunk === undefined) return undefined;
    const at = lowerBound(chunk.keys, key);
    return chunk.keys[at] === key ? chunk.values[at] : undefined;
  }

  set(key: string, value: Value): void {
    if (this.#chunks.length === 0) this.#chunks.push({ keys: [], values: [] });
    const found = this.#chunkFor(key);
    const appends = found === this.#chunks.length;
    const number = appends ? found - 1 : found;
    const chunk = this.#chunks[number];
    if (chunk === undefined) return;
    const at = appends ? chunk.keys.length : lowerBound(chunk.keys, key);
    if (chunk.keys[at] === key) {
      chunk.values[at] = value;
      return;
    }
    this.#size += 1;
    if (appends && chunk.keys.length >= maxChunk) {
      // Rising keys (ids, sequence numbers) fill chunks to the end instead of leaving halves behind.
      this.#chunks.push({ keys: [key], values: [value] });
      return;
    }
    chunk.keys.splice(at, 0, key);
    chunk.values.splice(at, 0, value);
    if (chunk.keys.length > maxChunk) {
      const half = chunk.keys.length >> 1;
      this.#chunks.splice(number + 1, 0, { keys: chunk.keys.splice(half), values: chunk.values.splice(half) });
    }
  }

  delete(key: string): boolean {
    const number = this.#chunkFor(key);
    const chunk = this.#chunks[number];
    if (chunk === undefined) return false;
    const at = lowerBound(chunk.keys, key);
    if (chunk.keys[at] !== key) return false;
    chunk.keys.splice(at, 1);
    chunk.values.splice(at, 1);
    if (chunk.keys.length === 0) this.#chunks.splice(number, 1);
    this.#size -= 1;
    return true;
  }

  /** Visits the values of `low <= key < high` in order until `visit` answers false; returns false if it did. */
  scan(low: string, high: string, visit: (value: Value, key: string) => boolean): boolean {
    for (let number = this.#chunkFor(low); number < this.#chunks.length; number += 1) {
      const chunk = this.#chunks[number];
      if (chunk === undefined) break;
      for (let at = lowerBound(chunk.keys, low); at < chunk.keys.length; at += 1) {
        const key = chunk.keys[at];
        const value = chunk.values[at];
        if (key === undefined || value === undefined) continue;
        if (key >= high) return true;
        if (!visit(value, key)) return false;
      }
    }
    return true;
  }

  /** As `scan`, from the highest key down. */
  scanDown(low: string, high: string, visit: (value: Value, key: string) => boolean): boolean {
    for (let number = Math.min(this.#chunkFor(high), this.#chunks.length - 1); number >= 0; number -= 1) {
      const chunk = this.#chunks[number];
      if (chunk === undefined) break;
      for (let at = lowerBound(chunk.keys, high) - 1; at >= 0; at -= 1) {
        const key = chunk.keys[at];
        const value = chunk.values[at];
        if (key === undefined || value === undefined) continue;
        if (key < low) return true;
        if (!visit(value, key)) return false;
      }
    }
    return true;
  }

  /** The first chunk whose last key is not below `key`; their number when there is none. */
  #chunkFor(key: string): number {
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const last = this.#chunks[middle]?.keys.at(-1) ?? '';
      if (last < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function lowerBound(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
