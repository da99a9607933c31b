/** Timers as services get them; none keeps the process alive. */
export interface Timers {
  /** Runs `task` every `ms`, never twice at once; returns how to stop it. */
  every(ms: number, task: () => Promise<void>): () => void;
  /** Runs `task` once after `ms`; returns how to call it off. */
  after(ms: number, task: () => void): () => void;
}

/** The real ones. `task` handles its own errors. */
export const systemTimers: Timers = {
  every(ms, task) {
    let running = false;
    const timer = setInterval(() => {
      if (running) return;
      running = true;
      void task().finally(() => (running = false));
    }, ms);
    timer.unref();
    return () => clearInterval(timer);
  },
  after(ms, task) {
    const timer = setTimeout(task, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
