import type { Logger } from '../contract/context.ts';

/** A graceful shutdown that takes longer is cut short. */
const LONGEST_MS = 10_000;

/** Closes once on SIGTERM or SIGINT, then exits; a second signal exits at once. */
export function closeOnSignals(close: () => Promise<void>, log: Logger): void {
  let closing = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (closing) process.exit(1);
    closing = true;
    log.info({ signal }, 'shutting down');
    setTimeout(() => {
      log.error({ afterMs: LONGEST_MS }, 'the shutdown took too long');
      process.exit(1);
    }, LONGEST_MS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the shutdown failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
