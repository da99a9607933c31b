/** Something of which the entries come and soon go. */
export interface PassingMap<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  delete(key: Key): void;
}

/**
 * Makes a map for entries that come and go without end, and lets go of them. A `Map` does not, in V8: the table that it has
 * outgrown keeps its entries and points to the next one, and once such a table has grown old, all that follow grow old with
 * their entries, until all memory is collected. So a new `Map` takes over whenever the one before has become empty.
 */
export function createPassingMap<Key, Value>(): PassingMap<Key, Value> {
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  return {
    get: (key) => young.get(key) ?? old.get(key),
    set(key, value) {
      if (old.size === 0) [old, young] = [young, new Map()];
      young.set(key, value);
    },
    delete(key) {
      young.delete(key);
      old.delete(key);
    },
  };
}
