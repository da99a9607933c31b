/** Tells how far a command is; what is told too early or too often is not shown. */
export type Progress = (text: string) => void;

/** How long a command may be silent, and how long a line of progress stands, in milliseconds. */
const PATIENCE_MS = 1_000;

/**
 * Shows nothing of a command that is done within a second, and of any other a line a second.
 * @param now milliseconds of any clock
 * @param warn where progress goes
 */
export function createProgress(now: () => number, warn: (text: string) => void): Progress {
  let last = now();
  return (text) => {
    if (now() - last < PATIENCE_MS) return;
    last = now();
    warn(`${text} …\n`);
  };
}

/** The progress of a command that nobody waits for. */
export const noProgress: Progress = () => undefined;
