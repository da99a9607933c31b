import type { Logger } from '../../contract/context.ts';

export interface RepeaterOptions {
  readonly everyMs: number;
  readonly log: Logger;
  /** True: there is more to do at once. */
  readonly task: () => Promise<boolean>;
}

/** Runs a task again and again, never twice at a time; a failure is logged and the next run is as usual. */
export interface Repeater {
  start(): void;
  /** Resolves when the run in progress has ended. */
  stop(): Promise<void>;
}

export function createRepeater({ everyMs, log, task }: RepeaterOptions): Repeater {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  let stopped = true;

  const run = async (): Promise<void> => {
    let more = false;
    try {
      more = await task();
    } catch (error) {
      log.warn({ err: error }, 'a repeated task failed; it is tried again');
    }
    if (!stopped) plan(more ? 0 : everyMs);
  };
  const plan = (ms: number): void => {
    timer = setTimeout(() => (running = run()), ms);
    timer.unref();
  };

  return {
    start() {
      if (!stopped) return;
      stopped = false;
      plan(everyMs);
    },
    async stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
