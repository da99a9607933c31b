/** Tells listeners, once, after everything that changed in one go. */
export interface Changes {
  readonly changed: () => void;
  /** @returns stops listening */
  listen(listener: () => void): () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  let due = false;
  return {
    changed() {
      if (due) return;
      due = true;
      queueMicrotask(() => {
        due = false;
        for (const listener of [...listeners]) listener();
      });
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
