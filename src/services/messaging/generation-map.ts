export interface GenerationMapOptions {
  /** Milliseconds on any clock that does not go backwards. */
  readonly nowMs: () => number;
  /** An entry is kept at least this long, and at most twice as long, unless there are too many. */
  readonly keepMs: number;
  /** At most twice this many entries are kept. */
  readonly maxEntries: number;
}

/** A bounded memory: two maps, of which the older is dropped as a whole. Forgetting costs nothing per entry. */
export interface GenerationMap<Key, Value> {
  get(key: Key): Value | undefined;
  has(key: Key): boolean;
  set(key: Key, value: Value): void;
  delete(key: Key): void;
}

export function createGenerationMap<Key, Value>(options: GenerationMapOptions): GenerationMap<Key, Value> {
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  let since = options.nowMs();

  const rotateWhenDue = (): void => {
    const now = options.nowMs();
    if (young.size < options.maxEntries && now - since < options.keepMs) return;
    // Nothing was added for two periods: both are too old.
    old = now - since >= 2 * options.keepMs ? new Map() : young;
    young = new Map();
    since = now;
  };

  return {
    get: (key) => young.get(key) ?? old.get(key),
    has: (key) => young.has(key) || old.has(key),
    set(key, value) {
      rotateWhenDue();
      young.set(key, value);
    },
    delete(key) {
      young.delete(key);
      old.delete(key);
    },
  };
}
