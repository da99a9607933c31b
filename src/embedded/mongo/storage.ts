import { ClassicLevel } from 'classic-level';

export type StorageChange =
  | { readonly type: 'put'; readonly key: string; readonly value: Uint8Array }
  | { readonly type: 'del'; readonly key: string };

/** Where documents survive the process. Changes are recorded at once and written together. */
export interface Storage {
  record(change: StorageChange): void;
  /**
   * Resolves when everything recorded so far outlives the process; with `sync`, the machine's loss of power too.
   * @throws when writing failed; from then on the storage takes no more changes
   */
  flushed(sync: boolean): Promise<void>;
  /** All that is stored, in the order of the keys. */
  load(visit: (key: string, value: Uint8Array) => void): Promise<void>;
  close(): Promise<void>;
}

/** Keeps nothing. */
export function createMemoryStorage(): Storage {
  return {
    record: () => {},
    flushed: () => Promise.resolve(),
    load: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

const readAtOnce = 2_000;

/**
 * Opens or makes a LevelDB folder. One write is in flight at a time; what is recorded meanwhile goes into the next one,
 * so that many writers share a batch. A batch is in LevelDB's log, in the operating system's hands, when it returns.
 * @throws when another process has the folder open
 */
export async function openLevelStorage(folder: string): Promise<Storage> {
  const level = new ClassicLevel<string, Uint8Array>(folder, { keyEncoding: 'utf8', valueEncoding: 'view' });
  await level.open().catch((error: unknown) => {
    const cause: unknown = error instanceof Error ? error.cause : undefined;
    const locked = cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED';
    throw new Error(`The folder ${folder} ${locked ? 'is in use by another process' : 'cannot be opened'}.`, {
      cause: error,
    });
  });
  let waiting: StorageChange[] = [];
  let syncWaiting = false;
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let failure: Error | null = null;

  const write = async (): Promise<void> => {
    const batch = waiting;
    const sync = syncWaiting;
    waiting = [];
    syncWaiting = false;
    if (failure !== null) throw failure;
    try {
      if (batch.length > 0 || sync) await level.batch(batch, { sync });
    } catch (error) {
      // Memory is ahead of the disk now: nothing more may be acknowledged.
      failure = error instanceof Error ? error : new Error(String(error));
      throw failure;
    }
  };

  const startNext = async (): Promise<void> => {
    // The previous batch's failure is reported to those who waited for it.
    await current?.catch(() => {});
    current = next;
    next = null;
    await write();
  };

  const flushed = (sync: boolean): Promise<void> => {
    if (failure !== null) return Promise.reject(failure);
    syncWaiting ||= sync;
    next ??= startNext();
    return next;
  };

  return {
    record: (change) => waiting.push(change),
    flushed,
    async load(visit) {
      const iterator = level.iterator();
      try {
        for (;;) {
          const entries = await iterator.nextv(readAtOnce);
          if (entries.length === 0) return;
          for (const [key, value] of entries) visit(key, value);
        }
      } finally {
        await iterator.close();
      }
    },
    async close() {
      if (failure === null) await flushed(false);
      await level.close();
    },
  };
}
