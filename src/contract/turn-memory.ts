/** Remembers something about objects until the end of the event loop's turn in which it was first told. */
export interface TurnMemory<Value> {
  get(about: object): Value | undefined;
  set(about: object, value: Value): void;
}

/**
 * Makes a memory of one turn. What goes out in one turn to several receivers (a message to its recipients and, as the answer,
 * to its sender) is one object, which nobody changes: what was found out about it once holds until then, and nothing outlives
 * it. Each turn has a `Map` of its own: the table of one that is cleared keeps its entries and points to the next table, in
 * V8, so that once one has grown old all that follow stay, until all memory is collected.
 */
export function createTurnMemory<Value>(): TurnMemory<Value> {
  let known = new Map<object, Value>();
  const forget = (): void => {
    known = new Map();
  };
  return {
    get: (about) => known.get(about),
    set(about, value) {
      if (known.size === 0) setImmediate(forget);
      known.set(about, value);
    },
  };
}
