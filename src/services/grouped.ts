interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupedOptions<Item, Result> {
  /** Does it for all items at once; answers in their order. */
  readonly run: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** Most items of one run. */
  readonly limit: number;
}

/**
 * Does for many at once what is asked for one by one: all that is asked within a turn of the event loop, and, while a run is
 * under way, all until its end. Alone, nothing waits; in a storm of reconnects the database gets few large queries instead
 * of thousands of small ones. A run begins after whatever it is asked for, so that it sees what was written before.
 */
export function grouped<Item, Result>({ run, limit }: GroupedOptions<Item, Result>): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let running = false;

  const settle = async (group: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await run(group.map(({ item }) => item));
      if (results.length !== group.length) throw new TypeError('A run answered for others than it was asked for.');
      results.forEach((result, index) => group[index]?.resolve(result));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  };
  const runAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting.slice(0, limit);
      waiting = waiting.slice(limit);
      await settle(group);
    }
    running = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running) return;
      running = true;
      setImmediate(() => void runAll());
    });
}
