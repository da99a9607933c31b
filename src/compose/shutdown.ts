import type { Logger } from '../contract/context.ts';

/** What was opened, to be closed in reverse. */
export interface Shutdown {
  /** Remembers how to close something that is open now. */
  add(name: string, close: () => Promise<void> | void): void;
  /** Closes everything, last opened first. A failure is logged and does not keep the rest open. Once only. */
  close(): Promise<void>;
}

export function createShutdown(log: Logger): Shutdown {
  const closers: { readonly name: string; readonly close: () => Promise<void> | void }[] = [];
  let closing: Promise<void> | null = null;
  const closeAll = async (): Promise<void> => {
    for (let next = closers.pop(); next !== undefined; next = closers.pop()) {
      try {
        await next.close();
      } catch (error) {
        log.warn({ err: error, part: next.name }, 'a part did not close well');
      }
    }
  };
  return {
    add: (name, close) => void closers.push({ name, close }),
    close: () => (closing ??= closeAll()),
  };
}
