declare global {
  interface String {
    /** ES2024, in Node since 20. */
    isWellFormed(): boolean;
  }
}

export interface ShapeLimits {
  /** Deepest nesting of objects and arrays; a flat object is 1 deep. */
  readonly maxDepth: number;
  /** Most values that one payload may hold, at all depths together. */
  readonly maxValues: number;
}

/**
 * Says what makes a decoded payload unfit even to be looked at, before anything recursive (a validator, a serialiser, a
 * logger) touches it: nesting that would overflow their stack, sheer number, binary parts, and text that does not
 * survive being stored (lone surrogates, NUL).
 * Iterative, and without allocation for a flat payload.
 * @returns a sentence for the client, or `null`
 */
export const shapeProblem = (payload: unknown, limits: ShapeLimits): string | null => {
  if (typeof payload === 'string') return textProblem(payload);
  if (typeof payload !== 'object' || payload === null) return null;
  let level: object[] = [payload];
  let values = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > limits.maxDepth) {
      return `The payload is nested too deeply: at most ${limits.maxDepth} levels of objects and arrays are allowed.`;
    }
    const next: object[] = [];
    for (const container of level) {
      if (isBinary(container)) return 'Binary data is not accepted here: send files with POST /media.';
      for (const key in container) {
        values += 1;
        if (values > limits.maxValues)
          return `The payload has too many parts: at most ${limits.maxValues} are allowed.`;
        const value: unknown = Reflect.get(container, key);
        if (typeof value === 'string') {
          const problem = textProblem(value);
          if (problem !== null) return problem;
        } else if (typeof value === 'object' && value !== null) {
          next.push(value);
        }
      }
    }
    level = next;
  }
  return null;
};

const textProblem = (text: string): string | null => {
  if (!text.isWellFormed())
    return 'The payload holds text that is not valid Unicode (half a surrogate pair): send whole characters.';
  if (text.includes('\0')) return 'The payload holds a NUL character in a text: remove it.';
  return null;
};

/** A buffer, or what the Socket.IO parser leaves where one should have been put. */
const isBinary = (value: object): boolean =>
  ArrayBuffer.isView(value) || value instanceof ArrayBuffer || ('_placeholder' in value && value._placeholder === true);
